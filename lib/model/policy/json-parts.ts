/** Parts of a stored spec. The API server checked most of it against the CRD; what has another shape counts as not there. */
export type JsonMap = Record<string, unknown>;

export const isJsonMap = (value: unknown): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const toMap = (value: unknown): JsonMap => (isJsonMap(value) ? value : {});

export const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text and numbers; undefined for everything else, empty text too. */
export const toText = (value: unknown): string | undefined =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? `${value}` : undefined;

/** A value of a shape that is not known, as JSON. */
export const showJson = (value: unknown): string => JSON.stringify(value) ?? '';
