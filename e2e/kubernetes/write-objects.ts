/** Writes a demo cluster's objects through the API of a real server, as their writers would: owners first, status by its subresource. */
import type { ApiServer } from './api-server.ts';

export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    ownerReferences?: { apiVersion: string; kind: string; name: string; uid: string }[];
    [field: string]: unknown;
  };
  status?: unknown;
  [field: string]: unknown;
}

interface Resource {
  name: string;
  namespaced: boolean;
  status: boolean;
}

interface ResourceList {
  resources?: { name: string; kind: string; namespaced: boolean }[];
}

/** What must exist before what: definitions and namespaces, then what others name as their owner. */
const order = ['CustomResourceDefinition', 'Namespace', 'Node', 'Deployment', 'DaemonSet', 'ReplicaSet', 'Pod'];
const rank = (manifest: Manifest) => {
  const at = order.indexOf(manifest.kind);
  return at < 0 ? order.length : at;
};

const groupPath = (apiVersion: string) => (apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`);

/** Fields the server sets, and that it refuses or ignores when a client sends them. */
const serverFields = ['uid', 'resourceVersion', 'creationTimestamp', 'generation', 'managedFields', 'selfLink'];

export class ObjectWriter {
  readonly #server: ApiServer;
  readonly #resources = new Map<string, Promise<Resource | undefined>>();
  /** uid in the manifest → uid the server gave. */
  readonly #uids = new Map<string, string>();

  constructor(server: ApiServer) {
    this.#server = server;
  }

  async writeAll(manifests: Manifest[]): Promise<void> {
    const sorted = manifests.map((manifest, at) => ({ manifest, at }));
    sorted.sort((a, b) => rank(a.manifest) - rank(b.manifest) || a.at - b.at);
    for (const { manifest } of sorted) await this.write(manifest);
  }

  async write(manifest: Manifest): Promise<void> {
    const resource = await this.#resource(manifest);
    if (!resource) throw new Error(`${manifest.apiVersion} ${manifest.kind} is not served`);
    const path = this.#collection(manifest, resource);
    const prepared = this.#prepare(manifest);
    const { status: _, ...withoutStatus } = prepared;
    let reply = await this.#server.call('POST', path, resource.status ? withoutStatus : prepared);
    // 422: the object is there and holds the clusterIP that this one asks for.
    if (reply.status === 409 || reply.status === 422) {
      reply = (await this.#replace(`${path}/${manifest.metadata.name}`, prepared)) ?? reply;
    }
    if (reply.status >= 300) throw new Error(`POST ${path} ${manifest.metadata.name}: ${JSON.stringify(reply.body)}`);
    const written = reply.body as Manifest;
    if (manifest.metadata.uid && written.metadata.uid) this.#uids.set(manifest.metadata.uid, written.metadata.uid);
    if (manifest.kind === 'CustomResourceDefinition') await this.#established(manifest.metadata.name);
    else if (resource.status && manifest.status !== undefined)
      await this.#writeStatus(path, written, observed(prepared.status, manifest, written));
  }

  async remove(manifest: Manifest): Promise<void> {
    const resource = await this.#resource(manifest);
    if (!resource) throw new Error(`${manifest.kind} is not served`);
    const path = `${this.#collection(manifest, resource)}/${manifest.metadata.name}`;
    const reply = await this.#server.call('DELETE', path, { gracePeriodSeconds: 0, propagationPolicy: 'Background' });
    if (reply.status >= 300) throw new Error(`DELETE ${path}: ${JSON.stringify(reply.body)}`);
  }

  /** Puts `manifest` in place of what is there: the API server makes some objects itself (default, kubernetes). */
  async #replace(path: string, manifest: Manifest) {
    const there = await this.#server.call('GET', path);
    if (there.status !== 200) return undefined;
    const metadata = { ...manifest.metadata, resourceVersion: (there.body as Manifest).metadata.resourceVersion };
    return this.#server.call('PUT', path, { ...manifest, metadata });
  }

  async #writeStatus(path: string, written: Manifest, status: unknown): Promise<void> {
    const reply = await this.#server.call('PUT', `${path}/${written.metadata.name}/status`, { ...written, status });
    if (reply.status >= 300)
      throw new Error(`status of ${written.kind} ${written.metadata.name}: ${JSON.stringify(reply.body)}`);
  }

  /** Own uids become the server's: in owner references, and wherever else an object names another by uid. */
  #prepare(manifest: Manifest): Manifest {
    const text = JSON.stringify(manifest).replace(/"(?:pod-uid|uid)":"([^"]+)"/g, (whole, uid: string) =>
      whole.replace(uid, this.#uids.get(uid) ?? uid),
    );
    const copy = JSON.parse(text) as Manifest;
    for (const field of serverFields) delete copy.metadata[field];
    return copy;
  }

  #collection({ apiVersion, metadata }: Manifest, { name, namespaced }: Resource): string {
    const scope = namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : '';
    return `${groupPath(apiVersion)}${scope}/${name}`;
  }

  #resource({ apiVersion, kind }: Manifest): Promise<Resource | undefined> {
    const key = `${apiVersion} ${kind}`;
    const known = this.#resources.get(key) ?? this.#discover(apiVersion, kind);
    this.#resources.set(key, known);
    return known;
  }

  async #discover(apiVersion: string, kind: string): Promise<Resource | undefined> {
    const { resources = [] } = (await this.#server.call('GET', groupPath(apiVersion))).body as ResourceList;
    const found = resources.find((resource) => resource.kind === kind && !resource.name.includes('/'));
    return found && { ...found, status: resources.some(({ name }) => name === `${found.name}/status`) };
  }

  async #established(name: string): Promise<void> {
    const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${name}`;
    for (let tries = 0; tries < 300; tries++) {
      const { status } = (await this.#server.call('GET', path)).body as { status?: { conditions?: Condition[] } };
      if (status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True')) return;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error(`${name} was not established`);
  }
}

/** A controller that had seen the manifest's generation has seen the one that the server gave. */
function observed(status: unknown, manifest: Manifest, written: Manifest): unknown {
  const { observedGeneration } = status as { observedGeneration?: number };
  const hadSeenIt = observedGeneration !== undefined && observedGeneration === manifest.metadata.generation;
  return hadSeenIt ? { ...(status as object), observedGeneration: written.metadata.generation } : status;
}

interface Condition {
  type: string;
  status: string;
}
