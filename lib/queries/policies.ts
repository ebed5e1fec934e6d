import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Policies, PolicyKind, PolicyPage } from '../model/policy/policy.ts';
import { fetchAnswer } from './fetch-answer.ts';
import type { Answered } from './ip-addresses.ts';

export type PoliciesAnswer = Answered<Policies>;

/** Every policy, and whom it selects by labels. */
export const policiesOptions = () =>
  queryOptions({
    queryKey: ['/policies'],
    queryFn: ({ signal }) => fetchAnswer<PoliciesAnswer>('/policies', {}, signal),
  });

export const usePolicies = () => useQuery(policiesOptions());

export interface PolicyRef {
  kind: PolicyKind;
  /** `-` for a clusterwide policy. */
  namespace: string;
  name: string;
}

/** One policy with its rules and its YAML. */
export const policyOptions = ({ kind, namespace, name }: PolicyRef) => {
  const path = `/policies/${[kind, namespace, name].map(encodeURIComponent).join('/')}`;
  return queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => fetchAnswer<Answered<PolicyPage>>(path, {}, signal),
  });
};

export const usePolicy = (ref: PolicyRef) => useQuery(policyOptions(ref));
