/**
 * Every command of the article, in its order, as it stands there: Joseph Ligier, "Mon été avec Cilium et EKS (Partie 2)",
 * https://medium.com/@littel.jo/mon-%C3%A9t%C3%A9-avec-cilium-et-eks-partie-2-ea8ba7a9dcae, as published on 2026-01-18.
 * Lines continued with a backslash are joined. `kubectl describe node` is told in a sentence: "sur le même nœud".
 */
export interface ArticleCommand {
  command: string;
  /** `read` is answered by a screen; `write` changes the cluster, and `local` the reader's own machine. */
  does: 'read' | 'write' | 'local';
}

const node = 'ip-192-168-25-188.ec2.internal';

export const articleCommands: readonly ArticleCommand[] = [
  {
    command: `kubectl -n kube-system patch daemonset aws-node --type='strategic' -p='{"spec":{"template":{"spec":{"nodeSelector":{"io.cilium/aws-node-enabled":"true"}}}}}'`,
    does: 'write',
  },
  { command: 'helm repo add cilium https://helm.cilium.io/', does: 'local' },
  { command: 'helm repo update', does: 'local' },
  {
    command:
      'helm install cilium cilium/cilium --version 1.13.4 --namespace kube-system --set eni.enabled=true --set ipam.mode=eni --set egressMasqueradeInterfaces=eth0 --set tunnel=disabled',
    does: 'write',
  },
  { command: 'cilium status --wait', does: 'read' },
  { command: 'kubectl get cm -n kube-system cilium-config', does: 'read' },
  { command: 'kubectl get crd | grep cilium', does: 'read' },
  { command: 'kubectl create ns cilium-test', does: 'write' },
  {
    command:
      'kubectl apply -n cilium-test -f https://raw.githubusercontent.com/cilium/cilium/v1.13/examples/kubernetes/connectivity-check/connectivity-check.yaml',
    does: 'write',
  },
  { command: 'kubectl get ciliumnodes', does: 'read' },
  { command: `kubectl describe ciliumnodes ${node}`, does: 'read' },
  { command: 'kubectl describe node', does: 'read' },
  { command: 'kubectl get cnp -n cilium-test', does: 'read' },
  { command: 'kubectl get cnp -n cilium-test pod-to-external-fqdn-allow-google-cnp -o yaml', does: 'read' },
  { command: 'kubectl get ciliumendpoints -A', does: 'read' },
  { command: 'kubectl get ep -A', does: 'read' },
  { command: 'kubectl get ciliumidentities', does: 'read' },
];
