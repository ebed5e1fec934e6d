/** Looking into the manifests of a demo cluster, for its tests. */
import type { Manifest } from '../manifest.ts';

type Json = Record<string, unknown>;

/** The value at a path of keys and list positions; undefined where one is missing. */
export const valueAt = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], value);

export const recordAt = (value: unknown, ...path: (string | number)[]) => (valueAt(value, ...path) ?? {}) as Json;

/** `namespace/name`, or `name`. */
export const nameOf = ({ metadata }: Manifest) => [metadata.namespace, metadata.name].filter(Boolean).join('/');

export const listOfKind = (objects: Manifest[], kind: string) => objects.filter((object) => object.kind === kind);

/** Throws when the cluster has none of that name. */
export function findManifest(objects: Manifest[], kind: string, name: string): Manifest {
  const found = objects.find((object) => object.kind === kind && nameOf(object) === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
}

/** What "Cluster Pods" counts: pods not on their node's network, Running or Pending. */
export const listOwnPods = (objects: Manifest[]) =>
  listOfKind(objects, 'Pod').filter(
    (pod) =>
      !valueAt(pod, 'spec', 'hostNetwork') && ['Running', 'Pending'].includes(String(valueAt(pod, 'status', 'phase'))),
  );
