/** `kubectl get pods`: a translation of `printPod` (kubernetes `pkg/printers/internalversion/printers.go`, 1.37). */
import type { Manifest } from '../manifest.ts';
import { findBy, isRecord, read, readList, readNumber, readText } from '../read-json.ts';
import { formatAge } from './age.ts';
import { AGE, ageOf, column, type KindTable, NAME, wide } from './kind-table.ts';

export const podTable: KindTable = {
  columns: [
    NAME,
    column('Ready', { description: 'The aggregate readiness state of this pod for accepting traffic.' }),
    column('Status', { description: 'The aggregate status of the containers in this pod.' }),
    column('Restarts', { description: 'The number of times the containers in this pod have been restarted.' }),
    AGE,
    wide('IP'),
    wide('Node'),
    wide('Nominated Node'),
    wide('Readiness Gates'),
  ],
  cells: (pod, now) => [
    pod.metadata.name,
    readyContainers(pod),
    podStatus(pod),
    restarts(pod, now),
    ageOf(pod, now),
    readText(readList(pod, 'status', 'podIPs')[0], 'ip') || readText(pod, 'status', 'podIP') || '<none>',
    readText(pod, 'spec', 'nodeName') || '<none>',
    readText(pod, 'status', 'nominatedNodeName') || '<none>',
    readinessGates(pod),
  ],
  conditions: (pod) => completedCondition(readText(pod, 'status', 'phase')),
};

function completedCondition(phase: string): unknown[] {
  if (phase === 'Succeeded') {
    return [{ type: 'Completed', status: 'True', reason: 'Succeeded', message: 'The pod has completed successfully.' }];
  }
  if (phase !== 'Failed') return [];
  return [{ type: 'Completed', status: 'True', reason: 'Failed', message: 'The pod failed.' }];
}

const initStatuses = (pod: Manifest): unknown[] => readList(pod, 'status', 'initContainerStatuses');
const statuses = (pod: Manifest): unknown[] => readList(pod, 'status', 'containerStatuses');
const isReady = (status: unknown): boolean => read(status, 'ready') === true;
const isRunning = (status: unknown): boolean => isRecord(read(status, 'state', 'running'));
const hasCondition = (pod: Manifest, type: string): boolean =>
  readText(findBy(readList(pod, 'status', 'conditions'), 'type', type), 'status') === 'True';

/** Init containers with restartPolicy Always run beside the others ("sidecars"). */
function isSidecar(pod: Manifest, status: unknown): boolean {
  const container = findBy(readList(pod, 'spec', 'initContainers'), 'name', readText(status, 'name'));
  return readText(container, 'restartPolicy') === 'Always';
}

function isInitialized(pod: Manifest): boolean {
  return findInitReason(pod) === undefined || hasCondition(pod, 'Initialized');
}

function readyContainers(pod: Manifest): string {
  const specified = readList(pod, 'spec', 'initContainers').filter(
    (one) => readText(one, 'restartPolicy') === 'Always',
  );
  const total = readList(pod, 'spec', 'containers').length + specified.length;
  const sidecars = initStatuses(pod).filter((one) => isSidecar(pod, one) && read(one, 'started') === true);
  const running = isInitialized(pod) ? statuses(pod).filter(isRunning) : [];
  return `${[...sidecars, ...running].filter(isReady).length}/${total}`;
}

function podStatus(pod: Manifest): string {
  const phase = readText(pod, 'status', 'phase');
  const reason = readText(pod, 'status', 'reason');
  if (pod.metadata.deletionTimestamp) {
    if (reason === 'NodeLost') return 'Unknown';
    if (phase !== 'Succeeded' && phase !== 'Failed') return 'Terminating';
  }
  const gated = readList(pod, 'status', 'conditions').some(
    (one) => readText(one, 'type') === 'PodScheduled' && readText(one, 'reason') === 'SchedulingGated',
  );
  const initial = gated ? 'SchedulingGated' : reason || phase;
  const initReason = findInitReason(pod);
  return isInitialized(pod) ? containerReason(pod, initReason ?? initial) : (initReason ?? initial);
}

/** What the first init container that is not done is doing; undefined when all are. */
function findInitReason(pod: Manifest): string | undefined {
  const total = readList(pod, 'spec', 'initContainers').length;
  for (const [index, status] of initStatuses(pod).entries()) {
    const terminated = read(status, 'state', 'terminated');
    if (isRecord(terminated) && readNumber(terminated, 'exitCode') === 0) continue;
    if (isSidecar(pod, status) && read(status, 'started') === true) continue;
    if (isRecord(terminated)) return `Init:${terminatedReason(terminated)}`;
    const waiting = readText(status, 'state', 'waiting', 'reason');
    return waiting !== '' && waiting !== 'PodInitializing' ? `Init:${waiting}` : `Init:${index}/${total}`;
  }
  return undefined;
}

function terminatedReason(terminated: unknown): string {
  const signal = readNumber(terminated, 'signal');
  const code = signal === 0 ? `ExitCode:${readNumber(terminated, 'exitCode')}` : `Signal:${signal}`;
  return readText(terminated, 'reason') || code;
}

/** The first container that waits or has ended names the status, read from the last to the first. */
function containerReason(pod: Manifest, initial: string): string {
  let reason = initial;
  let errorReason = '';
  for (const status of statuses(pod).toReversed()) {
    const waiting = readText(status, 'state', 'waiting', 'reason');
    const terminated = read(status, 'state', 'terminated');
    if (waiting !== '') reason = waiting;
    else if (isRecord(terminated)) {
      reason = terminatedReason(terminated);
      if (readNumber(terminated, 'exitCode') !== 0) errorReason = reason;
    }
  }
  if (reason !== 'Completed') return reason;
  const hasRunning = statuses(pod).some((status) => isReady(status) && isRunning(status));
  if (hasRunning && hasCondition(pod, 'Ready')) return 'Running';
  return errorReason || (hasRunning ? 'NotReady' : reason);
}

function restarts(pod: Manifest, now: number): string {
  const initialized = isInitialized(pod);
  const counted = initialized ? initStatuses(pod).filter((one) => isSidecar(pod, one)) : initStatuses(pod);
  const all = initialized ? [...counted, ...statuses(pod)] : counted;
  const count = all.reduce<number>((sum, status) => sum + readNumber(status, 'restartCount'), 0);
  const last = all
    .map((status) => readText(status, 'lastState', 'terminated', 'finishedAt'))
    .sort()
    .at(-1);
  return count > 0 && last ? `${count} (${formatAge(last, now)} ago)` : String(count);
}

function readinessGates(pod: Manifest): string {
  const gates = readList(pod, 'spec', 'readinessGates');
  if (gates.length === 0) return '<none>';
  const met = gates.filter((gate) => hasCondition(pod, readText(gate, 'conditionType')));
  return `${met.length}/${gates.length}`;
}
