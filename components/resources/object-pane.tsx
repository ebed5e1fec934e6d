import { useState } from 'react';
import { findOwnerLink } from '../../lib/model/resources/find-link.ts';
import type { ObjectDetail } from '../../lib/model/resources/resource.ts';
import { useObjectDetail } from '../../lib/queries/resources.ts';
import { formatObjectName, parseObjectName, useResourcesParams } from '../../lib/url/resources-params.ts';
import { CommandsSection } from '../commands/commands-section.tsx';
import { Syncing } from '../states/states.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { ObjectAge } from '../ui/object-age.tsx';
import { Pane } from '../ui/pane.tsx';
import { PaneHead } from '../ui/pane-head.tsx';
import { PaneSection } from '../ui/section.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { toVisibleText } from '../ui/visible-text.ts';
import { LinkedText } from './linked-text.tsx';
import { ObjectTree } from './object-tree.tsx';
import { ReadTime } from './read-time.tsx';
import { hidesContent, ResourceTrouble } from './resource-trouble.tsx';
import { toObjectCommands } from './to-resource-commands.ts';

/** One object: what every object has, its conditions, then all of it as a tree or as YAML. */
export function ObjectPane({ resource, sel }: { resource: string; sel: string }) {
  const { namespace, name } = parseObjectName(sel);
  const [, setParams] = useResourcesParams();
  const [raised, setRaised] = useState(false);
  const query = useObjectDetail(resource, name, namespace);
  const detail = hidesContent(query.error) ? undefined : query.data;
  return (
    <div className="contents [--pane:min(520px,46vw)]">
      <Pane label={`Details of ${sel}`}>
        <PaneHead
          small
          title={toVisibleText(name)}
          words={
            <>
              {detail?.kind}
              {namespace && <span className="text-ink-3">in {namespace}</span>}
            </>
          }
          close={() => setParams({ sel: null })}
          raise={{ raised, onRaise: () => setRaised(!raised) }}
        />
        {detail ? (
          // On a phone the sheet is lowered until it is raised: the list stays in view.
          <div className={raised ? 'contents' : 'contents max-s:hidden'}>
            <Detail detail={detail} pending={query.isFetching} onRefresh={() => void query.refetch()} />
          </div>
        ) : query.isError ? (
          <ResourceTrouble resource={resource} error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Syncing what={sel} />
        )}
      </Pane>
    </div>
  );
}

function Detail({ detail, pending, onRefresh }: { detail: ObjectDetail; pending: boolean; onRefresh: () => void }) {
  const [{ tab }, setParams] = useResourcesParams();
  useKeys({ y: () => setParams({ tab: tab === 'yaml' ? null : 'yaml' }) });
  return (
    <>
      <PaneSection title="Object">
        <FactList facts={toFacts(detail)} />
      </PaneSection>
      {detail.conditions.length > 0 && <Conditions conditions={detail.conditions} />}
      <PaneSection
        title="Content"
        aside={
          <span className="flex items-center gap-1.5">
            <ReadTime readAt={detail.readAt} followed={detail.followed} pending={pending} onRefresh={onRefresh} />
          </span>
        }
      >
        <div className="mb-1.5 flex items-center gap-1.5">
          <SegmentedControl
            label="Show as"
            value={tab}
            options={[
              { value: 'fields', label: 'Fields' },
              { value: 'yaml', label: 'YAML' },
            ]}
            onChange={(value) => setParams({ tab: value === 'fields' ? null : value })}
          />
          <CopyButton text={detail.yaml} label="Copy YAML" />
        </div>
        {tab === 'yaml' ? <Yaml text={detail.yaml} /> : <ObjectTree kind={detail.kind} object={detail.object} />}
      </PaneSection>
      <CommandsSection commands={toObjectCommands(detail.resource, formatObjectName(detail))} />
    </>
  );
}

function toFacts({ apiVersion, createdAt, deletedAt, owners, namespace }: ObjectDetail) {
  return [
    ['API version', apiVersion] as const,
    ['Age', createdAt && <ObjectAge key="age" time={createdAt} />] as const,
    ...(deletedAt ? [['Being deleted', <ObjectAge key="deleted" time={deletedAt} />] as const] : []),
    ...owners.map(
      (owner) =>
        [
          owner.controller ? 'Controlled by' : 'Owned by',
          <LinkedText key={owner.name} text={`${owner.kind} ${owner.name}`} link={findOwnerLink(owner, namespace)} />,
        ] as const,
    ),
  ];
}

function Conditions({ conditions }: { conditions: ObjectDetail['conditions'] }) {
  return (
    <PaneSection title="Conditions">
      <ul className="grid gap-1 text-12">
        {conditions.map(({ type, status, reason, message, changedAt }) => (
          <li key={type}>
            <b className="font-semibold">{toVisibleText(type)}</b> {toVisibleText(status)}
            {reason && <span className="text-ink-2"> · {toVisibleText(reason)}</span>}
            {changedAt && (
              <span className="text-ink-3">
                {' '}
                · <ObjectAge time={changedAt} />
              </span>
            )}
            {message && <p className="wrap-anywhere text-ink-2">{toVisibleText(message)}</p>}
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}

/** As it is copied, but for characters that cannot be seen: those are written out. */
function Yaml({ text }: { text: string }) {
  return (
    <pre className="rounded-4 border border-line bg-sunken p-2 font-mono text-[11px]/[16px] wrap-anywhere whitespace-pre-wrap">
      {text.split('\n').map(toVisibleText).join('\n')}
    </pre>
  );
}
