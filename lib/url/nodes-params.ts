import { parseAsString, useQueryStates, type Values } from 'nuqs';
import { colsParam } from './cols-param.ts';

/** Search parameters of /nodes. */
export const nodesParsers = {
  q: parseAsString.withDefault(''),
  /** A column, `-` before it for descending. */
  sort: parseAsString.withDefault(''),
  cols: colsParam,
};

export type NodesParams = Values<typeof nodesParsers>;

export const useNodesParams = () => useQueryStates(nodesParsers, { history: 'replace', shallow: true });
