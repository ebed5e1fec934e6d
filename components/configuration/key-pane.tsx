import type { Configuration, ConfigurationKey } from '../../lib/model/configuration/configuration.ts';
import { CommandsSection } from '../commands/commands-section.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { DetailPane } from '../ui/detail-pane.tsx';
import { PaneSection } from '../ui/section.tsx';
import { toKeyCommands } from './to-configuration-commands.ts';
import { showValue, toDefaultWords } from './to-default-words.ts';

interface KeyPaneProps {
  entry: ConfigurationKey;
  configuration: Configuration;
  onClose: () => void;
}

/** Everything known of one key. */
export function KeyPane({ entry, configuration, onClose }: KeyPaneProps) {
  const { key, value, note, means, help, versions } = entry;
  const { configMap, version, overrides } = configuration;
  const told = overrides.flatMap(({ name, values }) =>
    values.filter((one) => one.key === key).map((one) => ({ name, one })),
  );
  return (
    <DetailPane title={key} words={<code className="truncate">{showValue(value)}</code>} onClose={onClose}>
      <PaneSection title="Value">
        <p className="flex items-start gap-1.5 text-12">
          <code className="min-w-0 flex-1 wrap-anywhere">{showValue(value)}</code>
          <CopyButton text={value} label="Copy value" />
        </p>
        {means && <p className="text-12">{means}</p>}
      </PaneSection>
      <PaneSection
        title="Decides"
        {...(versions && { aside: `chart: ${versions === 'all' ? '1.13 to 1.20' : versions}` })}
      >
        <p className="text-12">{note ?? 'Not known here, beyond what the flag says of itself.'}</p>
        {help && <p className="mt-1 text-12 text-ink-2">“{help}” (the flag’s own help)</p>}
      </PaneSection>
      <DefaultSection entry={entry} version={version.value} />
      {told.length > 0 && (
        <PaneSection title="Overridden">
          {told.map(({ name, one }) => (
            <p key={name} className="text-12">
              {name}: <code className="wrap-anywhere">{showValue(one.value)}</code>
            </p>
          ))}
        </PaneSection>
      )}
      {configMap && <CommandsSection commands={toKeyCommands(configMap, key)} />}
    </DetailPane>
  );
}

function DefaultSection({ entry, version }: { entry: ConfigurationKey; version: string | null }) {
  const { value, words } = toDefaultWords(entry);
  return (
    <PaneSection title="Default">
      <p className="text-12">
        {value === undefined ? (
          `That of ${version ?? 'this version'} is not known.`
        ) : (
          <>
            <code className="wrap-anywhere">{showValue(value)}</code> <span className="text-ink-3">{words}</span>
          </>
        )}
      </p>
      {entry.otherDefaults.map((other) => (
        <p key={other.release} className="text-12 text-ink-3">
          {other.release}: <code className="wrap-anywhere">{showValue(other.value)}</code>
        </p>
      ))}
    </PaneSection>
  );
}
