import type { Scheme } from '../../lib/model/ip-ownership/address.ts';
import type { NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';

const fields: Partial<Record<Scheme, string>> = {
  'eni-used': 'NODE:.metadata.name,ENIS:.status.eni.enis,USED:.status.ipam.used',
  'eni-pools': 'NODE:.metadata.name,ENIS:.status.eni.enis,ALLOCATED:.spec.ipam.pools.allocated',
  'multi-pool': 'NODE:.metadata.name,ALLOCATED:.spec.ipam.pools.allocated',
  'cluster-pool': 'NODE:.metadata.name,CIDRS:.spec.ipam.podCIDRs,USED:.status.ipam.used',
};

/** The commands that print the same facts: where the addresses are, and who says he has them. */
export function toKubectl(nodes: readonly Pick<NodeSummary, 'scheme'>[]): string[] {
  const schemes = [...new Set(nodes.map((node) => node.scheme))];
  const nodeCommands = schemes.map(
    (scheme) =>
      `kubectl get ciliumnodes -o custom-columns='${fields[scheme] ?? 'NODE:.metadata.name,IPAM:.spec.ipam'}'`,
  );
  return [
    ...nodeCommands,
    "kubectl get ciliumendpoints -A -o custom-columns='NAMESPACE:.metadata.namespace,NAME:.metadata.name,ENDPOINT:.status.id,IDENTITY:.status.identity.id,IPS:.status.networking.addressing[*].ipv4'",
    'kubectl get pods -A -o wide',
  ];
}
