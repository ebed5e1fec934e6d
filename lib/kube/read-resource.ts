import { parseName } from '../model/ids.ts';
import { ApiStatusError } from './connection-error.ts';
import type { Discovery } from './discovery.ts';
import { toPath } from './kinds.ts';
import type { KubeClient } from './kube-client.ts';
import type { ResourceQuestion, ServedResource } from './reader.ts';

/** What kubectl asks with. A server that makes no table of a kind answers with the objects: no 406. */
const table = 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json';

/** A discovery answer for an on-demand read may be this old, ms. */
const discoveryAge = 30_000;
/** And so old where it does not name what is asked for: a CRD may just have been installed. */
const absenceAge = 1_000;

/**
 * One object or one page of a list, as the API server serves it. Secrets are refused, whatever they are called.
 * Throws ApiStatusError: 400 for names that no object can have, 403 for secrets, 404 for what is not served.
 */
export async function readResource(
  client: KubeClient,
  discovery: Discovery,
  silence: number,
  question: ResourceQuestion,
): Promise<unknown> {
  const { namespace, name } = question;
  for (const text of [
    question.resource,
    question.group || 'core',
    question.version ?? 'v1',
    namespace ?? 'a',
    name ?? 'a',
  ]) {
    if (parseName(text) === undefined)
      throw new ApiStatusError(400, `No object can be called ${JSON.stringify(text)}.`);
  }
  const served = await findServed(discovery, question);
  const version = question.version ?? served.versions[0] ?? 'v1';
  const path = toPath({ group: served.group, version, resource: served.resource, namespace, name });
  const answer = await client.getJson(path, {
    query: name === undefined ? toPageQuery(question) : {},
    silence,
    ...(question.form === 'table' ? { accept: table } : {}),
  });
  if (isSecret(readKind(answer))) throw noSecrets();
  return answer;
}

async function findServed(discovery: Discovery, question: ResourceQuestion): Promise<ServedResource> {
  const find = (maxAge: number) => discovery.find(question.group, question.resource, maxAge);
  const served = (await find(discoveryAge)) ?? (await find(absenceAge));
  if (question.resource === 'secrets' || isSecret(served?.kind)) throw noSecrets();
  const isVersionServed = question.version === undefined || served?.versions.includes(question.version);
  if (!served || !isVersionServed)
    throw new ApiStatusError(404, `${question.resource} is not served by this API server.`);
  return served;
}

function toPageQuery(question: ResourceQuestion): Record<string, string> {
  const limit = Math.min(Math.max(Math.trunc(question.limit ?? 500), 1), 500);
  return { limit: String(limit), ...(question.continue === undefined ? {} : { continue: question.continue }) };
}

const isSecret = (kind: unknown) => kind === 'Secret' || kind === 'SecretList';
const noSecrets = () => new ApiStatusError(403, 'Secrets are never read.');

const readKind = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'kind' in answer ? answer.kind : undefined;
