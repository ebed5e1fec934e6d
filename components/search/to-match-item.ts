import type { AddressState } from '../../lib/model/ip-ownership/address.ts';
import { foldCase, markWhole } from '../../lib/model/search/fit-name.ts';
import type { Named, Search } from '../../lib/model/search/search.ts';
import type { Match } from '../../lib/model/whois/whois.ts';
import {
  toAddressLink,
  toEndpointLink,
  toEniLink,
  toIdentityLink,
  toNodeLink,
  toServiceLink,
} from '../../lib/url/links.ts';
import { toPolicyPath } from '../../lib/url/policy-path.ts';
import { addressStates } from '../address/address-states.ts';
import { formatPlural } from '../ui/format.ts';
import { fullNameOf, type SearchItem } from './search-item.ts';
import { toMoreItem } from './to-more-item.ts';

/** An item leads with the word: an address that a pod has is a pod's. */
const nameState = (state: AddressState) => (state === 'pod' ? 'pod' : addressStates[state].word);

const filterTree = (name: string, value: string) => `/ip-addresses?${name}=${encodeURIComponent(value)}`;

type Answer = Pick<Search, 'query' | 'kind' | 'matches' | 'total'>;
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

function toAddressItem(match: AddressMatch, answer: Answer): SearchItem {
  return {
    key: `ip:${match.ip}:${match.node ?? ''}:${match.eni ?? ''}`,
    group: answer.kind === 'ip' ? 'Address' : toAddressGroup(match.ip, answer.query),
    id: match.ip,
    word: nameState(match.state),
    slot: match.state,
    // An address that no node holds has no row in the tree.
    ...(match.node && { href: toAddressLink(match.ip) }),
    match,
    ...describeAddress(match),
  };
}

type Others = Exclude<Match, AddressMatch> | Named;
type ItemOf<T extends Others['type']> = (match: Extract<Others, { type: T }>) => Omit<SearchItem, 'match'>;
const first = (ips: readonly string[]) => ips[0] ?? '';
const openFirst = (ips: readonly string[]) => (ips[0] ? { href: toAddressLink(ips[0]) } : {});

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
    href: toNodeLink(node.name),
  }),
  eni: (eni) => ({
    key: `eni:${eni.id}`,
    group: 'ENIs',
    id: eni.primary ?? '',
    name: eni.id,
    word: `ENI ${eni.number}`,
    icon: 'ip-addresses',
    href: toEniLink(eni.id),
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
    word: `${formatPlural(namespace.pods, 'pod')}, ${formatPlural(namespace.identities, 'identity', 'identities')}`,
    icon: 'layers',
    href: filterTree('ns', namespace.name),
  }),
  policy: (policy) => ({
    key: `policy:${policy.kind}:${fullNameOf(policy)}`,
    group: 'Policies',
    id: '',
    ...(policy.namespace === undefined ? {} : { namespace: policy.namespace }),
    name: policy.name,
    word: policy.kind,
    icon: 'check',
    href: toPolicyPath(policy),
  }),
  resource: (resource) => ({
    key: `resource:${resource.plural}`,
    group: 'Resources',
    id: '',
    name: [resource.plural, ...resource.shortNames].join(' '),
    word: resource.kind,
    icon: 'layers',
    href: `/resources/${encodeURIComponent(resource.plural)}`,
  }),
  label: ({ label, identities, identity }) => ({
    key: `label:${label}`,
    group: 'Labels of identities',
    id: identity === undefined ? '' : `identity ${identity}`,
    name: label,
    mono: true,
    word: formatPlural(identities, 'identity', 'identities'),
    icon: 'identity',
    href: identity === undefined ? `/identities?label=${encodeURIComponent(label)}` : toIdentityLink(identity),
  }),
  configuration: ({ key, value }) => ({
    key: `configuration:${key}`,
    group: 'Keys of cilium-config',
    id: '',
    name: key,
    mono: true,
    word: shorten(value),
    icon: 'filter',
    href: `/configuration?sel=${encodeURIComponent(key)}`,
  }),
};

const longestValue = 24;
const shorten = (value: string) => (value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);

/** What a match or a hit is as a line, without marks. */
// One entry of the table fits its own type of match; the compiler cannot follow that through the index.
export const toItemOf = (match: Others): SearchItem => ({
  ...(toItem[match.type] as ItemOf<Others['type']>)(match as never),
  match,
});

/** What the input means exactly, in the order of the answer. */
export function toMatchItems(answer: Answer): SearchItem[] {
  const items = answer.matches.map((match) =>
    match.type === 'address' ? toAddressItem(match, answer) : toItemOf(match),
  );
  const marked = items.map((item) => markItem(item, answer.query));
  const [first] = marked;
  const more = answer.total - answer.matches.length;
  // The beginning of an address: the tree's own filter finds the rest.
  if (!first || more <= 0 || answer.kind !== 'text') return marked;
  return [
    ...marked.map((item) => ({ ...item, of: answer.total })),
    toMoreItem('address', first.group, more, answer.query),
  ];
}

function markItem(item: SearchItem, query: string): SearchItem {
  const marksOf = (text: string) => markWhole(foldCase(text), 0, foldCase(query));
  return { ...item, idMarks: marksOf(item.id), nameMarks: marksOf(fullNameOf(item)) };
}
