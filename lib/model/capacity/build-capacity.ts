import type { NodeName } from '../ids.ts';
import { ipFamily } from '../ip.ts';
import type { NodeAddresses } from '../ip-ownership/address.ts';
import { buildNodeOwnership } from '../ip-ownership/build-node-ownership.ts';
import { collectNodeFacts, isFinished, isLive, type NodeFacts } from '../ip-ownership/node-facts.ts';
import { listRoles } from '../ip-ownership/statements-of-cilium-node.ts';
import type { CiliumNodeRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Capacity } from './capacity.ts';
import { countAddresses } from './count-addresses.ts';
import { buildEniArithmetic, type EniArithmetic } from './eni-arithmetic.ts';
import { decideFirstLimit, type FirstLimit } from './first-limit.ts';

/** How many addresses a node has, can have and can still give: docs/spec/ip-ownership.md, C1 to C11. */
export function buildCapacity(
  snapshot: Snapshot,
  name: NodeName,
  ownership: NodeAddresses = buildNodeOwnership(snapshot, name),
): Capacity {
  const facts = collectNodeFacts(snapshot, name);
  const limit = limitOf(snapshot, facts);
  const waiting = listWaiting(facts);
  const ipv6 = countAddresses(6, facts, ownership, null);
  return {
    node: name,
    scheme: facts.scheme,
    enis: facts.ciliumNode?.enis?.length ?? null,
    maxPods: facts.node?.maxPods ?? null,
    waitingPods: waiting?.length ?? null,
    waiting,
    ipv4: countAddresses(4, facts, ownership, limit.capacity) ?? null,
    ...(ipv6 ? { ipv6 } : {}),
    arithmetic: limit.arithmetic,
    steps: listSteps(facts, limit),
    notes: listNotes(snapshot, facts, limit),
  };
}

/** Azure: 256 for the instance (`InterfaceAddressLimit`); Alibaba's table of limits is not public. */
function limitOf(snapshot: Snapshot, { scheme, ciliumNode }: NodeFacts): EniArithmetic {
  if (scheme === 'azure') return { capacity: 256, arithmetic: null };
  if (!ciliumNode || (scheme !== 'eni-used' && scheme !== 'eni-pools')) return { capacity: null, arithmetic: null };
  return buildEniArithmetic(snapshot, ciliumNode);
}

/** Pods bound to the node that wait for an address; null while pods are not known. */
function listWaiting({ pods, readings }: NodeFacts): Capacity['waiting'] {
  if (readings.pods !== 'readable') return null;
  return pods
    .filter((pod) => isLive(pod) && pod.podIps.length === 0)
    .map(({ namespace, name }) => ({ namespace, name }))
    .sort((a, b) => compareText(a.namespace, b.namespace) || compareText(a.name, b.name));
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Roles that cost one IPv4 address of the same pool. */
export function listOwnRoles(ciliumNode: CiliumNodeRecord | undefined): string[] {
  if (!ciliumNode) return [];
  return [...new Set(listRoles(ciliumNode).flatMap(({ ip, role }) => (ipFamily(ip) === 4 ? [role] : [])))];
}

function podsOf(facts: NodeFacts, { capacity }: EniArithmetic): number | null {
  return capacity === null ? null : Math.max(0, capacity - listOwnRoles(facts.ciliumNode).length);
}

function listSteps(facts: NodeFacts, limit: EniArithmetic): string[] {
  const pods = podsOf(facts, limit);
  if (limit.arithmetic === null || pods === null) return [];
  return [`${[limit.capacity, ...listOwnRoles(facts.ciliumNode)].join(' − ')} = ${pods} pods`];
}

function listNotes(snapshot: Snapshot, facts: NodeFacts, limit: EniArithmetic): string[] {
  const notes = limit.note ? [limit.note] : [];
  const pods = podsOf(facts, limit);
  const maxPods = facts.node?.maxPods;
  if (pods === null || maxPods === undefined || facts.readings.pods !== 'readable') return notes;
  return [...notes, compareMaxPods(maxPods, countHostNetwork(snapshot, facts.name), pods)];
}

function countHostNetwork(snapshot: Snapshot, name: NodeName): number {
  const pods = [...snapshot.find('node', name)];
  return pods.filter((pod) => pod.kind === 'Pod' && pod.hostNetwork && !isFinished(pod)).length;
}

/** The kubelet counts hostNetwork pods too: they take a place and no address. */
function compareMaxPods(maxPods: number, hostNetwork: number, pods: number): string {
  const left = Math.max(0, maxPods - hostNetwork);
  const told = `max-pods ${maxPods} leaves ${left} pods beside ${hostNetwork} hostNetwork ones`;
  const ends: Record<FirstLimit, string> = {
    together: 'reached together with the addresses',
    'max-pods': 'reached before the addresses',
    addresses: `addresses for ${pods} run out first`,
  };
  return `${told}: ${ends[decideFirstLimit(maxPods, hostNetwork, pods)]}`;
}
