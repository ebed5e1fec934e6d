/** The example clusters: folders of plain manifests in YAML, each with a `cluster.yaml` that tells what it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, loadAll } from 'js-yaml';
import type { Manifest } from './manifest.ts';
import { read, readList, readText } from './read-json.ts';
import { parseManifest, parseStep, type ScriptStep } from './script.ts';

export interface DemoCluster {
  /** Its folder's name, as in `--demo=<name>`. */
  name: string;
  title: string;
  description: string;
  /** The cluster as its kubeconfig would name it. */
  clusterName: string;
  context: string;
  server?: string;
  ciliumVersion: string;
  region?: string;
  /** RFC 3339: when the story is told; objects without a creationTimestamp are made then. */
  now?: string;
  objects: Manifest[];
  /** The CustomResourceDefinitions that it has installed. */
  crds: Manifest[];
  script: ScriptStep[];
  story?: ClusterStory;
}

/** What a reader may ask of the cluster, each with the permalink of the screen that answers it. */
export interface ClusterStory {
  title: string;
  /** Where the questions come from. */
  source?: string;
  questions: { ask: string; link: string }[];
}

const CLUSTERS = fileURLToPath(new URL('clusters/', import.meta.url));
const CRDS = fileURLToPath(new URL('crds/', import.meta.url));

/** Not Kubernetes objects: what the cluster is, and the answers written by hand for it. */
const OTHER_FILES = ['cluster.yaml', 'expected.yaml', 'questions.yaml'];

export function listClusters(): string[] {
  return readdirSync(CLUSTERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(CLUSTERS, entry.name, 'cluster.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/** What a cluster says of itself, without its objects. */
export function describeCluster(name: string): { name: string; title: string; description: string } {
  const about = readAbout(name);
  return { name, title: readText(about, 'title'), description: readText(about, 'description') };
}

/** Throws one sentence for a name that no cluster has, or for a file that does not parse. */
export function loadCluster(name: string): DemoCluster {
  const about = readAbout(name);
  const files = readdirSync(join(CLUSTERS, name)).filter((file) => file.endsWith('.yaml'));
  const optional = (field: string): Record<string, string> =>
    readText(about, field) ? { [field]: readText(about, field) } : {};
  return {
    name,
    title: readText(about, 'title') || name,
    description: readText(about, 'description'),
    clusterName: readText(about, 'clusterName') || name,
    context: readText(about, 'context') || name,
    ciliumVersion: readText(about, 'ciliumVersion'),
    ...optional('server'),
    ...optional('region'),
    ...optional('now'),
    objects: files
      .filter((file) => !OTHER_FILES.includes(file))
      .flatMap((file) => readManifests(join(CLUSTERS, name, file))),
    crds: readDefinitions(about, name),
    script: readList(about, 'script').map((step, index) => parseStep(step, `${name}, step ${index + 1} of the script`)),
    ...readStory(name),
  };
}

function readStory(name: string): Pick<DemoCluster, 'story'> {
  const file = join(CLUSTERS, name, 'questions.yaml');
  if (!existsSync(file)) return {};
  const told = load(readFileSync(file, 'utf8'), { filename: file });
  const questions = readList(told, 'questions').map((one) => ({
    ask: readText(one, 'ask'),
    link: readText(one, 'link'),
  }));
  // Elsewhere than on this page a link would not be a permalink.
  const wrong = questions.find(({ ask, link }) => ask === '' || !/^\/[a-z]/.test(link));
  if (wrong) throw new Error(`${name}: question ${JSON.stringify(wrong)} has no words, or its link is no path`);
  const source = readText(told, 'source');
  return { story: { title: readText(told, 'title'), ...(source ? { source } : {}), questions } };
}

function readAbout(name: string): unknown {
  if (!listClusters().includes(name)) {
    throw new Error(`there is no demo cluster called ${name}: choose one of ${listClusters().join(', ')}`);
  }
  return load(readFileSync(join(CLUSTERS, name, 'cluster.yaml'), 'utf8'));
}

function readManifests(file: string): Manifest[] {
  return loadAll(readFileSync(file, 'utf8'), { filename: file }).flatMap((value) =>
    value === null ? [] : [parseManifest(value, file)],
  );
}

/** The definitions named by `crdNames` (all of the release by default), installed at `crdCreatedAt`. */
function readDefinitions(about: unknown, name: string): Manifest[] {
  const release = readText(about, 'crds');
  const wanted = readList(about, 'crdNames').map((crd) => String(crd).split('.')[0]);
  const available = readdirSync(join(CRDS, release)).map((file) => file.replace(/\.yaml$/, ''));
  const missing = wanted.find((plural) => !available.includes(plural ?? ''));
  if (missing) throw new Error(`demo cluster ${name}: Cilium ${release} has no definition of ${missing}`);
  const chosen = wanted.length > 0 ? available.filter((plural) => wanted.includes(plural)) : available;
  return chosen.flatMap((plural) => readDefinition(release, plural, readText(about, 'crdCreatedAt')));
}

function readDefinition(release: string, plural: string, createdAt: string): Manifest[] {
  return readManifests(join(CRDS, release, `${plural}.yaml`)).map((definition) => installed(definition, createdAt));
}

/** What the API server adds to a definition when it is created. */
function installed(definition: Manifest, createdAt: string): Manifest {
  const { creationTimestamp: _, ...metadata } = definition.metadata;
  const versions = readList(definition, 'spec', 'versions');
  const stored = versions
    .filter((version) => read(version, 'storage') === true)
    .map((version) => readText(version, 'name'));
  return {
    ...definition,
    metadata: { ...metadata, ...(createdAt ? { creationTimestamp: createdAt } : {}) },
    status: {
      acceptedNames: read(definition, 'spec', 'names'),
      conditions: ['NamesAccepted', 'Established'].map((type) => establishedCondition(type, createdAt)),
      storedVersions: stored,
    },
  };
}

function establishedCondition(type: string, createdAt: string): unknown {
  const [reason, message] =
    type === 'Established'
      ? ['InitialNamesAccepted', 'the initial names have been accepted']
      : ['NoConflicts', 'no conflicts found'];
  return { type, status: 'True', reason, message, ...(createdAt ? { lastTransitionTime: createdAt } : {}) };
}

/** The CRD of a Cilium resource from a bundled release, for recordings that hold objects but not their definitions. */
export function findBundledDefinition(group: string, plural: string): Manifest | undefined {
  const file = join(CRDS, 'v1.20.2', `${plural}.yaml`);
  return group === 'cilium.io' && existsSync(file) ? readManifests(file)[0] : undefined;
}
