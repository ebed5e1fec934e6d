/** Namespaces of one application each, with policies between them: more identities than a picture can show. */
import type { Manifest } from '../lib/demo/manifest.ts';

const roles = ['web', 'api', 'db', 'cache', 'worker', 'cron'] as const;
const apps = ['billing', 'carts', 'catalog', 'checkout', 'fraud', 'ledger', 'loyalty', 'orders', 'payments', 'pricing'];
const moreApps = [
  'profile',
  'quotes',
  'reviews',
  'search',
  'shipping',
  'stock',
  'support',
  'tax',
  'tickets',
  'vouchers',
];

/** Who may call whom inside one application. */
const calls = [
  ['web', 'api', '8443'],
  ['api', 'db', '5432'],
  ['api', 'cache', '6379'],
  ['worker', 'db', '5432'],
  ['cron', 'api', '8443'],
] as const;

const toIdentity = (app: string, role: string, number: number): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumIdentity',
  metadata: { name: `${number}` },
  'security-labels': {
    'k8s:app': app,
    'k8s:io.cilium.k8s.policy.cluster': 'default',
    'k8s:io.cilium.k8s.policy.serviceaccount': 'default',
    'k8s:io.kubernetes.pod.namespace': app,
    'k8s:role': role,
  },
});

const toPolicy = (namespace: string, name: string, spec: Record<string, unknown>): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace },
  spec,
});

const toPorts = (port: string, protocol = 'TCP') => [{ ports: [{ port, protocol }] }];
const select = (role: string) => ({ matchLabels: { role } });

const toPolicies = (app: string, next: string): Manifest[] => [
  ...calls.map(([from, to, port]) =>
    toPolicy(app, `${to}-from-${from}`, {
      endpointSelector: select(to),
      ingress: [{ fromEndpoints: [select(from)], toPorts: toPorts(port) }],
    }),
  ),
  toPolicy(app, 'api-to-next', {
    endpointSelector: select('api'),
    egress: [
      {
        toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': next, role: 'web' } }],
        toPorts: toPorts('8080'),
      },
    ],
    egressDeny: [{ toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': next, role: 'db' } }] }],
  }),
  toPolicy(app, 'names', {
    endpointSelector: {},
    egress: [
      {
        toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s:k8s-app': 'kube-dns' } }],
        toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }], rules: { dns: [{ matchPattern: '*' }] } }],
      },
    ],
  }),
];

/** Names of the namespaces, at most twenty. */
export const listNamespaces = (namespaces: number) => [...apps, ...moreApps].slice(0, namespaces);

/** Six identities in each namespace, and seven policies; every second one also allows its web from outside. */
export function listManyIdentities(namespaces: number): Manifest[] {
  const names = listNamespaces(namespaces);
  return names.flatMap((app, index) => [
    ...roles.map((role, place) => toIdentity(app, role, 20_000 + index * 10 + place)),
    ...toPolicies(app, names[(index + 1) % names.length] ?? app),
    ...(index % 2 === 0
      ? [
          toPolicy(app, 'web-from-world', {
            endpointSelector: select('web'),
            ingress: [{ fromEntities: ['world'], toPorts: toPorts('443') }],
          }),
        ]
      : []),
  ]);
}
