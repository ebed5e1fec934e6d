import { isRecord, type Json } from './read-json.ts';

/** JSON merge patch, RFC 7386: null removes a field, objects merge, everything else replaces. Never changes its input. */
export function applyMergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch;
  const result: Json = isRecord(target) ? { ...target } : {};
  for (const [field, value] of Object.entries(patch)) {
    if (value === null) delete result[field];
    else result[field] = applyMergePatch(result[field], value);
  }
  return result;
}
