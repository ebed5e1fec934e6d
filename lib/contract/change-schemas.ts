/** Schemas of lib/model/changes. */
import { z } from 'zod';
import { type Change, type ChangePage, everyObjectChange } from '../model/changes/change.ts';
import { everyAddressState } from '../model/ip-ownership/address.ts';
import { count, ipAddress, nodeName, objectRef, sourceKind, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const noticed = {
  number: count.describe('Counts the changes of this process, from 1'),
  id: z.string(),
  revision: count,
  at: time.describe('When it was noticed'),
};

const objectChange = z.object({
  ...noticed,
  type: z.literal('object'),
  kind: sourceKind,
  namespace: z.string().optional(),
  name: z.string(),
  change: z.enum(everyObjectChange),
  fields: z
    .array(z.object({ path: z.string(), was: z.string().optional(), is: z.string().optional() }))
    .describe('By path in the object; in a list the first three, of one change at most 60'),
  fieldCount: count.describe('Of all fields that changed'),
  writers: z
    .array(z.object({ manager: z.string(), at: time }))
    .describe('Managers of managedFields whose newest time moved; none where managedFields do not tell'),
});

const holder = z.object({
  state: z.enum(everyAddressState),
  owner: objectRef.optional(),
  owners: z.array(objectRef).optional(),
});

const addressChange = z.object({
  ...noticed,
  type: z.literal('address'),
  ip: ipAddress,
  node: nodeName,
  was: holder.optional(),
  is: holder.optional(),
  writers: z.array(z.string()),
});

const changeSchema = z.union([objectChange, addressChange]);

export const changeAnswerSchema = z.object({ change: changeSchema });

const changeKind = z.union([sourceKind, z.literal('address')]);

export const changePageSchema = z.object({
  total: count.describe('Rows that pass the filter'),
  of: count.describe('Rows there are'),
  offset: count,
  changes: z.array(changeSchema).describe('Newest first'),
  since: time.describe('Changes are noticed from then on'),
  dropped: count.describe('Older changes, which are not kept any more'),
  newest: count.describe('Number of the newest change there is, 0 where there is none'),
  newestAt: time.optional(),
  newer: count.describe('Changes under this filter that came after `until`'),
  kinds: z.array(z.object({ kind: changeKind, count })),
});

const sameChange: Same<z.infer<typeof changeSchema>, Change> = true;
const samePage: Same<z.infer<typeof changePageSchema>, ChangePage> = true;
void [sameChange, samePage];
