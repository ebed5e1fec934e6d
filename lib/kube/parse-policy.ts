import type { CiliumCidrGroupRecord, NetworkPolicyRecord } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';
import { parseLabels, parseMetadata } from './parse-metadata.ts';

export function parsePolicy(kind: NetworkPolicyRecord['kind']): (object: Fields) => NetworkPolicyRecord {
  return (object) =>
    compact({
      kind,
      ...parseMetadata(object),
      namespace: object.object('metadata').word('namespace'),
      spec: object.maybe('spec') && object.raw('spec'),
      specs: object.has('specs') ? object.list('specs') && (object.raw('specs') as unknown[]) : undefined,
      valid: parseValid(object.object('status')),
    });
}

/** The condition that Cilium 1.16 and later writes about its own policies; a NetworkPolicy has none. */
function parseValid(status: Fields): NetworkPolicyRecord['valid'] {
  const valid = status.list('conditions').find((condition) => condition.text('type') === 'Valid');
  return valid && compact({ status: valid.name('status'), message: valid.word('message') });
}

export function parseCidrGroup(object: Fields): CiliumCidrGroupRecord {
  return {
    kind: 'CiliumCIDRGroup',
    ...parseMetadata(object),
    labels: parseLabels(object),
    cidrs: object.object('spec').cidrs('externalCIDRs'),
  };
}
