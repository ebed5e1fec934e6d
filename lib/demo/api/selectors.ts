/** Label and field selectors of list and watch requests. */
import type { Manifest } from '../manifest.ts';
import { read } from '../read-json.ts';
import { badRequest } from './status.ts';

export type Predicate = (object: Manifest) => boolean;

/** Splits at commas that are not inside parentheses. */
function splitTerms(selector: string): string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .map((term) => term.trim())
    .filter(Boolean);
}

/** `a=b`, `a!=b`, `a in (b,c)`, `a notin (b)`, `a`, `!a`, `a>1`, `a<1` (apimachinery `labels`). Throws a 400. */
export function parseLabelSelector(selector: string): Predicate {
  const terms = splitTerms(selector).map(parseLabelTerm);
  return (object) => {
    const labels = new Map(Object.entries(object.metadata.labels ?? {}));
    return terms.every((term) => term(labels));
  };
}

type LabelTest = (labels: Map<string, string>) => boolean;

function parseLabelTerm(term: string): LabelTest {
  const set = /^([^\s=!<>()]+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(term);
  if (set) return setTerm(set[1] ?? '', set[2] === 'in', (set[3] ?? '').split(','));
  const comparison = /^([^\s=!<>()]+)\s*(==|=|!=|>|<)\s*([^\s=!<>()]*)$/.exec(term);
  if (comparison) return comparisonTerm(comparison[1] ?? '', comparison[2] ?? '', comparison[3] ?? '');
  const existence = /^(!?)\s*([^\s=!<>()]+)$/.exec(term);
  if (existence) return (labels) => labels.has(existence[2] ?? '') === (existence[1] === '');
  throw badRequest(`unable to parse requirement: found '${term}', expected: a label selector`);
}

function setTerm(key: string, included: boolean, values: string[]): LabelTest {
  const wanted = new Set(values.map((value) => value.trim()));
  return (labels) => {
    const value = labels.get(key);
    return value === undefined ? !included : wanted.has(value) === included;
  };
}

function comparisonTerm(key: string, operator: string, wanted: string): LabelTest {
  if (operator === '!=') return (labels) => labels.get(key) !== wanted;
  if (operator === '>') return (labels) => labels.has(key) && Number(labels.get(key)) > Number(wanted);
  if (operator === '<') return (labels) => labels.has(key) && Number(labels.get(key)) < Number(wanted);
  return (labels) => labels.get(key) === wanted;
}

/** Fields that the API server can select by, besides metadata.name and metadata.namespace (kubernetes `pkg/registry`). */
const SELECTABLE: Record<string, readonly string[]> = {
  pods: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.nominatedNodeName',
  ],
  nodes: ['spec.unschedulable'],
  namespaces: ['status.phase'],
  services: ['spec.clusterIP', 'spec.type'],
  'replicasets.apps': ['status.replicas'],
  events: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
};

/** Booleans and counts that Go writes even when the object leaves them out. */
const ZERO_VALUES: Record<string, string> = {
  'spec.unschedulable': 'false',
  'spec.hostNetwork': 'false',
  'status.replicas': '0',
};

/** `a=b`, `a==b`, `a!=b`, joined by commas. Throws a 400 for a field the resource cannot be selected by. */
export function parseFieldSelector(selector: string, resource: string): Predicate {
  const terms = splitTerms(selector).map((term) => parseFieldTerm(term, resource));
  return (object) => terms.every((term) => term(object));
}

function parseFieldTerm(term: string, resource: string): Predicate {
  const match = /^([^=!]+?)(==|=|!=)(.*)$/.exec(term);
  if (!match) throw badRequest(`invalid selector: '${term}'; can't understand '${term}'`);
  const [, field = '', operator, escaped = ''] = match;
  if (!isSelectable(field, resource)) {
    throw badRequest(`field label not supported: ${field}`);
  }
  const wanted = escaped.replace(/\\(.)/g, '$1');
  return (object) => (fieldValue(object, field) === wanted) === (operator !== '!=');
}

function isSelectable(field: string, resource: string): boolean {
  return field === 'metadata.name' || field === 'metadata.namespace' || (SELECTABLE[resource] ?? []).includes(field);
}

function fieldValue(object: Manifest, field: string): string {
  if (field === 'reportingComponent')
    return text(read(object, 'reportingComponent') ?? read(object, 'source', 'component'));
  if (field === 'source') return text(read(object, 'source', 'component') ?? read(object, 'reportingComponent'));
  return text(read(object, ...field.split('.'))) || (ZERO_VALUES[field] ?? '');
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
