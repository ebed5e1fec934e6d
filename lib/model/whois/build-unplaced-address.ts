import { type IpAddress, toNodeName } from '../ids.ts';
import type { Address } from '../ip-ownership/address.ts';
import { findEndpoint } from '../ip-ownership/find-endpoint.ts';
import { decideOutside, listRangesOf } from '../ip-ownership/known-ranges.ts';
import { readinessOf } from '../ip-ownership/readiness.ts';
import { stateEndpoint, stateSlice } from '../ip-ownership/statements-of-endpoints.ts';
import type { AnyRecord } from '../records.ts';
import type { Snapshot } from '../snapshot.ts';

type Decision = Pick<Address, 'state' | 'owner' | 'starting' | 'unconfirmed' | 'identity' | 'endpointId'>;
type Claims = Address['claims'];

/**
 * An address that no node and no Service has. Endpoints may still name it: those of a node that is gone, or of which
 * neither the Node nor the CiliumNode can be read. The narrowest range of each sort is its place.
 */
export function buildUnplacedAddress(snapshot: Snapshot, ip: IpAddress, records: AnyRecord[]): Address {
  const claims = records.flatMap((record) => listClaims(snapshot, record, ip));
  return {
    type: 'address',
    ip,
    ...(decideClaimed(snapshot, ip, claims) ?? { state: decideOutside(snapshot, ip) }),
    ...findRanges(snapshot, ip),
    claims,
    findings: [],
  };
}

/** No node's own view: what these endpoints say is judged by their pods alone. */
const nowhere = { node: toNodeName(''), isOwn: () => false };

function listClaims(snapshot: Snapshot, record: AnyRecord, ip: IpAddress): Claims {
  if (record.kind === 'CiliumEndpoint') return [stateEndpoint(snapshot, record, ip, nowhere).claim];
  if (record.kind !== 'CiliumEndpointSlice') return [];
  return stateSlice(snapshot, record, ip, nowhere).map((statement) => statement.claim);
}

/** A claim that no pod disproves: of a pod that starts, or not to be confirmed where pods cannot be read. */
function decideClaimed(snapshot: Snapshot, ip: IpAddress, claims: Claims): Decision | undefined {
  const pods = readinessOf(snapshot, 'Pod');
  const owner = claims.find((claim) => claim.current)?.says;
  if (!owner?.namespace || pods === 'syncing') return undefined;
  const endpoint = findEndpoint(snapshot, { namespace: owner.namespace, name: owner.name }, ip);
  return {
    state: 'pod',
    ...(pods === 'readable' ? { starting: true } : { unconfirmed: true }),
    owner,
    ...(endpoint?.identity === undefined ? {} : { identity: endpoint.identity }),
    ...(endpoint?.endpointId === undefined ? {} : { endpointId: endpoint.endpointId }),
  };
}

function findRanges(snapshot: Snapshot, ip: IpAddress): Partial<Address> {
  const ranges = listRangesOf(snapshot, ip);
  const prefix = ranges.find((range) => range.what === 'prefix')?.cidr;
  const subnet = ranges.find((range) => range.what === 'subnet')?.name;
  const pool = ranges.find((range) => range.what === 'pool')?.name;
  const node = ranges.find((range) => range.node !== undefined)?.node;
  return {
    ...(node ? { node } : {}),
    ...(prefix ? { prefix } : {}),
    ...(subnet ? { subnet } : {}),
    ...(pool ? { pool } : {}),
  };
}
