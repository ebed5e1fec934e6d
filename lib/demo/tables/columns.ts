/** The printer columns of builtin kinds, as kubernetes `pkg/printers/internalversion` (1.37) defines them. */
import { read, readRecord, readText } from '../read-json.ts';
import { eventTable } from './event-columns.ts';
import { formatLabelSelector } from './format-selector.ts';
import { AGE, ageOf, column, type KindTable, NAME } from './kind-table.ts';
import { nodeTable } from './node-columns.ts';
import { podTable } from './pod-columns.ts';
import { endpointSliceTable, endpointsTable, serviceTable } from './service-columns.ts';
import { daemonSetTable, deploymentTable, replicaSetTable } from './workload-columns.ts';

const configMapTable: KindTable = {
  columns: [NAME, column('Data'), AGE],
  cells: (object, now) => [
    object.metadata.name,
    Object.keys(readRecord(object, 'data')).length + Object.keys(readRecord(object, 'binaryData')).length,
    ageOf(object, now),
  ],
};

const namespaceTable: KindTable = {
  columns: [NAME, column('Status'), AGE],
  cells: (object, now) => [object.metadata.name, readText(object, 'status', 'phase'), ageOf(object, now)],
};

const serviceAccountTable: KindTable = {
  columns: [NAME, AGE],
  cells: (object, now) => [object.metadata.name, ageOf(object, now)],
};

const leaseTable: KindTable = {
  columns: [NAME, column('Holder'), AGE],
  cells: (object, now) => [object.metadata.name, readText(object, 'spec', 'holderIdentity'), ageOf(object, now)],
};

const networkPolicyTable: KindTable = {
  columns: [NAME, column('Pod-Selector'), AGE],
  cells: (object, now) => [
    object.metadata.name,
    formatLabelSelector(read(object, 'spec', 'podSelector')),
    ageOf(object, now),
  ],
};

const definitionTable: KindTable = {
  columns: [NAME, column('Created At', { type: 'date' })],
  cells: (object) => [object.metadata.name, object.metadata.creationTimestamp ?? null],
};

const TABLES: Record<string, KindTable> = {
  configmaps: configMapTable,
  endpoints: endpointsTable,
  events: eventTable,
  namespaces: namespaceTable,
  nodes: nodeTable,
  pods: podTable,
  serviceaccounts: serviceAccountTable,
  services: serviceTable,
  'customresourcedefinitions.apiextensions.k8s.io': definitionTable,
  'daemonsets.apps': daemonSetTable,
  'deployments.apps': deploymentTable,
  'replicasets.apps': replicaSetTable,
  'leases.coordination.k8s.io': leaseTable,
  'endpointslices.discovery.k8s.io': endpointSliceTable,
  'networkpolicies.networking.k8s.io': networkPolicyTable,
};

/** `resource` as `daemonsets.apps`; undefined for a custom resource. */
export function findKindTable(resource: string): KindTable | undefined {
  return TABLES[resource];
}
