/** Labels that Cilium adds to every pod of a namespace come last: what tells identities apart stands first. */
export const sortLabels = (labels: readonly string[]): string[] =>
  labels.toSorted((a, b) => Number(a.startsWith('k8s:io.')) - Number(b.startsWith('k8s:io.')));
