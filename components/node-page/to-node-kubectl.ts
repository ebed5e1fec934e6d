/** The commands that print the same, and the ones that ask the agent of the node itself. */
export const toNodeKubectl = (name: string): string[] => [
  `kubectl get node ${name} -o wide`,
  `kubectl get ciliumnode ${name} -o yaml`,
  `kubectl get pods -A -o wide --field-selector spec.nodeName=${name}`,
  `kubectl -n kube-system get pods -l k8s-app=cilium --field-selector spec.nodeName=${name} -o name`,
  'kubectl -n kube-system exec <that pod> -c cilium-agent -- cilium-dbg status --verbose',
];
