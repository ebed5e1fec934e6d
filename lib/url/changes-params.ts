import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates, type Values } from 'nuqs';
import { sourceKinds } from '../model/sources.ts';
import { colsParam } from './cols-param.ts';

/** RFC 3339; what is no time is no filter. */
const parseAsTime = createParser<string>({
  parse: (text) => (Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString()),
  serialize: (time) => time,
});

/** Search parameters of /changes. */
export const changesParsers = {
  q: parseAsString.withDefault(''),
  /** Kinds of objects, or `address`. */
  kind: parseAsArrayOf(parseAsStringLiteral([...sourceKinds, 'address'] as const)).withDefault([]),
  /** `Pod:namespace/name`, `Node:name`, `address:192.168.8.202`. */
  obj: parseAsArrayOf(parseAsString).withDefault([]),
  since: parseAsTime,
  cols: colsParam,
  /** `change:<id>`. */
  sel: parseAsString,
};

export type ChangesParams = Values<typeof changesParsers>;

export const useChangesParams = () => useQueryStates(changesParsers, { history: 'replace', shallow: true });

/** As the explorer is asked; what filters nothing is ''. */
export const toChangeParams = ({ q, kind, obj, since }: Omit<ChangesParams, 'sel' | 'cols'>) => ({
  q: q.trim(),
  kind: kind.join(','),
  obj: obj.join(','),
  since: since ?? '',
});
