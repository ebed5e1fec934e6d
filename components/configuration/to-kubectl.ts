import type { Configuration } from '../../lib/model/configuration/configuration.ts';

type Place = NonNullable<Configuration['configMap']>;

/** The commands that print the same facts. */
export function toConfigurationKubectl(map: Place | null): string[] {
  const place = map ? `-n ${map.namespace} ${map.name}` : '-A --field-selector metadata.name=cilium-config';
  return [`kubectl get configmap ${place} -o yaml`, 'kubectl get ciliumnodeconfigs -A -o yaml'];
}

/** One key of the map, and what an agent runs with: its flags and overrides included. */
export function toKeyKubectl(map: Place, key: string, version: string | null): string[] {
  const path = key.replaceAll('.', '\\.');
  return [
    `kubectl get configmap -n ${map.namespace} ${map.name} -o jsonpath='{.data.${path}}'`,
    `kubectl exec -n ${map.namespace} ds/cilium -c cilium-agent -- ${toDebugTool(version)} config --all`,
  ];
}

/** The tool in the agent's container is called cilium-dbg since 1.15. */
function toDebugTool(version: string | null): string {
  const [major = 1, minor = 15] = (version ?? '').split('.').filter(Boolean).map(Number);
  return major === 1 && minor < 15 ? 'cilium' : 'cilium-dbg';
}
