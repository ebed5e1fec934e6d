import type { Link } from '../../lib/model/resources/find-link.ts';
import { toIdentityLink, toNodeLink, toTreeLink } from '../../lib/url/links.ts';

/** The screen that shows what a value names: a node's own page, an identity in its table, the rest among the addresses. */
export function toHref({ to, id }: Link): string {
  if (to === 'identity') return toIdentityLink(Number(id));
  if (to === 'node') return toNodeLink(id);
  return toTreeLink(to, id);
}
