/** Names: of nodes, namespaces, pods and services exactly, else anything that contains the text. */
import { toPodKey } from '../ids.ts';
import type { PodRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { OwnershipOf } from './find-address.ts';
import { findAddress } from './find-address.ts';
import { toEndpointMatch, toNamespaceMatch, toNodeMatch, toPodMatch, toServiceMatch } from './to-match.ts';
import type { Match, QueryKind } from './whois.ts';

/** How the input was read, and what has that name. */
interface Matched {
  kind: QueryKind;
  matches: Match[];
}

/** `namespace/name`: the pod with its addresses, its endpoint where the pod is gone, the service of that name. */
export function matchNamespaced(
  snapshot: Snapshot,
  namespace: string,
  name: string,
  ownershipOf: OwnershipOf,
  only?: QueryKind,
): Matched {
  const key = toPodKey(namespace, name);
  const pod = only === 'service' ? undefined : snapshot.get('Pod', key);
  const endpoint = only === 'service' || pod ? undefined : snapshot.get('CiliumEndpoint', key);
  const service = only === 'pod' ? undefined : snapshot.get('Service', key);
  return {
    kind: !pod && !endpoint && service ? 'service' : 'pod',
    matches: [
      ...(pod ? matchPod(snapshot, pod, ownershipOf) : []),
      ...(endpoint ? [toEndpointMatch(snapshot, endpoint)] : []),
      ...(service ? [toServiceMatch(service)] : []),
    ],
  };
}

function matchPod(snapshot: Snapshot, pod: PodRecord, ownershipOf: OwnershipOf): Match[] {
  const addresses = pod.hostNetwork ? [] : pod.podIps.flatMap((ip) => findAddress(snapshot, ip, ownershipOf));
  return [toPodMatch(snapshot, pod), ...addresses];
}

/** A whole name first; it may be several things at once, and the first of them is how the input was read. */
export function matchName(snapshot: Snapshot, name: string, only?: QueryKind): Matched {
  const sorts: Matched[] = [
    { kind: 'node', matches: matchNode(snapshot, name) },
    { kind: 'namespace', matches: matchNamespace(snapshot, name) },
    { kind: 'pod', matches: matchPods(snapshot, (pod) => pod === name) },
    { kind: 'service', matches: matchServices(snapshot, (service) => service === name) },
  ];
  const found = sorts.filter(({ kind, matches }) => matches.length > 0 && (only === undefined || only === kind));
  const [first] = found;
  if (first) return { kind: first.kind, matches: found.flatMap((sort) => sort.matches) };
  return { kind: only ?? 'text', matches: name === '' || only ? [] : matchText(snapshot, name) };
}

function matchNode(snapshot: Snapshot, name: string): Match[] {
  const record = snapshot.get('Node', name) ?? snapshot.get('CiliumNode', name);
  return record ? [toNodeMatch(snapshot, record)] : [];
}

/** A namespace is known by its object, or by the pods in it. */
function matchNamespace(snapshot: Snapshot, name: string): Match[] {
  const namespace = toNamespaceMatch(snapshot, name);
  return snapshot.get('Namespace', name) || (namespace.pods ?? 0) > 0 ? [namespace] : [];
}

function matchPods(snapshot: Snapshot, isWanted: (name: string) => boolean): Match[] {
  const matches: Match[] = [];
  for (const pod of snapshot.list('Pod')) if (isWanted(pod.name)) matches.push(toPodMatch(snapshot, pod));
  return matches;
}

function matchServices(snapshot: Snapshot, isWanted: (name: string) => boolean): Match[] {
  const matches: Match[] = [];
  for (const service of snapshot.list('Service')) if (isWanted(service.name)) matches.push(toServiceMatch(service));
  return matches;
}

/** Nodes, namespaces, pods and services whose name contains the text, in this order. */
function matchText(snapshot: Snapshot, text: string): Match[] {
  const wanted = text.toLowerCase();
  const contains = (name: string) => name.toLowerCase().includes(wanted);
  const nodes = new Set<string>();
  for (const kind of ['Node', 'CiliumNode'] as const) {
    for (const node of snapshot.list(kind)) if (contains(node.name)) nodes.add(node.name);
  }
  return [
    ...[...nodes].sort().flatMap((name) => matchNode(snapshot, name)),
    ...[...snapshot.list('Namespace')].flatMap(({ name }) => (contains(name) ? matchNamespace(snapshot, name) : [])),
    ...matchPods(snapshot, contains),
    ...matchServices(snapshot, contains),
  ];
}
