import { describe, expect, test } from 'vitest';
import { everyField, isStored, joinOf, storyOf } from './fields.ts';

describe.each(everyField)('%s', (field) => {
  test('[LE7] [LE8] names its writer, what that knows it from, and the file that says so; or what it is made of', () => {
    if (!isStored(field)) {
      expect(joinOf(field)).toMatch(/^[A-Za-z].*\.$/);
      return;
    }
    const { writtenBy, learnsFrom, lesson, source } = storyOf(field);
    expect(writtenBy).toMatch(
      /^(cilium-agent|cilium-operator|kubelet|kube-\w+(-\w+)?|cloud-controller-manager|the \w+ controller)$/,
    );
    expect(learnsFrom).not.toBe('');
    expect(source).toMatch(/\.go( \(1\.\d+\.\d+\))?$/);
    if (lesson !== undefined) expect(lesson).toMatch(/\.$/);
  });
});

/** Written by hand from Cilium's source: the agent writes spec but for the pool, the operator status but for what is used. */
test('[LE9] the two writers of a CiliumNode', () => {
  const writer = (path: string) => storyOf(`CiliumNode ${path}` as Parameters<typeof storyOf>[0]).writtenBy;
  for (const path of ['spec.eni', 'spec.addresses', 'status.ipam.used', 'spec.ipam.pools.requested'])
    expect(writer(path)).toBe('cilium-agent');
  for (const path of ['status.eni.enis', 'spec.ipam.pool', 'status.eni.enis.*.mac'])
    expect(writer(path)).toBe('cilium-operator');
});
