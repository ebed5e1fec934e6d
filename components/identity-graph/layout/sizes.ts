/** In px at zoom 1. They never depend on the window: positions follow from the data alone. */
export interface Sizes {
  row: { width: number; height: number };
  rowGap: number;
  /** Between two columns of boxes, and between two columns of rows in one box. */
  leastChannel: number;
}

/** Large enough for two lines of text each. */
export const smallSizes: Sizes = { row: { width: 204, height: 38 }, rowGap: 10, leastChannel: 30 };
export const mediumSizes: Sizes = { row: { width: 172, height: 32 }, rowGap: 6, leastChannel: 30 };
/** Of the focus on a namespace: its columns are few. */
export const namespaceSizes: Sizes = { ...mediumSizes, leastChannel: 64 };

export const box = { padding: 10, header: 24, gap: 22 };
export const railHeight = 16;
/** Dotted, around the identities of a box that no policy selects. */
export const lasso = { above: 14, header: 22, below: 8, inset: 4 };
/** Between parallel lines. */
export const pitch = 6;
/** Closer than this, two lines read as one. */
export const touching = 3;

/** A gap of rows or boxes that so many lanes run through. */
export const roomOfLanes = (lanes: number) => (lanes > 0 ? (lanes + 1) * pitch : 0);

/** A label on a line: 11 px monospace text, and what its frame takes. */
export const widthOfLabel = (text: string) => Math.round(text.length * 6.6) + 10;
export const labelOffset = 12;

/** Of the focus on one identity. */
export const focusSizes = {
  rowHeight: 38,
  /** Of the identity in focus. */
  centre: 46,
  gap: 14,
  indent: 14,
  /** From the border of a peer to the middle of its label. */
  label: 58,
  /** From the border of a peer to where its line starts to turn. */
  straight: 80,
  /** Where a line turns, between the end of its label and the identity. */
  turn: 0.45,
  /** A smaller step is no step. */
  leastStep: 8,
};

/** Width of its rows, and of what lies between them. `narrow`: beside an open pane, with both directions. */
export const focusWidths = { wide: { row: 226, between: 210 }, narrow: { row: 180, between: 130 } };
