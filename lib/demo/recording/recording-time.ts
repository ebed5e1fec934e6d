/** When a recording was made, as far as its objects know. */
import type { Manifest } from '../manifest.ts';
import { read, readList, readText } from '../read-json.ts';

/**
 * The newest creationTimestamp, managedFields, condition, Lease or Event time, in RFC 3339 UTC; undefined when no
 * object carries any.
 */
export function recordingTime(objects: Iterable<Manifest>): string | undefined {
  let newest = Number.NEGATIVE_INFINITY;
  for (const object of objects) {
    for (const text of timesOf(object)) {
      const time = Date.parse(text);
      if (time > newest) newest = time;
    }
  }
  return newest === Number.NEGATIVE_INFINITY ? undefined : new Date(newest).toISOString();
}

const CONDITION_TIMES = ['lastTransitionTime', 'lastProbeTime', 'lastHeartbeatTime', 'lastUpdateTime'];
const EVENT_TIMES = ['firstTimestamp', 'lastTimestamp', 'eventTime'];

function timesOf(object: Manifest): string[] {
  const conditions = readList(object, 'status', 'conditions');
  return [
    readText(object, 'metadata', 'creationTimestamp'),
    ...readList(object, 'metadata', 'managedFields').map((one) => readText(one, 'time')),
    ...conditions.flatMap((condition) => CONDITION_TIMES.map((field) => readText(condition, field))),
    ...(object.kind === 'Lease' ? leaseTimes(object) : []),
    ...(object.kind === 'Event' ? eventTimes(object) : []),
  ].filter(Boolean);
}

function leaseTimes(lease: Manifest): string[] {
  return ['acquireTime', 'renewTime'].map((field) => readText(read(lease, 'spec'), field));
}

function eventTimes(event: Manifest): string[] {
  return [...EVENT_TIMES.map((field) => readText(event, field)), readText(event, 'series', 'lastObservedTime')];
}
