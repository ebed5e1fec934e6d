'use client';
import { Button } from '../ui/button.tsx';
import { formatPlural } from '../ui/format.ts';
import { GraphCanvas } from './canvas/graph-canvas.tsx';
import type { Picture, PictureRow } from './layout/drawing.ts';

interface GraphPictureProps {
  scroll: HTMLElement | null;
  onScroll: (element: HTMLElement | null) => void;
  picture: Picture;
  gone: ReadonlySet<string>;
  pending: number;
  onApply: () => void;
  sentence: string;
  /** A node id: its row is marked. */
  chosen?: string | undefined;
  onOpen: (row: PictureRow) => void;
  /** `f` on a row. */
  onFocus: (row: PictureRow) => void;
  onFocusNode: (node: string) => void;
}

/** The picture, and what waits while it is held still. */
export function GraphPicture({ picture, pending, onApply, ...props }: GraphPictureProps) {
  return (
    <GraphCanvas picture={picture} {...props}>
      {pending > 0 && (
        // Not announced: that something changed is said once, by the shell.
        <p className="absolute top-3 right-4">
          <Button look="primary" onClick={onApply}>
            {formatPlural(pending, 'change')}, apply
          </Button>
        </p>
      )}
    </GraphCanvas>
  );
}
