/** The OpenAPI 3.1 description of the HTTP answers, generated from the table of routes. */
import { z } from 'zod';
import { addressSchema, capacitySchema, ipAddressesSchema, nodeAddressesSchema } from './address-schemas.ts';
import { errorSchema, errorStatus } from './error-codes.ts';
import { identitySchema, whoisSchema } from './identity-schemas.ts';
import { changedSchema, resetSchema } from './live-events.ts';
import { sourceSchema } from './primitives.ts';
import { type Route, routes } from './routes.ts';

/** Shapes that stand once under components and are referred to from everywhere else. */
const components = {
  Address: addressSchema,
  Capacity: capacitySchema,
  Changed: changedSchema,
  Error: errorSchema,
  Identity: identitySchema,
  IpAddresses: ipAddressesSchema,
  NodeAddresses: nodeAddressesSchema,
  Reset: resetSchema,
  Source: sourceSchema,
  Whois: whoisSchema,
};

const uriOf = (name: string) => `#/components/schemas/${name}`;
const answerName = (route: string) => `${route}-answer`;

// `input`: an answer may gain fields without a new version, so no shape forbids further ones.
const options = {
  io: 'input',
  override: ({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }) => {
    if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  },
} as const;

const withoutHeader = ({ $schema: _schema, $id: _id, ...rest }: z.core.JSONSchema.BaseSchema) => rest;

const toSchema = (schema: z.ZodType) => withoutHeader(z.toJSONSchema(schema, options));

/** Every component and every answer by name; what stands in several of them is referred to. */
function describeSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries<z.ZodType>(components)) registry.add(schema, { id });
  for (const [name, route] of Object.entries<Route>(routes)) registry.add(route.answer, { id: answerName(name) });
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: uriOf });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutHeader(schema)]));
}

function listParameters(place: 'path' | 'query', schema: z.ZodObject | undefined) {
  return Object.entries(schema?.shape ?? {}).map(([name, one]) => {
    const { description, ...rest } = toSchema(one as z.ZodType);
    const required = place === 'path' || !z.safeParse(one as z.ZodType, undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: rest };
  });
}

const jsonReply = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

function listErrors(errors: Route['errors'] = []) {
  const statuses = new Map<number, string[]>();
  for (const code of [...errors, 'internal', 'not-ready'] as const) {
    const status = errorStatus[code];
    statuses.set(status, [...new Set([...(statuses.get(status) ?? []), code])]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, codes]) => [status, jsonReply(codes.join(', '), { $ref: uriOf('Error') })]),
  );
}

function describeRoute(name: string, route: Route) {
  const reply = jsonReply(route.summary, { $ref: uriOf(answerName(name)) });
  const stream = { 'text/event-stream': { schema: { type: 'string' } } };
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...listParameters('path', route.names), ...listParameters('query', route.query)],
    responses: {
      200: name === 'events' ? { ...reply, content: { ...stream, ...reply.content } } : reply,
      ...listErrors(route.errors),
    },
  };
}

export function buildOpenApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cilium Explorer',
      version: '1',
      description: 'Read only. Fields may be added; the names and meanings of those here stay.',
    },
    paths: Object.fromEntries(
      Object.entries<Route>(routes).map(([name, route]) => [
        route.path,
        { [route.method]: describeRoute(name, route) },
      ]),
    ),
    components: { schemas: describeSchemas() },
  };
}
