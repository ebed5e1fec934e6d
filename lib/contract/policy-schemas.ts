/** Schemas and parameters of lib/model/policy. */
import { z } from 'zod';
import { parseName } from '../model/ids.ts';
import { type Policies, type PolicyPage, policyKinds } from '../model/policy/policy.ts';
import { count, identityId, time } from './primitives.ts';
import type { Same } from './same-type.ts';

const name = z
  .string()
  .refine((text) => parseName(text) !== undefined, 'is not a name that a Kubernetes object can have');

export const policyPath = z.object({
  kind: z.enum(policyKinds),
  namespace: z
    .union([z.literal('-'), name])
    .transform((text) => (text === '-' ? undefined : text))
    .describe('- for a clusterwide policy'),
  name: name.describe('Name of the policy'),
});

export const policyName = z.object({ kind: z.enum(policyKinds), namespace: z.string().optional(), name: z.string() });

const endpoint = z.object({ namespace: z.string(), name: z.string(), endpointId: z.int().optional() });

const subject = z.object({
  field: z.string(),
  selector: z.string().nullable().describe('As kubectl writes selectors; empty selects everything'),
  identities: z.array(identityId).nullable().describe('By labels alone; null: cannot be judged'),
  why: z.string().optional(),
});

const policySchema = policyName.extend({
  createdAt: time.optional(),
  valid: z.object({
    state: z.enum(['valid', 'invalid', 'unknown', 'not-written', 'none']),
    message: z.string().optional(),
  }),
  rules: z.object({ ingress: count, egress: count, ingressDeny: count, egressDeny: count }),
  policyTypes: z.array(z.string()).optional(),
  subjects: z.array(subject),
  endpoints: z
    .object({ count, first: z.array(endpoint) })
    .nullable()
    .describe('How many, and the first of them'),
  unjudged: count.describe('Identities whose labels nobody tells'),
});

const ruleSchema = z.object({
  id: z.string(),
  direction: z.enum(['ingress', 'egress']),
  deny: z.boolean(),
  peers: z.array(z.string()),
  ports: z.array(z.string()),
  l7: z.array(z.string()),
  note: z.string().optional(),
  lines: z.object({ from: z.int(), to: z.int() }).describe('Lines of the YAML, from 1, both included'),
});

export const policiesSchema = z.object({ policies: z.array(policySchema) });
export const policyPageSchema = z.object({ policy: policySchema, rules: z.array(ruleSchema), yaml: z.string() });

const samePolicies: Same<z.infer<typeof policiesSchema>, Policies> = true;
const samePage: Same<z.infer<typeof policyPageSchema>, PolicyPage> = true;
void [samePolicies, samePage];
