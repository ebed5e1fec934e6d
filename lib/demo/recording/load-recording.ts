/** What `kubectl get … -o yaml|json` or a sysdump saved, read back as one cluster's objects. */
import { loadAll } from 'js-yaml';
import type { Manifest } from '../manifest.ts';
import { isRecord, type Json, readText } from '../read-json.ts';
import { type FoundFile, readFiles } from './read-files.ts';
import { RecordingError } from './recording-error.ts';
import { recordingTime } from './recording-time.ts';

export interface Recording {
  objects: Manifest[];
  /** The typed lists that were in it, empty ones too: those kinds are known to be complete. */
  lists: { apiVersion: string; kind: string; count: number }[];
  /** RFC 3339. */
  newestTime: string | undefined;
  /** Files inside folders and archives that are no Kubernetes objects. */
  skipped: number;
  /** Secrets in it, which were dropped unread. */
  secrets: number;
  /** What is wrong with single objects or files that were not named themselves; one sentence each. */
  errors: string[];
}

const DEFAULT_LIMIT = 2 * 1024 * 1024 * 1024;

/** Throws RecordingError. `limit`: bytes, unpacked, of everything together. */
export async function loadRecording(paths: readonly string[], options: { limit?: number } = {}): Promise<Recording> {
  const limit = options.limit ?? DEFAULT_LIMIT;
  const gathering = createGathering();
  const budget = { left: limit, limit };
  for (const path of paths) {
    for await (const file of readFiles(path, budget, () => gathering.skip())) gathering.add(file);
  }
  return gathering.finish(paths);
}

interface Gathering {
  skip(): void;
  add(file: FoundFile): void;
  finish(paths: readonly string[]): Recording;
}

function createGathering(): Gathering {
  const objects = new Map<string, Manifest>();
  const lists = new Map<string, Recording['lists'][number]>();
  const errors: string[] = [];
  let skipped = 0;
  let secrets = 0;

  const addObject = (value: Json, defaults: { apiVersion?: string; kind?: string }, where: string): void => {
    const object = { ...defaults, ...value } as unknown as Manifest;
    if (object.kind === 'Secret') secrets += 1;
    else if (!isObject(object)) errors.push(`${where}: an item has no kind or no name and is left out.`);
    else keepNewest(objects, object);
  };

  const addList = (list: Json, where: string): void => {
    const kind = readText(list, 'kind').replace(/List$/, '');
    const apiVersion = readText(list, 'apiVersion');
    const items = Array.isArray(list.items) ? list.items.filter(isRecord) : [];
    if (kind !== '' && kind !== 'Secret') {
      const key = `${apiVersion} ${kind}`;
      lists.set(key, { apiVersion, kind, count: items.length + (lists.get(key)?.count ?? 0) });
    }
    // Items of a builtin kind's list carry no kind of their own; a List may hold typed lists, one level deep.
    for (const item of items) {
      if (kind === '' && isList(item) && readText(item, 'kind') !== 'List') addList(item, where);
      else addObject(item, kind === '' ? {} : { apiVersion, kind }, where);
    }
  };

  return {
    skip: () => {
      skipped += 1;
    },
    add(file) {
      const documents = parseDocuments(file);
      if (!documents) {
        skipped += 1;
        return;
      }
      for (const document of documents) {
        if (isList(document)) addList(document, file.name);
        else addObject(document, {}, file.name);
      }
    },
    finish(paths) {
      if (objects.size === 0 && lists.size === 0) {
        throw new RecordingError(
          `No Kubernetes objects in ${paths.join(', ')}: give what "kubectl get … -o yaml" saved, or a Cilium sysdump.`,
        );
      }
      const all = [...objects.values()];
      return { objects: all, lists: [...lists.values()], newestTime: recordingTime(all), skipped, secrets, errors };
    },
  };
}

const isList = (document: Json): boolean => readText(document, 'kind').endsWith('List') && 'items' in document;

function isObject(value: unknown): boolean {
  return (
    readText(value, 'kind') !== '' && readText(value, 'apiVersion') !== '' && readText(value, 'metadata', 'name') !== ''
  );
}

/** The same object in several files: the later resourceVersion holds, the later file when they do not tell. */
function keepNewest(objects: Map<string, Manifest>, object: Manifest): void {
  const group = object.apiVersion.includes('/') ? object.apiVersion.split('/')[0] : '';
  const key = [group, object.kind, object.metadata.namespace ?? '', object.metadata.name].join('/');
  const held = objects.get(key);
  const older = held && Number(object.metadata.resourceVersion ?? 0) < Number(held.metadata.resourceVersion ?? 0);
  if (!older) objects.set(key, object);
}

/** The documents of a file, all of them Kubernetes; undefined for another file that was not named itself. */
function parseDocuments(file: FoundFile): Json[] | undefined {
  const refuse = (reason: string): undefined => {
    if (!file.explicit) return undefined;
    throw new RecordingError(`${file.name} ${reason}: give what "kubectl get … -o yaml" or "-o json" saved.`);
  };
  if (file.bytes.length === 0) return refuse('is empty');
  if (file.bytes.subarray(0, 8192).includes(0)) return refuse('is a binary file, not Kubernetes objects');
  const values = parseText(new TextDecoder().decode(file.bytes));
  if (values instanceof Error) return refuse(`is neither YAML nor JSON (${values.message.split('\n')[0]})`);
  const documents = values.filter((value) => value !== null && value !== undefined);
  const kubernetes = documents.filter((value): value is Json => isRecord(value) && (isObject(value) || isList(value)));
  if (documents.length === 0 || kubernetes.length < documents.length) return refuse('does not hold Kubernetes objects');
  return kubernetes;
}

/** JSON is tried first because it is much faster to read than as the YAML that it also is. */
function parseText(text: string): unknown[] | Error {
  if (/^\s*[{[]/.test(text)) {
    try {
      const value: unknown = JSON.parse(text);
      return Array.isArray(value) ? value : [value];
    } catch {
      // Flow YAML, or several JSON documents: read below.
    }
  }
  try {
    // kubectl writes no aliases, and a few lines of them can stand for gigabytes.
    return loadAll(text, { json: true, maxAliases: 0 });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
