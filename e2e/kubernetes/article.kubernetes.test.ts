/**
 * [LE13] The article's commands, run with the real kubectl on a real kube-apiserver that holds the article's objects, against
 * the screens that docs/article.md names for them, of an explorer of the same server in a browser.
 */
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { articleCommands } from '../../lib/demo/testing/article-commands.ts';
import { openRealCluster, type ScreensOfRealCluster } from './open-real-cluster.ts';
import { readPrinted } from './read-printed.ts';
import type { Screens } from './screens.ts';

let cluster: ScreensOfRealCluster;
let screens: Screens;

beforeAll(async () => {
  cluster = await openRealCluster('eks-basic-cilium');
  screens = cluster.screens;
});

afterAll(() => cluster?.close());

const kubectl = (...args: string[]) => cluster.kubectl(...args);

/** The printed table of a command of the article: `kubectl get …`. */
const print = async (command: string) => readPrinted(await kubectl(...command.split(' ').slice(1)));

const eventually = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 30_000, interval: 200 });

type Row = Record<string, string>;

/** The named columns of every row, in the order of the rows. */
const pick = (rows: readonly Row[], ...names: string[]) =>
  rows.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();
const findAll = (text: string, pattern: RegExp) => sorted(text.match(pattern) ?? []);

const node = 'ip-192-168-25-188.ec2.internal';
const policy = 'pod-to-external-fqdn-allow-google-cnp';

/** What a screen leaves empty is `–` there and nothing in kubectl. */
const dash = (text: string | undefined) => (text === '' ? '–' : text);

