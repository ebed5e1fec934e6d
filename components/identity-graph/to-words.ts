/** Sentences about the whole graph. */
import type { GraphNode, IdentityGraph } from '../../lib/model/identity-graph/identity-graph.ts';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { Direction } from '../../lib/model/policy/policy.ts';
import { listUnreadKinds } from '../../lib/model/policy/read-kinds.ts';
import type { IdentityGraphAnswer } from '../../lib/queries/identity-graph.ts';
import { nameSources } from '../states/name-sources.ts';
import { formatCount, formatPlural } from '../ui/format.ts';
import { nameNodeId } from './name-node.ts';
import type { PictureWords } from './picture/to-svg.ts';

export const whatEdgesSay =
  'Edges say: a policy lets A name B, by labels. No verdict: whether traffic passes needs all policies together.';

/** "showing 11 of 18 identities, 9 of 30 edges: namespace cilium-test". */
function toShownWords({ shown, of, reduced }: IdentityGraph): string {
  const identities = `${formatCount(shown.identities)} of ${formatPlural(of.identities, 'identity', 'identities')}`;
  const edges = `${formatCount(shown.edges)} of ${formatPlural(of.edges, 'edge')}`;
  return `showing ${identities}, ${edges}${reduced.length > 0 ? `: ${reduced.join(', ')}` : ''}`;
}

/** What is missing while a kind of policies is refused or not read yet: no edge of theirs is not "none". '' when nothing is. */
export function toUnreadWords(sources: readonly SourceAnswer[]): string {
  const unreadKinds = listUnreadKinds(sources);
  const unread = sources.filter(({ kind }) => unreadKinds.some((unread) => unread === kind));
  if (unread.length === 0) return '';
  const names = unread.map(({ resource, state }) => `${resource} (${state})`).join(', ');
  return `Not known: edges of ${names}, and whom these select.`;
}

/**
 * Whether a policy selects a node in a direction. "No" is said only where every policy was read and judged, and the node
 * has labels to be judged by.
 */
export function toSelectedWords(
  { kind, selected, labels }: Pick<GraphNode, 'kind' | 'selected' | 'labels'>,
  direction: Direction,
  { sources, unjudged }: Pick<IdentityGraphAnswer, 'sources' | 'unjudged'>,
): string {
  if (selected[direction]) return 'yes, a policy with rules of that direction';
  if (kind === 'identity' && labels.length === 0) return 'not known: nobody tells its labels';
  if (toUnreadWords(sources) !== '') return 'not known: not every policy is read';
  const isDoubted = unjudged.some(({ rule }) => rule === undefined);
  return isDoubted ? 'not known: whom some policies select is not judged' : 'no policy';
}

/** Of a node without an edge in a direction; `none` where every rule was read and judged. */
export function toNoPeerWords(
  { kind, labels }: Pick<GraphNode, 'kind' | 'labels'>,
  { sources, unjudged }: Pick<IdentityGraphAnswer, 'sources' | 'unjudged'>,
  none: string,
): string {
  const isUnlabelled = kind === 'identity' && labels.length === 0;
  const isKnown = !isUnlabelled && toUnreadWords(sources) === '' && unjudged.length === 0;
  return isKnown ? none : 'No edge is known: not every rule, or not every label, could be read.';
}

/** What stands around a saved or printed picture. */
export const toPictureWords = (answer: IdentityGraphAnswer, focus: string | null): PictureWords => ({
  title: `Identity graph${focus === null ? '' : `, focus ${nameNodeId(focus)}`}: ${toShownWords(answer)}`,
  notes: [whatEdgesSay, toUnreadWords(answer.sources), nameSources(answer.revision, answer.sources)].filter(Boolean),
  focus: focus ?? undefined,
});
