import type { Address } from '../../lib/model/ip-ownership/address.ts';
import { nameOwner } from '../address/name-owner.ts';

const texts: Partial<Record<string, (address: Address) => string | number | undefined>> = {
  ip: ({ ip }) => ip,
  state: ({ state }) => state,
  owner: ({ owner, owners }) => (owners ?? (owner ? [owner] : [])).map(nameOwner).join(' and '),
  node: ({ node }) => node,
  eni: ({ eni }) => eni,
  claims: ({ claims }) => claims.length,
  endpoint: ({ endpointId }) => endpointId,
  identity: ({ identity }) => identity,
};

/** What a copied cell of a column holds: the value verbatim, without the slot's letter and never shortened; '' when there is none. */
export const toCellText = (column: string, address: Address): string => `${texts[column]?.(address) ?? ''}`;
