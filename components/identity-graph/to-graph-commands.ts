import type { Commands } from '../commands/commands.ts';

/** What a graph is drawn from, and what the agents make of it. */
export const graphCommands: Commands = {
  kubectl: [
    'kubectl get ciliumidentities -o yaml',
    'kubectl get ciliumnetworkpolicies,networkpolicies -A -o yaml',
    'kubectl get ciliumclusterwidenetworkpolicies -o yaml',
  ],
  agent: ['identity list', 'policy selectors'],
};

export const toGraphNodeCommands = (identity: number): Commands => ({
  kubectl: [`kubectl get ciliumidentity ${identity} -o yaml`],
  agent: [`identity get ${identity}`, 'policy selectors'],
});
