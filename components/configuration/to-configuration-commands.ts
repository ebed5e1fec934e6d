import type { Configuration } from '../../lib/model/configuration/configuration.ts';
import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';

type Place = NonNullable<Configuration['configMap']>;

/** What prints the map and its overrides. An agent runs with more: its flags, and what it read when it started. */
export function toConfigurationCommands(map: Place | null): Commands {
  const place = map ? `-n ${quote(map.namespace)} ${map.name}` : '-A --field-selector metadata.name=cilium-config';
  return {
    kubectl: [`kubectl get configmap ${place} -o yaml`, 'kubectl get ciliumnodeconfigs -A -o yaml'],
    agent: ['config --all'],
  };
}

/** One key of the map. The agent names its options without dashes: they are read among all. */
export function toKeyCommands(map: Place, key: string): Commands {
  const path = quote(`{.data.${key.replaceAll('.', '\\.')}}`);
  return {
    kubectl: [`kubectl get configmap -n ${quote(map.namespace)} ${map.name} -o jsonpath=${path}`],
    agent: ['config --all'],
  };
}
