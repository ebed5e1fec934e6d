import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceStatus } from '../../lib/model/sources.ts';
import { SourceNotices } from '../states/source-notices.tsx';
import { toNotices } from '../states/to-notices.ts';
import { chooseScreenState, type ScreenState } from './choose-screen-state.ts';
import { StateView } from './screen-state.tsx';

const resources = { CiliumNode: 'ciliumnodes', Node: 'nodes', Pod: 'pods', CiliumEndpoint: 'ciliumendpoints' };

const source = (kind: keyof typeof resources, state: SourceStatus, more: Partial<SourceAnswer> = {}): SourceAnswer => ({
  kind,
  group: '',
  version: 'v1',
  resource: resources[kind],
  state,
  since: '2023-07-04T16:00:00Z',
  count: 0,
  ...more,
});

const none = (...sources: SourceAnswer[]) => chooseScreenState({ of: 0, sources }, null, {});
const read = [source('Node', 'synced'), source('Pod', 'synced')];
const refusal = 'cannot list resource "ciliumnodes" in API group "cilium.io"';

/** What the screen says and which buttons it has. */
function show(state: ScreenState) {
  const html = renderToStaticMarkup(<StateView state={state} onRetry={() => {}} onClear={() => {}} />);
  const buttons = [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, text = '']) =>
    text.replace(/<[^>]+>/g, ''),
  );
  return { text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '), buttons };
}

test('not answered yet is syncing, not answered at all is failed and can be asked again', () => {
  expect(chooseScreenState(undefined, null, {})).toEqual({ is: 'syncing', what: 'addresses' });
  const failed = chooseScreenState(undefined, new Error('The explorer does not answer.'), {});
  expect(failed).toEqual({ is: 'failed', message: 'The explorer does not answer.' });
  expect(show(failed).text).toContain('The explorer does not answer.');
  expect(show(failed).buttons).toEqual(['Ask again']);
});

test('while CiliumNodes, Nodes or Pods are read nothing is empty, and the count so far is said', () => {
  const state = none(source('CiliumNode', 'syncing', { count: 3000 }), ...read);
  expect(state).toEqual({ is: 'syncing', what: 'ciliumnodes', count: 3000 });
  expect(show(state).text).toContain('ciliumnodes, 3,000 so far');
  expect(none(source('CiliumNode', 'synced'), source('Pod', 'syncing', { count: 1 }))).toMatchObject({
    is: 'syncing',
    what: 'pods',
  });
});

test('refused names the verb and the resource, absent says what that means, and neither is empty', () => {
  const refused = none(source('CiliumNode', 'refused', { reason: refusal }), ...read);
  expect(refused).toEqual({ is: 'refused', resource: 'ciliumnodes', reason: refusal });
  expect(show(refused).text).toContain('kubectl auth can-i list ciliumnodes');
  const absent = none(source('CiliumNode', 'absent', { reason: 'no CRD' }), source('Pod', 'syncing'));
  expect(absent).toEqual({ is: 'absent', resource: 'ciliumnodes', reason: 'no CRD' });
  expect(show(absent).text).toContain('has no Cilium, or not yet');
});

test('empty is said of complete lists only', () => {
  const state = none(source('CiliumNode', 'synced'), ...read);
  expect(state).toEqual({ is: 'empty' });
  expect(show(state).text).toContain('no Cilium agent has registered its node');
});

test('a filter that hides all is named, each with a button that clears it', () => {
  const filter = { q: 'cow', state: ['free' as const] };
  const state = chooseScreenState({ of: 26, sources: read }, null, filter);
  expect(state).toMatchObject({ is: 'filtered-out', of: 26 });
  const shown = show(state);
  expect(shown.text).toContain('0 of 26 match');
  expect(shown.buttons).toEqual(['Clear text “cow”', 'Clear state free', 'Clear all']);
});

test('content stays under a line for each kind of trouble, and a line says what is lost', () => {
  const pods = 'cannot list resource "pods" in API group ""';
  expect(
    toNotices([
      source('CiliumNode', 'stale', { since: '2023-07-04T16:05:00Z' }),
      source('Node', 'stale'),
      source('Pod', 'refused', { reason: pods }),
      source('CiliumEndpoint', 'syncing', { count: 12 }),
    ]),
  ).toEqual([
    { is: 'stale', what: 'ciliumnodes, nodes', since: '2023-07-04T16:00:00Z' },
    { is: 'syncing', words: 'ciliumendpoints, 12 so far', means: expect.stringContaining('unknown until') },
    { is: 'refused', words: pods, means: 'Owners are claimed and unconfirmed.' },
  ]);
  const html = renderToStaticMarkup(<SourceNotices sources={[source('Pod', 'refused', { reason: pods })]} />);
  expect(html.replace(/<[^>]+>/g, '')).toBe(
    'Refused. cannot list resource &quot;pods&quot; in API group &quot;&quot;. Owners are claimed and unconfirmed.',
  );
});

test('endpoints that are absent are told only where slices do not stand in for them', () => {
  const slices = (state: SourceStatus) => source('CiliumEndpoint', state, { kind: 'CiliumEndpointSlice' });
  const absent = source('CiliumEndpoint', 'absent');
  expect(toNotices([absent, slices('synced')])).toEqual([]);
  expect(toNotices([absent, slices('absent')])).toMatchObject([{ is: 'absent', words: 'ciliumendpoints' }]);
  expect(toNotices([source('CiliumEndpoint', 'synced'), slices('absent')])).toEqual([]);
});
