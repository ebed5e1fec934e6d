import { parseObjectName } from '../../lib/url/resources-params.ts';
import type { Commands } from '../commands/commands.ts';
import { quote, toScopes } from '../commands/quote.ts';

/** What shows an agent's own view of a kind; of the others, its status says which kinds it follows. */
const ofAgent: Record<string, string> = {
  ciliumendpoints: 'endpoint list',
  ciliumendpointslices: 'bpf ipcache list',
  ciliumidentities: 'identity list',
  ciliumnodes: 'node list',
  ciliumnetworkpolicies: 'policy get',
  ciliumclusterwidenetworkpolicies: 'policy get',
  ciliumlocalredirectpolicies: 'lrp list',
  ciliumegressgatewaypolicies: 'bpf egress list',
};

/** `ciliumnodes.cilium.io` → `ciliumnodes`. */
const toPlural = (resource: string) => resource.split('.')[0] ?? resource;

const toAgentWords = (resource: string) => [ofAgent[toPlural(resource)] ?? 'status --verbose'];

export const kindsCommands: Commands = {
  kubectl: ['kubectl get crd | grep cilium.io', 'kubectl api-resources --api-group=cilium.io'],
  agent: ['status --verbose'],
};

/** `namespace` is '' for all of them. */
export const toListCommands = (resource: string, namespaced: boolean, namespace: string): Commands => ({
  kubectl: [
    ...toScopes(namespace === '' ? [] : [namespace]).map(
      (scope) => `kubectl get ${resource}${namespaced ? ` ${scope}` : ''} -o wide`,
    ),
    `kubectl explain ${resource} --recursive`,
  ],
  agent: toAgentWords(resource),
});

/** `sel` as in the URL: `name` or `namespace/name`. */
export function toObjectCommands(resource: string, sel: string): Commands {
  const { namespace, name } = parseObjectName(sel);
  const what = `${resource} ${quote(name)}${namespace ? ` -n ${quote(namespace)}` : ''}`;
  return {
    kubectl: [`kubectl get ${what} -o yaml`, `kubectl describe ${what}`],
    agent: toPlural(resource) === 'ciliumidentities' ? [`identity get ${quote(name)}`] : toAgentWords(resource),
  };
}
