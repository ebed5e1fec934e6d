/** A real API server that holds a demo cluster's objects, and the explorer's ServiceAccount with the documented rights. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAll } from 'js-yaml';
import type { DemoCluster } from '../../lib/demo/load-cluster.ts';
import { type ApiServer, startApiServer } from './api-server.ts';
import type { Programs } from './programs.ts';
import { type Manifest, ObjectWriter } from './write-objects.ts';

export interface RealCluster {
  server: ApiServer;
  writer: ObjectWriter;
  /** Kubeconfig of the ServiceAccount that deploy/rbac.yaml makes. */
  explorerKubeconfig: string;
  adminKubeconfig: string;
}

const rbac = fileURLToPath(new URL('../../deploy/rbac.yaml', import.meta.url));

export const readRbac = (): Manifest[] => loadAll(readFileSync(rbac, 'utf8')) as Manifest[];

export async function startRealCluster(programs: Programs, cluster: DemoCluster): Promise<RealCluster> {
  const server = await startApiServer(programs);
  const writer = new ObjectWriter(server);
  await writer.writeAll([...cluster.crds, ...cluster.objects]);
  await writer.writeAll(readRbac());
  return {
    server,
    writer,
    adminKubeconfig: server.kubeconfig('admin', server.adminToken),
    explorerKubeconfig: server.kubeconfig('explorer', await requestToken(server)),
  };
}

async function requestToken(server: ApiServer): Promise<string> {
  const path = '/api/v1/namespaces/kube-system/serviceaccounts/cilium-explorer/token';
  const request = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec: { expirationSeconds: 3600 } };
  const { status, body } = await server.call('POST', path, request);
  if (status >= 300) throw new Error(`no token: ${JSON.stringify(body)}`);
  return (body as { status: { token: string } }).status.token;
}
