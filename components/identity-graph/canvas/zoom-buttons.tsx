import { useKeys } from '../../ui/use-keys.ts';

const step = 1.25;

/** Nearer, farther, and back to what fits the width. */
export function ZoomButtons({ more, onZoom }: { more: number; onZoom: (more: number) => void }) {
  const nearer = () => onZoom(Math.min(3, more * step));
  const farther = () => onZoom(Math.max(0.4, more / step));
  const fit = () => onZoom(1);
  useKeys({ '+': nearer, '-': farther, '0': fit });
  const look = 'grid size-7 place-items-center text-13 text-ink-2 hover:bg-hover max-s:size-11';
  return (
    <div className="no-print absolute right-4 bottom-4 flex overflow-hidden rounded-4 border border-line-2 bg-surface">
      <button type="button" className={look} aria-label="Farther" title="Farther (-)" onClick={farther}>
        −
      </button>
      <button
        type="button"
        className={`${look} w-auto! border-x border-line-2 px-2 text-11! tabular-nums`}
        aria-label="Fit the width"
        title="Fit the width (0)"
        onClick={fit}
      >
        Fit
      </button>
      <button type="button" className={look} aria-label="Nearer" title="Nearer (+)" onClick={nearer}>
        +
      </button>
    </div>
  );
}
