/** What the paths and query strings of `/api/v1/resources` may say. */
import { z } from 'zod';
import { parseName } from '../model/ids.ts';
import { parseResourceName } from '../model/resources/resource.ts';

const name = z
  .string()
  .refine((text) => parseName(text) !== undefined, 'is not a name that a Kubernetes object can have');

/** Its output is the plural. */
const resource = z
  .string()
  .refine((text) => parseResourceName(text) !== undefined, 'is no resource of cilium.io, e.g. ciliumnodes.cilium.io')
  .transform((text) => parseResourceName(text) ?? '')
  .describe('Name of the CustomResourceDefinition, e.g. ciliumnodes.cilium.io');

export const resourcePath = z.object({ resource });
export const objectPath = z.object({ resource, name: name.describe('Name of the object') });

const namespace = name.optional();

export const objectPageQuery = z.object({
  namespace: namespace.describe('Only objects of this namespace'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'is no number')
    .transform(Number)
    .pipe(z.int().min(1).max(500))
    .default(500)
    .describe('At most 500'),
  continue: z.string().min(1).max(4000).optional().describe('Token of the page before'),
});

export const objectQuery = z.object({ namespace: namespace.describe('Namespace of the object, if its kind has one') });

export type ObjectPageQuery = z.output<typeof resourcePath> & z.output<typeof objectPageQuery>;
export type ObjectQuery = z.output<typeof objectPath> & z.output<typeof objectQuery>;
