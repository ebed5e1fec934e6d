import { type PolicyKind, policyKinds } from '../../lib/model/policy/policy.ts';
import type { PolicyRef } from '../../lib/queries/policies.ts';
import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';

const resources: Record<PolicyKind, string> = {
  CiliumNetworkPolicy: 'ciliumnetworkpolicies',
  CiliumClusterwideNetworkPolicy: 'ciliumclusterwidenetworkpolicies',
  NetworkPolicy: 'networkpolicies',
};

/** What the agents made of the policies: the whole of them, and which identities every selector picks. */
const agent = ['policy get', 'policy selectors'];

/** What prints the list, of the kinds that are filtered by. */
export const toPoliciesCommands = (kinds: readonly PolicyKind[]): Commands => ({
  kubectl: policyKinds
    .filter((kind) => kinds.length === 0 || kinds.includes(kind))
    .map((kind) => `kubectl get ${resources[kind]}${kind === 'CiliumClusterwideNetworkPolicy' ? '' : ' -A'}`),
  agent,
});

export function toPolicyCommands({ kind, namespace, name }: PolicyRef): Commands {
  const what = `${resources[kind]} ${namespace === '-' ? '' : `-n ${quote(namespace)} `}${quote(name)}`;
  return { kubectl: [`kubectl get ${what} -o yaml`, `kubectl describe ${what}`], agent };
}
