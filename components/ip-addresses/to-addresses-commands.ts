import type { Scheme } from '../../lib/model/ip-ownership/address.ts';
import type { AddressFilter, NodeSummary } from '../../lib/model/ip-ownership/ip-addresses.ts';
import type { Commands } from '../commands/commands.ts';
import { quote, toScopes } from '../commands/quote.ts';

const fields: Partial<Record<Scheme, string>> = {
  'eni-used': 'NODE:.metadata.name,ENIS:.status.eni.enis,USED:.status.ipam.used',
  'eni-pools': 'NODE:.metadata.name,ENIS:.status.eni.enis,ALLOCATED:.spec.ipam.pools.allocated',
  'multi-pool': 'NODE:.metadata.name,ALLOCATED:.spec.ipam.pools.allocated',
  'cluster-pool': 'NODE:.metadata.name,CIDRS:.spec.ipam.podCIDRs,USED:.status.ipam.used',
};

const endpointColumns =
  'NAMESPACE:.metadata.namespace,NAME:.metadata.name,ENDPOINT:.status.id,IDENTITY:.status.identity.id,IPS:.status.networking.addressing[*].ipv4';

/** Where the addresses are, and who says he has them: of the nodes and namespaces that are filtered by. */
export function toAddressesCommands(nodes: readonly Pick<NodeSummary, 'scheme'>[], filter: AddressFilter): Commands {
  const schemes = [...new Set(nodes.map((node) => node.scheme))];
  const names = (filter.node ?? []).map((name) => ` ${quote(name)}`).join('');
  const scopes = toScopes(filter.ns ?? []);
  return {
    kubectl: [
      ...schemes.map(
        (scheme) =>
          `kubectl get ciliumnodes${names} -o custom-columns='${fields[scheme] ?? 'NODE:.metadata.name,IPAM:.spec.ipam'}'`,
      ),
      ...scopes.map((scope) => `kubectl get ciliumendpoints ${scope} -o custom-columns='${endpointColumns}'`),
      ...scopes.map((scope) => `kubectl get pods ${scope} -o wide`),
    ],
    agent: ['status --all-addresses', 'bpf ipcache list'],
    node: filter.node?.length === 1 ? filter.node[0] : undefined,
  };
}
