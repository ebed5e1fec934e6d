/** What the lists of endpoints, Services and identities may be asked for. */
import { z } from 'zod';
import { everyIdentityKind } from '../model/identity/identity.ts';
import { parseName, toIdentityId } from '../model/ids.ts';
import { sourceKinds } from '../model/sources.ts';

/** Values joined by commas. */
export const textList = z
  .string()
  .transform((text) => text.split(',').filter((value) => value !== ''))
  .optional();

const number = (most: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(z.int().max(most));

export const pageParameters = {
  q: z.string().max(500).optional().describe('Text in any column'),
  ns: textList.describe('Namespaces'),
  sort: z.string().max(40).optional().describe('A column, - before it for descending'),
  offset: number(999_999_999).default(0),
  limit: number(5000).default(500).describe('At most 5000'),
};

const identityNumber = number(4_294_967_295).transform(toIdentityId).optional();

export const endpointsQuery = z.object({
  ...pageParameters,
  node: textList,
  identity: identityNumber.describe('Numeric security identity'),
});

export const servicesQuery = z.object(pageParameters);

export const identityTableQuery = z.object({
  ...pageParameters,
  id: identityNumber.describe('The row of this number alone'),
  label: z.string().max(500).optional().describe('A whole label, or a key with its source: k8s:app'),
  kind: textList.pipe(z.array(z.enum(everyIdentityKind)).optional()),
  duplicates: z
    .literal('true')
    .transform(() => true as const)
    .optional()
    .describe('Only identities that share their labels with another one'),
});

/** Newest first: they have no other order. */
export const changesQuery = z.object({
  q: pageParameters.q,
  offset: pageParameters.offset,
  limit: pageParameters.limit,
  kind: textList.pipe(z.array(z.union([z.enum(sourceKinds), z.literal('address')])).optional()),
  obj: textList.describe('Kind:namespace/name, Kind:name or address:ip'),
  since: z.iso.datetime({ offset: true }).optional(),
  until: number(9_999_999_999).optional().describe('Number of the newest change to show'),
});

export const changePath = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9]{1,20}-\d{1,10}$/, 'is not the id of a change')
    .describe('<process start>-<number>'),
});

const objectName = z.string().refine((text) => parseName(text) !== undefined, 'is not a name that an object can have');

export const namespacedPath = z.object({ namespace: objectName, name: objectName });

export type EndpointsQuery = z.output<typeof endpointsQuery>;
export type ServicesQuery = z.output<typeof servicesQuery>;
export type IdentityTableQueryInput = z.output<typeof identityTableQuery>;
