import { expect, test } from 'vitest';
import { toSearchKubectl } from './to-search-kubectl.ts';

test('[LE1] names of what was found are words of the command', () => {
  expect(toSearchKubectl({ type: 'policy', kind: 'NetworkPolicy', namespace: 'a;b', name: '$(id)' })).toBe(
    "kubectl -n 'a;b' get networkpolicy '$(id)' -o yaml",
  );
});
