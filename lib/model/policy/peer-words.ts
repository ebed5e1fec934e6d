/** The peers of a rule in words, one string each. Labels stay verbatim. */
import { splitKey } from './identity-labels.ts';
import { isJsonMap, type JsonMap, showJson, toList, toMap, toText } from './json-parts.ts';
import { formatSelector, parseSelector, type Requirement } from './selector.ts';

/** Where the policy stands: undefined for a clusterwide one. */
type Namespace = string | undefined;

type Words = (element: unknown, namespace: Namespace) => string;

const words: Record<string, Words> = {
  Endpoints: (element, namespace) => toEndpointWords(element, namespace),
  Requires: (element) => `and must be ${toSelectorWords(element)}`,
  Nodes: (element) => `nodes ${toSelectorWords(element)}`,
  Entities: (element) => `entity ${toText(element) ?? showJson(element)}`,
  CIDR: (element) => toText(element) ?? showJson(element),
  CIDRSet: (element) => toCidrSetWords(toMap(element)),
  FQDNs: (element) => toNameWords(toMap(element)),
  Services: (element) => toServiceWords(toMap(element)),
  Groups: (element) => `cloud group ${showJson(element)}`,
};

/** Fields of a Cilium rule that name peers: `fromEndpoints`, `toFQDNs`, … in the order of the rule. */
export const listPeerFields = (rule: JsonMap, prefix: 'from' | 'to'): string[] =>
  Object.keys(rule).filter((field) => field.startsWith(prefix) && field !== 'toPorts');

export function toPeerWords(rule: JsonMap, prefix: 'from' | 'to', namespace: Namespace): string[] {
  return listPeerFields(rule, prefix).flatMap((field) => {
    const name = field.slice(prefix.length);
    const say = Object.hasOwn(words, name) ? words[name] : undefined;
    return toList(rule[field]).map((element) => say?.(element, namespace) ?? `${field} ${showJson(element)}`);
  });
}

/** A selector of peers means the policy's own namespace unless it names one, or something that has none. */
function toEndpointWords(element: unknown, namespace: Namespace): string {
  const requirements = parseSelector(element);
  if (!requirements) return `endpoints ${showJson(element)}`;
  const who = requirements.length === 0 ? 'every endpoint' : `endpoints ${formatSelector(requirements)}`;
  if (requirements.some(namesPlace)) return who;
  return namespace === undefined ? `${who} in any namespace` : `${who} in namespace ${namespace}`;
}

export function namesPlace({ key: written }: Requirement): boolean {
  const { source, key } = splitKey(written);
  if (source === 'reserved') return true;
  if (source !== '' && source !== 'any' && source !== 'k8s') return false;
  return key === 'io.kubernetes.pod.namespace' || key.startsWith('io.cilium.k8s.namespace.labels.');
}

function toSelectorWords(element: unknown): string {
  const requirements = parseSelector(element);
  return requirements ? formatSelector(requirements) || 'any' : showJson(element);
}

export function toCidrSetWords(set: JsonMap): string {
  const selector = set.cidrGroupSelector;
  const group = toText(set.cidrGroupRef) ?? (selector === undefined ? undefined : toSelectorWords(selector));
  const what = toText(set.cidr) ?? (group === undefined ? showJson(set) : `CIDR group ${group}`);
  return withExcept(what, set.except);
}

const withExcept = (what: string, except: unknown) => {
  const left = toList(except).flatMap((each) => toText(each) ?? []);
  return left.length === 0 ? what : `${what} except ${left.join(', ')}`;
};

function toNameWords({ matchName, matchPattern }: JsonMap): string {
  const name = toText(matchName);
  return name === undefined ? `names like ${toText(matchPattern) ?? '?'}` : `name ${name}`;
}

export function toServiceWords({ k8sService, k8sServiceSelector }: JsonMap): string {
  if (isJsonMap(k8sService)) {
    const { serviceName, namespace } = k8sService;
    return `service ${[toText(namespace), toText(serviceName) ?? '?'].filter(Boolean).join('/')}`;
  }
  const { selector, namespace } = toMap(k8sServiceSelector);
  return `services ${toSelectorWords(selector)}${toText(namespace) ? ` in namespace ${toText(namespace)}` : ''}`;
}

/** One element of `from` or `to` of a NetworkPolicy. */
export function toNetworkPeerWords(element: unknown, namespace: Namespace): string {
  const { podSelector, namespaceSelector, ipBlock } = toMap(element);
  if (isJsonMap(ipBlock)) return withExcept(toText(ipBlock.cidr) ?? '?', ipBlock.except);
  const pods = podSelector === undefined ? 'any' : toSelectorWords(podSelector);
  const who = pods === 'any' ? 'every pod' : `pods ${pods}`;
  if (namespaceSelector === undefined) return `${who} in namespace ${namespace}`;
  const where = toSelectorWords(namespaceSelector);
  return where === 'any' ? `${who} in any namespace` : `${who} in namespaces ${where}`;
}
