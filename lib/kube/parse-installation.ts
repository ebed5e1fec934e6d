/** What tells how Cilium is installed: its configuration, workloads, leader, CRDs, and failed sandboxes. */
import { toUid } from '../model/ids.ts';
import type { ConfigMapRecord, CrdRecord, EventRecord, LeaseRecord, WorkloadRecord } from '../model/records.ts';
import { compact, type Fields } from './fields.ts';
import { internList } from './intern.ts';
import { parseLabels, parseMetadata, parseNamespace } from './parse-metadata.ts';

export function parseConfigMap(object: Fields): ConfigMapRecord {
  return {
    kind: 'ConfigMap',
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    data: object.map('data'),
  };
}

export function parseLease(object: Fields): LeaseRecord {
  const spec = object.object('spec');
  return compact({
    kind: 'Lease' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    holder: spec.word('holderIdentity'),
    renewedAt: spec.time('renewTime'),
  });
}

/** Workloads of Cilium (those that `cilium status` reads) and of the CNI that it replaces on EKS; others are nobody's business. */
const workloads: Record<WorkloadRecord['kind'], ReadonlySet<string>> = {
  DaemonSet: new Set(['cilium', 'cilium-envoy', 'cilium-node-init', 'aws-node']),
  Deployment: new Set(['cilium-operator', 'hubble-relay', 'hubble-ui', 'clustermesh-apiserver']),
};

export function parseWorkload(kind: WorkloadRecord['kind']): (object: Fields) => WorkloadRecord | undefined {
  return (object) => {
    const metadata = parseMetadata(object);
    if (!workloads[kind].has(metadata.name)) return undefined;
    const spec = object.object('spec');
    const status = object.object('status');
    const template = spec.object('template').object('spec');
    return compact({
      kind,
      ...metadata,
      namespace: parseNamespace(object),
      labels: parseLabels(object),
      ...(kind === 'DaemonSet' ? parseDaemonCounts(status) : parseDeploymentCounts(spec, status)),
      generation: object.object('metadata').number('generation'),
      observedGeneration: status.number('observedGeneration'),
      selector: spec.object('selector').map('matchLabels'),
      nodeSelector: template.map('nodeSelector'),
      containers: template.list('containers').map(parseContainer),
    });
  };
}

const parseDaemonCounts = (status: Fields) => ({
  desired: status.number('desiredNumberScheduled') ?? 0,
  ready: status.number('numberReady') ?? 0,
  available: status.number('numberAvailable') ?? 0,
  updated: status.number('updatedNumberScheduled') ?? 0,
});

/** spec.replicas defaults to 1; counts of status are omitted when 0. */
const parseDeploymentCounts = (spec: Fields, status: Fields) => ({
  desired: spec.number('replicas') ?? 1,
  ready: status.number('readyReplicas') ?? 0,
  available: status.number('availableReplicas') ?? 0,
  updated: status.number('updatedReplicas') ?? 0,
});

const parseContainer = (container: Fields) => ({
  name: container.name('name'),
  image: container.text('image') ?? '',
  args: internList([...container.texts('command'), ...container.texts('args')]),
});

export function parseCrd(object: Fields): CrdRecord {
  const spec = object.object('spec');
  const names = spec.object('names');
  return compact({
    kind: 'CustomResourceDefinition' as const,
    ...parseMetadata(object),
    group: spec.name('group'),
    names: { kind: names.name('kind'), plural: names.name('plural'), shortNames: names.texts('shortNames') },
    scope: spec.name('scope'),
    versions: parseServedVersions(spec),
    schemaVersion: parseLabels(object)['io.cilium.k8s.crd.schema.version'],
    printerColumns: parsePrinterColumns(spec),
  });
}

/** Served versions, the storage version first. */
function parseServedVersions(spec: Fields): string[] {
  const served = spec.list('versions').filter((version) => version.flag('served'));
  const storage = served.filter((version) => version.flag('storage'));
  return [...new Set([...storage, ...served].map((version) => version.name('name')))];
}

/** Of the storage version; undefined where it declares none. kubectl prints those with a priority only with `-o wide`. */
function parsePrinterColumns(spec: Fields): CrdRecord['printerColumns'] {
  const storage = spec.list('versions').find((version) => version.flag('storage'));
  const columns = storage?.list('additionalPrinterColumns').map((column) => ({
    name: column.name('name'),
    jsonPath: column.name('jsonPath'),
    wide: (column.number('priority') ?? 0) > 0,
  }));
  return columns?.length ? columns : undefined;
}

/** Core v1 Event. `series` replaces count and lastTimestamp in events of the newer API. */
export function parseEvent(object: Fields): EventRecord {
  const [about, series] = [object.object('involvedObject'), object.object('series')];
  const uid = about.word('uid');
  return compact({
    kind: 'Event' as const,
    ...parseMetadata(object),
    namespace: parseNamespace(object),
    reason: object.text('reason') ?? '',
    message: object.text('message') ?? '',
    about: compact({
      kind: about.text('kind') ?? '',
      namespace: about.word('namespace'),
      name: about.text('name') ?? '',
      uid: uid === undefined ? undefined : toUid(uid),
    }),
    count: series.number('count') ?? object.number('count') ?? 1,
    lastSeenAt: series.time('lastObservedTime') ?? object.time('lastTimestamp') ?? object.time('eventTime'),
  });
}
