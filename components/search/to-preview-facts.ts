import type { Named } from '../../lib/model/search/search.ts';
import type { Match } from '../../lib/model/whois/whois.ts';

export interface Fact {
  name: string;
  value: string;
  mono?: boolean;
}

const fact = (name: string, value: string | number | null | undefined, mono = false): Fact[] =>
  value === undefined || value === '' ? [] : [{ name, value: String(value ?? '?'), ...(mono && { mono }) }];

const list = (values: readonly string[]) => values.join(', ');

type Line = Match | Named;
type FactsOf<T extends Line['type']> = (match: Extract<Line, { type: T }>) => Fact[];

const facts: { [T in Line['type']]: FactsOf<T> } = {
  address: (m) => [
    ...fact('Subnet', m.subnet, true),
    ...fact('Node', m.node),
    ...fact('ENI', m.eni, true),
    ...fact('Prefix', m.prefix, true),
    ...fact('Pool', m.pool),
    ...fact('Endpoint', m.endpointId, true),
    ...fact('Identity', m.identity, true),
    ...fact('release-ips', m.release, true),
  ],
  identity: (m) => [
    ...fact('Kind', m.kind),
    ...fact('Name', m.name),
    ...fact('Namespace', m.namespace),
    ...fact('Endpoints', list(m.endpoints.map((each) => `${each.namespace}/${each.name}`)) || 'none'),
  ],
  pod: (m) => [
    ...fact('Phase', m.phase),
    ...fact('Addresses', list(m.ips), true),
    ...fact('Node', m.node),
    ...fact('Network', m.hostNetwork ? 'the node’s own (hostNetwork)' : undefined),
    ...fact('Endpoint', m.endpointId, true),
    ...fact('Identity', m.identity, true),
  ],
  endpoint: (m) => [
    ...fact('State', m.state),
    ...fact('Addresses', list(m.ips), true),
    ...fact('Node', m.node),
    ...fact('Endpoint', m.endpointId, true),
    ...fact('Identity', m.identity, true),
    ...fact('Read from', m.source),
  ],
  node: (m) => [
    ...fact('Addresses', list(m.ips), true),
    ...fact('Instance', m.instanceId, true),
    ...fact('Type', m.instanceType),
    ...fact('Zone', m.zone),
  ],
  eni: (m) => [
    ...fact('Node', m.node),
    ...fact('Number', m.number),
    ...fact('Primary', m.primary, true),
    ...fact('MAC', m.mac, true),
    ...fact('Subnet', m.subnet, true),
    ...fact('Security', list(m.securityGroups), true),
  ],
  service: (m) => [...fact('Type', m.serviceType), ...fact('Addresses', list(m.ips), true)],
  subnet: (m) => [
    ...fact('CIDR', m.cidr, true),
    ...fact('ENIs', m.enis),
    ...fact('Nodes', list(m.nodes)),
    ...fact('Free', 'The free addresses of a subnet are not visible from the Kubernetes API.'),
  ],
  'security-group': (m) => [...fact('ENIs', list(m.enis.map((each) => each.id)), true)],
  range: (m) => [...fact('CIDR', m.cidr, true), ...fact('Name', m.name), ...fact('Node', m.node)],
  namespace: (m) => [...fact('Pods', m.pods), ...fact('Identities', m.identities)],
  policy: (m) => [...fact('Kind', m.kind), ...fact('Namespace', m.namespace ?? 'every one, clusterwide')],
  resource: (m) => [...fact('Kind', m.kind), ...fact('Group', m.group), ...fact('Short', list(m.shortNames), true)],
  label: (m) => [...fact('Identities', m.identities), ...fact('Identity', m.identity, true)],
  configuration: (m) => [
    ...fact('Value', m.value === '' ? 'empty' : m.value, m.value !== ''),
    ...fact('ConfigMap', `${m.namespace}/cilium-config`),
  ],
};

/** What the preview lists of a match; what no object tells is left out. */
// One entry of the table fits its own type of match; the compiler cannot follow that through the index.
export const toPreviewFacts = (match: Line): Fact[] => (facts[match.type] as FactsOf<Line['type']>)(match as never);
