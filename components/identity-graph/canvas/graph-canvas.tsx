'use client';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { toVisibleText } from '../../ui/visible-text.ts';
import type { Picture, PictureRow } from '../layout/drawing.ts';
import { chooseView, type View } from './choose-view.ts';
import { type Attention, drawGraph, type GraphDrawing } from './draw-graph.ts';
import type { Target } from './find-lit.ts';
import { GraphButtons } from './graph-buttons.tsx';
import { usePalette } from './use-palette.ts';
import { useScrollPlace } from './use-scroll-place.ts';
import { useSize } from './use-size.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

interface GraphCanvasProps {
  /** What scrolls, once it is there. */
  scroll: HTMLElement | null;
  onScroll: (element: HTMLElement | null) => void;
  picture: Picture;
  /** What is to be seen, in a sentence. */
  sentence: string;
  /** A node. */
  chosen?: string | undefined;
  /** Nodes that are no more, while the picture is held. */
  gone: ReadonlySet<string>;
  onOpen: (row: PictureRow) => void;
  onFocus: (row: PictureRow) => void;
  onFocusNode: (node: string) => void;
  children?: ReactNode;
}

/** A picture that scrolls as a page does: a canvas as large as the window stays in its place, and what it shows moves. */
export function GraphCanvas({ scroll, picture, chosen, gone, ...props }: GraphCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<Target>();
  const [more, setMore] = useState(1);
  const size = useSize(scroll);
  const view = chooseView(picture, size, more);
  useScrollPlace(scroll, picture, view, chosen);
  useDrawing(host, scroll, { picture, view, attention: { target, chosen, gone } });
  return (
    <div className="no-print relative min-h-0 min-w-0 flex-1">
      <div ref={props.onScroll} className="absolute inset-0 overflow-auto bg-surface">
        <div className="relative" style={{ width: view.width, height: view.height }}>
          {/* cytoscape adds a style element unless one with this id is there, which the Content-Security-Policy refuses. */}
          <span id="__________cytoscape_stylesheet" hidden />
          <div
            ref={host}
            role="img"
            aria-label={toVisibleText(props.sentence)}
            className="sticky top-0 left-0"
            style={{ width: size.width, height: size.height }}
          />
          <GraphButtons
            picture={picture}
            view={view}
            gone={gone}
            onTarget={setTarget}
            onOpen={props.onOpen}
            onFocus={props.onFocus}
            onFocusNode={props.onFocusNode}
          />
        </div>
      </div>
      <ZoomButtons more={more} onZoom={setMore} />
      {props.children}
    </div>
  );
}

interface Shown {
  picture: Picture;
  view: View;
  attention: Attention;
}

/** Keeps the canvas in step with what is to be shown; each part is drawn anew only when it changes. */
function useDrawing(
  host: RefObject<HTMLDivElement | null>,
  scroll: HTMLElement | null,
  { picture, view, attention }: Shown,
) {
  const drawing = useRef<GraphDrawing>(undefined);
  const palette = usePalette(scroll);
  useLayoutEffect(() => {
    if (!host.current || !palette) return;
    if (drawing.current) drawing.current.recolour(palette);
    else drawing.current = drawGraph(host.current, palette);
  }, [host, palette]);
  useEffect(
    () => () => {
      drawing.current?.destroy();
      drawing.current = undefined;
    },
    [],
  );
  useLayoutEffect(() => {
    if (palette) drawing.current?.show(picture);
  }, [palette, picture]);
  const { target, chosen, gone } = attention;
  useLayoutEffect(() => {
    if (palette) drawing.current?.attend({ target, chosen, gone });
  }, [palette, target, chosen, gone]);
  useLayoutEffect(() => {
    if (!scroll || !palette) return;
    const look = () =>
      drawing.current?.look(view.zoom, {
        x: view.origin.x - scroll.scrollLeft,
        y: view.origin.y - scroll.scrollTop,
      });
    drawing.current?.resize();
    look();
    scroll.addEventListener('scroll', look, { passive: true });
    return () => scroll.removeEventListener('scroll', look);
  });
}
