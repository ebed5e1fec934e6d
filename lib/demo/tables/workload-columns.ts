import type { Manifest } from '../manifest.ts';
import { read, readList, readNumber, readRecord, readText } from '../read-json.ts';
import { formatLabelSelector, formatLabels, labelSelectorText } from './format-selector.ts';
import { AGE, ageOf, column, type KindTable, NAME, type TableColumn, wide } from './kind-table.ts';

const count = (name: string): TableColumn => column(name, { type: 'integer' });
const CONTAINERS = [wide('Containers'), wide('Images'), wide('Selector')];

function containerCells(object: Manifest): [string, string] {
  const containers = readList(object, 'spec', 'template', 'spec', 'containers');
  const join = (field: string): string => containers.map((container) => readText(container, field)).join(',');
  return [join('name'), join('image')];
}

export const daemonSetTable: KindTable = {
  columns: [
    NAME,
    count('Desired'),
    count('Current'),
    count('Ready'),
    count('Up-to-date'),
    count('Available'),
    column('Node Selector'),
    AGE,
    ...CONTAINERS,
  ],
  cells: (object, now) => [
    object.metadata.name,
    readNumber(object, 'status', 'desiredNumberScheduled'),
    readNumber(object, 'status', 'currentNumberScheduled'),
    readNumber(object, 'status', 'numberReady'),
    readNumber(object, 'status', 'updatedNumberScheduled'),
    readNumber(object, 'status', 'numberAvailable'),
    formatLabels(readRecord(object, 'spec', 'template', 'spec', 'nodeSelector')),
    ageOf(object, now),
    ...containerCells(object),
    formatLabelSelector(read(object, 'spec', 'selector')),
  ],
};

export const deploymentTable: KindTable = {
  columns: [NAME, column('Ready'), column('Up-to-date'), column('Available'), AGE, ...CONTAINERS],
  cells: (object, now) => [
    object.metadata.name,
    `${readNumber(object, 'status', 'readyReplicas')}/${desiredReplicas(object)}`,
    readNumber(object, 'status', 'updatedReplicas'),
    readNumber(object, 'status', 'availableReplicas'),
    ageOf(object, now),
    ...containerCells(object),
    labelSelectorText(read(object, 'spec', 'selector')),
  ],
};

export const replicaSetTable: KindTable = {
  columns: [NAME, count('Desired'), count('Current'), count('Ready'), AGE, ...CONTAINERS],
  cells: (object, now) => [
    object.metadata.name,
    desiredReplicas(object),
    readNumber(object, 'status', 'replicas'),
    readNumber(object, 'status', 'readyReplicas'),
    ageOf(object, now),
    ...containerCells(object),
    formatLabelSelector(read(object, 'spec', 'selector')),
  ],
};

/** The API server's default for `replicas` is 1. */
function desiredReplicas(object: Manifest): number {
  return read(object, 'spec', 'replicas') === undefined ? 1 : readNumber(object, 'spec', 'replicas');
}
