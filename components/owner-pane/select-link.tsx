import type { ReactNode } from 'react';
import { useIpAddressesParams } from '../../lib/url/ip-addresses-params.ts';
import { type SelectionKind, toSelection } from '../../lib/url/selection.ts';

/** Shows another thing in this pane; the list beside it stays. */
export function SelectLink({ kind, id, children }: { kind: SelectionKind; id: string; children: ReactNode }) {
  const [, setParams] = useIpAddressesParams();
  return (
    <button
      type="button"
      className="rounded-2 text-left text-accent hover:underline"
      onClick={() => setParams({ sel: toSelection(kind, id) })}
    >
      {children}
    </button>
  );
}