const stories: Record<string, (command: string) => Promise<void>> = {
  // The CLI is no part of this suite: it counts the fields that kubectl reads here.
  'cilium status --wait': async () => {
    const count = 'jsonpath={.status.numberReady} / {.status.desiredNumberScheduled}';
    const agents = await kubectl('get', 'ds', '-n', 'kube-system', 'cilium', '-o', count);
    const operator = 'jsonpath={.status.readyReplicas} / {.status.replicas}';
    const operators = await kubectl('get', 'deploy', '-n', 'kube-system', 'cilium-operator', '-o', operator);
    const image = 'jsonpath={.spec.template.spec.containers[0].image}';
    const images = await kubectl('get', 'ds', '-n', 'kube-system', 'cilium', '-o', image);
    await screens.open('/overview');
    await eventually(async () => (await screens.text()).replaceAll(/\s+/g, ' ')).toContain(
      `ok: Cilium DaemonSet cilium ${agents} ok: Operator Deployment cilium-operator ${operators} `,
    );
    expect(await screens.page.getByRole('main').textContent()).toContain(images);
  },

  'kubectl get cm -n kube-system cilium-config': async (command) => {
    const [row] = await print(command);
    const data = JSON.parse(await kubectl('get', 'cm', '-n', 'kube-system', 'cilium-config', '-o', 'json')).data;
    await screens.open('/configuration');
    await eventually(() => screens.text()).toContain(`${row?.DATA} of ${row?.DATA} keys`);
    const keys = await screens.page.getByRole('main').getByRole('row').getByRole('button').allInnerTexts();
    expect(keys.filter((key) => key in data).sort()).toEqual(Object.keys(data).sort());
  },

  'kubectl get crd | grep cilium': async () => {
    const printed = (await print('kubectl get crd')).filter(({ NAME }) => NAME?.includes('cilium'));
    expect(printed).toHaveLength(8);
    await screens.open('/resources');
    const there = async () =>
      (await screens.table('Kinds of cilium.io')).filter(({ State }) => !State?.startsWith('absent'));
    await eventually(async () => pick(await there(), 'Resource', 'Created')).toEqual(
      printed.map((row) => ({
        Resource: row.NAME?.replace('.cilium.io', ''),
        Created: row['CREATED AT']?.slice(0, 10),
      })),
    );
  },

  'kubectl get ciliumnodes': async (command) => {
    const printed = await print(command);
    await screens.open('/resources/ciliumnodes.cilium.io');
    const names = ['Name', 'CiliumInternalIP', 'InternalIP'];
    await eventually(async () => pick(await screens.table('ciliumnodes.cilium.io'), ...names)).toEqual(
      printed.map((row) => Object.fromEntries(names.map((name) => [name, row[name.toUpperCase()]]))),
    );
    await screens.open('/nodes');
    await eventually(async () => (await screens.table('Nodes')).map(({ Name }) => Name)).toEqual(
      printed.map(({ NAME }) => NAME),
    );
  },

  [`kubectl describe ciliumnodes ${node}`]: async (command) => {
    const described = await kubectl(...command.split(' ').slice(1));
    await screens.open(`/nodes/${node}`);
    const ids = /\b(?:eni|sg|subnet|vpc|i)-[0-9a-f]{10,}\b|\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/g;
    const told = findAll(described, ids);
    expect(told.length).toBeGreaterThan(8);
    await eventually(async () => findAll(await screens.text(), ids)).toEqual(expect.arrayContaining(told));
    const labels = described
      .slice(described.indexOf('Labels:') + 7, described.indexOf('Annotations:'))
      .trim()
      .split(/\s+/);
    const shown = await screens.text();
    for (const label of labels) expect(shown).toContain(label);

    await screens.open(`/ip-addresses?node=${node}&open=node:*,eni:*`);
    const addresses = /\b192\.168\.\d+\.\d+\b/g;
    // The CIDRs of subnet and VPC are no addresses of the node.
    const own = findAll(described.replaceAll(/\S+\/\d+/g, ''), addresses);
    const owners = [...described.matchAll(/Owner: +(\S+\/\S+)/g)].map(([, owner]) => owner);
    expect(owners).toHaveLength(8);
    await eventually(async () => findAll(await screens.text(), addresses)).toEqual(expect.arrayContaining(own));
    for (const owner of owners) expect(await screens.text()).toContain(owner);
  },

  'kubectl describe node': async (command) => {
    const described = await kubectl(...command.split(' ').slice(1), node);
    const addresses = [...described.matchAll(/(?:Internal|External)IP: +(\S+)/g)].map(([, ip]) => ip ?? '');
    const kubelet = /Kubelet Version: +(\S+)/.exec(described)?.[1] ?? '';
    const pods = await kubectl('get', 'pods', '-A', '-o', 'name', `--field-selector=spec.nodeName=${node}`);
    await screens.open(`/nodes/${node}`);
    const told = [...addresses, kubelet, ...pods.trim().split('\n')].map((each) => each.replace(/^pod\//, ''));
    expect(told.length).toBeGreaterThan(12);
    const missing = async () => {
      const shown = await screens.text();
      return told.filter((each) => !shown.includes(each));
    };
    await eventually(missing).toEqual([]);
    // What the article says of it: the network of the node is not there.
    expect(described).not.toContain('eni-');
    expect(await screens.text()).toContain('eni-0282382b4c257f03c');
  },

  'kubectl get cnp -n cilium-test': async (command) => {
    const names = (await print(command)).map(({ NAME }) => NAME);
    expect(names).toHaveLength(3);
    await screens.open('/policies?q=cilium-test');
    await eventually(async () => (await screens.table('Policies')).map(({ Policy }) => Policy)).toEqual(
      names.map((name) => `cilium-test/${name}`),
    );
    await screens.open('/resources/ciliumnetworkpolicies.cilium.io?ns=cilium-test');
    await eventually(async () =>
      (await screens.table('ciliumnetworkpolicies.cilium.io')).map(({ Name }) => Name),
    ).toEqual(names);
  },

  [`kubectl get cnp -n cilium-test ${policy} -o yaml`]: async (command) => {
    const printed = load(await kubectl(...command.split(' ').slice(1))) as { spec: unknown };
    await screens.open(`/policies/CiliumNetworkPolicy/cilium-test/${policy}`);
    const readYaml = async () => {
      const lines = await screens.page.getByRole('region', { name: 'YAML' }).locator('[data-line]').allTextContents();
      return lines.length === 0 ? undefined : (load(lines.join('\n')) as { spec: unknown }).spec;
    };
    await eventually(readYaml).toEqual(printed.spec);
  },

  'kubectl get ciliumendpoints -A': async (command) => {
    const printed = await print(command);
    expect(printed).toHaveLength(13);
    const headers = Object.keys(printed[0] ?? {});
    await screens.open('/endpoints');
    const shown = async () => {
      const rows = await screens.table('CiliumEndpoints');
      return rows.map((row) => Object.entries(row).slice(0, headers.length));
    };
    await eventually(shown).toEqual(
      printed.map((row) => Object.entries(row).map(([name, cell]) => [toShown(name), dash(cell)])),
    );
  },

  'kubectl get ep -A': async (command) => {
    const printed = await print(command);
    await screens.open('/endpoints?view=services');
    const shown = async () => {
      const rows = await screens.table('Services');
      return rows.map((row) => ({ NAMESPACE: row.Namespace, NAME: row.Name, ENDPOINTS: toAddresses(row.Endpoints) }));
    };
    // kubectl prints an address once for each port's name, three of them, and counts the others: here none is another one.
    await eventually(shown).toEqual(
      printed.map((row) => ({ ...row, AGE: undefined, ENDPOINTS: toAddresses(row.ENDPOINTS) })),
    );
  },

  'kubectl get ciliumidentities': async (command) => {
    const printed = await print(command);
    expect(printed).toHaveLength(12);
    await screens.open('/identities');
    const shown = async () => {
      const rows = await screens.table('Identities');
      return rows.map((row) => `${row.Identity} ${row.Namespaces}`).sort();
    };
    await eventually(shown).toEqual(printed.map((row) => `${row.NAME} ${row.NAMESPACE}`).sort());
  },
};

/** kubectl prints headers in capitals. */
const toShown = (name: string) =>
  ({ 'ENDPOINT ID': 'Endpoint ID', 'IDENTITY ID': 'Identity ID', IPV4: 'IPv4', IPV6: 'IPv6' })[name] ??
  name.toLowerCase().replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

const toAddresses = (cell = '') => findAll(cell, /\d+\.\d+\.\d+\.\d+(?::\d+)?/g);

const reads = articleCommands.filter(({ does }) => does === 'read').map(({ command }) => command);

it('[LE13] every command that reads has a story', () => {
  expect(Object.keys(stories)).toEqual(reads);
});

it.each(reads)('[LE13] %s', async (command) => {
  await stories[command]?.(command);
});

it('[LE13] what the article’s patch of aws-node does is seen as it is done', async () => {
  const remove = '[{"op":"remove","path":"/spec/template/spec/nodeSelector"}]';
  const [, ...words] = articleCommands[0]?.command.split(' ') ?? [];
  // As a shell takes the quotes off.
  const patch = words.map((word) => word.replaceAll("'", ''));
  await screens.open('/overview');
  const proof = 'nodeSelector io.cilium/aws-node-enabled=true';
  await eventually(() => screens.text()).toContain(proof);
  await kubectl('-n', 'kube-system', 'patch', 'daemonset', 'aws-node', '--type=json', '-p', remove);
  await eventually(() => screens.text()).not.toContain(proof);
  await kubectl(...patch);
  await eventually(() => screens.text()).toContain(proof);
});
