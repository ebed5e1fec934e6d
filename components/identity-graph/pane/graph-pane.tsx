'use client';
import type { IdentityGraph } from '../../../lib/model/identity-graph/identity-graph.ts';
import { ListPane } from './list-pane.tsx';
import { NodePane } from './node-pane.tsx';

interface GraphPaneProps {
  /** A node, or `list`. */
  sel: string;
  answer: IdentityGraph | undefined;
  onSelect: (sel: string | null) => void;
}

/** One node, or all that are drawn as a list. */
export function GraphPane({ sel, answer, onSelect }: GraphPaneProps) {
  const close = () => onSelect(null);
  if (sel !== 'list') return <NodePane key={sel} id={sel} onClose={close} onOpen={onSelect} />;
  return answer && <ListPane answer={answer} onClose={close} onOpen={onSelect} />;
}
