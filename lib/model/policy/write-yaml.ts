/**
 * Writes plain JSON values as YAML, and tells on which lines each part stands. A writer of its own, because no YAML library
 * tells where it wrote what. Text that any YAML reader could take for something else is quoted as JSON, which YAML 1.2 includes.
 */
import type { LineRange } from './policy.ts';

export interface Yaml {
  text: string;
  /** By path, parts joined by dots: `spec.egress.0`. */
  lines: Map<string, LineRange>;
}

export function writeYaml(value: unknown): Yaml {
  const lines: string[] = [];
  const ranges = new Map<string, LineRange>();
  writeInto({ lines, ranges }, value, '', '');
  return { text: `${lines.join('\n')}\n`, lines: ranges };
}

interface Paper {
  lines: string[];
  ranges: Map<string, LineRange>;
}

/** The block of a value, each line behind `indent`. */
function writeInto(paper: Paper, value: unknown, indent: string, path: string): void {
  if (Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries()) writeItem(paper, item, indent, join(path, `${index}`));
  } else if (isMap(value) && Object.keys(value).length > 0) {
    for (const [key, part] of Object.entries(value)) writeEntry(paper, key, part, indent, join(path, key));
  } else {
    paper.lines.push(`${indent}${toScalar(value)}`);
  }
}

/** `- ` takes the place of the first line's indent. */
function writeItem(paper: Paper, item: unknown, indent: string, path: string): void {
  const from = paper.lines.length;
  writeInto(paper, item, `${indent}  `, path);
  paper.lines[from] = `${indent}- ${paper.lines[from]?.slice(indent.length + 2)}`;
  paper.ranges.set(path, { from: from + 1, to: paper.lines.length });
}

/** Lists stand under their key without a further indent, as kubectl prints them. */
function writeEntry(paper: Paper, key: string, value: unknown, indent: string, path: string): void {
  const from = paper.lines.length;
  const name = `${indent}${toScalar(key)}:`;
  if (isBlock(value)) {
    paper.lines.push(name);
    writeInto(paper, value, Array.isArray(value) ? indent : `${indent}  `, path);
  } else {
    paper.lines.push(`${name} ${toScalar(value)}`);
  }
  paper.ranges.set(path, { from: from + 1, to: paper.lines.length });
}

const join = (path: string, part: string) => (path === '' ? part : `${path}.${part}`);

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlock = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;

// Begins with a letter or a slash, and holds nothing that means something to YAML. Words that mean true, false or null are out.
const plain = /^[A-Za-z/_][\w./-]*(:[\w./-]+)*$/;
const meansSomething = /^(y|n|yes|no|true|false|on|off|null)$/i;

function toScalar(value: unknown): string {
  if (typeof value === 'string' && plain.test(value) && !meansSomething.test(value)) return value;
  return JSON.stringify(value) ?? 'null';
}
