'use client';
import { useMemo } from 'react';
import { type PolicyKind, policyKinds } from '../../lib/model/policy/policy.ts';
import { countRead, listDecisiveKinds } from '../../lib/model/policy/read-kinds.ts';
import { usePolicies } from '../../lib/queries/policies.ts';
import { usePoliciesParams } from '../../lib/url/policies-params.ts';
import { chooseRowsState } from '../states/choose-rows-state.ts';
import { ListScreen } from '../states/list-screen.tsx';
import { RowsStateView } from '../states/rows-state.tsx';
import { saveTable } from '../states/save-table.ts';
import { FilterChip } from '../ui/chip.tsx';
import { listActiveFilters, wordsOfText } from '../ui/list-active-filters.ts';
import { PagedTable } from '../ui/paged-table.tsx';
import { filterPolicies, sortPolicies } from './filter-policies.ts';
import { policyColumns } from './policy-columns.tsx';
import { toPoliciesCommands } from './to-policy-commands.ts';

/** What does each policy select, and is it valid? */
export function PoliciesScreen() {
  const query = usePolicies();
  const [params, setParams] = usePoliciesParams();
  const policies = query.data?.policies;
  const { q, kind: kinds, sort } = params;
  const rows = useMemo(
    () => sortPolicies(filterPolicies(policies ?? [], { q, kind: kinds }), sort),
    [policies, q, kinds, sort],
  );
  const known = useMemo(() => new Map(rows.map((row, place) => [place, row])), [rows]);
  const sources = query.data?.sources.filter(({ kind }) => kind !== 'ConfigMap') ?? [];
  const answer = query.data && { total: rows.length, of: query.data.policies.length, sources };
  const filters = [
    ...listActiveFilters([[wordsOfText(params.q), { q: null }, true]], setParams),
    ...params.kind.map((kind) => ({ words: kind, onClear: () => toggle(kind), hasControl: true })),
  ];
  function toggle(kind: PolicyKind) {
    const kinds = params.kind.includes(kind) ? params.kind.filter((each) => each !== kind) : [...params.kind, kind];
    setParams({ kind: kinds.length > 0 ? kinds : null });
  }
  return (
    <ListScreen
      title="Policies"
      question="What does each policy select, and is it valid?"
      answer={answer}
      q={params.q}
      onText={(q) => void setParams({ q: q || null })}
      filters={filters}
      chips={policyKinds.map((kind) => (
        <FilterChip
          key={kind}
          on={params.kind.includes(kind)}
          count={countRead(query.data, kind)}
          onToggle={() => toggle(kind)}
        >
          {kind}
        </FilterChip>
      ))}
      commands={toPoliciesCommands(params.kind)}
      save={async (format) =>
        query.data && saveTable(format, 'policies', { ...query.data, policies: rows }, policyColumns, rows)
      }
      foot={<span>Selection by labels; no verdict yet</span>}
      pane={null}
    >
      {rows.length === 0 ? (
        <RowsStateView
          state={chooseRowsState(answer, query.error, 'policies', listDecisiveKinds(sources))}
          what="policies"
          filters={filters}
          onClear={() => void setParams({ q: null, kind: null })}
          onRetry={() => void query.refetch()}
          empty={{
            headline: 'There is no policy',
            means: 'The lists are complete and empty: every endpoint is allowed by default, in both directions.',
            kubectl: 'kubectl get ciliumnetworkpolicies,ciliumclusterwidenetworkpolicies,networkpolicies -A',
          }}
          absent="No kind of policy is served here."
        />
      ) : (
        <div className="wrapped-rows flex min-h-0 flex-1 flex-col">
          <PagedTable
            label="Policies"
            columns={policyColumns}
            cols={params.cols}
            onCols={(cols) => void setParams({ cols })}
            size={rows.length}
            known={known}
            view={JSON.stringify([q, kinds])}
            rowKey={({ kind, namespace, name }) => `${kind}/${namespace ?? '-'}/${name}`}
            sort={sort}
            onSort={(sort) => void setParams({ sort })}
          />
        </div>
      )}
    </ListScreen>
  );
}
