import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import type { Match, Whois } from '../../lib/model/whois/whois.ts';
import { toEndpointLink, toIdentityLink, toServiceLink } from '../../lib/url/links.ts';
import { toNodePath } from '../../lib/url/node-path.ts';
import { toSelection } from '../../lib/url/selection.ts';
import { addressStates } from '../address/address-states.ts';
import type { IconName } from '../ui/icon.tsx';

/** One line of the palette. */
export interface SearchItem {
  key: string;
  group: string;
  /** What the line is known by, in mono: an address, an id, a number; empty where the name says all. */
  id: string;
  namespace?: string;
  name: string;
  /** Grey words where there is no name: `free on eni-…`. */
  detail?: string;
  /** The word at the right. */
  word: string;
  slot?: AddressState;
  icon?: IconName;
  /** Where Enter goes: the screen that answers best. Absent where no screen shows it. */
  href?: string;
  match: Match;
}

/** An item leads with the word: an address that a pod has is a pod's. */
const nameState = (state: AddressState) => (state === 'pod' ? 'pod' : addressStates[state].word);

const openTree = (selection: string) => `/ip-addresses?sel=${encodeURIComponent(selection).replaceAll('%3A', ':')}`;
const filterTree = (name: string, value: string) => `/ip-addresses?${name}=${encodeURIComponent(value)}`;

type AddressMatch = Extract<Match, { type: 'address' }>;

function describeAddress(match: AddressMatch): Pick<SearchItem, 'namespace' | 'name' | 'detail'> {
  const { owner, state, eni, node } = match;
  if (state === 'outside') return { name: '', detail: 'in no range that any object names' };
  if (state === 'in-range')
    return {
      name: '',
      detail: `inside ${match.subnet ?? match.pool ?? match.prefix ?? 'a known range'}, attached to no ENI`,
    };
  if (state === 'primary') {
    return { name: '', detail: `primary of ${eni ?? 'an ENI'}${match.internalIP ? ', InternalIP of its Node' : ''}` };
  }
  if (state === 'router' || state === 'health' || state === 'ingress')
    return { name: node ? `${state} of ${node}` : state };
  if (owner) return owner.namespace ? { namespace: owner.namespace, name: owner.name } : { name: owner.name };
  return { name: '', detail: eni ? `${nameState(state)} on ${eni}` : nameState(state) };
}

const toAddressGroup = (ip: string, query: string) =>
  ip.startsWith(query) ? `Addresses that begin with ${query}` : 'Addresses';

function toAddressItem(match: AddressMatch, query: Whois): SearchItem {
  const exact = query.kind === 'ip';
  return {
    key: `ip:${match.ip}:${match.node ?? ''}:${match.eni ?? ''}`,
    group: exact ? 'Address' : toAddressGroup(match.ip, query.query),
    id: match.ip,
    word: nameState(match.state),
    slot: match.state,
    // An address that no node holds has no row in the tree.
    ...(match.node && { href: openTree(toSelection('ip', match.ip)) }),
    match,
    ...describeAddress(match),
  };
}

type Others = Exclude<Match, AddressMatch>;
type ItemOf<T extends Others['type']> = (match: Extract<Match, { type: T }>) => Omit<SearchItem, 'match'>;
const first = (ips: readonly string[]) => ips[0] ?? '';
const openFirst = (ips: readonly string[]) => (ips[0] ? { href: openTree(toSelection('ip', ips[0])) } : {});

