import type { Rule } from '../../lib/model/policy/policy.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { formatPlural } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { groupRules, type RuleGroup } from './find-rule.ts';

const shownAtMost = 20;

/** Alternatives, one below the other. */
function Alternatives({ words, mono }: { words: readonly string[]; mono?: boolean }) {
  const hidden = words.length - shownAtMost;
  return (
    <ul className={`min-w-0 wrap-anywhere ${mono ? 'font-mono text-[11px]/[16px]' : ''}`}>
      {[...new Set(words)].slice(0, shownAtMost).map((each) => (
        <li key={each}>{each}</li>
      ))}
      {hidden > 0 && <li className="text-ink-3">and {hidden} more, in the YAML</li>}
    </ul>
  );
}

const columnsOf = (direction: RuleGroup['direction']): readonly Column<Rule>[] => [
  {
    id: 'rule',
    header: 'Rule',
    className: 'w-[16%] max-s:w-auto align-top wrap-anywhere',
    // A click on it is one on its row: the button is for the keyboard.
    cell: ({ id }) => (
      <button type="button" className="text-left hover:underline">
        <code>{id}</code>
      </button>
    ),
  },
  {
    id: 'peers',
    header: direction === 'ingress' ? 'From' : 'To',
    className: 'align-top',
    cell: ({ peers, note }) => (
      <div className="min-w-0">
        <Alternatives words={peers} />
        {note && <span className="text-ink-2 italic">{note}</span>}
      </div>
    ),
  },
  {
    id: 'ports',
    header: 'Ports',
    className: 'w-[16%] max-s:w-auto align-top',
    cell: ({ ports }) => (ports.length === 0 ? 'every port' : <Alternatives mono words={ports} />),
  },
  {
    id: 'l7',
    header: 'L7',
    className: 'w-[20%] max-s:w-auto align-top',
    cell: ({ l7 }) => l7.length > 0 && <Alternatives mono words={l7} />,
  },
];

interface RulesTablesProps {
  rules: readonly Rule[];
  /** Id of the rule that is shown in both. */
  active: string | undefined;
  onPoint: (id: string | undefined) => void;
  onSelect: (id: string) => void;
}

/** Rules in words, allowed and denied apart. The one under the pointer, or with the focus, is marked in the YAML too. */
export function RulesTables({ rules, active, onPoint, onSelect }: RulesTablesProps) {
  if (rules.length === 0) return <p className="py-3 text-12 text-ink-2">The policy has no rule.</p>;
  return groupRules(rules).map((group) => {
    const point = ({ target }: { target: EventTarget }) => {
      const row = target instanceof Element ? target.closest('tr') : null;
      // Rows are counted from 1, and the header is the first.
      const place = Number(row?.getAttribute('aria-rowindex') ?? 0) - 2;
      onPoint(group.rules[place]?.id);
    };
    const pointing = { onPointerOver: point, onPointerLeave: () => onPoint(undefined), onFocus: point };
    return (
      <Section key={group.title} title={group.title} aside={formatPlural(group.rules.length, 'rule')}>
        <div {...pointing}>
          <DataTable
            stacks
            label={group.title}
            columns={columnsOf(group.direction)}
            rows={group.rules}
            rowKey={({ id }) => id}
            selected={active}
            onSelect={({ id }) => onSelect(id)}
          />
        </div>
      </Section>
    );
  });
}
