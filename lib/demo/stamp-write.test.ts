import { expect, it } from 'vitest';
import { readList, readText } from './read-json.ts';
import { applyChange, parseChange } from './script.ts';
import { createServedCluster, type ServedCluster } from './served-cluster.ts';

const ref = { apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'a' };
const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: { nodeName: 'n' } };
const running = { status: { phase: 'Running' } };

/** A cluster whose clock stands where `at` puts it, in seconds after the epoch. */
function clusterAt() {
  let now = 0;
  const store = createServedCluster({ objects: [], now: () => now * 1000, historyLimit: 100 });
  const write = (at: number, change: object): void => {
    now = at;
    applyChange(store, parseChange(change, 'test'));
  };
  return { store, write };
}

const entriesOf = (store: ServedCluster) => readList(store.get(ref), 'metadata', 'managedFields');
const told = (store: ServedCluster) =>
  entriesOf(store).map((entry) =>
    ['manager', 'subresource', 'time'].map((field) => readText(entry, field) || '-').join(' '),
  );

it('[DS51] a creation and a change of status are told with manager, operation and time', () => {
  const { store, write } = clusterAt();
  write(1, { do: 'put', by: 'kube-controller-manager', object: pod });
  write(2, { do: 'patch', by: 'kubelet', ref, patch: running });
  const each = { operation: 'Update', apiVersion: 'v1', fieldsType: 'FieldsV1' };
  expect(entriesOf(store)).toEqual([
    { ...each, manager: 'kube-controller-manager', time: '1970-01-01T00:00:01Z', fieldsV1: { 'f:spec': {} } },
    {
      ...each,
      manager: 'kubelet',
      subresource: 'status',
      time: '1970-01-01T00:00:02Z',
      fieldsV1: { 'f:status': {} },
    },
  ]);
});

it('[DS51] an entry moves with the next write of its manager to its subresource; others stay', () => {
  const { store, write } = clusterAt();
  write(1, { do: 'put', by: 'kubelet', object: pod });
  write(2, { do: 'patch', by: 'kubelet', ref, patch: running });
  write(3, { do: 'patch', by: 'kubelet', ref, patch: { status: { phase: 'Failed' } } });
  write(4, { do: 'patch', by: 'kubectl', ref, patch: { metadata: { labels: { x: 'y' } } } });
  expect(told(store)).toEqual([
    'kubelet - 1970-01-01T00:00:01Z',
    'kubelet status 1970-01-01T00:00:03Z',
    'kubectl - 1970-01-01T00:00:04Z',
  ]);
});

it('[DS51] [DS31] a write that changes nothing is no event, and moves no time', () => {
  const { store, write } = clusterAt();
  write(1, { do: 'put', by: 'kubelet', object: pod });
  const { revision } = store.history;
  write(2, { do: 'patch', by: 'kubelet', ref, patch: { spec: { nodeName: 'n' } } });
  write(3, { do: 'put', by: 'kubelet', object: pod });
  expect(store.history.revision).toBe(revision);
  expect(told(store)).toEqual(['kubelet - 1970-01-01T00:00:01Z']);
});

it('[DS51] without a writer managedFields stay as given', () => {
  const { store, write } = clusterAt();
  write(1, { do: 'put', object: pod });
  expect(entriesOf(store)).toEqual([]);
  write(2, { do: 'put', by: 'kubelet', object: { ...pod, ...running } });
  write(3, { do: 'patch', ref, patch: { spec: { nodeName: 'm' } } });
  expect(told(store)).toEqual(['kubelet status 1970-01-01T00:00:02Z']);
});
