import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceStatus } from '../../lib/model/sources.ts';
import { toDoubts } from './to-doubts.ts';

const source = (kind: SourceAnswer['kind'], state: SourceStatus): SourceAnswer => ({
  kind,
  group: '',
  version: 'v1',
  resource: `${kind.toLowerCase()}s`,
  state,
  since: '2023-07-04T16:00:00Z',
  count: 0,
});

const unknown = (sources: SourceAnswer[]) => toDoubts(sources).unknown;

test('[IP27] the reason names the sources that are missing, and how', () => {
  expect(unknown([source('Pod', 'syncing'), source('CiliumEndpoint', 'synced')])).toBe('pods syncing');
  expect(
    unknown([source('CiliumEndpointSlice', 'absent'), source('CiliumEndpoint', 'refused'), source('Pod', 'refused')]),
  ).toBe('pods refused, ciliumendpoints refused, ciliumendpointslices absent');
});

test('slices that are not installed are normal where pods are read', () => {
  expect(
    unknown([source('Pod', 'synced'), source('CiliumEndpoint', 'refused'), source('CiliumEndpointSlice', 'absent')]),
  ).toBe('ciliumendpoints refused');
});

test('with all sources read it is the scheme that is not known', () => {
  expect(unknown([source('Pod', 'synced'), source('CiliumEndpointSlice', 'absent')])).toBe(
    'which pool the agent gives from is not known',
  );
});

test('[IP27] of an address that stands nowhere, Nodes and Services could name it', () => {
  const sources = [source('Pod', 'synced'), source('Node', 'syncing'), source('Service', 'refused')];
  expect(toDoubts(sources, false).unknown).toBe('nodes syncing, services refused');
  expect(toDoubts([source('CiliumNode', 'absent')], false).unknown).toBe('ciliumnodes absent');
  expect(toDoubts(sources, true).unknown).toBe('which pool the agent gives from is not known');
});

test('where no source is told, none is blamed', () => {
  expect(unknown([])).toBe('a source it depends on is missing');
});

test('[IP19] [IP20] an owner is unconfirmed because pods are not read, or because nothing else names it', () => {
  expect(toDoubts([source('Pod', 'refused')]).unconfirmed).toBe('pods refused');
  expect(toDoubts([source('Pod', 'absent')]).unconfirmed).toBe('pods absent');
  expect(toDoubts([source('Pod', 'synced')]).unconfirmed).toBe('no other object confirms it');
});
