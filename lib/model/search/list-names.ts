import { ciliumConfigName } from '../ipam-mode.ts';
import type { AnyRecord } from '../records.ts';
import { ciliumGroup } from '../resources/resource.ts';
import type { Name, NameGroup } from './search.ts';

/** The names that a record gives: docs/spec/search.md, SE2. Several records may give the same one. */
export function listNames(record: AnyRecord): Name[] {
  switch (record.kind) {
    case 'Pod':
      return [toName('pod', record.key), toName('namespace', record.namespace)];
    case 'CiliumEndpoint':
      return [toName('endpoint', record.key)];
    case 'Node':
    case 'CiliumNode':
      return [toName('node', record.key)];
    case 'Service':
      return [toName('service', record.key)];
    case 'Namespace':
      return [toName('namespace', record.key)];
    case 'NetworkPolicy':
    case 'CiliumNetworkPolicy':
    case 'CiliumClusterwideNetworkPolicy':
      return [{ group: 'policy', key: `${record.kind}:${record.key}`, text: record.key }];
    case 'CustomResourceDefinition':
      return record.group === ciliumGroup
        ? [{ group: 'resource', key: record.key, text: namesOfKind(record.names) }]
        : [];
    case 'CiliumIdentity':
      return [...new Set(record.labels)].map((label) => toName('label', label));
    case 'ConfigMap':
      return record.name === ciliumConfigName
        ? Object.keys(record.data).map((key) => toName('configuration', key))
        : [];
    default:
      return [];
  }
}

const toName = (group: NameGroup, key: string): Name => ({ group, key, text: key });

/** `ciliumnetworkpolicies cnp ciliumnp`: what kubectl takes for it. */
const namesOfKind = ({ plural, shortNames }: { plural: string; shortNames: string[] }) =>
  [plural, ...shortNames].join(' ');
