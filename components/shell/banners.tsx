'use client';
import dynamic from 'next/dynamic';
import { useConnection } from '../../lib/queries/query-provider.tsx';
import { type StatusAnswer, useStatus } from '../../lib/queries/status.ts';
import { Stale } from '../states/states.tsx';
import { formatTime } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { type StatusFailure, useStatusFailure } from './use-status-failure.ts';

// Read when there are some: no part of the first load.
const UnreadableObjects = dynamic(() => import('./unreadable-objects.tsx').then((module) => module.UnreadableObjects), {
  ssr: false,
});

/** What must be known before anything on the screen is believed. Nothing stands here when all is well and live. */
export function Banners() {
  const status = useStatus().data;
  const failure = useStatusFailure();
  return (
    <section aria-label="Notices" className="flex-none">
      {failure ? <NothingKnown failure={failure} /> : <ExplorerGone />}
      {status && <ApiServerGone connection={status.connection} />}
      {status && <WhatIsShown status={status} />}
      {status && status.unreadable.length > 0 && <UnreadableObjects objects={status.unreadable} />}
    </section>
  );
}

/** The explorer failed before it said anything: there is nothing old to look at. */
function NothingKnown({ failure }: { failure: StatusFailure }) {
  return (
    <p role="alert" className="flex items-start gap-2 bg-warn-bg px-4 py-1.5 text-12/[17px] text-ink">
      <Icon name="warning" className="mt-px text-warn" />
      <span className="wrap-anywhere">
        <b className="font-semibold">Nothing is known of the cluster yet.</b> {failure.message} It is asked again every
        5 s.
      </span>
    </p>
  );
}

function ExplorerGone() {
  const connection = useConnection();
  if (connection.state !== 'lost') return null;
  return (
    <Stale what="The explorer" since={connection.since}>
      It is asked again until it answers.
    </Stale>
  );
}

function ApiServerGone({ connection }: { connection: StatusAnswer['connection'] }) {
  if (connection.state !== 'lost') return null;
  return (
    <Stale what="The API server" since={connection.since}>
      It is asked again until it answers.{' '}
      {connection.reason && <code className="wrap-anywhere">{connection.reason}</code>}
    </Stale>
  );
}

function WhatIsShown({ status }: { status: StatusAnswer }) {
  const words = toShownWords(status);
  if (!words) return null;
  return (
    <p className="flex flex-none items-center gap-2 border-b border-line bg-sunken px-4 py-1 text-12 text-ink-2 max-s:px-3">
      <Icon small name="info" className="text-ink-3" />
      <span>
        <b className="font-semibold text-ink">{words.what}</b>, {words.means}
      </span>
    </p>
  );
}

function toShownWords({ demo, recording }: StatusAnswer) {
  if (demo) return { what: `Demo cluster ${demo}`, means: 'not your cluster.' };
  if (recording) {
    return { what: `Recording of ${formatTime(Date.parse(recording))}`, means: 'nothing here is live.' };
  }
  return undefined;
}
