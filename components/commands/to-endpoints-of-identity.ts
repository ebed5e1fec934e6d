/** Prints namespace and name of every CiliumEndpoint of one identity. */
export const toEndpointsOfIdentity = (id: number) =>
  `kubectl get ciliumendpoints -A -o json | jq -r '.items[] | select(.status.identity.id == ${id}) | .metadata.namespace + "/" + .metadata.name'`;
