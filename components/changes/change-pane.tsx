import type { ReactNode } from 'react';
import { type Change, kindOfChange, type ObjectChange } from '../../lib/model/changes/change.ts';
import { useChange } from '../../lib/queries/changes.ts';
import { toChangesLink, toNodeLink } from '../../lib/url/links.ts';
import { CommandsSection } from '../commands/commands-section.tsx';
import { Failed } from '../states/states.tsx';
import { Age } from '../ui/age.tsx';
import { DetailPane } from '../ui/detail-pane.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { formatTime } from '../ui/format.ts';
import { IntentLink } from '../ui/intent-link.tsx';
import { PaneSection } from '../ui/section.tsx';
import { HolderWords } from './change-line.tsx';
import { FieldChanges } from './field-changes.tsx';
import { toChangeCommands } from './to-change-commands.ts';
import { changeWords, listManagers, toObjectFilter, toObjectName } from './to-change-words.ts';
import { toObjectLink } from './to-object-link.ts';

/** One change: every field before and after, who wrote it, and where it leads. */
export function ChangePane({ id, onClose }: { id: string; onClose: () => void }) {
  const answer = useChange(id);
  const change = answer.data?.change;
  const words = change ? toHead(change) : answer.isError ? 'Not answered' : 'Asking …';
  return (
    <DetailPane title={change ? toObjectName(change) : `change ${id}`} words={words} onClose={onClose} small>
      {change ? (
        <Sections change={change} />
      ) : (
        answer.isError && (
          <Failed what="The change was not answered" message={answer.error.message} onRetry={() => answer.refetch()} />
        )
      )}
    </DetailPane>
  );
}

const toHead = (change: Change) =>
  change.type === 'address' ? 'address, changed' : `${change.kind}, ${changeWords[change.change]}`;

function Sections({ change }: { change: Change }) {
  return (
    <>
      {change.type === 'object' ? <FieldChanges change={change} /> : <Holders change={change} />}
      <WrittenBy change={change} />
      <PaneSection title="Noticed">
        <FactList
          facts={[
            ['at', formatTime(Date.parse(change.at))],
            ['age', <Age key="age" time={change.at} />],
            ['revision', String(change.revision)],
          ]}
        />
      </PaneSection>
      <Ways change={change} />
      <CommandsSection commands={toChangeCommands(change)} />
    </>
  );
}

function Holders({ change: { was, is, node } }: { change: Change & { type: 'address' } }) {
  return (
    <PaneSection title="Who has it">
      <FactList
        facts={[
          ['before', <HolderWords key="was" holder={was} />],
          ['after', <HolderWords key="is" holder={is} />],
          ['node', <Way key="node" href={toNodeLink(node)} words={node} />],
        ]}
      />
    </PaneSection>
  );
}

function WrittenBy({ change }: { change: Change }) {
  return (
    <PaneSection title="Written by">
      {change.type === 'object' && change.writers.length > 0 && (
        <FactList facts={change.writers.map(({ manager, at }) => [manager, formatTime(Date.parse(at))] as const)} />
      )}
      {change.type === 'address' && <p className="font-mono text-12">{listManagers(change).join(', ')}</p>}
      <p className="mt-1 text-11 text-ink-2">{explainWriters(change)}</p>
    </PaneSection>
  );
}

function explainWriters(change: Change): string {
  if (change.type === 'address')
    return change.writers.length > 0 ? 'Writers of the claims that hold it now.' : 'Nobody claims it now.';
  if (change.writers.length > 0) return 'Managers in managedFields that wrote, and when.';
  return change.change === 'removed'
    ? 'managedFields do not tell who removed an object.'
    : 'managedFields do not tell: the object has none, or two writes fell into one second.';
}

const Way = ({ href, words }: { href: string; words: ReactNode }) => (
  <IntentLink href={href} className="text-accent hover:underline">
    {words}
  </IntentLink>
);

/** The object where it is shown now, and everything else that is kept of it. */
function Ways({ change }: { change: Change }) {
  const now = toObjectLink(change);
  return (
    <PaneSection title="Further">
      <ul className="grid gap-0.5 text-12">
        {now && (
          <li>
            <Way href={now} words={`${kindOfChange(change)} ${toObjectName(change)}, as it is now`} />
          </li>
        )}
        <li>
          <Way href={toChangesLink(toObjectFilter(change))} words="All changes of it" />
        </li>
        {isPodLike(change) && (
          <li>
            <Way
              href={toChangesLink(`Pod:${toObjectName(change)}`, `CiliumEndpoint:${toObjectName(change)}`)}
              words="All changes of the pod, its CiliumEndpoint and its addresses"
            />
          </li>
        )}
      </ul>
    </PaneSection>
  );
}

const isPodLike = (change: Change): change is ObjectChange =>
  change.type === 'object' && (change.kind === 'Pod' || change.kind === 'CiliumEndpoint');
