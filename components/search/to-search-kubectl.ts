import type { Named } from '../../lib/model/search/search.ts';
import type { Match } from '../../lib/model/whois/whois.ts';
import { quote } from '../commands/quote.ts';

type Line = Match | Named;
type CommandOf<T extends Line['type']> = (match: Extract<Line, { type: T }>) => string | undefined;

const commands: { [T in Line['type']]: CommandOf<T> } = {
  address: ({ owner, node }) => {
    if (owner?.kind === 'Pod') return `kubectl -n ${quote(owner.namespace ?? '')} get pod ${quote(owner.name)} -o wide`;
    if (owner?.kind === 'Service')
      return `kubectl -n ${quote(owner.namespace ?? '')} get service ${quote(owner.name)} -o wide`;
    return node && `kubectl get ciliumnode ${quote(node)} -o yaml`;
  },
  pod: ({ namespace, name }) => `kubectl -n ${quote(namespace)} get pod ${quote(name)} -o wide`,
  endpoint: ({ namespace, name, source }) =>
    source === 'CiliumEndpoint'
      ? `kubectl -n ${quote(namespace)} get ciliumendpoint ${quote(name)} -o wide`
      : undefined,
  identity: ({ id, object }) => (object ? `kubectl get ciliumidentity ${id} -o yaml` : undefined),
  node: ({ name }) => `kubectl get node ${quote(name)} -o wide`,
  eni: ({ id, node }) => `kubectl get ciliumnode ${quote(node)} -o jsonpath=${quote(`{.status.eni.enis.${id}}`)}`,
  service: ({ namespace, name }) => `kubectl -n ${quote(namespace)} get service ${quote(name)} -o wide`,
  namespace: ({ name }) => `kubectl -n ${quote(name)} get pods -o wide`,
  policy: ({ kind, namespace, name }) =>
    `kubectl ${namespace === undefined ? '' : `-n ${quote(namespace)} `}get ${kind.toLowerCase()} ${quote(name)} -o yaml`,
  resource: ({ plural, group }) => `kubectl get ${quote(`${plural}.${group}`)} -A`,
  label: ({ identity }) => (identity === undefined ? undefined : `kubectl get ciliumidentity ${identity} -o yaml`),
  configuration: ({ key, namespace }) =>
    `kubectl -n ${quote(namespace)} get configmap cilium-config -o jsonpath=${quote(`{.data.${key.replaceAll('.', '\\.')}}`)}`,
  // No object is the subnet, the group or the range: they are parts of many.
  subnet: () => undefined,
  'security-group': () => undefined,
  range: ({ node }) => node && `kubectl get ciliumnode ${quote(node)} -o yaml`,
};

/** The command that prints what a line stands for; undefined where no one object does. */
// One entry of the table fits its own type; the compiler cannot follow that through the index.
export const toSearchKubectl = (match: Line): string | undefined =>
  (commands[match.type] as CommandOf<Line['type']>)(match as never);

/** The identity that a line stands for or has; undefined where there is none, or not exactly one. */
export const identityOf = (match: Line): number | undefined =>
  match.type === 'identity' ? match.id : 'identity' in match ? match.identity : undefined;
