/** Sentences about the whole graph. */
import type { IdentityGraph } from '../../lib/model/identity-graph/identity-graph.ts';
import { formatCount, formatPlural } from '../ui/format.ts';

export const whatEdgesSay =
  'Edges say: a policy lets A name B, by labels. No verdict: whether traffic passes needs all policies together.';

/** "showing 11 of 18 identities, 9 of 30 edges: namespace cilium-test". */
export function toShownWords({ shown, of, reduced }: IdentityGraph): string {
  const identities = `${formatCount(shown.identities)} of ${formatPlural(of.identities, 'identity', 'identities')}`;
  const edges = `${formatCount(shown.edges)} of ${formatPlural(of.edges, 'edge')}`;
  return `showing ${identities}, ${edges}${reduced.length > 0 ? `: ${reduced.join(', ')}` : ''}`;
}
