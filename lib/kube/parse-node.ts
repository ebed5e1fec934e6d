import { toNodeName } from '../model/ids.ts';
import type { NamespaceRecord, NodeRecord } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';
import { parseLabels, parseMetadata } from './parse-metadata.ts';

export function parseNode(object: Fields): NodeRecord {
  const [spec, status] = [object.object('spec'), object.object('status')];
  const metadata = parseMetadata(object);
  return compact({
    kind: 'Node' as const,
    ...metadata,
    name: toNodeName(metadata.name),
    labels: parseLabels(object),
    addresses: status.list('addresses').map((a) => ({ type: a.name('type'), address: a.text('address') ?? '' })),
    podCidrs: spec.has('podCIDRs') ? spec.cidrs('podCIDRs') : [spec.cidr('podCIDR') ?? []].flat(),
    providerId: spec.word('providerID'),
    maxPods: parseMaxPods(status),
    kubeletVersion: status.object('nodeInfo').word('kubeletVersion'),
    unschedulable: spec.flag('unschedulable'),
    ready: findCondition(status, 'Ready'),
  });
}

/** status.allocatable.pods is a quantity; the kubelet writes it as plain decimal digits. */
function parseMaxPods(status: Fields): number | undefined {
  const allocatable = status.object('allocatable');
  const pods = allocatable.raw('pods');
  if (pods === undefined) return undefined;
  const text = String(pods);
  return /^\d+$/.test(text) ? Number(text) : allocatable.fail('pods', `is no whole number: ${JSON.stringify(pods)}`);
}

/** Status of a condition as true or false; undefined when absent or Unknown. */
export function findCondition(status: Fields, type: string): boolean | undefined {
  const value = status
    .list('conditions')
    .find((c) => c.text('type') === type)
    ?.text('status');
  return value === 'True' ? true : value === 'False' ? false : undefined;
}

export function parseNamespaceObject(object: Fields): NamespaceRecord {
  return { kind: 'Namespace', ...parseMetadata(object), labels: parseLabels(object) };
}
