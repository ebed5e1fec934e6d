'use client';
import { PendingChanges } from '../ui/pending-changes.tsx';
import { GraphCanvas } from './canvas/graph-canvas.tsx';
import type { Picture, PictureRow } from './layout/drawing.ts';
import { PrintedPicture } from './picture/printed-picture.tsx';
import type { PictureWords } from './picture/to-svg.ts';
import { whatEdgesSay } from './to-words.ts';

interface GraphPictureProps {
  scroll: HTMLElement | null;
  onScroll: (element: HTMLElement | null) => void;
  picture: Picture;
  gone: ReadonlySet<string>;
  pending: number;
  onApply: () => void;
  words: PictureWords;
  /** A node id: its row is marked. */
  chosen?: string | undefined;
  onOpen: (row: PictureRow) => void;
  /** `f` on a row. */
  onFocus: (row: PictureRow) => void;
  onFocusNode: (node: string) => void;
}

/** The picture, and what waits while it is held still. */
export function GraphPicture({ picture, pending, onApply, words, ...props }: GraphPictureProps) {
  return (
    <>
      <GraphCanvas picture={picture} sentence={`${words.title}. ${whatEdgesSay}`} {...props}>
        <div className="absolute inset-x-0 bottom-3">
          <PendingChanges count={pending} onApply={onApply} />
        </div>
      </GraphCanvas>
      <PrintedPicture picture={picture} words={words} />
    </>
  );
}
