/** Every screen on a real API server, in a browser: what is written there with the real kubectl is seen as it comes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRealCluster, type ScreensOfRealCluster } from './open-real-cluster.ts';
import type { Screens } from './screens.ts';

let cluster: ScreensOfRealCluster;
let screens: Screens;

beforeAll(async () => {
  cluster = await openRealCluster('eks-basic-cilium');
  screens = cluster.screens;
});

afterAll(() => cluster?.close());

const kubectl = (...args: string[]) => cluster.kubectl(...args);

async function apply(object: Record<string, unknown>) {
  const file = join(cluster.folder, 'object.json');
  writeFileSync(file, JSON.stringify(object));
  await kubectl('apply', '-f', file);
}

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000, interval: 200 });
const column = (label: string, name: string) => async () => (await screens.table(label)).map((row) => row[name] ?? '');
/** From, to and policy of every edge that is listed, without their namespaces. */
const edges = async () =>
  (await screens.table('Edges')).map((row) =>
    ['From', 'To', 'Policies'].map((name) => (row[name] ?? '').replace(/\s+/g, ' ').replace(/ ?cilium-test\/?/, '')),
  );
const pane = (name: string) => screens.page.getByRole('complementary', { name: `Details of ${name}` });
const paneText = (name: string) => () => pane(name).innerText();

it('[E12] [E15] Identities: one that is made stands in the table with its labels, and goes when it is deleted', async () => {
  await screens.open('/identities?q=60001');
  await apply({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumIdentity',
    metadata: { name: '60001', labels: { 'io.kubernetes.pod.namespace': 'cilium-test' } },
    'security-labels': { 'k8s:app': 'newcomer', 'k8s:io.kubernetes.pod.namespace': 'cilium-test' },
  });
  await eventually(column('Identities', 'Identity')).toEqual(['60001']);
  await screens.page.getByRole('button', { name: '60001' }).click();
  await eventually(paneText('60001')).toContain('k8s:app=newcomer');
  await kubectl('delete', 'ciliumidentity', '60001');
  await eventually(column('Identities', 'Identity')).toEqual([]);
});

it('[E8] [LE2] Endpoints: two numbers, the other that shares one of them, and the pod of the agent to ask', async () => {
  const coredns = 'kube-system/coredns-79df7fff65-hklh2';
  await screens.open(`/endpoints?sel=endpoint:${coredns}`);
  await eventually(paneText(coredns)).toContain('Identity 18012 is also that of 1 other endpoint');
  const node = 'ip-192-168-25-188.ec2.internal';
  const selector = ['-l', 'k8s-app=cilium', `--field-selector=spec.nodeName=${node}`];
  const agent = await kubectl(
    'get',
    'pods',
    '-n',
    'kube-system',
    ...selector,
    '-o',
    'jsonpath={.items[*].metadata.name}',
  );
  await eventually(paneText(coredns)).toContain(
    `kubectl -n kube-system exec ${agent} -c cilium-agent -- cilium endpoint get 2522`,
  );
});

it('[E9] [E10] Services: an address that leaves its EndpointSlice leaves the Service', async () => {
  const slice = 'kubernetes.io/service-name=kube-dns';
  const name = await kubectl(
    'get',
    'endpointslices',
    '-n',
    'kube-system',
    '-l',
    slice,
    '-o',
    'jsonpath={.items[0].metadata.name}',
  );
  await screens.open('/endpoints?view=services&q=kube-dns');
  await eventually(column('Services', 'Addresses')).toEqual(['2']);
  await eventually(column('Services', 'CiliumEndpoint (endpoint / identity ID)')).toEqual([
    '263 / 18012\n2522 / 18012',
  ]);
  const remove = '[{"op":"remove","path":"/endpoints/0"}]';
  await kubectl('patch', 'endpointslice', '-n', 'kube-system', name, '--type=json', '-p', remove);
  await eventually(column('Services', 'Addresses')).toEqual(['1']);
});

it('[N2] [N3] Nodes: a Node that goes leaves its CiliumNode, and the screen says so', async () => {
  const node = 'ip-192-168-39-205.ec2.internal';
  await screens.open(`/nodes/${node}`);
  await eventually(() => screens.text()).toContain('Who writes what');
  await kubectl('delete', 'node', node);
  await eventually(() => screens.text()).toContain('CiliumNode without Node');
  await screens.open('/nodes');
  const readyOf = async () => (await screens.table('Nodes')).find(({ Name }) => Name === node)?.Ready;
  await eventually(readyOf).toBe('no Node');
});

