import type { ChangeKind, ChangePage } from '../../lib/model/changes/change.ts';
import { FilterChip } from '../ui/chip.tsx';

/** Kinds that changed, with how often: legend, filter and count in one. One that is filtered by stays, at zero too. */
export function KindChips({
  kinds,
  chosen,
  onChoose,
}: {
  kinds: ChangePage['kinds'];
  chosen: readonly ChangeKind[];
  onChoose: (kinds: ChangeKind[]) => void;
}) {
  const gone = chosen.filter((kind) => !kinds.some((one) => one.kind === kind)).map((kind) => ({ kind, count: 0 }));
  return [...kinds, ...gone].map(({ kind, count }) => {
    const on = chosen.includes(kind);
    return (
      <FilterChip
        key={kind}
        on={on}
        count={count}
        onToggle={() => onChoose(on ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
      >
        {kind}
      </FilterChip>
    );
  });
}
