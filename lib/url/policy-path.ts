/** The permalink of a policy. Apart from the parameters, because pages on the server read it too. */
import { type PolicyKind, policyKinds } from '../model/policy/policy.ts';

/** A clusterwide policy stands in namespace `-`. */
export const toPolicyPath = ({ kind, namespace, name }: { kind: PolicyKind; namespace?: string; name: string }) =>
  `/policies/${[kind, namespace ?? '-', name].map(encodeURIComponent).join('/')}`;

/** Undefined when it names no kind of policy. */
export const parsePolicyKind = (text: string): PolicyKind | undefined => policyKinds.find((kind) => kind === text);
