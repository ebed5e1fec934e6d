import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';

/** The objects of a node and the pods on it; what its agent has given away, and to whom. */
export const toNodeCommands = (name: string): Commands => ({
  kubectl: [
    `kubectl describe node ${quote(name)}`,
    `kubectl describe ciliumnode ${quote(name)}`,
    `kubectl get pods -A -o wide --field-selector spec.nodeName=${quote(name)}`,
  ],
  agent: ['status --verbose', 'endpoint list'],
  node: name,
});
