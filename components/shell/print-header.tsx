'use client';
import { useStatus } from '../../lib/queries/status.ts';
import { useClock } from '../ui/age.tsx';
import { formatCount, formatTime } from '../ui/format.ts';

/** First line of a printed page: which cluster, at which revision, when, and where the live page is. */
export function PrintHeader() {
  const status = useStatus().data;
  const clock = useClock();
  if (!status || clock === undefined) return null;
  const { cluster, revision, recording, demo } = status;
  const words = [
    cluster.name ?? cluster.context ?? cluster.server,
    demo && `demo cluster ${demo}`,
    recording ? `recording of ${recording}` : `revision ${formatCount(revision)}`,
    formatTime(clock),
    window.location.href,
  ];
  return <p className="print-only mb-2 text-11 wrap-anywhere">{words.filter(Boolean).join(' · ')}</p>;
}
