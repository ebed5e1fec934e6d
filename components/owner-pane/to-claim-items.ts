import type { Address, Claim, ObjectRef, Scheme } from '../../lib/model/ip-ownership/address.ts';
import { formatPlural } from '../ui/format.ts';

export interface ClaimItem {
  mark: 'check' | 'cross' | 'dash';
  kind: string;
  field: string;
  /** Of the object that makes the statement, for the tooltip. */
  object: string;
  writer?: string;
  writtenAt?: string;
  /** Whom a disagreeing claim names, or what is not written and why. */
  note?: string;
}

const nameOf = ({ namespace, name }: ObjectRef) => (namespace ? `${namespace}/${name}` : name);

type Claimed = Pick<Address, 'state' | 'claims' | 'owners'>;

/**
 * Every claim, those that hold first. In a conflict each says whom it names, since they do not agree. In the 1.20 scheme the
 * field that older agents wrote is named as absent.
 */
export function toClaimItems({ state, claims }: Claimed, scheme: Scheme | undefined): ClaimItem[] {
  const items = claims
    .map((claim) => toClaimItem(claim, state === 'conflict'))
    .sort((a, b) => Number(a.mark === 'cross') - Number(b.mark === 'cross'));
  if (scheme !== 'eni-pools' || claims.length === 0) return items;
  return [
    ...items,
    { mark: 'dash', kind: 'CiliumNode', field: 'status.ipam.used', object: '', note: 'absent since 1.20' },
  ];
}

function toClaimItem({ source, says, writer, writtenAt, current, why }: Claim, disputed: boolean): ClaimItem {
  return {
    mark: current ? 'check' : 'cross',
    kind: source.kind,
    field: source.field,
    object: `${source.kind} ${nameOf(source)} says ${says.kind} ${nameOf(says)}`,
    writer,
    ...(writtenAt !== undefined && { writtenAt }),
    ...((!current || (disputed && says.kind !== 'ENI')) && {
      note: [`${says.kind} ${nameOf(says)}`, why].filter(Boolean).join(': '),
    }),
  };
}

/** `5 claims, 5 agree`; `4 claims agree, 1 field not written`; `5 claims, 4 agree, 1 differs`; `7 claims, 2 owners`. */
export function countClaims(items: readonly ClaimItem[], address: Claimed): string {
  const count = (mark: ClaimItem['mark']) => items.filter((item) => item.mark === mark).length;
  const [agree, against, unwritten] = [count('check'), count('cross'), count('dash')];
  if (agree + against === 0) return 'nobody claims it';
  if (address.owners) return `${formatPlural(agree + against, 'claim')}, ${address.owners.length} owners`;
  if (unwritten > 0 && against === 0) return `${formatPlural(agree, 'claim')} agree, ${unwritten} field not written`;
  return [
    formatPlural(agree + against, 'claim'),
    `${agree} agree`,
    against > 0 && formatPlural(against, 'differs', 'differ'),
  ]
    .filter(Boolean)
    .join(', ');
}
