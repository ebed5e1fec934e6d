import type { ReactNode } from 'react';
import type { SourceStatus } from '../../lib/model/sources.ts';
import { SourceShape } from './source-shape.tsx';

/** The common form: shape and word, a headline that says what is so, what it means, what can be done. */
export function StateFrame({
  shape,
  word,
  aside,
  headline,
  children,
  role,
}: {
  shape: SourceStatus;
  word: string;
  aside?: ReactNode;
  headline?: ReactNode;
  children: ReactNode;
  role?: 'status' | 'alert';
}) {
  return (
    <div role={role} className="m-4 max-w-[640px] rounded-4 border border-line">
      <p className="flex items-center gap-1.5 border-b border-line bg-sunken px-2.5 py-1.5 text-12">
        <SourceShape state={shape} />
        <b className="font-semibold">{word}</b>
        {aside && <span className="min-w-0 truncate text-ink-3">{aside}</span>}
      </p>
      <div className="grid gap-[7px] p-2.5 text-12/[17px] text-ink-2">
        {headline && <p className="font-semibold text-ink">{headline}</p>}
        {children}
      </div>
    </div>
  );
}
