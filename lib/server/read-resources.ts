/**
 * Cilium's own kinds, read from the API server when a screen asks: nothing is remembered, so nothing is ever old.
 * What went wrong is one of: refused, absent, not-found, expired, unreadable, not-ready.
 */
import { dump } from 'js-yaml';
import type { ErrorCode } from '../contract/error-codes.ts';
import type { ObjectPageQuery, ObjectQuery } from '../contract/resource-parameters.ts';
import { ApiStatusError, ConnectionError, firstLine } from '../kube/connection-error.ts';
import { parseDetail } from '../kube/parse-detail.ts';
import { parseTable } from '../kube/parse-table.ts';
import type { KubeReader, ResourceQuestion } from '../kube/reader.ts';
import { toSourceAnswer } from '../model/installation/build-status.ts';
import type { SourceAnswer } from '../model/installation/installation.ts';
import { buildResources } from '../model/resources/build-resources.ts';
import { ciliumGroup, type ObjectDetail, type ObjectPage, type Resources } from '../model/resources/resource.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { AnswerError } from './answer-error.ts';
import { createPace } from './create-pace.ts';

export interface ResourceAnswers {
  /** Definitions, and the kinds of cilium.io that are followed. */
  resourceSources(): SourceAnswer[];
  resources(): Promise<Resources>;
  /** Throws AnswerError. */
  objectPage(query: ObjectPageQuery): Promise<ObjectPage>;
  /** Throws AnswerError. */
  objectDetail(query: ObjectQuery): Promise<ObjectDetail>;
}

type Reader = Pick<KubeReader, 'readResource' | 'listResources'>;

export function createResourceAnswers(reader: Reader, snapshot: () => Snapshot): ResourceAnswers {
  const pace = createPace();
  /** `missing`: what 404 means here. */
  const ask = (question: ResourceQuestion, missing: ErrorCode) =>
    pace(JSON.stringify(question), () => reader.readResource(question)).catch((error: unknown) => fail(error, missing));

  /** What every answer says of the reading itself. */
  const reading = (resource: string) => ({
    resource: `${resource}.${ciliumGroup}`,
    readAt: new Date(snapshot().now).toISOString(),
    followed: snapshot().sources.some((source) => isSource(source, resource) && source.state === 'synced'),
  });

  return {
    resourceSources: () => listSources(snapshot()),
    resources: async () => buildResources(snapshot(), await reader.listResources().catch(() => undefined)),
    objectPage: async ({ resource, ...page }) => {
      const { kind, namespaced, version } = await findServed(reader, snapshot(), resource);
      const answer = await ask({ ...page, group: ciliumGroup, version, resource, form: 'table' }, 'absent');
      return { ...reading(resource), kind, namespaced, version, ...read(() => parseTable(answer)) };
    },
    objectDetail: async ({ resource, name, namespace }) => {
      const { namespaced, version } = await findServed(reader, snapshot(), resource);
      if (namespaced && namespace === undefined)
        throw new AnswerError('invalid-parameter', `namespace: ${resource} stand in namespaces.`);
      const where = namespaced && namespace !== undefined ? { namespace } : {};
      const answer = await ask({ group: ciliumGroup, version, resource, name, ...where }, 'not-found');
      const detail = read(() => parseDetail(answer));
      return { ...reading(resource), ...detail, yaml: toYaml(detail.object) };
    },
  };
}

const listSources = ({ sources }: Snapshot) =>
  sources.filter(({ group, kind }) => group === ciliumGroup || kind === 'CustomResourceDefinition').map(toSourceAnswer);

interface ServedKind {
  kind: string;
  namespaced: boolean;
  /** The storage version where the definition tells it, else the one that the server prefers. */
  version: string;
}

/** By its definition, which is followed; else by discovery, which may be a minute old. Throws AnswerError `absent`. */
async function findServed(reader: Reader, snapshot: Snapshot, resource: string): Promise<ServedKind> {
  const name = `${resource}.${ciliumGroup}`;
  const definition = snapshot.get('CustomResourceDefinition', name);
  const version = definition?.versions[0];
  if (definition && version)
    return { kind: definition.names.kind, namespaced: definition.scope === 'Namespaced', version };
  const served = await reader.listResources().catch((error: unknown) => fail(error, 'unreadable'));
  const found = served.find((one) => one.group === ciliumGroup && one.resource === resource);
  if (found?.versions[0]) return { kind: found.kind, namespaced: found.namespaced, version: found.versions[0] };
  const reason = snapshot.sources.find((source) => isSource(source, resource))?.reason;
  throw new AnswerError('absent', toAbsence(name, reason));
}

/** Long lines are not folded: what is copied is what is searched for. */
const toYaml = (object: object) => read(() => dump(object, { lineWidth: -1, noRefs: true }));

const isSource = (source: { group: string; resource: string }, resource: string) =>
  source.group === ciliumGroup && source.resource === resource;

/** In the words of the source, which knows whether a recording is read: a sentence, or `not in the recording`. */
function toAbsence(name: string, reason = 'not served by this API server'): string {
  return reason.endsWith('.') ? reason : `${name} is ${reason}.`;
}

/** Whatever a parser throws is about what came, not about us: it is told, with the field. */
function read<Value>(parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    throw new AnswerError('unreadable', `What the API server answered cannot be read: ${firstLine(error)}.`);
  }
}

const codes: Partial<Record<number, ErrorCode>> = {
  400: 'invalid-parameter',
  401: 'refused',
  403: 'refused',
  410: 'expired',
};

function fail(error: unknown, missing: ErrorCode): never {
  if (error instanceof ApiStatusError) {
    const code = error.status === 404 ? missing : (codes[error.status] ?? 'not-ready');
    throw new AnswerError(code, error.message);
  }
  const isSilent = error instanceof ConnectionError;
  throw new AnswerError(isSilent ? 'not-ready' : 'unreadable', firstLine(error));
}
