import type { Link } from '../../lib/model/resources/find-link.ts';

/** The screen that shows what a value names. */
export function toHref({ to, id }: Link): string {
  if (to === 'identity') return `/resources/ciliumidentities.cilium.io?sel=${id}`;
  return `/ip-addresses?sel=${to}:${encodeURIComponent(id).replaceAll('%3A', ':').replaceAll('%2F', '/')}`;
}
