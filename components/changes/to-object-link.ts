import type { Change, ObjectChange } from '../../lib/model/changes/change.ts';
import {
  toAddressLink,
  toEndpointLink,
  toIdentityLink,
  toNodeLink,
  toResourceLink,
  toServiceLink,
  toTreeLink,
} from '../../lib/url/links.ts';
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
  if (kind === 'CustomResourceDefinition') return name.endsWith('.cilium.io') ? `/resources/${name}` : undefined;
  const resource = resources[kind];
  if (resource) return toResourceLink(resource, { name, ...(namespace && { namespace }) });
  if (namespace === undefined) return undefined;
  if (kind === 'CiliumEndpoint') return toEndpointLink(namespace, name);
  if (kind === 'Service') return toServiceLink(namespace, name);
  return kind === 'Pod' ? toTreeLink('pod', `${namespace}/${name}`) : undefined;
}

/** Kinds of cilium.io without a screen of their own. */
const resources: Partial<Record<ObjectChange['kind'], string>> = {
  CiliumEndpointSlice: 'ciliumendpointslices.cilium.io',
  CiliumNodeConfig: 'ciliumnodeconfigs.cilium.io',
  CiliumCIDRGroup: 'ciliumcidrgroups.cilium.io',
  CiliumPodIPPool: 'ciliumpodippools.cilium.io',
};
