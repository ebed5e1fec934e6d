/** Selectors and labels as text (apimachinery `FormatLabelSelector`, `FormatLabels`). */
import { type Json, readList, readRecord, readText } from '../read-json.ts';

/** `a=b,c=d`, sorted by key; `<none>` when there is none. */
export function formatLabels(labels: Json): string {
  const text = sortedTerms(labels).join(',');
  return text === '' ? '<none>' : text;
}

/** A LabelSelector in one line: `app=web,tier in (a,b)`; empty or missing is `<none>`. */
export function formatLabelSelector(selector: unknown): string {
  const text = labelSelectorText(selector);
  return text === '' ? '<none>' : text;
}

/** Like formatLabelSelector, but empty stays empty. */
export function labelSelectorText(selector: unknown): string {
  const equalities = Object.entries(readRecord(selector, 'matchLabels')).map(([key, value]): [string, string] => [
    key,
    `${key}=${String(value)}`,
  ]);
  const expressions = readList(selector, 'matchExpressions').map((item): [string, string] => [
    readText(item, 'key'),
    expressionText(item),
  ]);
  return [...equalities, ...expressions]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, term]) => term)
    .join(',');
}

function expressionText(expression: unknown): string {
  const key = readText(expression, 'key');
  const values = readList(expression, 'values').map(String).sort().join(',');
  switch (readText(expression, 'operator')) {
    case 'In':
      return `${key} in (${values})`;
    case 'NotIn':
      return `${key} notin (${values})`;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      return key;
  }
}

function sortedTerms(labels: Json): string[] {
  return Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${String(value)}`);
}
