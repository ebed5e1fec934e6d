import type { EniId, IpAddress, NodeName } from '../../lib/model/ids.ts';
import type { Address, Scheme } from '../../lib/model/ip-ownership/address.ts';
import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';

const ofNode = (node: string, path: string) =>
  `kubectl get ciliumnode ${quote(node)} -o jsonpath=${quote(`{${path}}`)}`;

/** What an agent has allocated on its node: its own book, beside what the objects say. */
const allocated = 'status --all-addresses';

/** The field behind an address, and what the agent of its node holds of it; nothing where no object tells of it. */
export function toAddressCommands(address: Address, scheme: Scheme | undefined): Commands | undefined {
  const command = toFieldCommand(address, scheme);
  if (command === undefined) return undefined;
  const { ip, node } = address;
  return { kubectl: [command], agent: [`bpf ipcache get ${ip}`, ...(node ? [allocated] : [])], node };
}

function toFieldCommand({ node, state, ip, owner }: Address, scheme: Scheme | undefined): string | undefined {
  if (state === 'service' && owner)
    return `kubectl -n ${quote(owner.namespace ?? '')} get service ${quote(owner.name)} -o jsonpath='{.spec.clusterIPs}'`;
  if (node === undefined) return undefined;
  const read = (path: string) => ofNode(node, path);
  if (state === 'router' || state === 'node') return read('.spec.addresses');
  if (state === 'health') return read('.spec.health');
  if (state === 'ingress') return read('.spec.ingress');
  if (state === 'primary') return read('.status.eni.enis');
  if (state === 'releasing') return read(`.status.ipam.release-ips${keyOf(ip)}`);
  if (scheme === 'eni-used')
    return read(state === 'free' ? `.spec.ipam.pool${keyOf(ip)}` : `.status.ipam.used${keyOf(ip)}`);
  if (state === 'pod' && owner?.namespace) {
    return `kubectl -n ${quote(owner.namespace)} get ciliumendpoint ${quote(owner.name)} -o jsonpath='{.status.networking.addressing}'`;
  }
  return read(scheme === 'eni-pools' || scheme === 'multi-pool' ? '.spec.ipam.pools' : '.spec.ipam');
}

/** kubectl's jsonpath takes a key with dots when they are escaped, one with colons in brackets. */
const keyOf = (ip: IpAddress) => (ip.includes(':') ? `['${ip}']` : `.${ip.replaceAll('.', '\\.')}`);

/** An interface is known to the operator; the agent knows which of its addresses it gave away. */
export const toEniCommands = ({ id, node }: { id: EniId; node: NodeName }): Commands => ({
  kubectl: [ofNode(node, `.status.eni.enis.${id}`)],
  agent: [allocated],
  node,
});

export const toNodeCardCommands = (name: NodeName): Commands => ({
  kubectl: [`kubectl get ciliumnode ${quote(name)} -o yaml`],
  agent: [allocated],
  node: name,
});

/** Prefixes and pod CIDRs, wherever the scheme writes them. */
export const toRangeCommands = (node: NodeName): Commands => ({
  kubectl: [ofNode(node, '.spec.ipam'), ofNode(node, '.status.eni.enis')],
  agent: [allocated],
  node,
});
