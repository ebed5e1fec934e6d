/**
 * The JSONPath of CRD printer columns: fields, escaped dots, indexes, `*` and equality filters. That is what a
 * CustomResourceDefinition may use in `additionalPrinterColumns` (client-go `util/jsonpath` without ranges and unions).
 */
import { isRecord } from './read-json.ts';

type Step =
  | { kind: 'field'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'all' }
  | { kind: 'filter'; path: string[]; wanted: string; equal: boolean };

/** The values a path selects, in order; missing keys select nothing. Throws on a path it cannot read. */
export function findByJsonPath(value: unknown, path: string): unknown[] {
  return parseJsonPath(path).reduce<unknown[]>(
    (found, step) => found.flatMap((item) => applyStep(item, step)),
    [value],
  );
}

const TOKEN = /^(?:\.((?:\\.|[^.[\]\\])+)|\[(\*|-?\d+)\]|\[\?\((@[^\]]*)\)\]|\['((?:\\.|[^'])+)'\])/;

function parseJsonPath(path: string): Step[] {
  const steps: Step[] = [];
  let rest = path.startsWith('.') || path.startsWith('[') ? path : `.${path}`;
  while (rest !== '' && rest !== '.') {
    const match = TOKEN.exec(rest);
    if (!match) throw new Error(`cannot read the JSONPath ${path} at ${rest}`);
    steps.push(stepOf(match, path));
    rest = rest.slice(match[0].length);
  }
  return steps;
}

function stepOf([, field, index, filter, quoted]: RegExpExecArray, path: string): Step {
  if (field === '*' || index === '*') return { kind: 'all' };
  if (index !== undefined) return { kind: 'index', index: Number(index) };
  if (filter !== undefined) return parseFilter(filter, path);
  return { kind: 'field', name: (field ?? quoted ?? '').replace(/\\(.)/g, '$1') };
}

function parseFilter(filter: string, path: string): Step {
  const match = /^@\.([\w.-]+)\s*(==|!=)\s*(?:"([^"]*)"|'([^']*)'|(\S+))$/.exec(filter.trim());
  if (!match) throw new Error(`cannot read the filter ${filter} in the JSONPath ${path}`);
  const [, field = '', operator, double, single, bare] = match;
  return { kind: 'filter', path: field.split('.'), wanted: double ?? single ?? bare ?? '', equal: operator === '==' };
}

function applyStep(value: unknown, step: Step): unknown[] {
  if (step.kind === 'field') return isRecord(value) && Object.hasOwn(value, step.name) ? [value[step.name]] : [];
  const items = Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];
  if (step.kind === 'all') return items;
  if (step.kind === 'filter') return items.filter((item) => matches(item, step));
  const item = items.at(step.index);
  return item === undefined ? [] : [item];
}

function matches(item: unknown, { path, wanted, equal }: Step & { kind: 'filter' }): boolean {
  const found = path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), item);
  return found !== undefined && (String(found) === wanted) === equal;
}
