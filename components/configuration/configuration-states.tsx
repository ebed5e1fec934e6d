import type { ConfigurationAnswer } from '../../lib/queries/configuration.ts';
import { Absent, Empty, Refused, Syncing } from '../states/states.tsx';

/** Why there is no key to show though the question was answered: the map is not read yet, refused, not there, or empty. */
export function NoKeys({ answer }: { answer: ConfigurationAnswer }) {
  const source = answer.sources.find(({ kind }) => kind === 'ConfigMap');
  if (source?.state === 'refused')
    return (
      <Refused resource="configmaps" reason={source.reason}>
        Get, list and watch on ConfigMap cilium-config alone are enough. It is tried again every 5 s.
      </Refused>
    );
  if (source?.state === 'absent')
    return (
      <Absent resource="configmaps" reason={source.reason}>
        Without ConfigMap cilium-config it is not known how Cilium was configured.
      </Absent>
    );
  if (!source || source.state === 'syncing') return <Syncing what="cilium-config" />;
  const where = answer.configMap ? 'cilium-config has no keys' : 'There is no ConfigMap cilium-config';
  return (
    <Empty headline={where} kubectl="kubectl get configmap -A --field-selector metadata.name=cilium-config">
      It was looked for in the namespace that Cilium is expected in: --cilium-namespace names another one.
    </Empty>
  );
}
