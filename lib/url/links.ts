/** Permalinks of single things: the screen that answers best, with the thing selected. */
import { type SelectionKind, toSelection } from './selection.ts';

const withSelection = (path: string, selection: string) =>
  `${path}?sel=${encodeURIComponent(selection).replaceAll('%3A', ':').replaceAll('%2F', '/')}`;

export const toIdentityLink = (id: number) => withSelection('/identities', `identity:${id}`);
export const toIdentityGraphLink = (id: number) => `/identities?view=graph&focus=identity:${id}`;
/** `policy`: `CiliumNetworkPolicy/ns/name`, a clusterwide one without a namespace. */
export const toPolicyGraphLink = (policy: string) =>
  `/identities?view=graph&policy=${encodeURIComponent(policy).replaceAll('%2F', '/')}`;
/** A row of the tree of addresses. */
export const toTreeLink = (kind: SelectionKind, id: string) => withSelection('/ip-addresses', toSelection(kind, id));
export const toAddressLink = (ip: string) => toTreeLink('ip', ip);
export const toEniLink = (eni: string) => toTreeLink('eni', eni);
export const toNodeLink = (node: string) => `/nodes/${encodeURIComponent(node)}`;
export const toServiceLink = (namespace: string, name: string) =>
  withSelection('/endpoints', `service:${namespace}/${name}`).replace('?', '?view=services&');
export const toEndpointLink = (namespace: string, name: string) =>
  withSelection('/endpoints', `endpoint:${namespace}/${name}`);
/** What changed about these: `Pod:namespace/name`, `Node:name`, `address:192.168.8.202`. */
export const toChangesLink = (...objects: string[]) =>
  `/changes?obj=${objects.map((object) => encodeURIComponent(object).replaceAll('%3A', ':').replaceAll('%2F', '/')).join(',')}`;

interface ObjectName {
  namespace?: string;
  name: string;
}

/** An object of `cilium.io`; `resource` is the plural with its group. */
export const toResourceLink = (resource: string, { namespace, name }: ObjectName) =>
  withSelection(`/resources/${resource}`, namespace === undefined ? name : `${namespace}/${name}`);
export const toYamlLink = (resource: string, object: ObjectName) => `${toResourceLink(resource, object)}&tab=yaml`;
