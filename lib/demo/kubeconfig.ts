export interface KubeconfigParts {
  /** Context and cluster name. */
  name: string;
  /** `http://127.0.0.1:1234` */
  server: string;
  /** kubectl sends it only over TLS; client libraries send it always. */
  token?: string;
}

/** A kubeconfig with one context, as YAML text (JSON, which is YAML). */
export function formatKubeconfig({ name, server, token }: KubeconfigParts): string {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': name,
    clusters: [{ name, cluster: { server } }],
    users: [{ name: 'demo', user: token === undefined ? {} : { token } }],
    contexts: [{ name, context: { cluster: name, user: 'demo' } }],
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}
