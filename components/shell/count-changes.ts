import type { IpAddressesAnswer, NodeSummary, Slot } from '../../lib/model/ip-ownership/ip-addresses.ts';

type Groups = Pick<IpAddressesAnswer, 'groups'>;

const listNodes = ({ groups }: Groups) => groups.flatMap((group) => group.nodes);
const listSlots = (nodes: readonly NodeSummary[]) => nodes.flatMap((node) => node.enis.flatMap((eni) => eni.slots));
const isSame = (a: Slot | undefined, b: Slot | undefined) => a?.state === b?.state && a?.owner === b?.owner;

/** Slots by address of the nodes that are not among `known`. */
function indexOthers(nodes: readonly NodeSummary[], known: readonly NodeSummary[]) {
  const same = new Set(known);
  return new Map(listSlots(nodes.filter((node) => !same.has(node))).map((slot) => [slot.ip, slot]));
}

/**
 * Addresses whose state or owner is another one, or that came or went, from one answer to the next. A node that did not change is
 * the same object in both answers (react-query shares what is equal) and is not looked into.
 */
export function countChangedAddresses(before: Groups, after: Groups): number {
  const was = indexOthers(listNodes(before), listNodes(after));
  const is = indexOthers(listNodes(after), listNodes(before));
  return [...new Set([...was.keys(), ...is.keys()])].filter((ip) => !isSame(was.get(ip), is.get(ip))).length;
}
