/** What a question leaves of the graph: the rules, and the edges by their ends. */
import { containsText } from '../page.ts';
import { type Bits, bothBits, createBits, createFullBits, hasBit, withoutBits } from './bits.ts';
import type { CompiledGraph } from './compile-graph.ts';
import type { PlacedRule } from './compile-rules.ts';
import type { GraphNode, IdentityGraphQuery } from './identity-graph.ts';
import { namesPort } from './names-port.ts';

export interface GraphFilter {
  rules: readonly PlacedRule[];
  /** Nothing is left out. */
  isEmpty: boolean;
  /** Edges are asked for, by a rule or a focus: nodes without one are left out. */
  isAboutEdges: boolean;
  chosen: Bits;
  focus: Bits | undefined;
  /** Which places may stand at the other end of an edge; `turned`: seen from its `to`. */
  maskOf(place: number, turned: boolean): Bits;
}

export function createGraphFilter({ nodes, rules }: CompiledGraph, query: IdentityGraphQuery): GraphFilter {
  const chosen = selectPlaces(nodes, (node) => isChosen(node, query));
  const hide = query.hide ?? [];
  const hidden = selectPlaces(nodes, (node) => hide.some((what) => isMeant(node, what)));
  const visible = withoutBits(createFullBits(nodes.length), hidden);
  const { focus: asked, dir = 'both' } = query;
  const focus = asked === undefined ? undefined : selectPlaces(nodes, (node) => isInFocus(node, asked));
  const none = createBits(nodes.length);
  return {
    rules: rules.filter(
      (rule) =>
        (query.policy === undefined || rule.policyKey === query.policy) &&
        (query.port === undefined || namesPort(rule.ports, query.port)),
    ),
    isEmpty: !Object.values(query).some((value) => (Array.isArray(value) ? value.length > 0 : value)),
    isAboutEdges: query.policy !== undefined || query.port !== undefined || focus !== undefined,
    chosen: withoutBits(chosen, hidden),
    focus,
    maskOf(place, turned) {
      if (hasBit(hidden, place)) return none;
      const others = hasBit(chosen, place) ? visible : bothBits(visible, chosen);
      return focus ? bothBits(others, maskOfFocus(place, focus, turned ? turn(dir) : dir, none)) : others;
    },
  };
}

/** From this place: everybody where the focus names them, else the focus alone, where it may be named. */
function maskOfFocus(from: number, focus: Bits, dir: 'in' | 'out' | 'both', none: Bits): Bits {
  if (dir !== 'in' && hasBit(focus, from)) return createFullBits(focus.length * 32);
  return dir === 'out' ? none : focus;
}

const turn = (dir: 'in' | 'out' | 'both') => (dir === 'both' ? dir : dir === 'in' ? 'out' : 'in');

const selectPlaces = (nodes: readonly GraphNode[], passes: (node: GraphNode) => boolean): Bits =>
  createBits(
    nodes.length,
    nodes.flatMap((node, place) => (passes(node) ? [place] : [])),
  );

const isChosen = (node: GraphNode, { q, ns, label }: IdentityGraphQuery): boolean =>
  (!ns?.length || ns.includes(node.namespace ?? '')) &&
  (!label || hasLabel(node, label)) &&
  containsText(q, [node.name, node.identity, node.namespace, node.id, ...node.labels]);

const hasLabel = ({ labels }: GraphNode, wanted: string) =>
  labels.some((label) => label === wanted || label.split('=', 1)[0] === wanted);

/** Of a focus, and of what is hidden. */
export const namespacePrefix = 'namespace:';

const isMeant = (node: GraphNode, what: string): boolean =>
  what.startsWith(namespacePrefix) ? isOfNamespace(node, what) : hasLabel(node, what);

const isOfNamespace = ({ namespace }: GraphNode, what: string) =>
  namespace !== undefined && namespace === what.slice(namespacePrefix.length);

/** A reserved identity is found by its number too. */
const isInFocus = (node: GraphNode, focus: string): boolean =>
  focus.startsWith(namespacePrefix)
    ? isOfNamespace(node, focus)
    : node.id === focus || (node.identity !== undefined && focus === `identity:${node.identity}`);

/** The question in words, one entry for each part that leaves something out. */
export function describeFilter({ q, ns, label, hide, policy, port, focus, dir }: IdentityGraphQuery): string[] {
  const hidden = (hide ?? []).map((what) => `hidden: ${what.replace(namespacePrefix, 'namespace ')}`);
  const focused = focus?.replace(namespacePrefix, 'namespace ').replace(/^identity:/, 'identity ');
  const end = dir === 'in' ? 'who names ' : dir === 'out' ? 'whom is named by ' : 'focus ';
  return [
    ...(q ? [`text “${q}”`] : []),
    ...(ns?.length ? [`namespace ${ns.join(', ')}`] : []),
    ...(label ? [`label ${label}`] : []),
    ...hidden,
    ...(policy ? [`policy ${policy}`] : []),
    ...(port ? [`port ${port}`] : []),
    ...(focused ? [`${end}${focused}`] : []),
  ];
}
