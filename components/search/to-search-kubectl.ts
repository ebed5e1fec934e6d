import type { Named } from '../../lib/model/search/search.ts';
import type { Match } from '../../lib/model/whois/whois.ts';

type Line = Match | Named;
type CommandOf<T extends Line['type']> = (match: Extract<Line, { type: T }>) => string | undefined;

const commands: { [T in Line['type']]: CommandOf<T> } = {
  address: ({ owner, node }) => {
    if (owner?.kind === 'Pod') return `kubectl -n ${owner.namespace} get pod ${owner.name} -o wide`;
    if (owner?.kind === 'Service') return `kubectl -n ${owner.namespace} get service ${owner.name} -o wide`;
    return node && `kubectl get ciliumnode ${node} -o yaml`;
  },
  pod: ({ namespace, name }) => `kubectl -n ${namespace} get pod ${name} -o wide`,
  endpoint: ({ namespace, name, source }) =>
    source === 'CiliumEndpoint' ? `kubectl -n ${namespace} get ciliumendpoint ${name} -o wide` : undefined,
  identity: ({ id, object }) => (object ? `kubectl get ciliumidentity ${id} -o yaml` : undefined),
  node: ({ name }) => `kubectl get node ${name} -o wide`,
  eni: ({ id, node }) => `kubectl get ciliumnode ${node} -o jsonpath='{.status.eni.enis.${id}}'`,
  service: ({ namespace, name }) => `kubectl -n ${namespace} get service ${name} -o wide`,
  namespace: ({ name }) => `kubectl -n ${name} get pods -o wide`,
  policy: ({ kind, namespace, name }) =>
    `kubectl ${namespace === undefined ? '' : `-n ${namespace} `}get ${kind.toLowerCase()} ${name} -o yaml`,
  resource: ({ plural, group }) => `kubectl get ${plural}.${group} -A`,
  label: ({ identity }) => (identity === undefined ? undefined : `kubectl get ciliumidentity ${identity} -o yaml`),
  configuration: ({ key, namespace }) =>
    `kubectl -n ${namespace} get configmap cilium-config -o jsonpath='{.data.${key.replaceAll('.', '\\.')}}'`,
  // No object is the subnet, the group or the range: they are parts of many.
  subnet: () => undefined,
  'security-group': () => undefined,
  range: ({ node }) => node && `kubectl get ciliumnode ${node} -o yaml`,
};

/** The command that prints what a line stands for; undefined where no one object does. */
// One entry of the table fits its own type; the compiler cannot follow that through the index.
export const toSearchKubectl = (match: Line): string | undefined =>
  (commands[match.type] as CommandOf<Line['type']>)(match as never);

/** The identity that a line stands for or has; undefined where there is none, or not exactly one. */
export const identityOf = (match: Line): number | undefined =>
  match.type === 'identity' ? match.id : 'identity' in match ? match.identity : undefined;
