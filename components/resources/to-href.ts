import type { Link } from '../../lib/model/resources/find-link.ts';
import { toIdentityLink } from '../../lib/url/links.ts';
import { toNodePath } from '../../lib/url/node-path.ts';
import { toSelection } from '../../lib/url/selection.ts';

/** The screen that shows what a value names: a node's own page, an identity in its table, the rest among the addresses. */
export function toHref({ to, id }: Link): string {
  if (to === 'identity') return toIdentityLink(Number(id));
  if (to === 'node') return toNodePath(id);
  return `/ip-addresses?sel=${encodeURIComponent(toSelection(to, id)).replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}
