/**
 * Label selectors as objects hold them: `matchLabels` and `matchExpressions`, all of which must hold (Kubernetes
 * `LabelSelector`; Cilium's `EndpointSelector` adds a source before the key).
 */
const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

export interface Requirement {
  /** As written, with its source if it has one: `app`, `k8s:app`. */
  key: string;
  operator: (typeof operators)[number];
  values: string[];
}

/** Every requirement of a selector, matchLabels first; undefined when it cannot be read. `{}` and null require nothing. */
export function parseSelector(selector: unknown): Requirement[] | undefined {
  if (selector === null) return [];
  if (!isMap(selector)) return undefined;
  const labels = parseMatchLabels(selector.matchLabels ?? {});
  const expressions = parseMatchExpressions(selector.matchExpressions ?? []);
  return labels && expressions && [...labels, ...expressions];
}

function parseMatchLabels(labels: unknown): Requirement[] | undefined {
  if (!isMap(labels)) return undefined;
  const entries = Object.entries(labels);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return undefined;
  return entries.map(([key, value]) => ({ key, operator: 'In', values: [value] }));
}

function parseMatchExpressions(expressions: unknown): Requirement[] | undefined {
  if (!Array.isArray(expressions)) return undefined;
  const requirements = expressions.map(parseExpression);
  return requirements.every((requirement) => requirement !== undefined) ? requirements : undefined;
}

function parseExpression(expression: unknown): Requirement | undefined {
  if (!isMap(expression) || typeof expression.key !== 'string') return undefined;
  const operator = operators.find((known) => known === expression.operator);
  const values = expression.values ?? [];
  if (!operator || !Array.isArray(values) || !values.every((value) => typeof value === 'string')) return undefined;
  return { key: expression.key, operator, values };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `labelOf` gives the value of the label that a key means; undefined where there is no such label. */
export const meets = (requirements: readonly Requirement[], labelOf: (key: string) => string | undefined): boolean =>
  requirements.every((requirement) => meetsOne(requirement, labelOf(requirement.key)));

function meetsOne({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
  }
}

/** As kubectl writes selectors: `app=web,tier in (a,b),!debug`. One that requires nothing is ''. */
export const formatSelector = (requirements: readonly Requirement[]): string =>
  requirements.map(formatRequirement).join(',');

function formatRequirement({ key, operator, values }: Requirement): string {
  if (operator === 'Exists') return key;
  if (operator === 'DoesNotExist') return `!${key}`;
  if (operator === 'NotIn') return `${key} notin (${values.join(',')})`;
  return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(',')})`;
}
