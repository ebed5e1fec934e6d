import { expect, test } from 'vitest';
import type { ObjectChange } from '../../lib/model/changes/change.ts';
import { toChangeCommands } from './to-change-commands.ts';

test('[LE1] the name of an object is one word of the command', () => {
  const change: ObjectChange = {
    ...{ type: 'object', kind: 'Pod', namespace: 'a;b', name: '$(id)', change: 'removed', fields: [], fieldCount: 0 },
    ...{ writers: [], number: 1, id: 'x-1', revision: 1, at: '2026-11-24T00:00:00Z' },
  };
  expect(toChangeCommands(change).kubectl).toEqual(["kubectl -n 'a;b' get pod '$(id)' -o yaml --show-managed-fields"]);
});
