import { createContains } from '../../lib/model/ip.ts';
import type { IpAddressesAnswer } from '../../lib/model/ip-ownership/ip-addresses.ts';

/** Ids of the rows above what is selected, so that a link to one address unfolds the way to it. */
export function findPath(answer: IpAddressesAnswer, selected: string | null): string[] {
  if (selected === null) return [];
  for (const { nodes } of answer.groups) {
    for (const node of nodes) {
      for (const eni of node.enis) {
        const path = [`node:${node.node}`, `eni:${eni.id}`];
        if (selected === `eni:${eni.id}`) return path.slice(0, 1);
        if (eni.prefixes.some((cidr) => selected === `prefix:${cidr}`)) return path;
        const slot = eni.slots.find((each) => selected === `ip:${each.ip}`);
        const prefix = slot && eni.prefixes.find((cidr) => createContains(cidr)(slot.ip));
        if (slot) return prefix ? [...path, `prefix:${prefix}`] : path;
      }
    }
  }
  return [];
}
