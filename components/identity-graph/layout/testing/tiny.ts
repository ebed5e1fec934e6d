import type { DrawnEdge, DrawnNode, LineStyle } from '../drawing.ts';

/** `shop/web` stands in namespace shop with label web; without a slash it stands outside the cluster. */
export function node(id: string, more: Partial<DrawnNode> = {}): DrawnNode {
  const [first = '', label] = id.split('/');
  const isolated = { ingress: false, egress: false };
  return { id, label: label ?? first, ...(label !== undefined && { namespace: first }), isolated, ...more };
}

export const nodes = (...ids: string[]) => ids.map((id) => node(id));

/** Selected by a policy: it is never folded. */
export const selected = { isolated: { ingress: false, egress: true } };

/** `a/web > b/db` */
export function edge(arrow: string, ports: string[] = ['80/TCP'], style: LineStyle = 'allowed'): DrawnEdge {
  const [from = '', to = ''] = arrow.split(' > ');
  return { from, to, style, ports };
}
