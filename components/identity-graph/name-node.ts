/** Nodes and policies in words. */
import type { EdgeReason, GraphNode, PeerKind } from '../../lib/model/identity-graph/identity-graph.ts';
import { toPolicyPath } from '../../lib/url/policy-path.ts';
import { toVisibleText } from '../ui/visible-text.ts';

const kinds: Record<PeerKind, string> = {
  identity: 'identity',
  entity: 'entity',
  cidr: 'CIDR',
  fqdn: 'DNS name',
  service: 'Service',
  nodes: 'nodes',
  group: 'cloud group',
};

export const nameKind = (kind: PeerKind) => kinds[kind];

/** `identity 9808 k8s:name=echo-a`, `CIDR 10.0.0.0/8`, to be read. */
export const nameNode = ({ kind, identity, name }: GraphNode) =>
  toVisibleText(identity === undefined ? `${kinds[kind]} ${name}` : `identity ${identity} ${name}`);

/** Of what is not in the answer: its id says what it is. */
export function nameNodeId(id: string): string {
  const colon = id.indexOf(':');
  const kind = id.slice(0, colon);
  return kind === 'namespace' ? nameNamespace(id.slice(colon + 1)) : id.slice(colon + 1);
}

export const nameNamespace = (name: string) => (name === '' ? 'outside the cluster' : toVisibleText(name));

export const namePolicy = ({ namespace, name }: EdgeReason['policy']) =>
  namespace === undefined ? name : `${namespace}/${name}`;

export const toRuleLink = ({ policy, rule }: { policy: EdgeReason['policy']; rule?: string }) =>
  rule === undefined ? toPolicyPath(policy) : `${toPolicyPath(policy)}?rule=${encodeURIComponent(rule)}`;
