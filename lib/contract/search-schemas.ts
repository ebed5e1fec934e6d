/** Schemas of lib/model/search. */
import { z } from 'zod';
import { policyKinds } from '../model/policy/policy.ts';
import { everyFit, longestInput, nameGroups, type Search } from '../model/search/search.ts';
import { endpointMatch, namespaceMatch, nodeMatch, podMatch, serviceMatch, whoisSchema } from './identity-schemas.ts';
import { count, identityId } from './primitives.ts';
import type { Same } from './same-type.ts';

export const searchQuery = z.object({
  q: z.string().trim().min(1).max(longestInput).describe('What whois takes, or a part of a name'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(50))
    .default(5)
    .describe('Names of each kind, at most 50'),
});

const policy = z.object({
  type: z.literal('policy'),
  kind: z.enum(policyKinds),
  namespace: z.string().optional(),
  name: z.string(),
});

const resource = z.object({
  type: z.literal('resource'),
  plural: z.string(),
  kind: z.string(),
  group: z.string(),
  shortNames: z.array(z.string()),
});

const label = z.object({
  type: z.literal('label'),
  label: z.string().describe('source:key=value, verbatim'),
  identities: count,
  identity: identityId.optional().describe('Where exactly one has the label'),
});

const configuration = z.object({
  type: z.literal('configuration'),
  key: z.string(),
  value: z.string(),
  namespace: z.string(),
});

const named = z.discriminatedUnion('type', [
  podMatch,
  endpointMatch,
  nodeMatch,
  serviceMatch,
  namespaceMatch,
  policy,
  resource,
  label,
  configuration,
]);

const hit = z.object({
  fit: z.enum(everyFit).describe('How the name has the input, best first'),
  text: z.string().describe('What was compared'),
  marks: z.array(z.tuple([count, count])).describe('Characters of text that matched: from, up to and not including'),
  named,
});

export const searchSchema = whoisSchema.extend({
  groups: z.array(
    z.object({
      group: z.enum(nameGroups),
      hits: z.array(hit),
      total: count.describe('Names with the input in one piece; in pieces only those that are shown'),
    }),
  ),
});

export type SearchQuery = z.output<typeof searchQuery>;

const same: Same<z.infer<typeof searchSchema>, Search> = true;
void same;
