/** What the paths and query strings of `/api/v1` may say. Every schema reads text; its output is what lib/server asks with. */
import { z } from 'zod';
import { parseName, toIdentityId, toNodeName } from '../model/ids.ts';
import { everyAddressState } from '../model/ip-ownership/address.ts';
import { groupings } from '../model/ip-ownership/ip-addresses.ts';

/** Values joined by commas (or the parameter repeated): any of them. */
const anyOf = z
  .string()
  .transform((text) => text.split(',').filter((value) => value !== ''))
  .optional();

const number = (most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().max(most));

const filter = {
  q: z.string().max(500).optional().describe('Text in address, owner, node, ENI, MAC, subnet, endpoint or identity'),
  ns: anyOf.describe('Namespaces of owners'),
  node: anyOf,
  eni: anyOf,
  state: z
    .string()
    .transform((text) => text.split(',').filter((value) => value !== ''))
    .pipe(z.array(z.enum(everyAddressState)))
    .optional()
    .describe(`Any of: ${everyAddressState.join(', ')}`),
  subnet: anyOf,
  type: anyOf.describe('Instance types'),
  free: z
    .string()
    .regex(/^<?\d{1,9}$/)
    .transform((text) => Number(text.replace('<', '')))
    .optional()
    .describe('Nodes with fewer free addresses than this, e.g. <3'),
};

export const ipAddressesQuery = z.object({ by: z.enum(groupings).default('node'), ...filter });

export const addressPageQuery = z.object({
  ...filter,
  sort: z.string().max(40).optional().describe('A column, - before it for descending'),
  offset: number(999_999_999).default(0),
  limit: number(5000).default(500).describe('At most 5000'),
});

export const whoisQuery = z.object({
  q: z.string().trim().min(1).max(500).describe('An address in any spelling, a CIDR, a name, an id, a label'),
});

export const eventsQuery = z.object({
  poll: z.string().max(100).optional().describe('Id of the last event heard: answers at once instead of streaming'),
});

export const nodePath = z.object({
  name: z
    .string()
    .refine((text) => parseName(text) !== undefined, 'is not a name that a Kubernetes object can have')
    .transform(toNodeName)
    .describe('Name of the node'),
});

/** The node whose agent is meant; any agent without it. */
export const agentQuery = z.object({ node: nodePath.shape.name.optional() });

export const identityPath = z.object({
  id: z
    .string()
    .regex(/^\d{1,10}$/, 'is not a number')
    .transform(Number)
    .pipe(z.int().max(4_294_967_295))
    .transform(toIdentityId)
    .describe('Numeric security identity'),
});

export type IpAddressesQuery = z.output<typeof ipAddressesQuery>;
export type AddressPageQuery = z.output<typeof addressPageQuery>;
