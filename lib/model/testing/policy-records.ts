/** Identities and policies written by hand, for tests of the model. */
import { toIdentityId } from '../ids.ts';
import type { CiliumIdentityRecord, NetworkPolicyRecord } from '../records.ts';

export const anIdentity = (id: number, ...labels: string[]): CiliumIdentityRecord => ({
  kind: 'CiliumIdentity',
  key: `${id}`,
  name: `${id}`,
  id: toIdentityId(id),
  labels: labels.sort(),
});

export const ofNamespace = (namespace: string) => `k8s:io.kubernetes.pod.namespace=${namespace}`;

/** Policy `p`; in namespace `a` unless it is clusterwide. */
export function aPolicy(
  kind: NetworkPolicyRecord['kind'],
  spec: unknown,
  fields: Partial<NetworkPolicyRecord> = {},
): NetworkPolicyRecord {
  const namespace = kind === 'CiliumClusterwideNetworkPolicy' ? undefined : 'a';
  const name = fields.name ?? 'p';
  const key = namespace === undefined ? name : `${namespace}/${name}`;
  return { kind, key, name, ...(namespace === undefined ? {} : { namespace }), spec, ...fields };
}
