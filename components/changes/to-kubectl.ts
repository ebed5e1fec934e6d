import type { ObjectChange } from '../../lib/model/changes/change.ts';

/** kubectl takes a kind for its resource, in lower case. */
export const toKubectl = ({ kind, namespace, name }: ObjectChange): string =>
  `kubectl get ${kind.toLowerCase()} ${namespace ? `-n ${namespace} ` : ''}${name} -o yaml --show-managed-fields`;
