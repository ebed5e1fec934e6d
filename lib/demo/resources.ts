/** Which resources the demo API server knows, and how a CustomResourceDefinition becomes one. */
import type { Manifest } from './manifest.ts';
import { groupOf, versionOf } from './manifest.ts';
import { isRecord, type Json, read, readList, readRecord, readText } from './read-json.ts';

/** One resource of one API group. */
export interface Resource {
  /** '' for core. */
  group: string;
  /** Plural, as in the URL. */
  name: string;
  singular: string;
  kind: string;
  listKind: string;
  namespaced: boolean;
  shortNames: string[];
  categories: string[];
  /** Served versions, the preferred one first. */
  versions: ResourceVersion[];
  /** Defined by a CustomResourceDefinition: its lists carry `metadata` after `items`. */
  custom: boolean;
}

export interface ResourceVersion {
  name: string;
  columns: PrinterColumn[];
  /** openAPIV3Schema of a custom resource. */
  schema?: Json;
}

export interface PrinterColumn {
  name: string;
  type: string;
  format?: string;
  description?: string;
  priority?: number;
  jsonPath: string;
}

/** `pods`, `ciliumnodes.cilium.io`: how Kubernetes names a resource in messages. */
export function resourceKey(group: string, name: string): string {
  return group === '' ? name : `${name}.${group}`;
}

const AGE: PrinterColumn = { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' };

function builtin(group: string, kind: string, name: string, scope: string, shortNames = '', categories = ''): Resource {
  const words = (text: string): string[] => text.split(' ').filter(Boolean);
  return {
    group,
    name,
    kind,
    singular: kind.toLowerCase(),
    listKind: `${kind}List`,
    namespaced: scope === 'Namespaced',
    shortNames: words(shortNames),
    categories: words(categories),
    versions: [{ name: 'v1', columns: [AGE] }],
    custom: false,
  };
}

/** Never `secrets`, and no reviews: what is not here is 404. */
export const BUILTIN_RESOURCES: readonly Resource[] = [
  builtin('', 'ConfigMap', 'configmaps', 'Namespaced', 'cm'),
  builtin('', 'Endpoints', 'endpoints', 'Namespaced', 'ep'),
  builtin('', 'Event', 'events', 'Namespaced', 'ev'),
  builtin('', 'Namespace', 'namespaces', 'Cluster', 'ns'),
  builtin('', 'Node', 'nodes', 'Cluster', 'no'),
  builtin('', 'Pod', 'pods', 'Namespaced', 'po', 'all'),
  builtin('', 'ServiceAccount', 'serviceaccounts', 'Namespaced', 'sa'),
  builtin('', 'Service', 'services', 'Namespaced', 'svc', 'all'),
  builtin(
    'apiextensions.k8s.io',
    'CustomResourceDefinition',
    'customresourcedefinitions',
    'Cluster',
    'crd crds',
    'api-extensions',
  ),
  builtin('apps', 'DaemonSet', 'daemonsets', 'Namespaced', 'ds', 'all'),
  builtin('apps', 'Deployment', 'deployments', 'Namespaced', 'deploy', 'all'),
  builtin('apps', 'ReplicaSet', 'replicasets', 'Namespaced', 'rs', 'all'),
  builtin('coordination.k8s.io', 'Lease', 'leases', 'Namespaced'),
  builtin('discovery.k8s.io', 'EndpointSlice', 'endpointslices', 'Namespaced'),
  builtin('networking.k8s.io', 'NetworkPolicy', 'networkpolicies', 'Namespaced', 'netpol'),
];

export function findBuiltin(apiVersion: string, kind: string): Resource | undefined {
  const group = groupOf(apiVersion);
  return BUILTIN_RESOURCES.find((resource) => resource.group === group && resource.kind === kind);
}

/** What a CustomResourceDefinition (apiextensions.k8s.io/v1) makes the server serve. */
export function resourceOfDefinition(definition: Manifest): Resource {
  const spec = readRecord(definition, 'spec');
  const kind = readText(spec, 'names', 'kind');
  return {
    group: readText(spec, 'group'),
    name: readText(spec, 'names', 'plural'),
    singular: readText(spec, 'names', 'singular') || kind.toLowerCase(),
    kind,
    listKind: readText(spec, 'names', 'listKind') || `${kind}List`,
    namespaced: readText(spec, 'scope') === 'Namespaced',
    shortNames: readList(spec, 'names', 'shortNames').map(String),
    categories: readList(spec, 'names', 'categories').map(String),
    versions: readList(spec, 'versions')
      .filter((version) => read(version, 'served') === true)
      .map(toVersion)
      .sort((a, b) => compareVersions(a.name, b.name)),
    custom: true,
  };
}

function toVersion(version: unknown): ResourceVersion {
  const columns = readList(version, 'additionalPrinterColumns').filter(isRecord).map(toColumn);
  const schema = read(version, 'schema', 'openAPIV3Schema');
  return {
    name: readText(version, 'name'),
    columns: columns.length > 0 ? columns : [AGE],
    ...(isRecord(schema) ? { schema } : {}),
  };
}

function toColumn(column: Json): PrinterColumn {
  return {
    name: readText(column, 'name'),
    type: readText(column, 'type'),
    jsonPath: readText(column, 'jsonPath'),
    ...(typeof column.format === 'string' ? { format: column.format } : {}),
    ...(typeof column.description === 'string' ? { description: column.description } : {}),
    ...(typeof column.priority === 'number' ? { priority: column.priority } : {}),
  };
}

/** Kubernetes' order of versions: stable before beta before alpha, then the higher number (apimachinery `version`). */
export function compareVersions(a: string, b: string): number {
  const [levelA, majorA, minorA] = rank(a);
  const [levelB, majorB, minorB] = rank(b);
  return levelB - levelA || majorB - majorA || minorB - minorA || (a < b ? -1 : 1);
}

function rank(version: string): [number, number, number] {
  const match = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version);
  if (!match) return [0, 0, 0];
  const level = match[2] === 'alpha' ? 1 : match[2] === 'beta' ? 2 : 3;
  return [level, Number(match[1]), Number(match[3] ?? 0)];
}

/**
 * A resource made from nothing but an object's kind: plural by Kubernetes' own rule
 * (apimachinery `meta.UnsafeGuessKindToResource`). For recordings that hold objects without their definitions.
 */
export function guessResource(apiVersion: string, kind: string, namespaced: boolean): Resource {
  const singular = kind.toLowerCase();
  return {
    group: groupOf(apiVersion),
    name: guessPlural(singular),
    singular,
    kind,
    listKind: `${kind}List`,
    namespaced,
    shortNames: [],
    categories: [],
    versions: [{ name: versionOf(apiVersion), columns: [AGE] }],
    custom: true,
  };
}

export function guessPlural(singular: string): string {
  if (singular.endsWith('endpoints')) return singular;
  if (singular.endsWith('s')) return `${singular}es`;
  return singular.endsWith('y') ? `${singular.slice(0, -1)}ies` : `${singular}s`;
}
