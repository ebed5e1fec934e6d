/** Refused by design: what a page of another site could ask, and what a page of ours could run. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { articleNode, expect, test } from './live-cluster.ts';

async function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const asked = request({ host: '127.0.0.1', port, path, headers }).end();
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  reply.resume();
  return reply;
}

test('no screen says anything on the console, and every one has a policy with a nonce', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  for (const [path, shown] of [
    ['/overview', 'Cluster Pods'],
    [articleNode, '192.168.14.69'],
    ['/ip-addresses?view=table', '192.168.14.69'],
    ['/ip-addresses?sel=ip:192.168.14.69', '5 claims, 5 agree'],
  ] as const) {
    const reply = await page.goto(path);
    const policy = reply?.headers()['content-security-policy'];
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']{22,}' 'strict-dynamic';/);
    expect(policy).not.toMatch(/unsafe/);
    await expect(page.getByRole('banner')).toContainText('Cilium 1.13.4');
    await expect(page.getByText(shown).first()).toBeVisible();
  }
  expect(said).toEqual([]);
});

test('another host name, another site and another origin are refused, and no CORS header is ever sent', async ({
  shared: { explorerPort: port },
}) => {
  const cases: [status: number, path: string, headers: Record<string, string>][] = [
    [421, '/overview', { Host: 'evil.example' }],
    [421, '/api/v1/status', { Host: `evil.example:${port}` }],
    [403, '/api/v1/status', { Origin: 'http://evil.example' }],
    [403, '/api/v1/status', { 'Sec-Fetch-Site': 'cross-site' }],
    [403, '/api/v1/events', { 'Sec-Fetch-Site': 'same-site' }],
    [200, '/api/v1/status', { Host: `localhost:${port}` }],
    [200, '/api/v1/status', { 'Sec-Fetch-Site': 'same-origin' }],
  ];
  for (const [status, path, headers] of cases) {
    const reply = await ask(port, path, headers);
    expect(reply.statusCode, JSON.stringify(headers)).toBe(status);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a page of another origin reads nothing of the API', async ({ page, shared }) => {
  await page.route('http://other.localhost/', (route) => route.fulfill({ contentType: 'text/html', body: 'other' }));
  await page.goto('http://other.localhost/');
  const other = `http://localhost:${shared.explorerPort}/api/v1/status`;
  const read = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'read',
        () => 'refused',
      ),
    other,
  );
  expect(read).toBe('refused');
});
