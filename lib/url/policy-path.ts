/** The permalink of a policy. Apart from the parameters, because pages on the server read it too. */
import type { PolicyKind } from '../model/policy/policy.ts';

export const policyKindNames = [
  'CiliumNetworkPolicy',
  'CiliumClusterwideNetworkPolicy',
  'NetworkPolicy',
] as const satisfies readonly PolicyKind[];

/** A clusterwide policy stands in namespace `-`. */
export const toPolicyPath = ({ kind, namespace, name }: { kind: PolicyKind; namespace?: string; name: string }) =>
  `/policies/${[kind, namespace ?? '-', name].map(encodeURIComponent).join('/')}`;

/** Undefined when it names no kind of policy. */
export const parsePolicyKind = (text: string): PolicyKind | undefined => policyKindNames.find((kind) => kind === text);
