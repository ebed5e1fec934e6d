import { ApiStatusError, ConnectionError, firstLine } from './connection-error.ts';
import type { FollowerSetting } from './follower-setting.ts';
import { type KindSource, toResourceName } from './kinds.ts';

export interface Trouble {
  /**
   * - unauthorized: the credentials are not accepted (any more)
   * - refused: they are, but this may not be read
   * - absent: the resource is not served
   * - expired: the version to go on from is forgotten; a new list is due
   * - broken: no answer, or one that does not help
   */
  is: 'unauthorized' | 'refused' | 'absent' | 'expired' | 'broken';
  /** One sentence. */
  reason: string;
}

/**
 * What a failure means for one source, and how to say it.
 * A server that starts refuses everything and serves little for some seconds: while it is not ready, that tells nothing
 * about rights or CRDs.
 */
export async function explainTrouble(
  error: unknown,
  source: KindSource,
  server: Pick<FollowerSetting, 'ciliumNamespace' | 'absence' | 'findServerFailure'>,
): Promise<Trouble> {
  const trouble = toTrouble(error, source, server);
  if (trouble.is !== 'refused' && trouble.is !== 'absent') return trouble;
  const failure = await server.findServerFailure();
  return failure === undefined ? trouble : { is: 'broken', reason: failure };
}

function toTrouble(
  error: unknown,
  source: KindSource,
  { ciliumNamespace, absence }: Pick<FollowerSetting, 'ciliumNamespace' | 'absence'>,
): Trouble {
  if (error instanceof ConnectionError && error.code === 'credentials-unusable') {
    return { is: 'unauthorized', reason: error.message };
  }
  if (!(error instanceof ApiStatusError)) return { is: 'broken', reason: firstLine(error) };
  if (error.status === 401) return { is: 'unauthorized', reason: notAccepted };
  if (error.status === 403) return { is: 'refused', reason: explainRefusal(error.message, source, ciliumNamespace) };
  if (error.status === 404) return { is: 'absent', reason: absence ?? explainAbsence(source) };
  const reason = `The API server answered ${error.status}: ${firstLine(error)}`;
  // A version of the future: etcd was restored from a backup.
  const isFuture = error.status === 504 && error.message.includes('Too large resource version');
  return { is: error.status === 410 || isFuture ? 'expired' : 'broken', reason };
}

export const notAccepted =
  'The API server does not accept the credentials (401): they have expired or are wrong, log in again.';

/** The API server's own words name the verb: `… cannot watch resource "pods" in API group …`. */
function explainRefusal(message: string, source: KindSource, ciliumNamespace: string): string {
  const verb = /cannot (get|list|watch) resource/.exec(message)?.[1] ?? 'list';
  const where = source.inCiliumNamespace ? ` in namespace ${ciliumNamespace}` : '';
  return `The credentials may not ${verb} ${toResourceName(source)}${where} (403): grant get, list and watch.`;
}

function explainAbsence(source: KindSource): string {
  const name = toResourceName(source);
  const isBuiltIn = source.group === '' || source.group === 'apps' || source.group.endsWith('.k8s.io');
  return isBuiltIn
    ? `This API server does not serve ${name}.`
    : `The CustomResourceDefinition ${name} is not installed.`;
}
