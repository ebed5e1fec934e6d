/** `/api/v1/namespaces/x/pods/y` and its kin, taken apart. */
export interface ResourcePath {
  group: string;
  version: string;
  resource: string;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/** Undefined for a path that names no resource (discovery, or nothing at all). */
export function parseResourcePath(pathname: string): ResourcePath | undefined {
  const segments = decode(pathname);
  if (!segments) return undefined;
  const base = segments[0] === 'api' ? { group: '', version: segments[1] ?? '' } : groupVersion(segments);
  const rest = segments.slice(segments[0] === 'api' ? 2 : 3);
  if (!base || rest.length === 0) return undefined;
  const [first, namespace, resource] = rest;
  // A namespace's own subresources are the only thing below /namespaces/<name> that is not a resource in it.
  if (first === 'namespaces' && namespace && resource && resource !== 'status' && resource !== 'finalize') {
    return toPath(base, rest.slice(2), namespace);
  }
  return toPath(base, rest);
}

function decode(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function groupVersion(segments: string[]): { group: string; version: string } | undefined {
  const [root, group, version] = segments;
  return root === 'apis' && group && version ? { group, version } : undefined;
}

function toPath(
  base: { group: string; version: string },
  [resource = '', name, subresource, ...extra]: string[],
  namespace?: string,
): ResourcePath | undefined {
  if (extra.length > 0) return undefined;
  return {
    ...base,
    resource,
    ...(namespace ? { namespace } : {}),
    ...(name ? { name } : {}),
    ...(subresource ? { subresource } : {}),
  };
}
