/**
 * Whom a rule names, by labels alone. Cilium's rules: pkg/k8s/apis/cilium.io/utils (namespaces of peers),
 * pkg/policy/api/{l3,ingress,egress}.go, pkg/k8s/network_policy.go.
 */
import { parseCidr } from '../ip.ts';
import { type JsonMap, showJson, toList, toMap, toText } from '../policy/json-parts.ts';
import { listPeerFields, toCidrSetWords, toServiceWords } from '../policy/peer-words.ts';
import { formatSelector, parseSelector } from '../policy/selector.ts';
import type { NodeBook } from './node-book.ts';
import type { PeerSelectors } from './peer-selectors.ts';

/** Places of whom is named; `doubt`: why others may be named too, or these not. `why`: nobody knows whom. */
export type Peers = { places: readonly number[]; doubt?: string } | { why: string };

/** Where the rule stands. */
export interface RulePlace {
  prefix: 'from' | 'to';
  deny: boolean;
  namespace: string | undefined;
  /** The policy is for pods that are not yet labelled: it adds no namespace to its peers. */
  isForInit: boolean;
}

type Find = (element: unknown, place: RulePlace) => Peers;

export function createPeerFinder(book: NodeBook, selectors: PeerSelectors) {
  const named = (kind: Parameters<NodeBook['placeOf']>[1]['kind'], name: string): Peers => ({
    places: [book.placeOf(`${kind}:${name}`, { kind, name })],
  });

  const byField: Record<string, Find> = {
    Endpoints: selectors.find,
    Nodes: (element) => findNodes(element, named),
    Entities: (element) => findEntity(element, book),
    CIDR: (element) => named('cidr', toCidr(element)),
    CIDRSet: (element) => named('cidr', toCidrSetWords(toMap(element))),
    FQDNs: (element) => findName(toMap(element), named),
    Services: (element) => named('service', toServiceWords(toMap(element)).replace(/^services? /, '')),
    Groups: (element) => named('group', showJson(element)),
  };

  /** Of a rule of Cilium that names somebody. */
  const findCiliumPeers = (rule: JsonMap, place: RulePlace): Peers => {
    const fields = listPeerFields(rule, place.prefix).filter((field) => toList(rule[field]).length > 0);
    const [field, second] = fields;
    if (field === undefined) return { places: [] };
    if (second !== undefined) return { why: `it names peers in ${field} and in ${second}, which Cilium refuses` };
    const name = field.slice(place.prefix.length);
    const find = Object.hasOwn(byField, name) ? byField[name] : undefined;
    const why = explainField(field, find !== undefined, place.deny);
    if (why !== undefined || !find) return { why: why ?? field };
    return joinPeers(toList(rule[field]).map((element) => find(element, place)));
  };

  const findNetworkPeer = (element: unknown, namespace: string | undefined): Peers => {
    const { podSelector, namespaceSelector, ipBlock } = toMap(element);
    if (ipBlock !== undefined) return named('cidr', toCidrSetWords(toMap(ipBlock)));
    return selectors.findPods(podSelector, namespaceSelector, namespace);
  };

  return {
    everybody: (): Peers => ({ places: [book.placeOfEntity('all')] }),
    findCiliumPeers,
    findNetworkPeers: (rule: JsonMap, { prefix, namespace }: RulePlace): Peers =>
      joinPeers(toList(rule[prefix]).map((element) => findNetworkPeer(element, namespace))),
  };
}

function explainField(field: string, isKnown: boolean, deny: boolean): string | undefined {
  if (field.endsWith('Requires')) return `${field} narrows other rules: Cilium removed it in 1.19`;
  if (!isKnown) return `${field} is not known here`;
  const isUnread = deny && (field === 'toFQDNs' || field === 'toServices');
  return isUnread ? `Cilium does not read ${field} in a deny` : undefined;
}

/** Each once. What cannot be told of one is not told of all. */
function joinPeers(all: readonly Peers[]): Peers {
  const places = new Set<number>();
  let doubt: string | undefined;
  for (const peers of all) {
    if ('why' in peers) return peers;
    for (const place of peers.places) places.add(place);
    doubt ??= peers.doubt;
  }
  return { places: [...places], ...(doubt === undefined ? {} : { doubt }) };
}

/** Entity `none` selects nobody. */
function findEntity(element: unknown, book: NodeBook): Peers {
  const entity = toText(element);
  if (entity === undefined) return { why: `entity ${showJson(element)} cannot be read` };
  return { places: entity === 'none' ? [] : [book.placeOfEntity(entity)] };
}

/** An address alone is a range of one; bits behind the prefix mean nothing. */
function toCidr(element: unknown): string {
  const text = toText(element) ?? showJson(element);
  const whole = text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
  return parseCidr(whole) ?? text;
}

/** One that names neither is accepted and names nothing. */
function findName({ matchName, matchPattern }: JsonMap, named: (kind: 'fqdn', name: string) => Peers): Peers {
  const name = toText(matchName) ?? toText(matchPattern);
  return name === undefined ? { places: [] } : named('fqdn', name);
}

function findNodes(element: unknown, named: (kind: 'nodes', name: string) => Peers): Peers {
  const requirements = parseSelector(element);
  if (!requirements) return { why: `nodes ${showJson(element)} cannot be read` };
  return named('nodes', formatSelector(requirements) || 'any');
}
