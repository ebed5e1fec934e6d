import { findCiliumConfig } from '../ipam-mode.ts';
import type { NetworkPolicyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import {
  countPods,
  toEndpointMatch,
  toNamespaceMatch,
  toNodeMatch,
  toPodMatch,
  toServiceMatch,
} from '../whois/to-match.ts';
import type { Named, NameGroup } from './search.ts';

type PodsOf = (namespace: string) => number;
type NamedBy = (snapshot: Snapshot, key: string, podsOf: PodsOf) => Named | undefined;

const namedBy: Record<NameGroup, NamedBy> = {
  pod: (snapshot, key) => found(snapshot.get('Pod', key), (pod) => toPodMatch(snapshot, pod)),
  endpoint: (snapshot, key) =>
    found(snapshot.get('CiliumEndpoint', key), (endpoint) => toEndpointMatch(snapshot, endpoint)),
  node: (snapshot, key) =>
    found(snapshot.get('Node', key) ?? snapshot.get('CiliumNode', key), (node) => toNodeMatch(snapshot, node)),
  service: (snapshot, key) => found(snapshot.get('Service', key), toServiceMatch),
  namespace: (snapshot, key, podsOf) => toNamespaceMatch(snapshot, key, podsOf(key)),
  policy: toPolicy,
  resource: (snapshot, key) =>
    found(snapshot.get('CustomResourceDefinition', key), ({ group, names: { kind, plural, shortNames } }) => ({
      type: 'resource',
      plural,
      kind,
      group,
      shortNames,
    })),
  label: toLabel,
  configuration: toConfigurationKey,
};

/** A reader of what names of the index stand for; undefined when nothing in the snapshot has one. */
export function createNaming(snapshot: Snapshot): (group: NameGroup, key: string) => Named | undefined {
  // Counted once for all namespaces, and only where one is found.
  let pods: Map<string, number> | undefined;
  const podsOf = (namespace: string) => {
    pods ??= countPods(snapshot);
    return pods.get(namespace) ?? 0;
  };
  return (group, key) => namedBy[group](snapshot, key, podsOf);
}

function found<Value>(value: Value | undefined, make: (value: Value) => Named): Named | undefined {
  return value === undefined ? undefined : make(value);
}

function toPolicy(snapshot: Snapshot, key: string): Named | undefined {
  const colon = key.indexOf(':');
  const record = snapshot.get(key.slice(0, colon) as NetworkPolicyRecord['kind'], key.slice(colon + 1));
  return found(record, ({ kind, namespace, name }) => ({
    type: 'policy',
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name,
  }));
}

function toLabel(snapshot: Snapshot, label: string): Named | undefined {
  const identities = [...snapshot.find('label', label)].flatMap((record) =>
    record.kind === 'CiliumIdentity' ? record.id : [],
  );
  const [identity] = identities;
  if (identity === undefined) return undefined;
  return { type: 'label', label, identities: identities.length, ...(identities.length === 1 ? { identity } : {}) };
}

function toConfigurationKey(snapshot: Snapshot, key: string): Named | undefined {
  const map = findCiliumConfig(snapshot);
  const value = map?.data[key];
  return value === undefined || !map ? undefined : { type: 'configuration', key, value, namespace: map.namespace };
}
