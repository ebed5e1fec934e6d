import type { Identity } from '../../lib/model/identity/identity.ts';
import type { IdentitiesParams } from '../../lib/url/identities-params.ts';
import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';
import { toEndpointsOfIdentity } from '../commands/to-endpoints-of-identity.ts';

/** What prints the table, filtered by namespace and label as it is. */
export function toIdentitiesCommands({ ns, label }: Pick<IdentitiesParams, 'ns' | 'label'>): Commands {
  const list = ns.length === 0 ? [''] : ns.map((each) => ` -l io.kubernetes.pod.namespace=${quote(each)}`);
  return {
    kubectl: [
      ...list.map((selector) => `kubectl get ciliumidentities${selector}`),
      label === null
        ? "kubectl get ciliumidentities -o custom-columns='ID:.metadata.name,LABELS:.security-labels'"
        : `kubectl get ciliumidentities -o json | jq -r ${quote(`.items[] | select(${toTest(label)}) | .metadata.name`)}`,
    ],
    agent: ['identity list'],
  };
}

/** A whole label, or a key with its source: `k8s:app=web`, `k8s:app`. */
function toTest(label: string): string {
  const [key = '', ...value] = label.split('=');
  const field = `."security-labels"[${JSON.stringify(key)}]`;
  return value.length === 0 ? `${field} != null` : `${field} == ${JSON.stringify(value.join('='))}`;
}

/** One number: its object, who has it, and which selectors of policies pick it. */
export const toIdentityCommands = ({ id, object }: Pick<Identity, 'id' | 'object'>): Commands => ({
  kubectl: [...(object ? [`kubectl get ciliumidentity ${id} -o yaml`] : []), toEndpointsOfIdentity(id)],
  agent: [`identity get ${id}`, 'policy selectors'],
});
