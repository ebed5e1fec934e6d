'use client';
import { useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { findRange, findRowAt, scrollInto, toStarts } from './row-places.ts';

interface RowWindowProps {
  count: number;
  /** px of a row. Known before it is drawn, so that a hundred thousand rows need not be measured. */
  heightOf: (index: number) => number;
  /** What scrolls. */
  scroll: HTMLElement | null;
  /** px above the first row inside of what scrolls. */
  margin?: number;
  /** px at the top that stay covered while one scrolls, `margin` among them. */
  covered?: number;
  /** Rows drawn beyond those in view. */
  overscan?: number;
}

export interface RowWindow {
  /** Drawn rows: those in view and a few around them; `last` is -1 where there are none. */
  first: number;
  last: number;
  /** px of a row's top, from the top of the first. */
  startOf: (index: number) => number;
  /** px of all rows. */
  total: number;
  /** Rows in view alone; undefined before anything could be measured. */
  inView: { first: number; last: number } | undefined;
  /** The topmost row in view, when rows above it are scrolled away. */
  topmost: number | undefined;
  scrolling: boolean;
  /** Brings a row into view, if it is not, by the shortest way. */
  scrollTo: (index: number) => void;
}

/** Of a list of rows with known heights those that are in view. */
export function useRowWindow(props: RowWindowProps): RowWindow {
  const { count, heightOf, scroll, margin = 0, covered = margin, overscan = 10 } = props;
  const starts = useMemo(() => toStarts(count, heightOf), [count, heightOf]);
  const { offset, height, scrolling } = useScroll(scroll);
  const inView = findRange(starts, { offset: offset - margin, height });
  return {
    first: inView ? Math.max(0, inView.first - overscan) : 0,
    last: inView ? Math.min(count - 1, inView.last + overscan) : -1,
    startOf: (index) => starts[index] ?? 0,
    total: starts[count] ?? 0,
    inView,
    topmost: count > 0 && offset > 0 ? findRowAt(starts, offset + 1) : undefined,
    scrolling,
    scrollTo: (index) => {
      if (!scroll || index < 0) return;
      const view = { offset: scroll.scrollTop - margin, height: scroll.clientHeight };
      scroll.scrollTop = scrollInto(starts, index, view, covered) + margin;
    },
  };
}

const restsAfter = 150;
const unmeasured = { offset: 0, height: 0, scrolling: false };

/** Where an element is scrolled to and how high it is, px; `scrolling` until it has rested for a moment. */
function useScroll(element: HTMLElement | null) {
  const [state, setState] = useState(unmeasured);
  useLayoutEffect(() => {
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (scrolling: boolean) =>
      setState({ offset: element.scrollTop, height: element.clientHeight, scrolling });
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => read(false), restsAfter);
      // Within the event: rows that are drawn a frame later would be a blank edge.
      flushSync(() => read(true));
    };
    const resize = new ResizeObserver(() => read(false));
    resize.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    read(false);
    return () => {
      clearTimeout(timer);
      resize.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [element]);
  return state;
}
