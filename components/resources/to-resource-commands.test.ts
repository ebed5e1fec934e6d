import { expect, test } from 'vitest';
import { toListCommands, toObjectCommands } from './to-resource-commands.ts';

test('[LE1] the list of a kind, in the namespace that is chosen', () => {
  expect(toListCommands('ciliumendpoints', true, '').kubectl[0]).toBe('kubectl get ciliumendpoints -A -o wide');
  expect(toListCommands('ciliumendpoints', true, 'a b').kubectl[0]).toBe(
    "kubectl get ciliumendpoints -n 'a b' -o wide",
  );
  expect(toListCommands('ciliumnodes', false, '').kubectl[0]).toBe('kubectl get ciliumnodes -o wide');
  expect(toListCommands('ciliumloadbalancerippools', false, '').agent).toEqual(['status --verbose']);
});

test('[LE1] one object by namespace and name; an identity is asked for by its number', () => {
  expect(toObjectCommands('ciliumnetworkpolicies', 'a/b')).toEqual({
    kubectl: ['kubectl get ciliumnetworkpolicies b -n a -o yaml', 'kubectl describe ciliumnetworkpolicies b -n a'],
    agent: ['policy get'],
  });
  expect(toObjectCommands('ciliumidentities', '18012').agent).toEqual(['identity get 18012']);
  expect(toObjectCommands('ciliumnodes', '`x`').kubectl[0]).toBe("kubectl get ciliumnodes '`x`' -o yaml");
});
