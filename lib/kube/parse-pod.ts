import { toEniId, toNodeName } from '../model/ids.ts';
import type { PodRecord } from '../model/records.ts';
import { compact, FieldError, Fields } from './fields.ts';
import { parseLabels, parseMetadata, parseNamespace, parseOwner } from './parse-metadata.ts';
import { findCondition } from './parse-node.ts';

export function parsePod(object: Fields): PodRecord {
  const [spec, status] = [object.object('spec'), object.object('status')];
  const node = spec.repeated('nodeName');
  return compact({
    kind: 'Pod' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    labels: parseLabels(object),
    node: node === undefined ? undefined : toNodeName(node),
    hostNetwork: spec.flag('hostNetwork'),
    phase: status.repeated('phase') ?? '',
    podIps: parsePodIps(status),
    terminating: object.object('metadata').has('deletionTimestamp'),
    ready: findCondition(status, 'Ready') ?? false,
    owner: parseOwner(object),
    serviceAccount: spec.repeated('serviceAccountName') ?? spec.repeated('serviceAccount'),
    containers: parseContainers(spec, status),
    ...readBranchEnis(object),
  });
}

/** status.podIPs, else status.podIP alone (recordings that were cut down by hand). */
function parsePodIps(status: Fields) {
  const ips = status.list('podIPs').flatMap((entry) => entry.ip('ip') ?? []);
  return ips.length > 0 ? ips : [status.ip('podIP') ?? []].flat();
}

function parseContainers(spec: Fields, status: Fields) {
  const running = new Set(
    status
      .list('containerStatuses')
      .filter((container) => container.object('state').has('running'))
      .map((container) => container.name('name')),
  );
  return spec.list('containers').map((container) => {
    const name = container.name('name');
    return { name, image: container.repeated('image') ?? '', running: running.has(name) };
  });
}

const annotation = 'vpc.amazonaws.com/pod-eni';

/** Anybody who may write pods can write the annotation: a wrong one must not take the pod and its addresses out of sight. */
function readBranchEnis(object: Fields): Pick<PodRecord, 'branchEnis' | 'fault'> {
  try {
    return { branchEnis: parseBranchEnis(object) };
  } catch (error) {
    if (error instanceof FieldError) return { fault: error.message };
    throw error;
  }
}

/** What Amazon's vpc-resource-controller writes for a pod with security groups of its own (its `pkg/provider/branch/trunk`). */
function parseBranchEnis(object: Fields): PodRecord['branchEnis'] {
  const text = object.object('metadata').object('annotations').text(annotation);
  if (!text) return undefined;
  return new Fields({ [annotation]: parseJson(text) }).list(annotation).map((branch) =>
    compact({
      eniId: toEniId(branch.name('eniId')),
      privateIp: branch.ip('privateIp'),
      ipv6: branch.ip('ipv6Addr'),
      subnetCidr: branch.cidr('subnetCidr'),
      vlanId: branch.number('vlanId') ?? branch.number('vlanID'),
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FieldError(`metadata.annotations["${annotation}"]`, 'is no JSON');
  }
}
