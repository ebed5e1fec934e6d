/**
 * `npm run bench`: what the product promises about time and size, measured on the demo cluster in a real Chromium.
 * It prints and asserts nothing: machines differ.
 */
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../bin/find-browser.ts';
import { runExplorer } from '../e2e/run-explorer.ts';
import { measureChanges } from './measure-changes.ts';
import { measuredScreens, measureFirstLoad } from './measure-first-load.ts';
import { measureGraph } from './measure-graph.ts';
import { measureLayout } from './measure-layout.ts';
import { measureNoticing } from './measure-noticing.ts';
import { measureSearch } from './measure-search.ts';
import { measureStart } from './measure-start.ts';

interface Row {
  what: string;
  measured: string;
  goal: string;
}

const milliseconds = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return `${middle.toFixed(0)} ms (${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)}, ${sorted.length} runs)`;
};

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function print(rows: Row[]) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const widthMeasured = Math.max(...rows.map(({ measured }) => measured.length));
  for (const { what, measured, goal } of rows) {
    process.stdout.write(`${what.padEnd(width)}  ${measured.padEnd(widthMeasured)}  ${goal}\n`);
  }
}

async function measureScreens(browser: Browser): Promise<Row[]> {
  const explorer = await runExplorer(['--demo', '--port=0', '--demo-control-port=0']);
  try {
    const first: Row[] = [];
    for (const { path, shown } of measuredScreens) {
      const { scripts, all, took } = await measureFirstLoad(browser, `${explorer.url}${path}`, shown);
      const rest = `${kilobytes(all)} with data and styles, there after ${took.toFixed(0)} ms`;
      first.push({
        what: `first load of ${path}`,
        measured: `${kilobytes(scripts)} of JavaScript; ${rest}`,
        // The graph alone carries the library that draws it.
        goal: path.includes('view=graph') ? '' : 'under 200 kB',
      });
    }
    const changes = await measureChanges(browser, explorer.url, explorer.output);
    return [
      { what: 'change in the API to change on screen', measured: milliseconds(changes), goal: 'under 250 ms' },
      ...first,
    ];
  } finally {
    await explorer.stop();
  }
}

function listGraphRows(): Row[] {
  const { edges, first, namespace, identity, page } = measureGraph(10);
  const what = `identity graph of ${edges.toLocaleString('en-US')} edges`;
  return [
    { what: `${what}, first answer`, measured: milliseconds([first]), goal: '' },
    { what: `${what}, focus of a namespace`, measured: milliseconds(namespace), goal: '' },
    { what: `${what}, focus of an identity`, measured: milliseconds(identity), goal: '' },
    { what: `${what}, a page of 500`, measured: milliseconds(page), goal: '' },
  ];
}

function listLayoutRows(): Row[] {
  return measureLayout(10).map(({ what, took, lines, crossings }) => ({
    what: `drawing of the identity graph, ${what}`,
    measured: `${milliseconds(took)}; ${lines} lines cross ${crossings} times`,
    goal: '',
  }));
}

const quantiles = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (${sorted.length} inputs)`;
};

/** 5,000 nodes, 100,000 pods with an endpoint each. */
function listSearchRows(): Row[] {
  const { build, memory, change, questions } = measureSearch();
  return [
    { what: 'search: names of 100,000 pods, from scratch', measured: milliseconds([build]), goal: '' },
    { what: 'search: memory of the names', measured: `${(memory / 1e6).toFixed(0)} MB`, goal: '' },
    { what: 'search: one changed pod', measured: quantiles(change), goal: '' },
    ...Object.entries(questions).map(([what, values]) => ({
      what: `search: ${what}`,
      measured: quantiles(values),
      goal: 'p95 under 50 ms',
    })),
  ];
}

/** The same cluster; figures beside each other, of one burst. */
async function listNoticingRows(): Promise<Row[]> {
  const { firstLook, burst, took, kept, page, search } = await measureNoticing();
  const size = `${kept.objects.toLocaleString('en-US')} changes`;
  return [
    { what: 'changes: first look at all owners, longest standstill', measured: milliseconds([firstLook]), goal: '' },
    { what: `changes: burst of ${size}, longest standstill`, measured: milliseconds([burst]), goal: '' },
    { what: `changes: burst of ${size}, until all owners are looked at`, measured: milliseconds([took]), goal: '' },
    { what: 'changes: a page of 500', measured: milliseconds([page]), goal: '' },
    { what: 'changes: a page searched by text', measured: milliseconds([search]), goal: '' },
  ];
}

const starts = await measureStart(5);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  print([
    { what: 'start of the process to every source synced', measured: milliseconds(starts.ready), goal: 'under 1 s' },
    { what: 'start of the process to the URL', measured: milliseconds(starts.listening), goal: '' },
    ...(await measureScreens(browser)),
    ...listGraphRows(),
    ...listLayoutRows(),
    ...listSearchRows(),
    ...(await listNoticingRows()),
  ]);
} finally {
  await browser.close();
}
