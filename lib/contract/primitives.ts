/** Schemas of what every answer is made of: ids, numbers, times, sources. */
import { z } from 'zod';
import type { Cidr, EniId, IdentityId, IpAddress, NodeName } from '../model/ids.ts';
import type { SourceAnswer } from '../model/installation/installation.ts';
import type { SourceKind } from '../model/records.ts';
import { sourceKinds } from '../model/sources.ts';
import type { Same } from './same-type.ts';

/** On the wire an id is a plain string; the type keeps it apart from the others as in the model. */
const id = <T extends string>(description: string) => z.string().describe(description) as unknown as z.ZodType<T, T>;

export const nodeName = id<NodeName>('metadata.name of a Node and of its CiliumNode');
export const eniId = id<EniId>('Id of the network interface, e.g. eni-0123456789abcdef0');
export const ipAddress = id<IpAddress>('IP address in canonical text form: dotted IPv4, RFC 5952 IPv6');
export const cidr = id<Cidr>('CIDR in canonical text form, host bits zero');
export const identityId = z.int().describe('Numeric security identity') as unknown as z.ZodType<IdentityId, IdentityId>;

export const count = z.int().nonnegative();
/** Above 2^53 − 1 a decimal string. */
export const bigCount = z.union([z.int().nonnegative(), z.string().regex(/^\d+$/)]);
/** RFC 3339. */
export const time = z.iso.datetime({ offset: true });

export const objectRef = z.object({ kind: z.string(), namespace: z.string().optional(), name: z.string() });

export const sourceKind = z.enum(sourceKinds);

export const sourceSchema = z
  .object({
    kind: sourceKind,
    group: z.string(),
    version: z.string(),
    resource: z.string(),
    state: z.enum(['syncing', 'synced', 'stale', 'refused', 'absent']),
    since: time,
    count,
    heardAt: time.optional(),
    reason: z.string().optional(),
  })
  .describe('Where one list and watch stands');

const same: Same<z.infer<typeof sourceSchema>, SourceAnswer> = true;
const sameKinds: Same<z.infer<typeof sourceKind>, SourceKind> = true;
void [same, sameKinds];

/** What every answer carries beside its own fields. */
export const envelope = {
  revision: count.describe('Counts the batches applied in this process; it is no resourceVersion'),
  sources: z.array(sourceSchema).describe('The states of the sources this answer was made from'),
};

/** What every page has beside its rows. */
export const page = {
  total: count.describe('Rows that pass the filter'),
  of: count.describe('Rows there are'),
  offset: count,
};
