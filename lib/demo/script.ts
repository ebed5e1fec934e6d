/** What happens in a demo cluster after its start: steps in time, told in `cluster.yaml`. */

import { type Manifest, type ManifestRef, refOf } from './manifest.ts';
import { isRecord, type Json, read, readText } from './read-json.ts';
import type { ClusterStore } from './served-cluster.ts';

/** `by`: the manager whose write it is, as metadata.managedFields then tell; without it they stay as given. */
export type ClusterChange =
  | { do: 'put'; object: Manifest; by?: string }
  | { do: 'patch'; ref: ManifestRef; patch: Json; by?: string }
  | { do: 'remove'; ref: ManifestRef };

/** `at`: seconds after the start; `every`: seconds between repetitions. */
export type ScriptStep = ClusterChange & { at: number; every?: number };

export interface Clock {
  /** ms, from any origin. */
  now(): number;
  /** Calls back once after `ms`; returns how to cancel. */
  after(ms: number, callback: () => void): () => void;
}

const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

export interface RunScriptOptions {
  clock?: Clock;
  /** Told of a step that cannot be applied; the script goes on. Default: it is dropped. */
  onError?: (error: unknown, step: ScriptStep) => void;
}

/** Steps due at the same moment happen in the order they are written in. Returns its stop. */
export function runScript(
  server: { store: ClusterStore },
  script: readonly ScriptStep[],
  options: RunScriptOptions = {},
): { stop(): void } {
  const clock = options.clock ?? SYSTEM_CLOCK;
  const start = clock.now();
  const due = script.map((step) => ({ step, at: step.at }));
  let cancel: () => void = () => undefined;

  const runDue = (): void => {
    const elapsed = (clock.now() - start) / 1000;
    for (let next = findNext(due); next && next.at <= elapsed; next = findNext(due)) {
      applyStep(server.store, next.step, options.onError);
      next.at = next.step.every === undefined ? Number.POSITIVE_INFINITY : next.at + next.step.every;
    }
    schedule();
  };
  const schedule = (): void => {
    const next = findNext(due);
    if (next) cancel = clock.after(Math.max(0, next.at * 1000 - (clock.now() - start)), runDue);
  };
  schedule();
  return { stop: () => cancel() };
}

interface Due {
  step: ScriptStep;
  at: number;
}

/** The earliest step, the first written among equals; undefined when none is left. */
function findNext(due: Due[]): Due | undefined {
  return due.reduce<Due | undefined>((best, one) => {
    if (one.at === Number.POSITIVE_INFINITY) return best;
    return best === undefined || one.at < best.at ? one : best;
  }, undefined);
}

function applyStep(store: ClusterStore, step: ScriptStep, onError: RunScriptOptions['onError']): void {
  try {
    applyChange(store, step);
  } catch (error) {
    onError?.(error, step);
  }
}

/** Throws when the kind is not served, or the object to patch does not exist. */
export function applyChange(store: ClusterStore, change: ClusterChange): void {
  if (change.do === 'put') store.put(change.object, change.by);
  else if (change.do === 'patch') store.patch(change.ref, change.patch, change.by);
  else store.remove(change.ref);
}

/** Reads one change; `where` names it in the error. A patch may be an object that names itself. */
export function parseChange(value: unknown, where: string): ClusterChange {
  const verb = readText(value, 'do');
  const object = read(value, 'object');
  const by = parseWriter(value, where);
  if (verb === 'put') return { do: verb, object: parseManifest(object, where), ...by };
  if (verb !== 'patch' && verb !== 'remove') {
    throw new Error(`${where}: "do" must be put, patch or remove, not ${JSON.stringify(verb)}`);
  }
  const ref = isRecord(read(value, 'ref')) ? parseRef(read(value, 'ref'), where) : refOf(parseManifest(object, where));
  if (verb === 'remove') {
    if (by.by !== undefined) throw new Error(`${where}: "by" has no meaning for remove: nothing is left to carry it`);
    return { do: verb, ref };
  }
  const patch = read(value, 'patch') ?? object;
  if (!isRecord(patch)) throw new Error(`${where}: a patch needs "patch", the fields to change`);
  return { do: verb, ref, patch, ...by };
}

function parseWriter(value: unknown, where: string): { by?: string } {
  const by = read(value, 'by');
  if (by === undefined) return {};
  if (typeof by !== 'string' || by === '') throw new Error(`${where}: "by" must be the name of a manager`);
  return { by };
}

export function parseStep(value: unknown, where: string): ScriptStep {
  const at = read(value, 'at');
  const every = read(value, 'every');
  if (typeof at !== 'number' || at < 0) throw new Error(`${where}: "at" must be seconds after the start`);
  if (every !== undefined && (typeof every !== 'number' || every <= 0)) {
    throw new Error(`${where}: "every" must be a number of seconds above 0`);
  }
  return { ...parseChange(value, where), at, ...(every === undefined ? {} : { every }) };
}

/** Checks what every Kubernetes object has. Throws with `where`. */
export function parseManifest(value: unknown, where: string): Manifest {
  const complete = readText(value, 'apiVersion') && readText(value, 'kind') && readText(value, 'metadata', 'name');
  if (!complete) throw new Error(`${where}: not a Kubernetes object (apiVersion, kind and metadata.name are missing)`);
  return value as Manifest;
}

function parseRef(value: unknown, where: string): ManifestRef {
  const [apiVersion, kind, name] = ['apiVersion', 'kind', 'name'].map((field) => readText(value, field));
  if (!apiVersion || !kind || !name) throw new Error(`${where}: "ref" needs apiVersion, kind and name`);
  const namespace = readText(value, 'namespace');
  return { apiVersion, kind, name, ...(namespace ? { namespace } : {}) };
}
