/** What no administrator wrote and an API server may serve all the same: names, labels, sizes and shapes that strain a screen. */
import type { Manifest } from '../lib/demo/manifest.ts';
import { toNodeLink } from '../lib/url/links.ts';
import { toPolicyPath } from '../lib/url/policy-path.ts';

const namespace = 'cilium-test';
const articleNode = 'ip-192-168-25-188.ec2.internal';

/** A way of being hard to show, how it reads, and a free address of the article's first node for the pod that is named so. */
export const hardNames = [
  { what: 'a name of 300 characters', name: `long-${'x'.repeat(295)}`, ip: '192.168.8.202', reads: /x{100}/ },
  { what: 'right-to-left text', name: 'مرحبا-بالعالم-שלום', ip: '192.168.24.8', reads: 'مرحبا-بالعالم-שלום' },
  { what: 'emoji', name: '🐝-👩‍👩‍👧‍👦-🇺🇦-pod', ip: '192.168.13.38', reads: '🐝-👩‍👩‍👧‍👦-🇺🇦-pod' },
  {
    what: 'markup',
    name: '<img src=x onerror="document.title=`run`">',
    ip: '192.168.6.177',
    reads: '<img src=x onerror="document.title=`run`">',
  },
  {
    what: 'control characters',
    name: 'a\u0007b\u202ec\nd\u200be',
    ip: '192.168.17.136',
    reads: 'a\\u0007b\\u202ec\\nd\\u200be',
  },
] as const;

export const manyLabels = { identity: 60_100, count: 10_000 };
export const noLabels = { identity: 60_101 };
export const noField = { identity: 60_102 };
export const manyRules = { name: 'rules-500', count: 500 };

const toEndpoint = (name: string, ip: string, id: number): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumEndpoint',
  metadata: { name, namespace },
  status: {
    id,
    identity: { id: 60_000 + id, labels: [`k8s:name=${name}`] },
    networking: { addressing: [{ ipv4: ip }], node: '192.168.25.188' },
    state: 'ready',
  },
});

const toPod = (name: string, ip: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels: { name } },
  spec: { nodeName: articleNode, containers: [{ name: 'c', image: name }] },
  status: { phase: 'Running', podIP: ip, podIPs: [{ ip }] },
});

const toIdentity = (id: number, labels?: Record<string, string>): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumIdentity',
  metadata: { name: `${id}` },
  ...(labels && { 'security-labels': labels }),
});

const toPolicy = (name: string, rules: number): Manifest => ({
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name, namespace },
  spec: {
    endpointSelector: { matchLabels: { name } },
    ingress: Array.from({ length: rules }, (_, at) => ({
      fromEndpoints: [{ matchLabels: { app: `client-${at}` } }],
      toPorts: [{ ports: [{ port: `${1000 + at}`, protocol: 'TCP' }] }],
    })),
  },
});

/** Number of the identity whose labels are the hard name of that place. */
export const toHardIdentity = (at: number) => 64_000 + at;

const toHardLabels = (name: string) => ({
  'k8s:io.kubernetes.pod.namespace': namespace,
  'k8s:name': name,
  [`k8s:${name}`]: name,
});

/** Draws a line from echo-a to each of the hard names. */
const naming: Manifest = {
  apiVersion: 'cilium.io/v2',
  kind: 'CiliumNetworkPolicy',
  metadata: { name: 'names-the-hard', namespace },
  spec: {
    endpointSelector: { matchLabels: { name: 'echo-a' } },
    egress: hardNames.map(({ name }) => ({ toEndpoints: [{ matchLabels: { name } }] })),
  },
};

const toService = (name: string): Manifest => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  spec: { clusterIP: '10.100.9.9', ports: [{ port: 80 }], selector: { name } },
});

const toNode = (name: string): Manifest => ({ apiVersion: 'cilium.io/v2', kind: 'CiliumNode', metadata: { name } });