const toItem: { [T in Others['type']]: ItemOf<T> } = {
  pod: (pod) => ({
    key: `pod:${pod.namespace}/${pod.name}`,
    group: 'Pods',
    id: first(pod.ips),
    namespace: pod.namespace,
    name: pod.name,
    word: pod.hostNetwork ? 'Pod, hostNetwork' : 'Pod',
    icon: 'layers',
    ...openFirst(pod.ips),
  }),
  endpoint: (endpoint) => ({
    key: `endpoint:${endpoint.namespace}/${endpoint.name}`,
    group: 'Endpoints',
    id: endpoint.endpointId === undefined ? first(endpoint.ips) : `endpoint ${endpoint.endpointId}`,
    namespace: endpoint.namespace,
    name: endpoint.name,
    word: endpoint.source,
    icon: 'endpoint',
    href: toEndpointLink(endpoint.namespace, endpoint.name),
  }),
  identity: (identity) => ({
    key: `identity:${identity.id}`,
    group: 'Identities',
    id: `identity ${identity.id}`,
    name: identity.name ?? identity.labels.find((label) => !label.startsWith('k8s:io.')) ?? '',
    detail: identity.endpoints.length === 0 ? 'no endpoint' : '',
    word: identity.kind === 'cluster' ? 'CiliumIdentity' : `${identity.kind} identity`,
    icon: 'identity',
    href: toIdentityLink(identity.id),
  }),
  node: (node) => ({
    key: `node:${node.name}`,
    group: 'Nodes',
    id: first(node.ips),
    name: node.name,
    word: [node.instanceType, node.zone].filter(Boolean).join(', ') || 'Node',
    icon: 'node',
    href: toNodePath(node.name),
  }),
  eni: (eni) => ({
    key: `eni:${eni.id}`,
    group: 'ENIs',
    id: eni.primary ?? '',
    name: eni.id,
    word: `ENI ${eni.number}`,
    icon: 'ip-addresses',
    href: openTree(toSelection('eni', eni.id)),
  }),
  service: (service) => ({
    key: `service:${service.namespace}/${service.name}`,
    group: 'Services',
    id: first(service.ips),
    namespace: service.namespace,
    name: service.name,
    word: service.serviceType,
    icon: 'layers',
    href: toServiceLink(service.namespace, service.name),
  }),
  subnet: (subnet) => ({
    key: `subnet:${subnet.id ?? subnet.cidr}`,
    group: 'Subnets',
    id: subnet.cidr ?? '',
    name: subnet.id ?? '',
    word: `subnet, ${subnet.enis} ENIs`,
    icon: 'layers',
    ...(subnet.id && { href: filterTree('subnet', subnet.id) }),
  }),
  'security-group': (group) => ({
    key: `security-group:${group.id}`,
    group: 'Security groups',
    id: '',
    name: group.id,
    word: `on ${group.enis.length} ENIs`,
    icon: 'layers',
    href: filterTree('q', group.id),
  }),
  range: (range) => ({
    key: `range:${range.what}:${range.cidr}:${range.node ?? ''}`,
    group: 'Ranges',
    id: range.cidr,
    name: range.name ?? range.node ?? '',
    word: range.what === 'vpc' ? 'VPC' : range.what.replace('-', ' '),
    icon: 'layers',
    ...(range.node && { href: filterTree('node', range.node) }),
  }),
  namespace: (namespace) => ({
    key: `namespace:${namespace.name}`,
    group: 'Namespaces',
    id: '',
    name: namespace.name,
    word: `${namespace.pods} pods, ${namespace.identities} identities`,
    icon: 'layers',
    href: filterTree('ns', namespace.name),
  }),
};

// One entry of the table fits its own type of match; the compiler cannot follow that through the index.
const toOtherItem = (match: Others): SearchItem => ({
  ...(toItem[match.type] as ItemOf<Others['type']>)(match as never),
  match,
});

/** Matches as lines, in the order of the answer. */
export const toSearchItems = (answer: Whois): SearchItem[] =>
  answer.matches.map((match) => (match.type === 'address' ? toAddressItem(match, answer) : toOtherItem(match)));

/** Lines by group, groups in the order of their first line. */
export function groupSearchItems(items: readonly SearchItem[]): [group: string, items: SearchItem[]][] {
  return [...Map.groupBy(items, (item) => item.group)];
}

/** The text around the query, for underlining: `[before, hit, after]`; the whole text as `before` where it is not in it. */
export function splitAtHit(text: string, query: string): [before: string, hit: string, after: string] {
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return [text, '', ''];
  return [text.slice(0, at), text.slice(at, at + query.length), text.slice(at + query.length)];
}