it('Policies: one that is applied is listed, and its page has its rules beside its YAML', async () => {
  await screens.open('/policies?q=newcomer');
  await apply({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name: 'newcomer', namespace: 'cilium-test' },
    spec: {
      endpointSelector: { matchLabels: { name: 'echo-a' } },
      ingress: [
        {
          fromEndpoints: [{ matchLabels: { name: 'pod-to-a' } }],
          toPorts: [{ ports: [{ port: '8080', protocol: 'TCP' }] }],
        },
      ],
    },
  });
  await eventually(column('Policies', 'Policy')).toEqual(['cilium-test/newcomer']);
  await screens.page.getByRole('link', { name: 'cilium-test/newcomer' }).click();
  await eventually(() => screens.text()).toContain('8080/TCP');
  await eventually(() => screens.page.getByRole('region', { name: 'YAML' }).innerText()).toContain('name: pod-to-a');
});

it('[GS1] [GR1] Identity graph: the rule of a policy that is applied is an edge, on the drawing too, and goes with it', async () => {
  await screens.open('/identities?view=graph&policy=CiliumNetworkPolicy/cilium-test/newcomer');
  const drawn = screens.page.getByRole('list', { name: 'What is drawn' }).getByRole('button');
  await eventually(async () => (await drawn.allInnerTexts()).length).toBe(2);
  await screens.open('/identities?view=edges&policy=CiliumNetworkPolicy/cilium-test/newcomer');
  await eventually(edges).toEqual([['49453 name=pod-to-a', '27668 name=echo-a', 'newcomer']]);
  await kubectl('delete', 'cnp', '-n', 'cilium-test', 'newcomer');
  await eventually(edges).toEqual([]);
});

it('[CH1] [CH11] Changes: what kubectl wrote, and that kubectl wrote it', async () => {
  await screens.open('/changes?obj=CiliumNetworkPolicy:cilium-test/newcomer');
  await eventually(column('Changes', 'Object')).toEqual(['cilium-test/newcomer', 'cilium-test/newcomer']);
  await eventually(column('Changes', 'Written by')).toEqual(['–', 'kubectl-client-side-apply']);
});

it('[SE2] Search: a name that was made a moment ago is found by a part of it', async () => {
  await kubectl('create', 'namespace', 'made-by-hand');
  await screens.open('/overview');
  await eventually(() => screens.page.getByRole('banner').innerText()).toContain('Live');
  await screens.page.keyboard.press('Control+k');
  await screens.page.getByRole('combobox').fill('by-hand');
  const options = screens.page.getByRole('option');
  await eventually(async () => (await options.allInnerTexts()).join()).toContain('made-by-hand');
});

it('[RS6] Resources: an object as it is stored, read when it is opened, of a kind that is not followed', async () => {
  await apply({
    apiVersion: 'cilium.io/v2alpha1',
    kind: 'CiliumLoadBalancerIPPool',
    metadata: { name: 'newcomer' },
    spec: { cidrs: [{ cidr: '10.0.10.0/24' }] },
  });
  await screens.open('/resources/ciliumloadbalancerippools.cilium.io');
  await eventually(column('ciliumloadbalancerippools.cilium.io', 'Name')).toEqual(['newcomer']);
  await screens.open('/resources/ciliumloadbalancerippools.cilium.io?sel=newcomer&tab=yaml');
  await eventually(paneText('newcomer')).toContain('10.0.10.0/24');
});

it('[CF1] Configuration: a key that is changed on the server is changed on the screen', async () => {
  await screens.open('/configuration?sel=ipam');
  await eventually(paneText('ipam')).toContain('eni');
  await kubectl(
    'patch',
    'cm',
    '-n',
    'kube-system',
    'cilium-config',
    '--type=merge',
    '-p',
    '{"data":{"ipam":"cluster-pool","a-new-key":"yes"}}',
  );
  await eventually(paneText('ipam')).toContain('cluster-pool');
  await eventually(() => screens.text()).toContain('86 of 86 keys');
});
