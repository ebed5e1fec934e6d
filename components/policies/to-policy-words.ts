import type { Policy, Subject, Validity } from '../../lib/model/policy/policy.ts';
import { formatPlural } from '../ui/format.ts';

/** The words of the condition; a kind that has none has no words. */
export function toValidWords({ state, message }: Validity): { words: string; title?: string } {
  const title = message === undefined ? {} : { title: message };
  switch (state) {
    case 'valid':
      return { words: 'valid', ...title };
    case 'invalid':
      return { words: 'invalid', ...title };
    case 'unknown':
      return { words: 'unknown', ...title };
    case 'not-written':
      return { words: 'not written', title: 'Cilium writes the condition Valid since 1.16' };
    case 'none':
      return { words: '', title: 'A NetworkPolicy has no such condition' };
  }
}

/** `2`, `2 + 1 deny`, and 0 as it is. */
export const toRuleCount = (allow: number, deny: number) => (deny === 0 ? `${allow}` : `${allow} + ${deny} deny`);

/** The selector with its field; an empty one selects everything in its scope. */
export function toSelectorWords({ field, selector }: Subject): string {
  if (field === '') return 'none';
  if (selector === null) return `${field} cannot be read`;
  return selector === '' ? '{}' : selector;
}

/** `3 endpoints`, or `unknown` and why. */
export function toSelectedWords({ endpoints, subjects, unjudged }: Policy): { words: string; why?: string } {
  const why = subjects.find((subject) => subject.why !== undefined)?.why;
  if (why !== undefined) return { words: 'unknown', why };
  if (subjects.length === 0) return { words: 'unknown', why: 'the policy has no spec' };
  if (endpoints === null) return { words: 'unknown', why: 'endpoints are not readable' };
  const missing =
    unjudged > 0 ? `${formatPlural(unjudged, 'identity', 'identities')} without labels not judged` : undefined;
  return { words: formatPlural(endpoints.count, 'endpoint'), ...(missing === undefined ? {} : { why: missing }) };
}
