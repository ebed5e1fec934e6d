import { expect, test } from 'vitest';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceStatus } from '../../lib/model/sources.ts';
import { toUnknownReason } from './to-unknown-reason.ts';

const source = (kind: 'Pod' | 'CiliumEndpoint' | 'CiliumEndpointSlice', state: SourceStatus): SourceAnswer => ({
  kind,
  group: '',
  version: 'v1',
  resource: `${kind.toLowerCase()}s`,
  state,
  since: '2023-07-04T16:00:00Z',
  count: 0,
});

test('[IP27] the reason names the sources that are missing, and how', () => {
  expect(toUnknownReason([source('Pod', 'syncing'), source('CiliumEndpoint', 'synced')])).toBe('pods syncing');
  expect(
    toUnknownReason([
      source('CiliumEndpointSlice', 'absent'),
      source('CiliumEndpoint', 'refused'),
      source('Pod', 'refused'),
    ]),
  ).toBe('pods refused, ciliumendpoints refused, ciliumendpointslices absent');
});

test('slices that are not installed are normal where pods are read', () => {
  expect(
    toUnknownReason([
      source('Pod', 'synced'),
      source('CiliumEndpoint', 'refused'),
      source('CiliumEndpointSlice', 'absent'),
    ]),
  ).toBe('ciliumendpoints refused');
});

test('with all sources read it is the scheme that is not known', () => {
  expect(toUnknownReason([source('Pod', 'synced'), source('CiliumEndpointSlice', 'absent')])).toBe(
    'which pool the agent gives from is not known',
  );
});
