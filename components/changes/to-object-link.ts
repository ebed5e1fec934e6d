import type { Change, ObjectChange } from '../../lib/model/changes/change.ts';
import { toAddressLink, toEndpointLink, toIdentityLink, toNodeLink, toServiceLink } from '../../lib/url/links.ts';
import { parsePolicyKind, toPolicyPath } from '../../lib/url/policy-path.ts';

/** The screen that shows what changed, as it is now; undefined where none does. */
export function toObjectLink(change: Change): string | undefined {
  return change.type === 'address' ? toAddressLink(change.ip) : toScreen(change);
}

function toScreen({ kind, namespace, name }: ObjectChange): string | undefined {
  const policy = parsePolicyKind(kind);
  if (policy) return toPolicyPath({ kind: policy, name, ...(namespace && { namespace }) });
  if (kind === 'Node' || kind === 'CiliumNode') return toNodeLink(name);
  if (kind === 'CiliumIdentity') return /^\d+$/.test(name) ? toIdentityLink(Number(name)) : undefined;
  if (kind === 'ConfigMap') return '/configuration';
  if (kind === 'CustomResourceDefinition') return name.endsWith('.cilium.io') ? toResource(name) : undefined;
  if (kind in resources) return toResource(resources[kind] ?? '', toKey(namespace, name));
  if (namespace === undefined) return undefined;
  if (kind === 'CiliumEndpoint') return toEndpointLink(namespace, name);
  if (kind === 'Service') return toServiceLink(namespace, name);
  return kind === 'Pod'
    ? `/ip-addresses?sel=pod:${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`
    : undefined;
}

/** Kinds of cilium.io without a screen of their own. */
const resources: Partial<Record<string, string>> = {
  CiliumEndpointSlice: 'ciliumendpointslices.cilium.io',
  CiliumNodeConfig: 'ciliumnodeconfigs.cilium.io',
  CiliumCIDRGroup: 'ciliumcidrgroups.cilium.io',
  CiliumPodIPPool: 'ciliumpodippools.cilium.io',
};

const toKey = (namespace: string | undefined, name: string) => (namespace ? `${namespace}/${name}` : name);

const toResource = (resource: string, sel?: string) =>
  `/resources/${resource}${sel === undefined ? '' : `?sel=${encodeURIComponent(sel).replaceAll('%2F', '/')}`}`;
