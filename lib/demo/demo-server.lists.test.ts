import { afterEach, describe, expect, it } from 'vitest';
import { type Json, read, readList, readText } from './read-json.ts';
import { get, names, pod, start, stop, widget, widgets } from './testing/demo-server-fixture.ts';

afterEach(stop);

describe('lists', () => {
  it('[DS1] pages of one list show one revision, whatever changes meanwhile', async () => {
    const { store } = await start(['a', 'b', 'c', 'd'].map((name) => pod(name)));
    const first = await get('/api/v1/pods?limit=2');
    expect(names(first.body)).toEqual(['a', 'b']);
    expect(read(first.body, 'metadata', 'remainingItemCount')).toBe(2);
    store.remove({ apiVersion: 'v1', kind: 'Pod', namespace: 'default', name: 'c' });
    store.put(pod('bb'));
    const token = readText(first.body, 'metadata', 'continue');
    const second = await get(`/api/v1/pods?limit=2&continue=${token}`);
    expect(names(second.body)).toEqual(['c', 'd']);
    expect(readText(second.body, 'metadata', 'resourceVersion')).toBe(
      readText(first.body, 'metadata', 'resourceVersion'),
    );
    expect(names((await get('/api/v1/pods')).body)).toEqual(['a', 'b', 'bb', 'd']);
  });

  it('[DS2] metadata stands after the items of custom resources; builtin items carry no kind', async () => {
    await start([widgets, widget('w'), pod('a')]);
    expect(Object.keys((await get('/apis/example.org/v1/widgets')).body)).toEqual([
      'apiVersion',
      'items',
      'kind',
      'metadata',
    ]);
    const pods = (await get('/api/v1/namespaces/default/pods')).body;
    expect(pods.kind).toBe('PodList');
    expect(Object.keys(readList(pods, 'items')[0] as Json)).toEqual(['metadata', 'spec', 'status']);
  });

  it('[DS3] an expired token is 410 and offers another one', async () => {
    const { faults } = await start(['a', 'b', 'c'].map((name) => pod(name)));
    const token = readText((await get('/api/v1/pods?limit=1')).body, 'metadata', 'continue');
    faults.expireHistory();
    const gone = await get(`/api/v1/pods?limit=1&continue=${token}`);
    expect([gone.status, gone.body.reason]).toEqual([410, 'Expired']);
    const other = readText(gone.body, 'metadata', 'continue');
    expect(names((await get(`/api/v1/pods?limit=5&continue=${other}`)).body)).toEqual(['b', 'c']);
  });

  it('[DS4] a revision from the future is a timeout', async () => {
    await start([pod('a')]);
    const answer = await get('/api/v1/pods?resourceVersion=999999');
    expect([answer.status, answer.body.reason]).toEqual([504, 'Timeout']);
    expect(readText(readList(answer.body, 'details', 'causes')[0], 'reason')).toBe('ResourceVersionTooLarge');
  });

  it('[DS5] selectors narrow a list; an unknown field is 400', async () => {
    await start([pod('a', { app: 'x' }), pod('b', { app: 'y' }, 'n2'), pod('c')]);
    const list = async (query: string): Promise<string[]> => names((await get(`/api/v1/pods?${query}`)).body);
    expect(await list('labelSelector=app%20in%20(x,y)')).toEqual(['a', 'b']);
    expect(await list('labelSelector=app!=x')).toEqual(['b', 'c']);
    expect(await list('labelSelector=!app')).toEqual(['c']);
    expect(await list('fieldSelector=spec.nodeName=n2,status.phase!=Failed')).toEqual(['b']);
    expect((await get('/api/v1/pods?fieldSelector=spec.nonsense=1')).status).toBe(400);
    expect(names((await get('/api/v1/namespaces/other/pods')).body)).toEqual([]);
  });

  it('[DS6] tables of custom resources show the printer columns of their definition', async () => {
    await start([widgets, widget('w')]);
    const accept = 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json';
    const table = await get('/apis/example.org/v1/widgets', { headers: { accept } });
    expect(table.headers.get('content-type')).toBe('application/json;as=Table;g=meta.k8s.io;v=v1');
    const columns = readList(table.body, 'columnDefinitions').map((one) => [read(one, 'name'), read(one, 'priority')]);
    expect(columns).toEqual([
      ['Name', 0],
      ['Inner', 0],
      ['Count', 1],
      ['Age', 0],
    ]);
    expect(readList(readList(table.body, 'rows')[0], 'cells')).toEqual(['w', '10.0.0.1', 3, '24h']);
    const refused = await get('/api/v1/pods', { headers: { accept: 'application/vnd.kubernetes.protobuf' } });
    expect([refused.status, refused.body.reason]).toEqual([406, 'NotAcceptable']);
  });

  it('compresses large lists when asked', async () => {
    await start(Array.from({ length: 1500 }, (_, index) => pod(`p${index}`)));
    const large = await get('/api/v1/pods', { headers: { 'accept-encoding': 'gzip' } });
    expect(large.headers.get('content-encoding')).toBe('gzip');
    expect(names(large.body)).toHaveLength(1500);
    expect((await get('/api/v1/pods?limit=1')).headers.get('content-encoding')).toBeNull();
  });
});
