import { compareText } from '../order.ts';

/** Of several edges, each port once; empty: any port, which swallows the others. */
export function joinPorts(lists: string[][]): string[] {
  if (lists.some((ports) => ports.length === 0)) return [];
  return [...new Set(lists.flat())].sort(compareText);
}

export function portsText(ports: string[]): string {
  if (ports.length === 0) return 'any port';
  return ports.length === 1 ? `${ports[0]}` : `${ports.length} ports`;
}
