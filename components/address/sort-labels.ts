/** Labels that Cilium makes of a pod's namespace, service account and cluster: the pods of a namespace share them. */
export const isAddedByCilium = (label: string) =>
  label.startsWith('k8s:io.cilium.') || label.startsWith('k8s:io.kubernetes.');

/** What tells pods apart stands first, otherwise the order is kept. */
export const sortLabels = (labels: readonly string[]): string[] =>
  labels.toSorted((a, b) => Number(isAddedByCilium(a)) - Number(isAddedByCilium(b)));
