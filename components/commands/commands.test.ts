import { expect, test } from 'vitest';
import { quote, toScopes } from './quote.ts';
import { toAgentCommand } from './to-agent-command.ts';

const agent = { namespace: 'kube-system', target: 'pod/cilium-x7k2p', tool: 'cilium' } as const;

test('[LE2] the agent’s own pod is asked, by the name that its tool has', () => {
  expect(toAgentCommand(agent, 'endpoint get 465')).toBe(
    'kubectl -n kube-system exec cilium-x7k2p -c cilium-agent -- cilium endpoint get 465',
  );
});

test('[LE4] any agent is asked through its DaemonSet', () => {
  expect(toAgentCommand({ ...agent, target: 'ds/cilium', tool: 'cilium-dbg' }, 'identity list')).toBe(
    'kubectl -n kube-system exec ds/cilium -c cilium-agent -- cilium-dbg identity list',
  );
});

test('[LE5] where nobody can be asked there is no command', () => {
  expect(toAgentCommand({ ...agent, target: null }, 'identity list')).toBeUndefined();
});

test.each([
  ['kube-system', 'kube-system'],
  ['k8s:app=web', 'k8s:app=web'],
  ['a b', "'a b'"],
  ['$(reboot)', "'$(reboot)'"],
  ["a'; reboot; '", String.raw`'a'\''; reboot; '\'''`],
  ['', "''"],
])('[LE1] %s is one word of the shell: %s', (text, word) => {
  expect(quote(text)).toBe(word);
});

test('[LE1] every namespace has its own command, none is all of them', () => {
  expect(toScopes([])).toEqual(['-A']);
  expect(toScopes(['a', 'b;c'])).toEqual(['-n a', "-n 'b;c'"]);
});

test('[LE1] the pod of an agent, whatever its name', () => {
  expect(toAgentCommand({ ...agent, namespace: 'a;b', target: 'pod/$(id)' }, 'status')).toBe(
    "kubectl -n 'a;b' exec '$(id)' -c cilium-agent -- cilium status",
  );
});
