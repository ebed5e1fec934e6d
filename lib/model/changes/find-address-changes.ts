/** One node's addresses before and after → who has another owner or state (docs/spec/changes.md, CH12 to CH15). */
import type { Address, NodeAddresses } from '../ip-ownership/address.ts';
import { formatOwner } from '../ip-ownership/owner-text.ts';
import type { SourceKind } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';
import type { FoundAddressChange, Holder } from './change.ts';

type Addresses = Pick<NodeAddresses, 'node' | 'addresses'>;

export function findAddressChanges(before: Addresses, after: Addresses): FoundAddressChange[] {
  const known = indexByIp(before.addresses);
  const now = indexByIp(after.addresses);
  const left = before.addresses.filter(({ ip }) => !now.has(ip)).map((was) => toChange(after, was, undefined));
  const rest = after.addresses.map((is) => toChange(after, known.get(is.ip), is));
  return [...left, ...rest].flatMap((change) => change ?? []);
}

/** Kinds whose objects place addresses on a node. */
const placing = ['Node', 'Pod', 'CiliumNode', 'CiliumEndpoint', 'CiliumEndpointSlice'] as const satisfies SourceKind[];

/** Whether an address that no object places on a node any more is not there: what may not be read could still place it. */
export const isPlacingRead = ({ sources }: Pick<Snapshot, 'sources'>): boolean =>
  !sources.some(
    ({ kind, state }) =>
      (state === 'refused' || state === 'syncing') && (placing as readonly SourceKind[]).includes(kind),
  );

/** `after`, where addresses that cannot be known now are as they were known. */
export function keepKnown(before: Addresses | undefined, after: Addresses, isPlacingRead: boolean): Addresses {
  if (!before) return after;
  const known = indexByIp(before.addresses);
  const addresses = after.addresses.map((address) => (isUnknown(address) && known.get(address.ip)) || address);
  if (isPlacingRead) return { node: after.node, addresses };
  const now = indexByIp(after.addresses);
  return { node: after.node, addresses: [...addresses, ...before.addresses.filter(({ ip }) => !now.has(ip))] };
}

const indexByIp = (addresses: readonly Address[]) => new Map(addresses.map((address) => [address.ip, address]));
const isUnknown = ({ state }: Address) => state === 'unknown';

function toChange(
  { node }: Addresses,
  was: Address | undefined,
  is: Address | undefined,
): FoundAddressChange | undefined {
  const ip = is?.ip ?? was?.ip;
  if (ip === undefined || (was && isUnknown(was)) || (is && isUnknown(is))) return undefined;
  const isOwned = listOwners(was).length + listOwners(is).length > 0;
  if (was && is ? isSameHolder(was, is) : !isOwned) return undefined;
  return {
    type: 'address',
    ip,
    node,
    ...(was && { was: toHolder(was) }),
    ...(is && { is: toHolder(is) }),
    writers: is ? listWriters(is) : [],
  };
}

const listOwners = (address: Address | undefined) => address?.owners ?? (address?.owner ? [address.owner] : []);

const isSameHolder = (a: Address, b: Address) => a.state === b.state && nameOwners(a) === nameOwners(b);

const nameOwners = (address: Address) =>
  listOwners(address)
    .map((owner) => `${owner.kind} ${formatOwner(owner)}`)
    .join();

const toHolder = ({ state, owner, owners }: Address): Holder => ({
  state,
  ...(owner && { owner }),
  ...(owners && { owners }),
});

/** Of the claims that name somebody who has it: the pool it came from is no claim to it. */
function listWriters(address: Address): string[] {
  const owners = new Set(listOwners(address).map(formatOwner));
  const holding = address.claims.filter(({ says, current }) => current && owners.has(formatOwner(says)));
  return [...new Set(holding.map(({ writer }) => writer))];
}
