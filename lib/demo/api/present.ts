/** Stored objects turned into the form a client asked for. */
import { apiVersionOf, type Manifest } from '../manifest.ts';
import type { Resource } from '../resources.ts';
import type { KindTable } from '../tables/kind-table.ts';
import { type IncludeObject, tableOf, tableRow, toPartialMetadata } from '../tables/table.ts';
import type { Page } from './list.ts';
import type { Form } from './negotiate.ts';

export interface Presentation {
  resource: Resource;
  version: string;
  form: Form;
  includeObject: IncludeObject;
  /** ms since the epoch. */
  now: () => number;
}

/** Text pieces of a whole list, so that a large one is never one string. */
export function* presentList(page: Page, presentation: Presentation): Generator<string> {
  const { form, resource } = presentation;
  if (form.as === 'table') yield* tableList(page, presentation);
  else if (form.as === 'metadata') yield* metadataList(page);
  else if (resource.custom) yield* customList(page, presentation);
  else yield* builtinList(page, presentation);
}

export function presentObject(object: Manifest, presentation: Presentation): unknown {
  const { form, resource, version } = presentation;
  if (form.as === 'table') return tableOfOne(object, presentation, true);
  if (form.as === 'metadata') return toPartialMetadata(object);
  return inVersion(object, resource, version);
}

/** An object of a watch; only a watch's first table names its columns. */
export function presentWatched(object: Manifest, presentation: Presentation, first: boolean): unknown {
  return presentation.form.as === 'table'
    ? tableOfOne(object, presentation, first)
    : presentObject(object, presentation);
}

/** One stored object is served in every version of its resource; without conversion only apiVersion differs. */
function inVersion(object: Manifest, resource: Resource, version: string): Manifest {
  const { kind, apiVersion: _, metadata, ...rest } = object;
  const apiVersion = apiVersionOf(resource.group, version);
  // Encoded Go structs begin with kind, custom resources are sorted by key.
  return resource.custom ? { apiVersion, kind, metadata, ...rest } : { kind, apiVersion, metadata, ...rest };
}

function* joined(items: Iterable<unknown>): Generator<string> {
  let separator = '';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',';
  }
}

/** In lists of custom resources `metadata` comes after `items`. */
function* customList(page: Page, { resource, version }: Presentation): Generator<string> {
  yield `{"apiVersion":${JSON.stringify(apiVersionOf(resource.group, version))},"items":[`;
  yield* joined(page.items.map((item) => inVersion(item, resource, version)));
  yield `],"kind":${JSON.stringify(resource.listKind)},"metadata":${JSON.stringify(page.metadata)}}\n`;
}

/** Items of builtin lists carry neither kind nor apiVersion. */
function* builtinList(page: Page, { resource, version }: Presentation): Generator<string> {
  const head = { kind: resource.listKind, apiVersion: apiVersionOf(resource.group, version), metadata: page.metadata };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  yield* joined(page.items.map(({ kind: _, apiVersion: __, ...item }) => item));
  yield ']}\n';
}

function* metadataList(page: Page): Generator<string> {
  const head = { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1', metadata: page.metadata };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  yield* joined(page.items.map(toPartialMetadata));
  yield ']}\n';
}

function tableHead(metadata: unknown, columns: KindTable['columns']): Record<string, unknown> {
  return { kind: 'Table', apiVersion: 'meta.k8s.io/v1', metadata, columnDefinitions: columns };
}

function* tableList(page: Page, { resource, version, includeObject, now }: Presentation): Generator<string> {
  const table = tableOf(resource, version);
  yield `${JSON.stringify(tableHead(page.metadata, table.columns)).slice(0, -1)},"rows":[`;
  yield* joined(page.items.map((item) => tableRow(table, inVersion(item, resource, version), includeObject, now())));
  yield ']}\n';
}

function tableOfOne(object: Manifest, presentation: Presentation, withColumns: boolean): unknown {
  const { resource, version, includeObject, now } = presentation;
  const table = tableOf(resource, version);
  const row = tableRow(table, inVersion(object, resource, version), includeObject, now());
  const metadata = { resourceVersion: object.metadata.resourceVersion };
  return { ...tableHead(metadata, withColumns ? table.columns : []), rows: [row] };
}
