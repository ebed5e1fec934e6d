import type { AddressChange, Change, ObjectChange } from '../../lib/model/changes/change.ts';
import type { ChangesParams } from '../../lib/url/changes-params.ts';
import type { Commands } from '../commands/commands.ts';
import { quote } from '../commands/quote.ts';

const watched = ['Pod', 'CiliumEndpoint', 'CiliumNode', 'CiliumIdentity'] as const;

/** kubectl watches one kind at a time, from now on; it takes a kind for its resource, in lower case. */
export function toChangesCommands({ kind }: Pick<ChangesParams, 'kind'>): Commands {
  const kinds = kind.filter((one) => one !== 'address');
  const watch = (one: string) => `kubectl get ${one.toLowerCase()} -A --watch --output-watch-events`;
  return { kubectl: (kinds.length > 0 ? kinds : watched).map(watch), agent: ['monitor --type agent'] };
}

/** The object as it is now, with who wrote which field; of an address, what holds it. */
export const toChangeCommands = (change: Change): Commands =>
  change.type === 'address' ? ofAddress(change) : { kubectl: [toGet(change)], agent: ofObject(change) };

const toGet = ({ kind, namespace, name }: Pick<ObjectChange, 'kind' | 'namespace' | 'name'>) =>
  `kubectl ${namespace ? `-n ${quote(namespace)} ` : ''}get ${kind.toLowerCase()} ${quote(name)} -o yaml --show-managed-fields`;

const ofObject = ({ kind, name }: ObjectChange) => (kind === 'CiliumIdentity' ? [`identity get ${quote(name)}`] : []);

const ofAddress = ({ ip, node }: AddressChange): Commands => ({
  kubectl: [
    toGet({ kind: 'CiliumNode', name: node }),
    `kubectl get pods -A -o wide --field-selector status.podIP=${ip}`,
  ],
  agent: ['status --verbose', 'endpoint list'],
  node,
});
