import type { Policy, PolicyKind } from '../../lib/model/policy/policy.ts';
import { toSelectorWords } from './to-policy-words.ts';

export interface PolicyFilter {
  q: string;
  /** Any of them; empty is every kind. */
  kind: readonly PolicyKind[];
}

/** Every word of `q` must stand in name, namespace, kind or selector, upper case or lower. */
export function filterPolicies(policies: readonly Policy[], { q, kind }: PolicyFilter): Policy[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return policies.filter(
    (policy) =>
      (kind.length === 0 || kind.includes(policy.kind)) && words.every((word) => toText(policy).includes(word)),
  );
}

const toText = ({ namespace, name, kind, subjects }: Policy) =>
  [namespace, name, kind, ...subjects.map(toSelectorWords)].join(' ').toLowerCase();

const orders: Record<string, (policy: Policy) => string | number> = {
  name: ({ namespace, name }) => `${namespace ?? ''}/${name}`,
  kind: ({ kind }) => kind,
  valid: ({ valid }) => valid.state,
  ingress: ({ rules }) => rules.ingress + rules.ingressDeny,
  egress: ({ rules }) => rules.egress + rules.egressDeny,
  selector: ({ subjects }) => subjects.map(toSelectorWords).join(),
  selects: ({ endpoints }) => endpoints?.count ?? -1,
  age: ({ createdAt }) => -Date.parse(createdAt ?? ''),
};

/** By a column, `-` before it for descending; '' leaves the order of the answer. Equal ones stay in that order. */
export function sortPolicies(policies: readonly Policy[], sort: string): Policy[] {
  const [column, sign] = [sort.replace(/^-/, ''), sort.startsWith('-') ? -1 : 1];
  const of = Object.hasOwn(orders, column) ? orders[column] : undefined;
  if (!of) return [...policies];
  return policies.toSorted((a, b) => {
    const [x, y] = [of(a), of(b)];
    return x < y ? -sign : x > y ? sign : 0;
  });
}
