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
import type { KubeReader, ServedResource } from '../kube/reader.ts';
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
  const readAt = () => new Date(snapshot().now).toISOString();
  const isFollowed = (resource: string) =>
    snapshot().sources.some((source) => isSource(source, resource) && source.state === 'synced');

  /** Throws AnswerError: absent where discovery does not name it. */
  async function find(resource: string): Promise<ServedResource> {
    const served = await reader.listResources().catch((error: unknown) => fail(error, 'unreadable'));
    const found = served.find((one) => one.group === ciliumGroup && one.resource === resource);
    if (found) return found;
    const reason = snapshot().sources.find((source) => isSource(source, resource))?.reason;
    const why = reason === undefined || reason === 'no CRD' ? 'is not served by this API server' : reason;
    throw new AnswerError('absent', `${resource}.${ciliumGroup} ${why === reason ? 'is ' : ''}${why}.`);
  }

  return {
    resourceSources: () =>
      snapshot()
        .sources.filter(({ group, kind }) => group === ciliumGroup || kind === 'CustomResourceDefinition')
        .map(toSourceAnswer),
    resources: async () => buildResources(snapshot(), await reader.listResources().catch(() => undefined)),
    objectPage: async (query) => {
      const { resource, ...page } = query;
      const served = await find(resource);
      const question = { ...page, group: ciliumGroup, resource, form: 'table' as const };
      const answer = await pace(JSON.stringify(question), () => reader.readResource(question)).catch((error: unknown) =>
        fail(error, 'absent'),
      );
      return {
        resource: `${resource}.${ciliumGroup}`,
        kind: served.kind,
        namespaced: served.namespaced,
        version: served.versions[0] ?? '',
        ...read(() => parseTable(answer)),
        readAt: readAt(),
        followed: isFollowed(resource),
      };
    },
    objectDetail: async ({ resource, name, namespace }) => {
      const served = await find(resource);
      if (served.namespaced && namespace === undefined)
        throw new AnswerError('invalid-parameter', `namespace: ${resource} stand in namespaces.`);
      const question = { group: ciliumGroup, resource, name, ...(served.namespaced ? { namespace } : {}) };
      const answer = await pace(JSON.stringify(question), () => reader.readResource(question)).catch((error: unknown) =>
        fail(error, 'not-found'),
      );
      const detail = read(() => parseDetail(answer));
      return {
        resource: `${resource}.${ciliumGroup}`,
        ...detail,
        yaml: read(() => dump(detail.object, { lineWidth: -1, noRefs: true })),
        readAt: readAt(),
        followed: isFollowed(resource),
      };
    },
  };
}

const isSource = (source: { group: string; resource: string }, resource: string) =>
  source.group === ciliumGroup && source.resource === resource;

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

/** `missing`: what 404 means here. */
function fail(error: unknown, missing: ErrorCode): never {
  if (error instanceof ApiStatusError) {
    const code = error.status === 404 ? missing : (codes[error.status] ?? 'not-ready');
    throw new AnswerError(code, error.message);
  }
  const isSilent = error instanceof ConnectionError;
  throw new AnswerError(isSilent ? 'not-ready' : 'unreadable', firstLine(error));
}
