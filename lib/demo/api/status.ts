/** Errors as the API server sends them: `Status` objects (apimachinery `api/errors`). */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: Record<string, unknown>;
  status: 'Failure';
  message: string;
  reason: string;
  details?: Record<string, unknown>;
  code: number;
}

export class ApiError extends Error {
  readonly status: Status;
  constructor(code: number, reason: string, message: string, details?: Record<string, unknown>, metadata = {}) {
    super(message);
    this.status = {
      kind: 'Status',
      apiVersion: 'v1',
      metadata,
      status: 'Failure',
      message,
      reason,
      ...(details ? { details } : {}),
      code,
    };
  }
}

export const badRequest = (message: string): ApiError => new ApiError(400, 'BadRequest', message);

export const unauthorized = (): ApiError => new ApiError(401, 'Unauthorized', 'Unauthorized');

export function forbidden(verb: string, group: string, resource: string, name?: string, namespace?: string): ApiError {
  const subject = group === '' ? resource : `${resource}.${group}`;
  const where = namespace ? `in the namespace "${namespace}"` : 'at the cluster scope';
  const message =
    `${subject}${name ? ` "${name}"` : ''} is forbidden: User "demo" cannot ${verb} resource "${resource}" ` +
    `in API group "${group}" ${where}`;
  return new ApiError(403, 'Forbidden', message, { ...(name ? { name } : {}), group, kind: resource });
}

export function objectNotFound(group: string, resource: string, name: string): ApiError {
  const subject = group === '' ? resource : `${resource}.${group}`;
  return new ApiError(404, 'NotFound', `${subject} "${name}" not found`, { name, group, kind: resource });
}

/** An unknown path or a resource that is not served. */
export function resourceNotFound(message = 'the server could not find the requested resource'): ApiError {
  return new ApiError(404, 'NotFound', message, {});
}

export function methodNotAllowed(method: string): ApiError {
  const message = `the demo cluster is read-only: it answers get, list and watch, not ${method}`;
  return new ApiError(405, 'MethodNotAllowed', message, {});
}

export function notAcceptable(): ApiError {
  const message =
    'only the following media types are accepted: application/json, application/json;as=Table;g=meta.k8s.io;v=v1, ' +
    'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
  return new ApiError(406, 'NotAcceptable', message);
}

/** A watch from a revision that is no longer in the history. */
export const expired = (message: string): ApiError => new ApiError(410, 'Expired', message);

/** The continue token's revision is gone; `token` continues with today's objects instead. */
export function continueExpired(token: string): ApiError {
  const message =
    'The provided continue parameter is too old to display a consistent list result. You can start a new list without ' +
    'the continue parameter, or use the continue token in this response to retrieve the remainder of the results. ' +
    'Continuing with the provided token results in an inconsistent list - objects that were created, modified, or ' +
    'deleted between the time the first chunk was returned and now may show up in the list.';
  return new ApiError(410, 'Expired', message, undefined, { continue: token });
}

export function invalidListOptions(field: string, detail: string): ApiError {
  const message = `ListOptions.meta.k8s.io "" is invalid: ${field}: Forbidden: ${detail}`;
  const causes = [{ reason: 'FieldValueForbidden', message: `Forbidden: ${detail}`, field }];
  return new ApiError(422, 'Invalid', message, { group: 'meta.k8s.io', kind: 'ListOptions', causes });
}

/** The client has seen a revision that this server has not reached. */
export function tooLargeRevision(wanted: number, current: number): ApiError {
  const message = `Timeout: Too large resource version: ${wanted}, current: ${current}`;
  const causes = [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }];
  return new ApiError(504, 'Timeout', message, { causes, retryAfterSeconds: 1 });
}
