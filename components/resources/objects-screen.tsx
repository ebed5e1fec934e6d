'use client';
import dynamic from 'next/dynamic';
import { type ObjectList, useObjectPages } from '../../lib/queries/resources.ts';
import { useResourcesParams } from '../../lib/url/resources-params.ts';
import { KubectlButton } from '../commands/kubectl-button.tsx';
import { Stale, Syncing } from '../states/states.tsx';
import { Button } from '../ui/button.tsx';
import { TextFilter } from '../ui/filters.tsx';
import { formatCount } from '../ui/format.ts';
import { SaveButtons, type SaveFormat } from '../ui/save-buttons.tsx';
import { saveList } from '../ui/save-file.ts';
import { ScreenBar, ScreenFoot, ScreenHead } from '../ui/screen-head.tsx';
import { NamespaceSelect } from './namespace-select.tsx';
import { ObjectsTable } from './objects-table.tsx';
import { ReadTime } from './read-time.tsx';
import { hidesContent, ResourceTrouble } from './resource-trouble.tsx';
import { toObjectCsv } from './to-object-csv.ts';
import { toObjectRows } from './to-object-rows.ts';
import { toListCommands } from './to-resource-commands.ts';

// Read when an object is opened: it is no part of the first load.
const ObjectPane = dynamic(() => import('./object-pane.tsx').then((module) => module.ObjectPane), { ssr: false });

type Pages = ReturnType<typeof useObjectPages>;

/** The objects of one kind as kubectl prints them, and one of them beside the list. */
export function ObjectsScreen({ resource }: { resource: string }) {
  const [params] = useResourcesParams();
  const pages = useObjectPages(resource, params.ns);
  const list = hidesContent(pages.error) ? undefined : pages.data;
  return (
    <>
      <ScreenHead title={list?.kind ?? resource} question={`${resource}, as the API server prints it`}>
        {list && (
          <ReadTime
            readAt={list.readAt}
            followed={list.followed}
            pending={pages.isFetching}
            onRefresh={() => void pages.refetch()}
          />
        )}
        {list && <WaysOut list={list} />}
      </ScreenHead>
      {list && <ListBar list={list} pages={pages} />}
      {list && pages.isError && <Stale what={`${resource} (${pages.error.message})`} since={list.readAt} />}
      <div className="flex min-h-0 flex-1">
        <Content resource={resource} list={list} pages={pages} />
        {params.sel !== null && <ObjectPane resource={resource} sel={params.sel} />}
      </div>
      <ListFoot list={list} />
    </>
  );
}

function Content({ resource, list, pages }: { resource: string; list: ObjectList | undefined; pages: Pages }) {
  if (list) return <ObjectsTable list={list} />;
  return (
    <div className="min-w-0 flex-1 overflow-auto">
      {pages.isError ? (
        <ResourceTrouble resource={resource} error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <Syncing what={resource} />
      )}
    </div>
  );
}

/** Filters, columns, and how much of the list is here. */
function ListBar({ list, pages }: { list: ObjectList; pages: Pages }) {
  const [params, setParams] = useResourcesParams();
  const hasWide = list.columns.some(({ wide }) => wide);
  return (
    <ScreenBar>
      <TextFilter
        label="Filter rows"
        placeholder="Filter rows"
        q={params.q}
        onText={(q) => setParams({ q: q || null })}
      />
      {list.namespaced && <NamespaceSelect rows={list.rows} />}
      {hasWide && (
        <Button
          aria-pressed={params.wide}
          look={params.wide ? 'primary' : 'plain'}
          onClick={() => setParams({ wide: !params.wide })}
        >
          Wide
        </Button>
      )}
      <Progress list={list} pages={pages} />
    </ScreenBar>
  );
}

function Progress({ list, pages }: { list: ObjectList; pages: Pages }) {
  if (!pages.hasNextPage) return null;
  return (
    <span className="ml-auto flex flex-none items-center gap-1.5 text-12 text-ink-2">
      <span role="status">
        {formatCount(list.rows.length)} of {formatCount(list.total)} read
      </span>
      <Button disabled={pages.isFetching} onClick={() => void pages.fetchNextPage()}>
        {pages.isFetchingNextPage ? 'Reading …' : 'More'}
      </Button>
      <Button disabled={pages.isFetching} onClick={() => void readAll(pages)}>
        All
      </Button>
    </span>
  );
}

/** Page after page, until the last or a failure; every page that came is shown. */
async function readAll(pages: Pages) {
  let reply = await pages.fetchNextPage();
  while (reply.hasNextPage && !reply.isError) reply = await reply.fetchNextPage();
}

function WaysOut({ list }: { list: ObjectList }) {
  const [{ q, sort, ns }] = useResourcesParams();
  const save = async (format: SaveFormat) => {
    const rows = toObjectRows(list, q, sort);
    saveList(format, list.resource, { ...list, rows }, () => toObjectCsv(list, rows));
  };
  return (
    <>
      <SaveButtons save={save} />
      <KubectlButton commands={toListCommands(list.resource, list.namespaced, ns)} />
    </>
  );
}

function ListFoot({ list }: { list: ObjectList | undefined }) {
  const [{ q, sort }] = useResourcesParams();
  if (!list) return null;
  const shown = toObjectRows(list, q, sort).length;
  return (
    <ScreenFoot>
      <span role="status">
        {shown < list.rows.length ? `${formatCount(shown)} of ` : ''}
        {formatCount(list.rows.length)} {list.continue === undefined ? '' : 'read '}
        {list.rows.length === 1 ? 'object' : 'objects'}
      </span>
      <span>
        {list.resource} {list.version}
      </span>
    </ScreenFoot>
  );
}
