/** Which limit a node reaches first when pods keep coming. */
export type FirstLimit = 'max-pods' | 'addresses' | 'together';

/**
 * `pods` is how many pods the addresses are enough for. The kubelet counts hostNetwork pods too: they take a place of
 * max-pods and no address.
 */
export function decideFirstLimit(maxPods: number, hostNetwork: number, pods: number): FirstLimit {
  const left = Math.max(0, maxPods - hostNetwork);
  if (left === pods) return 'together';
  return left < pods ? 'max-pods' : 'addresses';
}
