/** A policy is one rule (`spec`), several (`specs`), or both; a NetworkPolicy is one. */
import type { NetworkPolicyRecord } from '../records.ts';
import { isJsonMap, type JsonMap } from './json-parts.ts';

export interface Spec {
  /** `spec`, `specs.0`: where it stands in the object. */
  path: string;
  spec: JsonMap;
}

export function listSpecs({ spec, specs }: NetworkPolicyRecord): Spec[] {
  return [
    ...(isJsonMap(spec) ? [{ path: 'spec', spec }] : []),
    ...(specs ?? []).flatMap((each, n) => (isJsonMap(each) ? [{ path: `specs.${n}`, spec: each }] : [])),
  ];
}

/** The four lists of rules; a NetworkPolicy has the first two. */
export const ruleLists = [
  { field: 'ingress', direction: 'ingress', deny: false },
  { field: 'ingressDeny', direction: 'ingress', deny: true },
  { field: 'egress', direction: 'egress', deny: false },
  { field: 'egressDeny', direction: 'egress', deny: true },
] as const;
