import type { CiliumNodeRecord, EniRecord } from '../records.ts';

/** An ENI with the verdict on whether its addresses are Cilium's to give. */
export interface Interface {
  eni: EniRecord;
  /** Field that takes it out; undefined for a managed ENI. */
  excludedWhy?: string;
}

/** By device index, then id: the order of the tree. */
export function listInterfaces(node: CiliumNodeRecord | undefined): Interface[] {
  const interfaces = (node?.enis ?? []).map((eni) => ({ eni, excludedWhy: explainExclusion(eni, node) }));
  return interfaces.sort((a, b) => a.eni.number - b.eni.number || (a.eni.id < b.eni.id ? -1 : 1));
}

/**
 * Why an ENI gives no pod addresses: `IsExcludedBySpec` of pkg/aws/types/types.go (1.20.2), and Alibaba's primary ENIs
 * (pkg/alibabacloud/eni).
 */
function explainExclusion(eni: EniRecord, node: CiliumNodeRecord | undefined): string | undefined {
  if (eni.type === 'Primary') return 'type Primary';
  const spec = node?.eni;
  if (!spec) return undefined;
  if (spec.firstInterfaceIndex !== undefined && eni.number < spec.firstInterfaceIndex) {
    return `number ${eni.number} < spec.eni.first-interface-index ${spec.firstInterfaceIndex}`;
  }
  const tags = Object.entries(spec.excludeInterfaceTags);
  const tagged = tags.length > 0 && tags.every(([key, value]) => eni.tags[key] === value);
  return tagged ? `spec.eni.exclude-interface-tags ${tags.map(([k, v]) => `${k}=${v}`).join(', ')}` : undefined;
}
