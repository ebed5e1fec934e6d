import type { Endpoint } from '../../lib/model/endpoint/endpoint.ts';

/** What prints the same, and what asks the agent itself; the second needs the endpoint id and the node's agent. */
export function toEndpointKubectl({ namespace, name, source, slice, endpointId, node }: Endpoint): string[] {
  const object =
    source === 'CiliumEndpoint'
      ? `kubectl -n ${namespace} get ciliumendpoint ${name} -o yaml`
      : `kubectl get ciliumendpointslice ${slice} -o yaml`;
  if (endpointId === undefined || node === undefined) return [object];
  return [
    object,
    `kubectl -n kube-system get pods -l k8s-app=cilium --field-selector spec.nodeName=${node}`,
    `kubectl -n kube-system exec <that pod> -c cilium-agent -- cilium endpoint get ${endpointId}`,
  ];
}
