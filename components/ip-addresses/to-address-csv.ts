import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { Address, Claim } from '../../lib/model/ip-ownership/address.ts';
import { nameSources } from '../states/name-sources.ts';
import { toCsv } from '../ui/csv.ts';

const columns = [
  'ip',
  'state',
  'node',
  'eni',
  'prefix',
  'subnet',
  'pool',
  'owner_kind',
  'owner_namespace',
  'owner_name',
  'endpoint_id',
  'identity',
];

/**
 * One row per address with every claim as columns. The first line is a comment that names the revision and the sources that
 * were not synced, so that a saved file says how good it was.
 */
export function toAddressCsv(
  addresses: readonly Address[],
  revision: number,
  sources: readonly SourceAnswer[],
): string {
  const most = addresses.reduce((count, { claims }) => Math.max(count, claims.length), 0);
  const claimColumns = Array.from({ length: most }, (_, i) => [
    `claim_${i + 1}`,
    `claim_${i + 1}_says`,
    `claim_${i + 1}_writer`,
    `claim_${i + 1}_current`,
  ]);
  return toCsv(nameSources(revision, sources), [
    [...columns, ...claimColumns.flat()],
    ...addresses.map((address) => [...toCells(address), ...address.claims.flatMap(toClaimCells)]),
  ]);
}

const toCells = (address: Address) => [
  address.ip,
  address.state,
  address.node,
  address.eni,
  address.prefix,
  address.subnet,
  address.pool,
  address.owner?.kind,
  address.owner?.namespace,
  address.owner?.name,
  address.endpointId,
  address.identity,
];

const toName = ({ kind, namespace, name }: { kind: string; namespace?: string; name: string }) =>
  `${kind} ${namespace ? `${namespace}/` : ''}${name}`;

const toClaimCells = ({ source, says, writer, current, why }: Claim) => [
  `${toName(source)} ${source.field}`,
  toName(says),
  writer,
  current ? 'yes' : `no: ${why ?? ''}`,
];
