import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../manifest.ts';
import { loadRecording } from './load-recording.ts';
import { RecordingError } from './recording-error.ts';
import { startRecordingServer } from './recording-server.ts';
import { recordingTime } from './recording-time.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recording-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const podYaml = (name: string, extra = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: d\n  creationTimestamp: 2026-01-01T00:00:00Z\n${extra}`;
const names = (objects: Manifest[]): string[] => objects.map((object) => object.metadata.name);

describe('[DS40] what is read', () => {
  it('lists in a list, empty typed ones too', async () => {
    const pods = { apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name: 'c' } }] };
    const none = { apiVersion: 'cilium.io/v2', kind: 'CiliumIdentityList', items: [] };
    const { objects, lists, errors } = await loadRecording([
      file('all.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pods, none] })),
    ]);
    expect(objects).toMatchObject([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'c' } }]);
    expect(lists.map(({ kind, count }) => [kind, count])).toEqual([
      ['Pod', 1],
      ['CiliumIdentity', 0],
    ]);
    expect(errors).toEqual([]);
  });

  it('multi-documents, JSON lists and typed lists whose items carry no kind', async () => {
    const yaml = file('a.yaml', `${podYaml('a')}---\n${podYaml('b')}---\n`);
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n' } }],
    };
    const json = file('b.json', JSON.stringify(list));
    const typed = file(
      'c.json',
      JSON.stringify({ apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name: 'c' } }] }),
    );
    const recording = await loadRecording([yaml, json, typed]);
    expect(names(recording.objects)).toEqual(['a', 'b', 'n', 'c']);
    expect(recording.objects[3]).toMatchObject({ apiVersion: 'v1', kind: 'Pod' });
    expect(recording.lists).toEqual([{ apiVersion: 'v1', kind: 'Pod', count: 1 }]);
  });

  it('gzip, zip and tar.gz; logs inside are skipped and counted', async () => {
    const gz = file('a.yaml.gz', gzipSync(podYaml('a')));
    const zip = file(
      'dump.zip',
      zipSync({ 'sysdump/pods.yaml': strToU8(podYaml('b')), 'sysdump/agent.log': strToU8('x') }),
    );
    const tar = pack();
    tar.entry({ name: 'pods.yaml' }, podYaml('c'));
    tar.entry({ name: 'notes.txt' }, 'hello');
    tar.finalize();
    const tgz = file('dump.tgz', gzipSync(await buffer(tar)));
    const recording = await loadRecording([gz, zip, tgz]);
    expect(names(recording.objects)).toEqual(['a', 'b', 'c']);
    expect(recording.skipped).toBe(2);
  });

  it('folders, with what is not Kubernetes skipped', async () => {
    mkdirSync(join(folder, 'in/side'), { recursive: true });
    file('in/side/pod.yaml', podYaml('a'));
    file('in/values.yaml', 'image: x\n');
    file('in/broken.json', '{"a":');
    file('in/picture.png', new Uint8Array([0, 1]));
    const recording = await loadRecording([join(folder, 'in')]);
    expect([names(recording.objects), recording.skipped]).toEqual([['a'], 3]);
  });

  it.each([
    ['values.yaml', 'image: x\n', /does not hold Kubernetes objects: give what/],
    ['broken.yaml', 'a: [1\n', /is neither YAML nor JSON/],
    ['empty.yaml', '', /is empty/],
    ['binary.yaml', new Uint8Array([1, 0, 2]), /is a binary file/],
    ['cut.gz', gzipSync('x'.repeat(1000)).subarray(0, 20), /it is damaged or cut off/],
  ])('a file named itself that is not Kubernetes is an error: %s', async (name, content, message) => {
    const failure = loadRecording([file(name, content)]);
    await expect(failure).rejects.toThrow(RecordingError);
    await expect(failure).rejects.toThrow(message);
  });

  it('a path that does not exist, and a folder with nothing in it', async () => {
    await expect(loadRecording([join(folder, 'none')])).rejects.toThrow(/there is no such file or folder\.$/);
    await expect(loadRecording([folder])).rejects.toThrow(/^No Kubernetes objects in /);
  });
});

it('[DS21] Secrets are dropped and counted', async () => {
  const secret = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n';
  const recording = await loadRecording([file('a.yaml', `${podYaml('a')}---\n${secret}`)]);
  expect([names(recording.objects), recording.secrets]).toEqual([['a'], 1]);
});

it('[DS42] a bomb stops at the limit', async () => {
  const zeros = ' '.repeat(3_000_000);
  const message = /^The recording is larger than 1 MiB when unpacked/;
  const limit = 1024 * 1024;
  await expect(loadRecording([file('a.yaml.gz', gzipSync(zeros))], { limit })).rejects.toThrow(message);
  await expect(loadRecording([file('a.zip', zipSync({ 'a.yaml': strToU8(zeros) }))], { limit })).rejects.toThrow(
    message,
  );
});

it('[DS44] the later resourceVersion holds', async () => {
  const at = (version: number, node: string): string =>
    podYaml('a', `  resourceVersion: "${version}"\nspec:\n  nodeName: ${node}\n`);
  const recording = await loadRecording([file('new.yaml', at(10, 'new')), file('old.yaml', at(9, 'old'))]);
  expect(recording.objects).toMatchObject([{ spec: { nodeName: 'new' } }]);
});

it('[DS43] the newest time of any kind is the recording’s', () => {
  const base = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', creationTimestamp: '2026-01-01T00:00:00Z' } };
  expect(recordingTime([])).toBeUndefined();
  expect(recordingTime([base])).toBe('2026-01-01T00:00:00.000Z');
  const lease = { ...base, kind: 'Lease', spec: { renewTime: '2026-01-01T00:00:05.250000Z' } };
  expect(recordingTime([base, lease])).toBe('2026-01-01T00:00:05.250Z');
  const condition = { ...base, status: { conditions: [{ lastHeartbeatTime: '2026-01-01T00:01:00Z' }] } };
  const event = { ...base, kind: 'Event', lastTimestamp: '2026-01-01T00:02:00Z' };
  expect(recordingTime([base, lease, condition])).toBe('2026-01-01T00:01:00.000Z');
  expect(recordingTime([base, lease, condition, event])).toBe('2026-01-01T00:02:00.000Z');
});

it('[DS41] kinds that were not recorded are absent, empty lists are empty, definitions are not needed', async () => {
  const node = 'apiVersion: cilium.io/v2\nkind: CiliumNode\nmetadata:\n  name: n\n';
  const empty = JSON.stringify({ apiVersion: 'cilium.io/v2', kind: 'CiliumIdentityList', items: [] });
  const recording = await loadRecording([file('n.yaml', node), file('i.json', empty)]);
  const server = await startRecordingServer(recording);
  const get = async (path: string) => {
    const response = await fetch(server.url + path);
    return { status: response.status, body: (await response.json()) as { items?: unknown[]; message?: string } };
  };
  expect((await get('/apis/cilium.io/v2/ciliumnodes')).body.items).toHaveLength(1);
  expect((await get('/apis/cilium.io/v2/ciliumidentities')).body.items).toEqual([]);
  const absent = await get('/api/v1/pods');
  expect([absent.status, absent.body.message]).toEqual([404, 'not in the recording']);
  await server.stop();
});
