/**
 * Everybody that the graph can name, each with a place: identities first, by namespace, then what rules name beside them, as
 * it is met. A namespace is one stretch of places; everything outside of all of them is the last one.
 */
import type { Identity } from '../identity/identity.ts';
import type { Direction } from '../policy/policy.ts';
import type { GraphNode, GraphNodeId } from './identity-graph.ts';
import { nameIdentities } from './name-identities.ts';

/** The reserved identities that an entity stands for (pkg/policy/api/entity.go); world is 2 in either family. */
export const reservedEntities = {
  host: 1,
  world: 2,
  unmanaged: 3,
  health: 4,
  init: 5,
  'remote-node': 6,
  'kube-apiserver': 7,
  ingress: 8,
  'world-ipv4': 9,
  'world-ipv6': 10,
} as const;

const entityOfNumber = new Map<number, string>(Object.entries(reservedEntities).map(([name, id]) => [id, name]));

export interface NodeBook {
  nodes: GraphNode[];
  /** Place of an identity; undefined where no object and no endpoint names it. */
  placeOfIdentity(id: number): number | undefined;
  /** Place of anything else; it is given one when it is named for the first time. */
  placeOf(id: GraphNodeId, node: Pick<GraphNode, 'kind' | 'name'>): number;
  placeOfEntity(name: string): number;
  select(place: number, direction: Direction): void;
}

export function createNodeBook(identities: readonly Identity[], areCounted: boolean): NodeBook {
  const names = nameIdentities(identities);
  const sorted = identities.toSorted(byPlace);
  const nodes = sorted.map((identity) => toNode(identity, names.get(identity.id) ?? '', areCounted));
  const places = new Map<GraphNodeId, number>(nodes.map(({ id }, place) => [id, place]));
  const numbers = new Map<number, number>(sorted.map(({ id }, place) => [id, place]));

  const placeOf: NodeBook['placeOf'] = (id, { kind, name }) => {
    const known = places.get(id);
    if (known !== undefined) return known;
    places.set(id, nodes.length);
    return nodes.push({ id, kind, name, labels: [], selected: { ingress: false, egress: false } }) - 1;
  };
  const placeOfEntity = (entity: string) => {
    const place = placeOf(`entity:${entity}`, { kind: 'entity', name: entity === 'all' ? 'everybody' : entity });
    const number = Object.entries(reservedEntities).find(([name]) => name === entity)?.[1];
    const node = nodes[place];
    if (node && number !== undefined) node.identity = number;
    return place;
  };
  return {
    nodes,
    placeOf,
    placeOfEntity,
    placeOfIdentity: (id) => numbers.get(id),
    select(place, direction) {
      const node = nodes[place];
      if (node) node.selected[direction] = true;
    },
  };
}

function toNode({ id, namespace, labels, endpoints }: Identity, name: string, areCounted: boolean): GraphNode {
  const entity = entityOfNumber.get(id);
  return {
    ...(entity === undefined
      ? { id: `identity:${id}`, kind: 'identity', name }
      : { id: `entity:${entity}`, kind: 'entity', name: entity }),
    identity: id,
    ...(namespace === undefined ? {} : { namespace }),
    labels,
    endpoints: areCounted ? endpoints.length : null,
    selected: { ingress: false, egress: false },
  };
}

/** By namespace, those without one last; then by number, as text: ids are ordered so. */
function byPlace(a: Identity, b: Identity): number {
  if (a.namespace !== b.namespace) {
    if (a.namespace === undefined) return 1;
    if (b.namespace === undefined) return -1;
    return a.namespace < b.namespace ? -1 : 1;
  }
  return `${a.id}` < `${b.id}` ? -1 : 1;
}
