/**
 * `/openapi/v3`, as much as kubectl needs of it: `explain` reads the schemas, and `apply` must see that the server
 * validates fields itself before it sends the write that is then refused with a sentence.
 */
import { createHash } from 'node:crypto';
import { apiVersionOf } from '../manifest.ts';
import type { Json } from '../read-json.ts';
import type { Resource, ResourceVersion } from '../resources.ts';

/** The answer to an OpenAPI path; undefined for any other path. OpenAPI v2 is not served. */
export function findOpenApi(pathname: string, resources: Resource[]): unknown {
  if (pathname === '/openapi/v3') return { paths: Object.fromEntries(listDocuments(resources)) };
  const prefix = '/openapi/v3/';
  if (!pathname.startsWith(prefix)) return undefined;
  const [root, ...rest] = pathname.slice(prefix.length).split('/');
  const [group, version] = root === 'api' ? ['', rest[0]] : [rest[0], rest[1]];
  const members = servedIn(group ?? '', version ?? '', resources);
  return members.length === 0 ? undefined : toDocument(group ?? '', version ?? '', members);
}

type Served = [Resource, ResourceVersion];

function servedIn(group: string, version: string, resources: Resource[]): Served[] {
  return resources.flatMap((resource): Served[] => {
    const found = resource.group === group ? resource.versions.find((one) => one.name === version) : undefined;
    return found ? [[resource, found]] : [];
  });
}

const rootOf = (group: string, version: string): string =>
  group === '' ? `api/${version}` : `apis/${group}/${version}`;

function listDocuments(resources: Resource[]): [string, Json][] {
  const roots = new Set(resources.flatMap(({ group, versions }) => versions.map((one) => rootOf(group, one.name))));
  return [...roots].sort().map((root) => {
    const names = resources.map((resource) => `${resource.group}/${resource.name}`).join(' ');
    const hash = createHash('sha256').update(`${root} ${names}`).digest('hex').toUpperCase();
    return [root, { serverRelativeURL: `/openapi/v3/${root}?hash=${hash}` }];
  });
}

function toDocument(group: string, version: string, members: Served[]): unknown {
  const paths = members.flatMap(([resource]) => resourcePaths(resource, group, version));
  const schemas = members.map(([resource, served]) => [
    schemaName(resource, version),
    toSchema(resource, served, version),
  ]);
  return {
    openapi: '3.0.0',
    info: { title: 'Demo cluster', version: apiVersionOf(group, version) },
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

const schemaName = (resource: Resource, version: string): string =>
  `${[...resource.group.split('.').reverse(), version, resource.kind].filter(Boolean).join('.')}`;

function resourcePaths(resource: Resource, group: string, version: string): [string, unknown][] {
  const base = `/${rootOf(group, version)}/${resource.namespaced ? 'namespaces/{namespace}/' : ''}${resource.name}`;
  const gvk = { group, version, kind: resource.kind };
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schemaName(resource, version)}` } } };
  const responses = { 200: { description: 'OK', content } };
  const fieldValidation = { name: 'fieldValidation', in: 'query', schema: { type: 'string', uniqueItems: true } };
  const get = { responses, 'x-kubernetes-action': 'get', 'x-kubernetes-group-version-kind': gvk };
  const patch = {
    parameters: [fieldValidation],
    responses,
    'x-kubernetes-action': 'patch',
    'x-kubernetes-group-version-kind': gvk,
  };
  return [
    [base, { get: { ...get, 'x-kubernetes-action': 'list' } }],
    [`${base}/{name}`, { get, patch }],
  ];
}

/** Builtin kinds have no schema here, so that `kubectl explain` knows their kind but not their fields. */
function toSchema(resource: Resource, { schema }: ResourceVersion, version: string): unknown {
  const gvk = [{ group: resource.group, version, kind: resource.kind }];
  return { type: 'object', ...(schema ?? {}), 'x-kubernetes-group-version-kind': gvk };
}