/** A kind that nobody knew of, in a version that nobody knew of. */
const unknownKind: Manifest[] = [
  {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'ciliumwonders.cilium.io' },
    spec: {
      group: 'cilium.io',
      scope: 'Cluster',
      names: { plural: 'ciliumwonders', singular: 'ciliumwonder', kind: 'CiliumWonder' },
      versions: [{ name: 'v9', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
    },
  },
  ...hardNames.map(({ name }): Manifest => ({ apiVersion: 'cilium.io/v9', kind: 'CiliumWonder', metadata: { name } })),
];

const configMap: Manifest = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { namespace: 'kube-system', name: 'cilium-config' },
  data: {
    ipam: 'eni',
    ...Object.fromEntries(hardNames.map(({ name }, at) => [`key-${at}-${name}`, name.repeat(20)])),
  },
};

/** All of it. Fields that a reader would miss are missing on purpose. */
export function listBadObjects(): Manifest[] {
  const many = Object.fromEntries(
    Array.from({ length: manyLabels.count }, (_, at) => [`k8s:label-${at}`, `value-${at}`]),
  );
  return [
    ...hardNames.flatMap(({ name, ip }, at) => [toPod(name, ip), toEndpoint(name, ip, 4000 + at)]),
    ...hardNames.map(({ name }, at) => toIdentity(toHardIdentity(at), toHardLabels(name))),
    naming,
    ...hardNames.flatMap(({ name }) => [toPolicy(name, 1), toService(name), toNode(name)]),
    toIdentity(manyLabels.identity, many),
    toIdentity(noLabels.identity, {}),
    toIdentity(noField.identity),
    toPolicy(manyRules.name, manyRules.count),
    { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'without-spec', namespace } },
    { apiVersion: 'cilium.io/v2', kind: 'CiliumEndpoint', metadata: { name: 'without-status', namespace } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'without-status', namespace } },
    ...unknownKind,
    configMap,
  ];
}

const first = hardNames[0].name;

/** Screens with something of it on them, and what is read there. */
export const badScreens: readonly { path: string; shows: string | RegExp }[] = [
  { path: '/overview', shows: 'Components' },
  { path: '/ip-addresses?open=node:*,eni:*', shows: '192.168.8.202' },
  { path: '/ip-addresses?view=table', shows: '192.168.8.202' },
  ...hardNames.map(({ ip }) => ({ path: `/ip-addresses?open=node:*,eni:*&sel=ip:${ip}`, shows: ip })),
  { path: '/identities', shows: '60100' },
  { path: `/identities?sel=identity:${manyLabels.identity}`, shows: '10,000 labels' },
  { path: `/identities?sel=identity:${noLabels.identity}`, shows: '60101' },
  { path: '/identities?view=graph', shows: 'Identities' },
  { path: '/endpoints', shows: /without-status/ },
  { path: `/endpoints?sel=endpoint:${namespace}/${encodeURIComponent(first)}`, shows: '4000' },
  { path: '/endpoints?view=services', shows: '10.100.9.9' },
  { path: '/nodes', shows: 'no Node' },
  ...hardNames.slice(0, 4).map(({ name }) => ({ path: toNodeLink(name), shows: /xxx|مرحبا|🐝|<img/ })),
  { path: '/policies', shows: 'rules-500' },
  {
    path: toPolicyPath({ kind: 'CiliumNetworkPolicy', namespace, name: manyRules.name }),
    shows: '1499/TCP',
  },
  { path: toPolicyPath({ kind: 'CiliumNetworkPolicy', namespace, name: first }), shows: /xxx/ },
  { path: '/resources', shows: 'ciliumwonders' },
  { path: '/resources/ciliumwonders.cilium.io', shows: /xxx/ },
  { path: `/resources/ciliumidentities.cilium.io?sel=${manyLabels.identity}`, shows: '60100' },
  { path: '/configuration', shows: /key-0-long/ },
  { path: '/changes', shows: 'Changes' },
];
