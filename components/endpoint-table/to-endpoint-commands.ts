import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';
import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { EndpointsParams } from '../../lib/url/endpoints-params.ts';
import type { Commands } from '../commands/commands.ts';
import { quote, toScopes } from '../commands/quote.ts';
import { toEndpointsOfIdentity } from '../commands/to-endpoints-of-identity.ts';

/** What prints the list, filtered as it is; slices only where the cluster has them. */
export function toEndpointsCommands(
  { ns, node, identity }: Pick<EndpointsParams, 'ns' | 'node' | 'identity'>,
  sources: readonly Pick<SourceAnswer, 'kind' | 'state'>[],
): Commands {
  const sliced = sources.some(({ kind, state }) => kind === 'CiliumEndpointSlice' && state !== 'absent');
  return {
    kubectl: [
      ...toScopes(ns).map((scope) => `kubectl get ciliumendpoints ${scope} -o wide`),
      ...(identity === null ? [] : [toEndpointsOfIdentity(identity)]),
      ...(sliced ? ['kubectl get ciliumendpointslices -o yaml'] : []),
    ],
    agent: ['endpoint list', ...(identity === null ? [] : [`identity get ${identity}`])],
    node: node.length === 1 ? node[0] : undefined,
  };
}

/** What prints one endpoint; its id means something to the agent of its node alone. */
export function toEndpointCommands({ namespace, name, source, slice, endpointId, identity, node }: Endpoint): Commands {
  const object =
    source === 'CiliumEndpoint'
      ? `kubectl -n ${quote(namespace)} get ciliumendpoint ${quote(name)} -o yaml`
      : `kubectl get ciliumendpointslice ${quote(slice ?? '')} -o yaml`;
  const ofNode = endpointId === undefined ? [] : [`endpoint get ${endpointId}`, `bpf policy get ${endpointId}`];
  return {
    kubectl: [object, ...(identity === undefined ? [] : [toEndpointsOfIdentity(identity)])],
    agent: node === undefined ? [] : ofNode,
    node,
  };
}

/** What prints the Services and what is behind them, filtered as they are. */
export const toServicesCommands = (namespaces: readonly string[]): Commands => ({
  kubectl: ['ep', 'endpointslices', 'services'].flatMap((resource) =>
    toScopes(namespaces).map((scope) => `kubectl get ${resource} ${scope}${resource === 'services' ? ' -o wide' : ''}`),
  ),
  agent: ['service list', 'bpf lb list'],
});

export const toServiceCommands = (namespace: string, name: string, clusterIps: readonly string[]): Commands => ({
  kubectl: [
    `kubectl -n ${quote(namespace)} get ep ${quote(name)}`,
    `kubectl -n ${quote(namespace)} get endpointslices -l ${quote(`kubernetes.io/service-name=${name}`)} -o yaml`,
  ],
  agent: clusterIps.length === 0 ? ['service list'] : clusterIps.map((ip) => `service list | grep -wF ${quote(ip)}`),
});
