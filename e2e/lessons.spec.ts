/** What a reader can check himself, who wrote what he reads, and what to ask of a demo cluster first. */
import type { Page } from '@playwright/test';
import { expectNothingSerious } from './expect-accessible.ts';
import { expect, test } from './live-cluster.ts';
import { type RunningExplorer, runExplorer } from './run-explorer.ts';

const node = 'ip-192-168-25-188.ec2.internal';
const coredns = 'kube-system/coredns-79df7fff65-hklh2';
const agent = 'kubectl -n kube-system exec cilium-7k4wd -c cilium-agent -- cilium';
const anyAgent = 'kubectl -n kube-system exec ds/cilium -c cilium-agent -- cilium';

async function openCommands(page: Page) {
  await page.getByRole('button', { name: 'kubectl', exact: true }).click();
  return page.getByRole('dialog', { name: 'kubectl' });
}

const screens: [path: string, kubectl: string, onAgent: string][] = [
  [
    '/overview',
    'kubectl -n kube-system get daemonset/cilium deployment/cilium-operator',
    `${anyAgent} status --verbose`,
  ],
  [
    `/ip-addresses?node=${node}`,
    `kubectl get ciliumnodes ${node} -o custom-columns=`,
    `${agent} status --all-addresses`,
  ],
  [
    '/identities?ns=kube-system',
    'kubectl get ciliumidentities -l io.kubernetes.pod.namespace=kube-system',
    `${anyAgent} identity list`,
  ],
  ['/policies?kind=CiliumNetworkPolicy', 'kubectl get ciliumnetworkpolicies -A', `${anyAgent} policy selectors`],
  ['/endpoints?ns=kube-system', 'kubectl get ciliumendpoints -n kube-system -o wide', `${anyAgent} endpoint list`],
  ['/endpoints?view=services', 'kubectl get ep -A', `${anyAgent} service list`],
  ['/nodes', 'kubectl get nodes -o wide', `${anyAgent} node list`],
  [`/nodes/${node}`, `kubectl describe ciliumnode ${node}`, `${agent} status --verbose`],
  ['/resources', 'kubectl get crd | grep cilium.io', `${anyAgent} status --verbose`],
  [
    '/resources/ciliumendpoints.cilium.io',
    'kubectl get ciliumendpoints.cilium.io -A -o wide',
    `${anyAgent} endpoint list`,
  ],
  ['/configuration', 'kubectl get configmap -n kube-system cilium-config -o yaml', `${anyAgent} config --all`],
];

test.describe('[LE1] [LE2] [LE4] both groups of commands', () => {
  for (const [path, kubectl, onAgent] of screens) {
    test(`of ${path}`, async ({ page }) => {
      await page.goto(path);
      const dialog = await openCommands(page);
      await expect(dialog.getByRole('region', { name: 'The same facts, read with kubectl' })).toContainText(kubectl);
      await expect(dialog.getByRole('region', { name: 'Verify on the agent' })).toContainText(onAgent);
    });
  }
});

test('[LE1] a command is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/endpoints?sel=endpoint:${coredns}`);
  const group = page.getByRole('region', { name: 'Verify on the agent' });
  await expect(group).toContainText(`${agent} endpoint get 2522`);
  await group.getByRole('button', { name: 'Copy command' }).first().click();
  await expect(group.getByRole('button', { name: 'Copy command' }).first()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${agent} endpoint get 2522`);
});

test('[LE5] when the agent of a node goes, there is nobody to ask', async ({ page, cluster }) => {
  await page.goto(`/endpoints?sel=endpoint:${coredns}`);
  const group = page.getByRole('region', { name: 'Verify on the agent' });
  await expect(group).toContainText(`${agent} endpoint get 2522`);
  cluster.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'kube-system', name: 'cilium-7k4wd' });
  await expect(group).toContainText(`No pod on ${node} has a container cilium-agent.`);
  await expect(group).not.toContainText('kubectl');
});

test('[LE7] [LE8] where a value comes from: by click, and by the key i under the pointer', async ({ page }) => {
  await page.goto(`/nodes/${node}`);
  const mac = page.getByRole('button', { name: 'MAC', exact: true }).first();
  await mac.click();
  const words = page.getByRole('dialog', { name: 'Where MAC comes from' });
  await expect(words).toContainText('CiliumNode status.eni.enis.*.mac');
  await expect(words).toContainText('cilium-operator');
  await expect(words).toContainText('pkg/aws/ec2/ec2.go');
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/nodes/${node}$`));

  await page.getByText('us-east-1f', { exact: true }).first().hover();
  await page.keyboard.press('i');
  await expect(page.getByRole('dialog', { name: 'Where Zone comes from' })).toContainText('cloud-controller-manager');
  await expectNothingSerious(page, page.url());
});

