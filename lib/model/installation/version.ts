import type { Snapshot } from '../snapshot.ts';

/** Cilium's version and how it is known. */
export interface VersionAnswer {
  value: string | null;
  evidence: string;
}

/** From the agent's image tag, else from the schema label of the CRDs, which tells the minor version only. */
export function findVersion(snapshot: Snapshot): VersionAnswer {
  for (const workload of snapshot.list('DaemonSet')) {
    if (workload.name !== 'cilium') continue;
    const agent = workload.containers.find((container) => container.name === 'cilium-agent') ?? workload.containers[0];
    const value = readTag(agent?.image);
    if (value) return { value, evidence: `image of DaemonSet ${workload.key}` };
  }
  for (const crd of snapshot.list('CustomResourceDefinition')) {
    const value = crd.group === 'cilium.io' ? readSchema(crd.schemaVersion) : undefined;
    if (value) return { value, evidence: `CRD schema ${crd.schemaVersion} of ${crd.name}` };
  }
  return { value: null, evidence: 'neither the agent’s image nor the CRDs’ schema label tells it' };
}

/** `quay.io/cilium/cilium:v1.13.4@sha256:…` is 1.13.4. */
export const readTag = (image: string | undefined): string | undefined =>
  /:v?(\d+\.\d+\.\d+[^:/]*)$/.exec((image ?? '').replace(/@.*$/, ''))?.[1];

/** Schema 1.26.x came with Cilium 1.13, and so on to 1.33.x with 1.20 (`CustomResourceDefinitionSchemaVersion`). */
function readSchema(version: string | undefined): string | undefined {
  const minor = Number(/^1\.(\d+)\./.exec(version ?? '')?.[1]);
  return minor >= 26 && minor <= 33 ? `1.${minor - 13}` : undefined;
}
