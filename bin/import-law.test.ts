import { describe, expect, it } from 'vitest';
import { findCycles, findRoom, judgeImport, listImports } from './import-law.ts';

const judge = (file: string, text: string) => listImports(file, text).map(judgeImport);

describe('the import law', () => {
  it('knows the room of a file', () => {
    expect(findRoom('lib/model/ip-ownership/address.ts')?.entry).toBe('lib/model');
    expect(findRoom('components/ui/chip.tsx')?.entry).toBe('components/ui');
    expect(findRoom('components/nodes/row.tsx')).toEqual({ entry: 'components/*', folder: 'components/nodes' });
    expect(findRoom('app/api/v1/status/route.ts')?.entry).toBe('app/api');
    expect(findRoom('app/(explorer)/page.tsx')?.entry).toBe('app');
    expect(findRoom('next.config.js')).toBeUndefined();
  });

  it.each([
    ['lib/model/a.ts', "import { x } from '../store/record-store.ts';"],
    ['lib/model/a.ts', "import type { X } from '../kube/reader.ts';"],
    ['lib/model/a.ts', "export * from '../contract/a.ts';"],
    ['lib/store/a.ts', "import type { X } from '../model/ids.ts';"],
    ['lib/kube/a.ts', "import { x } from '../server/explorer.ts';"],
    ['lib/server/a.ts', "const x = await import('../demo/a.ts');"],
    ['lib/queries/a.ts', "type X = import('../server/explorer.ts').Explorer;"],
    ['lib/demo/a.ts', "import { x } from '../kube/reader.ts';"],
    ['components/ui/a.tsx', "import { x } from '../states/states.tsx';"],
    ['components/nodes/a.tsx', "import { x } from '../identity-graph/b.tsx';"],
    ['components/nodes/a.tsx', "import { x } from '../ip-tree/b.tsx';"],
    ['components/ip-tree/a.tsx', "import { x } from '../ip-addresses/b.tsx';"],
    ['components/ip-tree/a.tsx', "import { x } from '../shell/b.tsx';"],
    ['app/(explorer)/page.tsx', "import { x } from '../../lib/server/explorer.ts';"],
    ['app/api/v1/status/route.ts', "import { x } from '../../../../lib/model/ids.ts';"],
    ['lib/queries/a.ts', "import { x } from '../../e2e/run-explorer.ts';"],
    ['lib/kube/a.ts', "import { x } from './testing/b.ts';"],
    ['lib/server/a.ts', "import { x } from '../model/testing/b.ts';"],
    ['lib/model/testing/a.ts', "import { x } from '../../server/testing/b.ts';"],
    ['lib/demo/a.ts', "import { x } from '../model/ids.ts';"],
    ['lib/model/a.ts', "import yaml from 'js-yaml';"],
    ['lib/demo/a.ts', "import yaml from 'js-yaml-fork';"],
    ['components/shell/a.tsx', "import { useQueryState } from 'nuqs';"],
    ['components/ip-tree/a.tsx', "import { KubeConfig } from '@kubernetes/client-node';"],
  ])('refuses %s: %s', (file, text) => {
    expect(judge(file, text)).toEqual([expect.stringMatching(/ may not /)]);
  });

  it.each([
    ['lib/model/a.ts', "import { x } from './ip-ownership/address.ts'; import { isIP } from 'node:net';"],
    ['lib/server/a.ts', "import { x } from '../kube/reader.ts'; import { createHash } from 'node:crypto';"],
    ['lib/server/a.test.ts', "import { x } from './testing/b.ts'; import { y } from '../model/testing/c.ts';"],
    ['lib/server/testing/a.ts', "import { x } from '../../model/testing/b.ts'; import { load } from 'js-yaml';"],
    ['components/states/a.tsx', "import { x } from '../ui/b.tsx'; import Link from 'next/link';"],
    ['components/ip-tree/a.tsx', "import { x } from './b.tsx'; import { y } from '../../lib/queries/status.ts';"],
    ['app/api/v1/status/route.ts', "import { x } from '../../../../lib/server/explorer.ts';"],
    ['bench/a.ts', "import { x } from '../lib/kube/reader.ts';"],
  ])('lets pass %s: %s', (file, text) => {
    expect(judge(file, text).filter(Boolean)).toEqual([]);
  });

  it('sees types as types: two files may know each other by type', () => {
    const [back] = listImports('a/b.ts', "import type { X } from './c.ts';");
    const [value] = listImports('a/b.ts', "import { type X, y } from './c.ts';");
    expect([back?.typeOnly, value?.typeOnly]).toEqual([true, false]);
  });

  it('finds a circle, once, and no circle where two ways lead to one file', () => {
    const edge = (file: string, target: string) => ({ file, target, isPackage: false, typeOnly: false });
    expect(findCycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('a', 'c')])).toEqual([['b', 'c']]);
    expect(findCycles([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
  });
});