test('[LE7] the two numbers of an endpoint, and what is joined', async ({ page }) => {
  await page.goto(`/endpoints?sel=endpoint:${coredns}`);
  const pane = page.getByRole('complementary', { name: `Details of ${coredns}` });
  await pane.getByRole('button', { name: 'Identity ID', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Where Identity ID comes from' })).toContainText(
    'The same labels are the same number, on every node',
  );
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: 'ENI', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Where ENI comes from' })).toContainText('joined here');
});

test('[LE10] a cluster that is no demo has no questions', async ({ page }) => {
  await page.goto('/overview');
  await expect(page.getByRole('heading', { name: 'Components' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What the article asks' })).toHaveCount(0);
});

/** Each question, and what its answer must say: by hand, from the article. */
const answers: [question: string, says: RegExp][] = [
  ['Who owns 192.168.14.69?', /pod-to-a-allowed-cnp-57fd79848c-dj57g[\s\S]*5 claims, 5 agree/],
  ['Which ENIs does kubectl describe node not show?', /eni-0282382b4c257f03c[\s\S]*16:5e:b0:f2:fc:65/],
  ['What is 192.168.19.239, printed as CILIUMINTERNALIP?', /router/],
  ['How many pods fit on a t3.medium, and why?', /\(3 − 0\) × \(6 − 1\) = 15/],
  ['Who writes which part of a CiliumNode?', /Who writes what[\s\S]*status\.ipam\.used/],
  [
    'Why do two coredns pods share 18012, not 2522?',
    /2522[\s\S]*Identity 18012 is also that of 1 other endpoint[\s\S]*263/,
  ],
  ['Which labels make identity 18012?', /k8s:k8s-app=kube-dns/],
  ['What have Cilium’s endpoints to do with kubectl get ep?', /192\.168\.2\.175:53/],
  ['What does pod-to-external-fqdn-allow-google-cnp let out?', /\*\.google\.com/],
  ['Which CRDs did the installation bring?', /ciliumloadbalancerippools/],
  ['What do the 85 keys of cilium-config decide?', /85 of 85 keys/],
  ['What did helm’s --set ipam.mode=eni write there?', /How pods get (their )?addresses|eni/],
];

test.describe('the demo', () => {
  let demo: RunningExplorer;
  test.beforeAll(async () => {
    demo = await runExplorer(['--demo', '--port', '0']);
  });
  test.afterAll(() => demo?.stop());

  test('[LE10] [LE11] every question is the permalink of its answer', async ({ page }) => {
    await page.goto(`${demo.url}/overview`);
    const questions = page.getByRole('region', { name: 'What the article asks' });
    await expect(questions.getByRole('listitem')).toHaveText(answers.map(([question]) => question));
    await expect(questions.getByRole('link', { name: 'Read the article' })).toHaveAttribute(
      'href',
      /^https:\/\/medium\.com\//,
    );
    const links = await questions
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const [at, [question, says]] of answers.entries()) {
      await page.goto(`${demo.url}${links[at]}`);
      await expect(page.getByRole('main'), question).toContainText(says);
    }
  });

  test('[LE10] a question opens its answer, and back leads to the questions', async ({ page }) => {
    await page.goto(`${demo.url}/overview`);
    await page.getByRole('link', { name: 'Who owns 192.168.14.69?' }).click();
    await expect(page.getByRole('complementary', { name: 'Details of 192.168.14.69' })).toContainText(
      'pod-to-a-allowed-cnp',
    );
    await page.goBack();
    await expect(page.getByRole('region', { name: 'What the article asks' })).toBeVisible();
    await expectNothingSerious(page, page.url());
  });
});
