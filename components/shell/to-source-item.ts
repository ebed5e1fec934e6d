import type { SourceAnswer } from '../../lib/model/installation/installation.ts';
import type { SourceKind } from '../../lib/model/records.ts';
import type { SourceStatus } from '../../lib/model/sources.ts';
import { formatCount } from '../ui/format.ts';

export interface SourceItem {
  key: SourceKind;
  resource: string;
  state: SourceStatus;
  count: number;
  /** `403`, `no CRD`, `absent` (of a recording), `120 so far`, `120`; absent while an age says more. */
  short?: string;
  /** Time whose age stands beside it. */
  at?: string;
  since: string;
  reason?: string;
  apiVersion: string;
  /** The rule that is missing, as a ClusterRole has it; only where refused. */
  rule?: string;
}

const worstFirst: readonly SourceStatus[] = ['refused', 'stale', 'syncing', 'synced', 'absent'];

/** Sources as the navigation lists them: what is wrong stands first, what is not installed last. */
export const toSourceItems = (sources: readonly SourceAnswer[], recorded = false): SourceItem[] =>
  sources
    .map((source) => toSourceItem(source, recorded))
    .toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));

/** In a recording nothing is heard any more: the number of objects stands where an age would. */
export function toSourceItem(source: SourceAnswer, recorded = false): SourceItem {
  const item: SourceItem = {
    key: source.kind,
    resource: source.resource,
    state: source.state,
    count: source.count,
    since: source.since,
    apiVersion: source.group ? `${source.group}/${source.version}` : source.version,
  };
  if (source.reason) item.reason = source.reason;
  if (source.state === 'synced' && recorded) item.short = formatCount(source.count);
  else if (source.state === 'synced') item.at = source.heardAt ?? source.since;
  if (source.state === 'stale') item.at = source.since;
  if (source.state === 'syncing') item.short = `${formatCount(source.count)} so far`;
  if (source.state === 'absent') item.short = toAbsence(source);
  if (source.state === 'refused') {
    item.short = source.reason?.match(/\b40[13]\b/)?.[0] ?? 'refused';
    item.rule = toRule(source);
  }
  return item;
}

/** What the explorer says of a kind that a recording lacks. */
export const notRecorded = 'not in the recording';

const toAbsence = ({ reason, group }: SourceAnswer) =>
  group === 'cilium.io' && reason !== notRecorded ? 'no CRD' : 'absent';

const toRule = ({ group, resource }: SourceAnswer) =>
  `- apiGroups: ["${group}"]\n  resources: [${resource}]\n  verbs: [get, list, watch]`;
