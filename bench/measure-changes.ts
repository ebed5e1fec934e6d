/** From a change of an object in the API to the change on the screen: reader, store, answer, live channel, browser. */
import type { Browser } from '@playwright/test';

const runs = 20;
/** Free in the article's cluster, so that a pod may take it. */
const ip = '192.168.8.202';
const node = 'ip-192-168-25-188.ec2.internal';

function toPod(name: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'default', uid: `bench-${name}`, creationTimestamp: '2023-07-04T15:00:00Z' },
    spec: { nodeName: node, containers: [{ name: 'bench', image: 'bench' }] },
    status: { phase: 'Running', podIP: ip, podIPs: [{ ip }], hostIP: '192.168.25.188' },
  };
}

async function control(url: string, step: object) {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(step),
  });
  if (!reply.ok) throw new Error(`the demo cluster refused ${JSON.stringify(step)}: ${await reply.text()}`);
}

function findControl(output: string): string {
  const url = /Demo control: (\S+)/.exec(output)?.[1];
  if (!url) throw new Error('the explorer printed no control URL');
  return url;
}

/** ms of each run. The clock is read in this process, before the change is sent and after the browser has drawn it. */
export async function measureChanges(browser: Browser, url: string, output: () => string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(`${url}/ip-addresses`);
  await page.getByText(ip).first().waitFor();
  const measured: number[] = [];
  for (let run = 0; run < runs; run++) {
    const name = `bench-${run}`;
    // Polled every frame in the page itself: waiting from outside would measure the way to the browser and back.
    const drawn = page.waitForFunction((text) => document.body.innerText.includes(text), name, { polling: 'raf' });
    const started = performance.now();
    await control(findControl(output()), { do: 'put', object: toPod(name) });
    await drawn;
    measured.push(performance.now() - started);
    await control(findControl(output()), {
      do: 'remove',
      ref: { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name },
    });
    await page.waitForFunction((text) => !document.body.innerText.includes(text), name, { polling: 'raf' });
  }
  await page.close();
  return measured;
}
