/** One object of any kind, for reading: what every object carries is taken out, the rest stays as it is served. */
import type { ObjectCondition, ObjectDetail, ObjectOwner } from '../model/resources/resource.ts';
import { compact, Fields } from './fields.ts';

export type ParsedDetail = Omit<ObjectDetail, 'resource' | 'yaml' | 'readAt' | 'followed'>;

/** Throws FieldError where the answer is no object with a name. */
export function parseDetail(answer: unknown): ParsedDetail {
  const fields = new Fields(answer);
  const metadata = fields.object('metadata');
  return compact({
    apiVersion: fields.name('apiVersion'),
    kind: fields.name('kind'),
    namespace: metadata.word('namespace'),
    name: metadata.name('name'),
    createdAt: toTime(metadata.time('creationTimestamp')),
    deletedAt: toTime(metadata.time('deletionTimestamp')),
    owners: metadata.list('ownerReferences').map(parseOwner),
    conditions: parseConditions(fields),
    object: withoutManagedFields(answer as Record<string, unknown>),
  });
}

const toTime = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

const parseOwner = (owner: Fields): ObjectOwner => ({
  apiVersion: owner.text('apiVersion') ?? '',
  kind: owner.name('kind'),
  name: owner.name('name'),
  controller: owner.flag('controller'),
});

/**
 * `status.conditions` where it is a list of conditions. What the screen shows of a status that is something else is the
 * object itself: nothing is lost by leaving it out here.
 */
function parseConditions(object: Fields): ObjectCondition[] {
  const status = object.raw('status');
  const conditions = typeof status === 'object' && status !== null && 'conditions' in status ? status.conditions : [];
  return Array.isArray(conditions) ? conditions.flatMap(parseCondition) : [];
}

function parseCondition(value: unknown): ObjectCondition[] {
  const text = (name: string) => {
    const field: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof field === 'string' && field !== '' ? field : undefined;
  };
  const [type, status] = [text('type'), text('status')];
  if (type === undefined || status === undefined) return [];
  const changedAt = Date.parse(text('lastTransitionTime') ?? '');
  return [
    compact({
      type,
      status,
      reason: text('reason'),
      message: text('message'),
      changedAt: Number.isNaN(changedAt) ? undefined : toTime(changedAt),
    }),
  ];
}

/** Bookkeeping of writers, often larger than the object: kubectl hides it too. */
function withoutManagedFields(object: Record<string, unknown>): Record<string, unknown> {
  const { managedFields: _, ...metadata } = object.metadata as Record<string, unknown>;
  return { ...object, metadata };
}
