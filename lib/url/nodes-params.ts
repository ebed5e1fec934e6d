import { parseAsString, useQueryStates } from 'nuqs';
import { colsParam } from './cols-param.ts';

/** Search parameters of /nodes. */
const nodesParsers = {
  q: parseAsString.withDefault(''),
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
};

export const useNodesParams = () => useQueryStates(nodesParsers, { history: 'replace', shallow: true });
