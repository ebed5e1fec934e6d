import type { Overview } from '../../lib/model/installation/installation.ts';
import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';

/** What prints the components, the map, the CRDs and the nodes: where Cilium is installed, as far as that is known. */
export function toOverviewCommands(components: Overview['components']): Commands {
  const workloads = components.flatMap(({ workload }) => workload ?? []);
  const namespace = workloads.find(({ name }) => name === 'cilium')?.namespace ?? 'kube-system';
  const named = workloads.filter((each) => each.namespace === namespace);
  const names = named.map(({ kind, name }) => ` ${kind.toLowerCase()}/${quote(name)}`).join('');
  return {
    kubectl: [
      `kubectl -n ${quote(namespace)} get${names || ' daemonsets,deployments'}`,
      `kubectl -n ${quote(namespace)} get configmap cilium-config`,
      'kubectl get crd | grep cilium.io',
      'kubectl get ciliumnodes',
    ],
    agent: ['status --verbose'],
  };
}
