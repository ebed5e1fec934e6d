import type { Address, Claim, ObjectRef } from '../../lib/model/ip-ownership/address.ts';

// IP10 of docs/spec/ip-ownership.md: fields whose statement confirms an owner. All others say where an address is, or agree.
const confirming: ReadonlySet<string> = new Set([
  'status.podIPs',
  'status.addresses',
  'spec.addresses',
  'spec.health',
  'spec.ingress',
  'status.eni.enis[].ip',
  'status.eni.enis[].public-ip',
]);

const confirms = ({ current, source }: Claim) => current && confirming.has(source.field);
const toKey = ({ kind, namespace, name }: ObjectRef) => `${kind} ${namespace ?? ''}/${name}`;

/** Everybody a current claim confirms as owner, each once: more than one is a conflict. */
export const listOwners = ({ claims }: Pick<Address, 'claims'>): ObjectRef[] => [
  ...new Map(claims.filter(confirms).map(({ says }) => [toKey(says), says])).values(),
];

/** `shop/web-6f7c9d8b54-t9p4w`; of what is no pod the kind too: `Node ip-10-0-0-1`. */
export const nameOwner = ({ kind, namespace, name }: ObjectRef): string =>
  `${kind === 'Pod' ? '' : `${kind} `}${namespace ? `${namespace}/` : ''}${name}`;
