/** Parts of clusters that tests of this folder start from. */
import type { RecordChange, RecordSink } from '../../kube/reader.ts';
import { type IpAddress, toIdentityId, toNodeName, toPodKey } from '../../model/ids.ts';
import type { AnyRecord, CiliumIdentityRecord, CiliumNodeRecord, PodRecord } from '../../model/records.ts';
import { type Source, sourceKinds } from '../../model/sources.ts';
import { sourceOf } from '../../model/testing/snapshot-of-records.ts';
import { createExplorer, type ExplorerReader } from '../explorer.ts';

// Tests of the routes, which know no model, tell sources too.
export { sourceOf };

export const syncedSources = sourceKinds.map((kind) => sourceOf(kind));

type OnDemand = Pick<ExplorerReader, 'readResource' | 'listResources'>;

const servesNothing: OnDemand = {
  readResource: () => Promise.reject(new Error('nothing is served')),
  listResources: async () => [],
};

/** A reader that writes what the test says, when it says so. */
export function createHandReader(onDemand: OnDemand = servesNothing) {
  let sink: RecordSink | undefined;
  let stopped = false;
  return {
    startReader(given: RecordSink): ExplorerReader {
      sink = given;
      const stop = async () => {
        stopped = true;
      };
      return { cluster: { name: 'kind', context: 'test', server: 'http://127.0.0.1:1' }, stop, ...onDemand };
    },
    get sink(): RecordSink {
      if (!sink) throw new Error('the explorer has not started its reader');
      return sink;
    },
    get stopped() {
      return stopped;
    },
  };
}

export type HandReader = ReturnType<typeof createHandReader>;

/** An explorer of an empty cluster of which everything is synced. */
export async function createTestExplorer(sources: readonly Source[] = syncedSources, onDemand?: OnDemand) {
  const reader = createHandReader(onDemand);
  const explorer = await createExplorer({ startReader: reader.startReader });
  for (const source of sources) reader.sink.setSource(source);
  return { explorer, reader };
}

export const put = (record: AnyRecord): RecordChange => ({ type: 'put', record });

const ip = (text: string) => text as IpAddress;

export const ciliumNode = (name: string, ipam: Partial<CiliumNodeRecord['ipam']> = {}): CiliumNodeRecord => ({
  kind: 'CiliumNode',
  key: name,
  name: toNodeName(name),
  labels: {},
  addresses: [],
  health: [],
  ingress: [],
  cloud: 'eni',
  enis: [],
  ipam: { podCidrs: [], ...ipam },
});

export const pod = (name: string, node: string, address: string, resourceVersion?: string): PodRecord => ({
  kind: 'Pod',
  key: toPodKey('default', name),
  namespace: 'default',
  name,
  labels: {},
  node: toNodeName(node),
  hostNetwork: false,
  phase: 'Running',
  podIps: [ip(address)],
  terminating: false,
  ready: true,
  containers: [],
  ...(resourceVersion === undefined ? {} : { resourceVersion }),
});

export const identity = (id: number, ...labels: string[]): CiliumIdentityRecord => ({
  kind: 'CiliumIdentity',
  key: String(id),
  name: String(id),
  id: toIdentityId(id),
  labels,
});

export const claimOf = (pod: string, address: string) => ({ ip: ip(address), owner: `default/${pod}` });
