import type { Address, Scheme } from '../../lib/model/ip-ownership/address.ts';

/** The command that prints the fact behind an address; undefined where no one object holds it. */
export function toAddressKubectl(address: Address, scheme: Scheme | undefined): string | undefined {
  const { node, state, ip, owner } = address;
  const cn = (path: string) => `kubectl get ciliumnode ${node} -o jsonpath='{${path}}'`;
  if (state === 'service' && owner)
    return `kubectl -n ${owner.namespace} get service ${owner.name} -o jsonpath='{.spec.clusterIPs}'`;
  if (node === undefined) return undefined;
  if (state === 'router' || state === 'node') return cn('.spec.addresses');
  if (state === 'health') return cn('.spec.health');
  if (state === 'ingress') return cn('.spec.ingress');
  if (state === 'primary') return cn('.status.eni.enis');
  if (state === 'releasing') return cn(`.status.ipam.release-ips${key(ip)}`);
  if (scheme === 'eni-used') return cn(state === 'free' ? `.spec.ipam.pool${key(ip)}` : `.status.ipam.used${key(ip)}`);
  if (state === 'pod' && owner?.namespace) {
    return `kubectl -n ${owner.namespace} get ciliumendpoint ${owner.name} -o jsonpath='{.status.networking.addressing}'`;
  }
  return cn(scheme === 'eni-pools' || scheme === 'multi-pool' ? '.spec.ipam.pools' : '.spec.ipam');
}

/** kubectl's jsonpath takes a key with dots when they are escaped, one with colons in brackets. */
const key = (ip: string) => (ip.includes(':') ? `['${ip}']` : `.${ip.replaceAll('.', '\\.')}`);
