'use client';
import { useConfiguration } from '../../lib/queries/configuration.ts';
import { useConfigurationParams } from '../../lib/url/configuration-params.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { SourceNotices } from '../states/source-notices.tsx';
import { Failed, Syncing } from '../states/states.tsx';
import { SaveButtons } from '../ui/save-buttons.tsx';
import { ScreenHead } from '../ui/screen-head.tsx';
import { ConfigurationContent } from './configuration-content.tsx';
import { filterKeys, sortKeys } from './filter-keys.ts';
import { saveConfiguration } from './save-configuration.ts';
import { toConfigurationCommands } from './to-configuration-commands.ts';

/** Which keys of cilium-config differ from the default, and what do they decide? */
export function ConfigurationScreen() {
  const query = useConfiguration();
  const [params] = useConfigurationParams();
  const answer = query.data;
  const keys = sortKeys(filterKeys(answer?.keys ?? [], { q: params.q, changed: params.changed !== null }), params.sort);
  return (
    <>
      <ScreenHead title="Configuration" question="Which keys differ from the default, and what do they decide?">
        {answer && <SaveButtons save={async (format) => saveConfiguration(format, answer, keys)} />}
        <KubectlButton commands={toConfigurationCommands(answer?.configMap ?? null)} />
      </ScreenHead>
      {answer ? (
        <>
          <SourceNotices sources={answer.sources.filter(({ state }) => state === 'stale')} />
          <ConfigurationContent answer={answer} keys={keys} />
        </>
      ) : query.isError ? (
        <Failed what="The configuration did not come" message={query.error.message} onRetry={query.refetch} />
      ) : (
        <Syncing what="cilium-config" />
      )}
    </>
  );
}
