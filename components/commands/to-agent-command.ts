import type { Agent } from '../../lib/model/installation/agent.ts';
import { quote } from './quote.ts';

/** [LE2] `kubectl -n kube-system exec cilium-x7k2p -c cilium-agent -- cilium endpoint get 465`; undefined where nobody can be asked. */
export const toAgentCommand = ({ namespace, target, tool }: Agent, words: string): string | undefined =>
  target === null
    ? undefined
    : `kubectl -n ${quote(namespace)} exec ${quote(target.replace(/^pod\//, ''))} -c cilium-agent -- ${tool} ${words}`;
