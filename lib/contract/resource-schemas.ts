/** Schemas of lib/model/resources. */
import { z } from 'zod';
import type { ObjectDetail, ObjectPage, Resources } from '../model/resources/resource.ts';
import { count, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const resourceSchema = z.object({
  name: z.string(),
  plural: z.string(),
  kind: z.string(),
  shortNames: z.array(z.string()),
  scope: z.enum(['Namespaced', 'Cluster']).nullable(),
  versions: z.array(z.string()).describe('Served versions, storage version first; empty while absent'),
  schemaVersion: z.string().optional(),
  createdAt: time.optional(),
  objects: count.nullable(),
  state: z
    .enum(['syncing', 'synced', 'stale', 'refused', 'absent', 'on-demand'])
    .describe('on-demand: served, and followed by no list and watch'),
  reason: z.string().optional(),
});

export const resourcesSchema = z.object({
  resources: z.array(resourceSchema),
  knownFrom: z.enum(['definitions', 'discovery', 'sources']),
});

const tableRow = z.object({
  namespace: z.string().optional(),
  name: z.string(),
  createdAt: time.optional(),
  cells: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

const printerColumn = z.object({
  name: z.string(),
  type: z.string(),
  wide: z.boolean().describe('Priority above 0: what kubectl shows with -o wide'),
  description: z.string().optional(),
});

export const objectPageSchema = z.object({
  resource: z.string(),
  kind: z.string(),
  namespaced: z.boolean(),
  version: z.string(),
  columns: z.array(printerColumn).describe('Printer columns as the API server defines them'),
  rows: z.array(tableRow),
  continue: z.string().optional(),
  remaining: count.optional(),
  readAt: time,
  followed: z.boolean().describe('A list and watch tells of changes'),
});

export const objectDetailSchema = z.object({
  resource: z.string(),
  apiVersion: z.string(),
  kind: z.string(),
  namespace: z.string().optional(),
  name: z.string(),
  createdAt: time.optional(),
  deletedAt: time.optional(),
  owners: z.array(z.object({ apiVersion: z.string(), kind: z.string(), name: z.string(), controller: z.boolean() })),
  conditions: z.array(
    z.object({
      type: z.string(),
      status: z.string(),
      reason: z.string().optional(),
      message: z.string().optional(),
      changedAt: time.optional(),
    }),
  ),
  object: z.record(z.string(), z.unknown()).describe('As served, without metadata.managedFields'),
  yaml: z.string(),
  readAt: time,
  followed: z.boolean(),
});

const sameResources: Same<z.infer<typeof resourcesSchema>, Resources> = true;
const samePage: Same<z.infer<typeof objectPageSchema>, ObjectPage> = true;
const sameDetail: Same<z.infer<typeof objectDetailSchema>, ObjectDetail> = true;
void [sameResources, samePage, sameDetail];
