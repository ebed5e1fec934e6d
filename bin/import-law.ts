/**
 * The import law of docs/architecture.md: which room may import which, and no cycles. Imports are read by the parser that
 * vite brings, types included. Whoever wants an exception changes the table, and says why, in the same commit.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

/** What a screen may use: never another screen. */
const screen = [
  'components/ui',
  'components/address',
  'components/commands',
  'components/states',
  'lib/model',
  'lib/queries',
  'lib/url',
];

/** Longest prefix names the room of a file; `components/*` stands for every folder there that is not named. */
const law: Record<string, string[]> = {
  'lib/model': [],
  'lib/store': [],
  'lib/kube': ['lib/model'],
  // A Kubernetes API server: it knows Kubernetes, and nothing of what reads it.
  'lib/demo': [],
  'lib/contract': ['lib/model'],
  'lib/server': ['lib/model', 'lib/store', 'lib/kube', 'lib/contract'],
  'lib/queries': ['lib/contract', 'lib/model'],
  'lib/url': ['lib/model'],
  'components/ui': [],
  'components/address': ['components/ui', 'lib/model'],
  // What stands behind a screen's kubectl button; the agent it names is asked for.
  'components/commands': ['components/ui', 'lib/model', 'lib/queries'],
  // The five states are those of a source: they take its type.
  'components/states': ['components/ui', 'components/address', 'components/commands', 'lib/model'],
  'components/shell': [
    'components/ui',
    'components/address',
    'components/states',
    'lib/queries',
    'lib/url',
    'lib/model',
  ],
  // The tree knows no URL: what is open and chosen is told to it.
  'components/ip-tree': ['components/ui', 'components/address', 'components/states', 'lib/model', 'lib/queries'],
  'components/ip-addresses': [...screen, 'components/ip-tree'],
  // Named for its package alone.
  'components/identity-graph': screen,
  'components/*': screen,
  app: [
    'components/ui',
    'components/address',
    'components/states',
    'components/shell',
    'components/ip-addresses',
    'components/identity-graph',
    'components/*',
    'lib/queries',
    'lib/url',
  ],
  'app/api': ['lib/server', 'lib/contract'],
  bin: ['lib/server', 'lib/demo'],
  bench: ['*'],
  e2e: ['*'],
};

const react = ['react', 'react-dom', 'next'];
// Lines of an object are as high as their text: it measures them. Rows of a known height need no library.
const lists = '@tanstack/react-virtual';
const answers = '@tanstack/react-query';

/** The packages that a room may use: the model is pure, and a screen knows no Kubernetes client. No entry: any. */
const packages: Record<string, string[]> = {
  'lib/model': [],
  'lib/store': [],
  'lib/kube': ['@kubernetes/client-node'],
  'lib/demo': ['js-yaml', 'fflate', 'tar-stream'],
  'lib/contract': ['zod'],
  // YAML is written where objects are read: the browser loads no library for it.
  'lib/server': ['zod', 'js-yaml'],
  'lib/queries': ['react', answers],
  'lib/url': ['nuqs'],
  'components/ui': react,
  'components/address': react,
  'components/commands': react,
  'components/states': react,
  'components/shell': [...react, answers],
  'components/ip-tree': react,
  'components/ip-addresses': [...react, answers],
  // The one room that draws a graph: its library is read nowhere else.
  'components/identity-graph': [...react, answers, 'cytoscape'],
  'components/*': [...react, lists, answers, 'cmdk'],
  app: [...react, 'nuqs'],
  'app/api': [],
};

export interface Import {
  file: string;
  /** The file that is imported, or the name of the package. */
  target: string;
  isPackage: boolean;
  /** Nothing of it is there when the program runs. */
  typeOnly: boolean;
}

/** The entry of the law that a file stands under, and the folder that is the room. */
export function findRoom(file: string): { entry: string; folder: string } | undefined {
  const folders = file.split('/');
  for (let depth = folders.length - 1; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join('/');
    if (law[folder]) return { entry: folder, folder };
    const wildcard = [...folders.slice(0, depth - 1), '*'].join('/');
    if (law[wildcard]) return { entry: wildcard, folder };
  }
  return undefined;
}

interface Specifier {
  name: string;
  typeOnly: boolean;
}

/** What every import names, static, re-exported, dynamic and `import('…')` in a type. */
function listSpecifiers(file: string, text: string): Specifier[] {
  const { module } = parseSync(file, text);
  const onlyTypes = (entries: { isType: boolean }[]) => entries.length > 0 && entries.every(({ isType }) => isType);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    name: moduleRequest.value,
    typeOnly: onlyTypes(entries),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.map(({ moduleRequest, isType }) => ({ name: moduleRequest?.value ?? '', typeOnly: isType })),
  );
  const inline = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, name]) => ({
    name: name ?? '',
    typeOnly: true,
  }));
  return [...imports, ...exports, ...inline].filter(({ name }) => name !== '');
}

export function listImports(file: string, text: string): Import[] {
  return listSpecifiers(file, text)
    .filter(({ name }) => !name.startsWith('node:') && !builtinModules.includes(name))
    .map(({ name, typeOnly }) => {
      const isPackage = !name.startsWith('.');
      const target = isPackage
        ? name
        : relative('.', resolve(dirname(file), name))
            .split(sep)
            .join('/');
      return { file, target, isPackage, typeOnly };
    });
}

const isTestSupport = (file: string) => file.includes('/testing/');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || isTestSupport(file);

/** The sentence that refuses an import, or undefined. Tests may use packages that their subject may not, and `testing/`. */
export function judgeImport({ file, target, isPackage }: Omit<Import, 'typeOnly'>): string | undefined {
  const from = findRoom(file);
  if (!from) return undefined;
  if (isPackage) {
    const allowed = packages[from.entry];
    if (!allowed || isTest(file) || allowed.some((name) => target === name || target.startsWith(`${name}/`)))
      return undefined;
    return `${file}: ${from.folder} may not use the package ${target}`;
  }
  const may = law[from.entry] ?? [];
  if (may.includes('*')) return undefined;
  if (isTestSupport(target) && !isTest(file)) return `${file}: a product file may not import ${target}`;
  const to = findRoom(target);
  if (!to || to.folder === from.folder || may.includes(to.entry)) return undefined;
  return `${file}: ${from.folder} may not import ${to.folder} (${target})`;
}

/** Cycles of files, each told once, as the files on the way. Types go in no circle: they have no order in which they run. */
export function findCycles(imports: Import[]): string[][] {
  const graph = new Map<string, string[]>();
  for (const { file, target, isPackage, typeOnly } of imports) {
    if (!isPackage && !typeOnly) graph.set(file, [...(graph.get(file) ?? []), target]);
  }
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, path: string[]) => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push(path.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

function* listSourceFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* listSourceFiles(path);
    else if (/\.(ts|tsx|js)$/.test(name)) yield path.split(sep).join('/');
  }
}

/** Every breach of the law in the repository, one sentence each. */
export function checkImportLaw(): string[] {
  const files = ['app', 'bench', 'bin', 'components', 'e2e', 'lib'].flatMap((folder) => [...listSourceFiles(folder)]);
  const imports = files.flatMap((file) => listImports(file, readFileSync(file, 'utf8')));
  const breaches = imports.map(judgeImport).filter((sentence) => sentence !== undefined);
  return [
    ...breaches,
    ...findCycles(imports).map((cycle) => `imports go in a circle: ${cycle.join(' → ')} → ${cycle[0]}`),
  ];
}
