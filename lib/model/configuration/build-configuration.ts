/** Spec: docs/spec/configuration.md. */
import { findVersion } from '../installation/version.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import { findCiliumConfig } from '../ipam-mode.ts';
import { formatSelector, meets, parseSelector, type Requirement } from '../policy/selector.ts';
import type { CiliumNodeConfigRecord, ConfigMapRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Configuration, ConfigurationKey, ConfigurationOverride } from './configuration.ts';
import { configurationGroups, groupOfKey } from './key-groups.ts';
import { findKeyNote } from './key-notes.ts';
import { findDefault, findFlagType, findHelp, findRelease, knownReleases } from './known-defaults.ts';
import { isSameValue } from './same-value.ts';

/** What cilium-config says, what each key decides, and which nodes are told otherwise. */
export function buildConfiguration(snapshot: Snapshot): Configuration {
  const map = findCiliumConfig(snapshot);
  const version = findVersion(snapshot);
  const release = findRelease(version.value);
  return {
    configMap: map ? describeMap(map) : null,
    version,
    defaultsOf: release,
    keys: Object.entries(map?.data ?? {})
      .map(([key, value]) => buildKey(key, value, release))
      .sort(byGroup),
    overrides: [...snapshot.list('CiliumNodeConfig')]
      .map((config) => buildOverride(snapshot, config, map))
      .sort(byName),
  };
}

const describeMap = ({ namespace, name, createdAt }: ConfigMapRecord): Configuration['configMap'] => ({
  namespace,
  name,
  ...(createdAt === undefined ? {} : { createdAt: new Date(createdAt).toISOString() }),
});

function buildKey(key: string, value: string, release: string | null): ConfigurationKey {
  const note = findKeyNote(key);
  const help = findHelp(key);
  const type = findFlagType(key);
  const known = release === null ? null : findDefault(release, key);
  const means = meaningOf(value, note?.values, type);
  return {
    key,
    value,
    group: groupOfKey(key),
    ...(note ? { note: note.note } : {}),
    ...(means === undefined ? {} : { means }),
    ...(help ? { help } : {}),
    ...(note?.versions === undefined ? {} : { versions: note.versions }),
    default: known,
    differs: known && !isSameValue(type, value, known.value),
    otherDefaults: knownReleases.flatMap((other) => (other === release ? [] : (findDefault(other, key) ?? []))),
  };
}

/** Words for single values where they are known; a switch is on or off. */
function meaningOf(value: string, values: Record<string, string> | undefined, type: string | undefined) {
  if (values && Object.hasOwn(values, value)) return values[value];
  if (type !== 'bool') return undefined;
  return value === 'true' ? 'On.' : value === 'false' ? 'Off.' : undefined;
}

const byGroup = (a: ConfigurationKey, b: ConfigurationKey) =>
  configurationGroups.indexOf(a.group) - configurationGroups.indexOf(b.group) || (a.key < b.key ? -1 : 1);

const byName = (a: ConfigurationOverride, b: ConfigurationOverride) =>
  `${a.namespace}/${a.name}` < `${b.namespace}/${b.name}` ? -1 : 1;

function buildOverride(
  snapshot: Snapshot,
  { namespace, name, defaults, nodeSelector }: CiliumNodeConfigRecord,
  map: ConfigMapRecord | undefined,
): ConfigurationOverride {
  const selector = parseSelector(nodeSelector);
  const baseOf = (key: string) => (map && Object.hasOwn(map.data, key) ? (map.data[key] ?? null) : null);
  return {
    namespace,
    name,
    selector: selector ? formatSelector(selector) : null,
    nodes: selector ? listNodes(snapshot, selector) : null,
    values: Object.keys(defaults)
      .sort()
      .map((key) => ({ key, value: defaults[key] ?? '', base: baseOf(key) })),
  };
}

function listNodes(snapshot: Snapshot, selector: Requirement[]): ConfigurationOverride['nodes'] {
  if (readinessOf(snapshot, 'Node') !== 'readable') return null;
  const nodes = [...snapshot.list('Node')].filter(({ labels }) =>
    meets(selector, (key) => (Object.hasOwn(labels, key) ? labels[key] : undefined)),
  );
  return nodes.map((node) => node.name).sort();
}
