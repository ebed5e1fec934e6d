/** Schemas and parameters of lib/model/identity-graph. */
import { z } from 'zod';
import {
  type EdgeTable,
  everyEdgeWord,
  everyPeerKind,
  type IdentityGraph,
} from '../model/identity-graph/identity-graph.ts';
import { pageParameters, textList } from './page-parameters.ts';
import { policyName } from './policy-schemas.ts';
import { count, page } from './primitives.ts';
import type { Same } from './same-type.ts';

const text = z.string().max(1000).optional();

const graphParameters = {
  q: text.describe('Text in a name, a label, a namespace or the number of one end'),
  ns: textList.describe('Namespaces of one end'),
  label: text.describe('A whole label, or a key with its source, of one end'),
  hide: textList.describe('Labels, keys, or namespace:<name>: those that have any of them are left out'),
  policy: text.describe('CiliumNetworkPolicy/ns/name: its edges alone'),
  port: z
    .string()
    .regex(/^[\w-]{1,63}(\/\w{1,10})?$/)
    .optional()
    .describe('53 or 53/UDP: edges that name it, or any port'),
  focus: text.describe('A node, or namespace:<name>: edges that touch it'),
  dir: z.enum(['in', 'out', 'both']).optional().describe('Of the focus: who names it, whom it names'),
};

export const identityGraphQuery = z.object(graphParameters);

/** Sorted by from, to or word. */
export const edgeTableQuery = z.object({ ...pageParameters, ...graphParameters });

export type EdgeTableQueryInput = z.output<typeof edgeTableQuery>;
export type IdentityGraphQueryInput = z.output<typeof identityGraphQuery>;

const word = z.enum(everyEdgeWord);
const ports = z.array(z.string()).describe('Of all rules that name the edge; empty: any port');

const node = z.object({
  id: z.string().describe('identity:27668, entity:world, cidr:10.0.0.0/8, fqdn:*.google.com, service:ns/name'),
  kind: z.enum(everyPeerKind),
  identity: z.int().optional(),
  name: z.string(),
  namespace: z.string().optional(),
  labels: z.array(z.string()).describe('source:key=value, sorted, verbatim'),
  endpoints: count.nullable().optional(),
  selected: z
    .object({ ingress: z.boolean(), egress: z.boolean() })
    .describe('Some policy with rules of that direction selects it'),
});

const reason = z.object({
  policy: policyName,
  rule: z.string(),
  direction: z.enum(['ingress', 'egress']),
  says: z.enum(['allow', 'deny']),
  ports: z.array(z.string()),
  l7: z.array(z.string()),
});

const edge = z.object({
  from: z.string(),
  to: z.string(),
  word,
  ports,
  reasons: z.array(reason),
  more: z.object({ ports: count, reasons: count }).optional().describe('What was cut off both lists'),
});

const amount = z.object({ identities: count, edges: count });

export const identityGraphSchema = z.object({
  of: amount,
  shown: amount,
  reduced: z.array(z.string()).describe('How the filters reduced it, in words'),
  nodes: z.array(node).nullable().describe('null above the number of edges that is sent'),
  edges: z.array(edge).nullable(),
  pairs: z.array(z.object({ from: z.string(), to: z.string(), edges: z.record(word, count) })),
  namespaces: z.array(z.object({ name: z.string(), identities: count })),
  unjudged: z.array(z.object({ policy: policyName, rule: z.string().optional(), why: z.string() })),
  unlabelled: count.describe('Identities whose labels nobody tells'),
});

const end = node.pick({ id: true, kind: true, identity: true, name: true, namespace: true });

export const edgeTableSchema = z.object({
  ...page,
  edges: z.array(
    z.object({
      from: end,
      to: end,
      word,
      ports,
      policies: z.array(policyName),
      more: z.object({ ports: count, policies: count }).optional(),
    }),
  ),
});

const sameGraph: Same<z.infer<typeof identityGraphSchema>, IdentityGraph> = true;
const sameTable: Same<z.infer<typeof edgeTableSchema>, EdgeTable> = true;
void [sameGraph, sameTable];
