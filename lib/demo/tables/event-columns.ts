import type { Manifest } from '../manifest.ts';
import { read, readNumber, readText } from '../read-json.ts';
import { formatAge } from './age.ts';
import { column, type KindTable, NAME, wide } from './kind-table.ts';

export const eventTable: KindTable = {
  columns: [
    column('Last Seen'),
    column('Type'),
    column('Reason'),
    column('Object'),
    wide('Subobject'),
    wide('Source'),
    column('Message'),
    wide('First Seen'),
    wide('Count'),
    { ...NAME, priority: 1 },
  ],
  cells: (object, now) => {
    const first = formatAge(read(object, 'firstTimestamp') ?? read(object, 'eventTime'), now);
    return [
      lastSeen(object, first, now),
      readText(object, 'type'),
      readText(object, 'reason'),
      involvedObject(object),
      readText(object, 'involvedObject', 'fieldPath'),
      eventSource(object),
      readText(object, 'message').trim(),
      first,
      eventCount(object),
      object.metadata.name,
    ];
  },
};

function lastSeen(event: Manifest, first: string, now: number): string {
  if (read(event, 'series')) return formatAge(read(event, 'series', 'lastObservedTime'), now);
  const last = read(event, 'lastTimestamp');
  return last ? formatAge(last, now) : first;
}

function eventCount(event: Manifest): number {
  if (read(event, 'series')) return readNumber(event, 'series', 'count');
  return readNumber(event, 'count') || 1;
}

function involvedObject(event: Manifest): string {
  const kind = readText(event, 'involvedObject', 'kind').toLowerCase();
  const name = readText(event, 'involvedObject', 'name');
  return name === '' ? kind : `${kind}/${name}`;
}

function eventSource(event: Manifest): string {
  const component = readText(event, 'source', 'component') || readText(event, 'reportingComponent');
  const instance = readText(event, 'source', 'host') || readText(event, 'reportingInstance');
  return instance === '' ? component : `${component}, ${instance}`;
}
