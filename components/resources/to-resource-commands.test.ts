import { expect, test } from 'vitest';
import { toListCommands, toObjectCommands } from './to-resource-commands.ts';

test('[LE1] the list of a kind, in the namespace that is chosen', () => {
  expect(toListCommands('ciliumendpoints.cilium.io', true, '').kubectl[0]).toBe(
    'kubectl get ciliumendpoints.cilium.io -A -o wide',
  );
  expect(toListCommands('ciliumendpoints.cilium.io', true, 'a b').kubectl[0]).toBe(
    "kubectl get ciliumendpoints.cilium.io -n 'a b' -o wide",
  );
  expect(toListCommands('ciliumnodes.cilium.io', false, '').kubectl[0]).toBe(
    'kubectl get ciliumnodes.cilium.io -o wide',
  );
  expect(toListCommands('ciliumloadbalancerippools.cilium.io', false, '').agent).toEqual(['status --verbose']);
});

test('[LE1] one object by namespace and name; an identity is asked for by its number', () => {
  expect(toObjectCommands('ciliumnetworkpolicies.cilium.io', 'a/b')).toEqual({
    kubectl: [
      'kubectl get ciliumnetworkpolicies.cilium.io b -n a -o yaml',
      'kubectl describe ciliumnetworkpolicies.cilium.io b -n a',
    ],
    agent: ['policy get'],
  });
  expect(toObjectCommands('ciliumidentities.cilium.io', '18012').agent).toEqual(['identity get 18012']);
  expect(toObjectCommands('ciliumnodes.cilium.io', '`x`').kubectl[0]).toBe(
    "kubectl get ciliumnodes.cilium.io '`x`' -o yaml",
  );
});
