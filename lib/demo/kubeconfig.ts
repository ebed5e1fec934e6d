export interface KubeconfigParts {
  context: string;
  /** Default: as the context. */
  cluster?: string;
  /** `http://127.0.0.1:1234` */
  server: string;
  /** kubectl sends it only over TLS; client libraries send it always. */
  token?: string;
}

/** A kubeconfig with one context, as YAML text (JSON, which is YAML). */
export function formatKubeconfig({ context, cluster = context, server, token }: KubeconfigParts): string {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: cluster, cluster: { server } }],
    users: [{ name: 'demo', user: token === undefined ? {} : { token } }],
    contexts: [{ name: context, context: { cluster, user: 'demo' } }],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
