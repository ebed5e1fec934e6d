/** Schemas of lib/model/configuration. */
import { z } from 'zod';
import type { Configuration } from '../model/configuration/configuration.ts';
import { configurationGroups } from '../model/configuration/key-groups.ts';
import { nodeName, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const knownDefault = z.object({
  release: z.string().describe('The release of Cilium it was read from'),
  value: z.string(),
  from: z.enum(['chart', 'agent', 'operator', 'agent and operator']),
});

const keySchema = z.object({
  key: z.string(),
  value: z.string(),
  group: z.enum(configurationGroups),
  note: z.string().optional().describe('What the key decides'),
  means: z.string().optional().describe('What this value of it means'),
  help: z.string().optional().describe('The flag’s own help text'),
  versions: z.string().optional().describe('Minor versions whose Helm chart can write the key'),
  default: knownDefault.nullable(),
  differs: z.boolean().nullable().describe('null: the default of this version is not known'),
  otherDefaults: z.array(knownDefault),
});

const overrideSchema = z.object({
  namespace: z.string(),
  name: z.string(),
  selector: z.string().nullable(),
  nodes: z.array(nodeName).nullable(),
  values: z.array(z.object({ key: z.string(), value: z.string(), base: z.string().nullable() })),
});

export const configurationSchema = z.object({
  configMap: z.object({ namespace: z.string(), name: z.string(), createdAt: time.optional() }).nullable(),
  version: z.object({ value: z.string().nullable(), evidence: z.string() }),
  defaultsOf: z.string().nullable(),
  keys: z.array(keySchema),
  overrides: z.array(overrideSchema),
});

const same: Same<z.infer<typeof configurationSchema>, Configuration> = true;
void same;
