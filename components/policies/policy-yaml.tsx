import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { LineRange, Rule } from '../../lib/model/policy/policy.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { findRuleOfLine } from './find-rule.ts';

interface PolicyYamlProps {
  yaml: string;
  rules: readonly Rule[];
  active: Rule | undefined;
  onPoint: (id: string | undefined) => void;
  onSelect: (id: string) => void;
}

/** The spec as it is stored, the lines of one rule marked. */
export function PolicyYaml({ yaml, rules, active, onPoint, onSelect }: PolicyYamlProps) {
  const lines = useMemo(() => toLines(yaml), [yaml]);
  const box = useRef<HTMLPreElement>(null);
  useShownLines(box, active?.lines);
  const ruleUnder = (target: EventTarget) => {
    const line = target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : null;
    return line ? findRuleOfLine(rules, Number(line))?.id : undefined;
  };
  const point = ({ target }: { target: EventTarget }) => onPoint(ruleUnder(target));
  const pointing = { onPointerOver: point, onPointerLeave: () => onPoint(undefined), onFocus: point };
  return (
    <section aria-label="YAML" className="flex min-h-0 min-w-0 flex-col">
      <header className="flex flex-none items-center gap-2 pt-[9px] pb-1">
        <h2>YAML</h2>
        <span className="min-w-0 flex-1 truncate text-12 text-ink-3">
          name and spec; labels, annotations and status are not kept
        </span>
        <CopyButton text={yaml} label="Copy YAML" />
      </header>
      <pre
        ref={box}
        className="relative min-h-0 flex-1 overflow-auto rounded-4 border border-line bg-sunken py-1 text-[11px]/[17px]"
        {...pointing}
      >
        {lines.map(({ number, text }) => (
          <Line
            key={number}
            number={number}
            text={text}
            marked={isIn(active?.lines, number)}
            rule={rules.find(({ lines }) => lines.from === number)?.id}
            onSelect={onSelect}
          />
        ))}
      </pre>
    </section>
  );
}

const isIn = (range: LineRange | undefined, line: number) =>
  range !== undefined && range.from <= line && line <= range.to;

interface LineProps {
  number: number;
  text: string;
  marked: boolean;
  /** Id of the rule that begins here. */
  rule: string | undefined;
  onSelect: (id: string) => void;
}

/** Where a rule begins, the line is a button: the same by key as by pointer. */
function Line({ number, text, marked, rule, onSelect }: LineProps) {
  const look = marked ? 'bg-selected shadow-[inset_2px_0_0_var(--selected-line)]' : '';
  return (
    <span data-line={number} data-marked={marked || undefined} className={`block px-2 ${look}`}>
      {rule === undefined ? (
        text
      ) : (
        <button type="button" title={rule} className="whitespace-pre hover:underline" onClick={() => onSelect(rule)}>
          {text}
        </button>
      )}
      {'\n'}
    </span>
  );
}

const toLines = (yaml: string) =>
  yaml
    .trimEnd()
    .split('\n')
    .map((text, n) => ({ number: n + 1, text }));

/** A rule that is pointed at in the table is brought into view. Under the pointer nothing moves, nor does the page around it. */
function useShownLines(box: RefObject<HTMLElement | null>, range: LineRange | undefined) {
  const from = range?.from;
  useEffect(() => {
    const lines = box.current;
    const line = lines?.querySelector<HTMLElement>(`[data-line="${from}"]`);
    if (!lines || !line || lines.matches(':hover')) return;
    const isInView = line.offsetTop >= lines.scrollTop && line.offsetTop < lines.scrollTop + lines.clientHeight - 17;
    if (!isInView) lines.scrollTop = line.offsetTop - 17;
  }, [box, from]);
}
