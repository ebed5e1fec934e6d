import type { NodePage } from '../../lib/model/nodes/node.ts';

/** `cilium-operator writes status.eni.enis, from the cloud’s API`, in the words of the overview; '' where the block is not written. */
export function nameWriter({ writers }: Pick<NodePage, 'writers'>, field: string): string {
  const writer = writers.find((each) => each.field === field);
  return writer ? `${writer.writtenBy} writes ${field}, from ${writer.learnsFrom}` : '';
}
