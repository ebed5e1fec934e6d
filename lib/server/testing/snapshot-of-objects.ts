/** A snapshot of saved objects, for tests: parsed as the reader parses them, every source settled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';
import { parseObject } from '../../kube/parse-object.ts';
import type { AnyRecord, SourceKind } from '../../model/records.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { type SourceStatus, sourceKinds } from '../../model/sources.ts';
import { sourceOf } from '../../model/testing/snapshot-of-records.ts';
import { createClusterState } from '../cluster-state.ts';

interface SavedObject {
  kind: string;
  items?: SavedObject[];
}

/** Every object of the YAML and JSON files of a folder, Lists taken apart; `skip` names files that hold none. */
export function readObjects(folder: string, skip: readonly string[] = []): SavedObject[] {
  const files = readdirSync(folder).filter((name) => /\.(ya?ml|json)$/.test(name) && !skip.includes(name));
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const documents = name.endsWith('.json') ? [JSON.parse(text)] : loadAll(text);
    return documents.flatMap((object: SavedObject | null) => object?.items ?? object ?? []);
  });
}

/** The records of objects; those of kinds that are not read are left out. */
export const parseObjects = (objects: SavedObject[]): AnyRecord[] =>
  objects.flatMap((object) => {
    const kind = sourceKinds.find((kind) => kind === object.kind);
    return (kind && parseObject(kind, object)) ?? [];
  });

/** `states` overrides the state of single sources; a kind without objects is synced and empty. */
export function snapshotOfObjects(
  objects: SavedObject[],
  states: Partial<Record<SourceKind, SourceStatus>> = {},
): Snapshot {
  const state = createClusterState(() => Date.parse('2026-11-24T00:00:00Z'));
  for (const kind of sourceKinds) state.sink.setSource(sourceOf(kind, states[kind]));
  state.sink.apply(parseObjects(objects).map((record) => ({ type: 'put', record })));
  return state.snapshot();
}
