import type { Manifest } from '../manifest.ts';
import { findBy, read, readList, readText } from '../read-json.ts';
import { AGE, ageOf, column, type KindTable, NAME, wide } from './kind-table.ts';

export const nodeTable: KindTable = {
  columns: [
    NAME,
    column('Status'),
    column('Roles'),
    AGE,
    column('Version'),
    wide('Internal-IP'),
    wide('External-IP'),
    wide('OS-Image'),
    wide('Kernel-Version'),
    wide('Container-Runtime'),
  ],
  cells: (object, now) => [
    object.metadata.name,
    nodeStatus(object),
    nodeRoles(object),
    ageOf(object, now),
    info(object, 'kubeletVersion'),
    nodeAddress(object, 'InternalIP'),
    nodeAddress(object, 'ExternalIP'),
    info(object, 'osImage') || '<unknown>',
    kernelVersion(object),
    info(object, 'containerRuntimeVersion') || '<unknown>',
  ],
};

const info = (node: Manifest, field: string): string => readText(node, 'status', 'nodeInfo', field);

function nodeStatus(node: Manifest): string {
  const ready = findBy(readList(node, 'status', 'conditions'), 'type', 'Ready');
  const status = ready === undefined ? 'Unknown' : readText(ready, 'status') === 'True' ? 'Ready' : 'NotReady';
  return read(node, 'spec', 'unschedulable') === true ? `${status},SchedulingDisabled` : status;
}

const ROLE_PREFIX = 'node-role.kubernetes.io/';

function nodeRoles(node: Manifest): string {
  const roles = Object.entries(node.metadata.labels ?? {}).flatMap(([key, value]) => {
    if (key.startsWith(ROLE_PREFIX)) return [key.slice(ROLE_PREFIX.length)];
    return key === 'kubernetes.io/role' ? [value] : [];
  });
  return [...new Set(roles.filter(Boolean))].sort().join(',') || '<none>';
}

function nodeAddress(node: Manifest, type: string): string {
  return readText(findBy(readList(node, 'status', 'addresses'), 'type', type), 'address') || '<none>';
}

/** Since 1.37 the architecture follows the kernel's version. */
function kernelVersion(node: Manifest): string {
  const architecture = info(node, 'architecture');
  return (info(node, 'kernelVersion') || '<unknown>') + (architecture ? ` (${architecture})` : '');
}
