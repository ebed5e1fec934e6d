/**
 * What kubectl must print alike on the demo server and on a real API server that holds the same objects: argument vectors
 * to run on both. Outputs are compared after `comparable`, which takes out what a server makes itself.
 */
export interface KubectlCase {
  args: readonly string[];
  /** 0, or 1 for a request that must be refused. */
  exit: 0 | 1;
}

const read = (line: string): KubectlCase => ({ args: line.split(' '), exit: 0 });
const refused = (line: string): KubectlCase => ({ args: line.split(' '), exit: 1 });

/** For the article's cluster (`eks-basic-cilium`), before its script runs. A real API server writes Events of its own: those are left out. */
export const KUBECTL_CASES: readonly KubectlCase[] = [
  read('get ciliumnodes'),
  read('get cn -o name'),
  read('get cn ip-192-168-25-188.ec2.internal -o json'),
  read('get cn -o yaml'),
  read('get cnp -n cilium-test'),
  read('get cnp -n cilium-test pod-to-external-fqdn-allow-google-cnp -o yaml'),
  read('get ciliumendpoints -A'),
  read('get cep -A -o wide'),
  read('get ciliumidentities'),
  read('get ciliumidentities -l io.kubernetes.pod.namespace=kube-system'),
  read('get cm -n kube-system cilium-config'),
  read('get cm -n kube-system --field-selector=metadata.name=cilium-config'),
  read('get nodes'),
  read('get nodes -o wide'),
  read('get pods -n cilium-test'),
  read('get pods -A -o wide --field-selector=spec.nodeName=ip-192-168-25-188.ec2.internal'),
  read('get pods -n kube-system -l k8s-app=kube-dns -o wide'),
  read('get services -A -o wide'),
  read('get endpointslices -n cilium-test'),
  read('get daemonsets -A -o wide'),
  read('get deployments -A -o wide'),
  read('get replicasets -n cilium-test -o wide'),
  read('get pods -n cilium-test --chunk-size=3'),
  read('get events -A --field-selector=reason=FailedCreatePodSandBox'),
  read('describe ciliumnodes ip-192-168-25-188.ec2.internal'),
  read('describe cnp -n cilium-test'),
  read('describe cep -n kube-system'),
  read('describe svc -n kube-system kube-dns --show-events=false'),
  read('describe cm -n kube-system cilium-config'),
  refused('get pods -n cilium-test no-such-pod'),
  refused('get nothings'),
  refused('get pods -A --field-selector=spec.nonsense=1'),
];

/** Also asked of the demo server, but a real one does more: writes are refused, Secrets do not exist. */
export const DEMO_ONLY_CASES: readonly KubectlCase[] = [
  read('get ep -A'),
  read('get crd'),
  read('api-resources'),
  read('explain ciliumnodes.spec.eni'),
  refused('create namespace cilium-test'),
  refused('delete namespace cilium-test'),
  refused('get secrets -A'),
];

const SERVER_MADE = [
  /^\s*"?(?:uid|resourceVersion|generation|creationTimestamp|selfLink)"?: .*$/gim,
  /^\s*(?:UID|Resource Version|Generation|Creation Timestamp|CreationTimestamp): .*$/gm,
  /^\s*"?topology\.kubernetes\.io\/(?:zone|region)"?[:=].*$/gm,
];

/** Output without uid, resourceVersion, generation, times of creation, ages and the spaces of columns. */
export function comparable(output: string): string {
  return SERVER_MADE.reduce((text, pattern) => text.replace(pattern, ''), output)
    .replace(/\b(?:\d+[ydhms]){1,2}\b/g, 'AGE')
    .replace(/[ \t]+/g, ' ')
    .replace(/ $/gm, '')
    .replace(/\n{2,}/g, '\n');
}
