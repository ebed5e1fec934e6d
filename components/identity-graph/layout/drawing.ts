/**
 * What is drawn, apart from where it came from: the layout and the canvas know these shapes alone. Later verdicts become
 * the same lines, and nothing here changes.
 */

/** How a line looks; the words of the legend. */
export type LineStyle = 'allowed' | 'denied' | 'l7' | 'default' | 'unknown';

export interface DrawnNode {
  id: string;
  /** Printed in the row, verbatim. */
  label: string;
  /** Second text of the row: the number of an identity. */
  number?: string;
  /** Box it stands in; undefined: outside the cluster. */
  namespace?: string;
  /** Isolated: a 3 px bar on the side that the direction leaves. */
  isolated: { ingress: boolean; egress: boolean };
  /** From M on its lines stand on rails, however few there are: kube-dns, kube-apiserver. */
  hub?: boolean;
}

export interface DrawnEdge {
  from: string;
  to: string;
  style: LineStyle;
  /** Empty: any port. */
  ports: string[];
}

export interface Point {
  x: number;
  y: number;
}

/** All sizes in px at zoom 1; x, y is the upper left corner. */
export interface Rect extends Point {
  width: number;
  height: number;
}

/** A namespace, or what is outside the cluster. */
export interface PictureBox extends Rect {
  id: string;
  title: string;
  /** At the right of the title, small: `11 identities`. */
  note?: string;
  /** `outside`: dashed. `lasso`: dotted, in the box of a namespace, around identities that no policy selects. */
  look?: 'outside' | 'lasso';
}

/** One identity, a folded row, or in focus views a whole namespace. */
export interface PictureRow extends Rect {
  /** Unique in the picture. In focus views a peer may stand on both sides: ask `node` for the identity. */
  id: string;
  /** The node that the row stands for; absent where it stands for several. */
  node?: string;
  /** The namespace that the row stands for, in the focus of another namespace. */
  namespace?: string;
  /** Id of the box around it; '' where rows stand without one. */
  box: string;
  /** Outside the cluster: dashed border. */
  outside?: boolean;
  label: string;
  number?: string;
  /** At the right: the ports that arrive, `5432/TCP` or `2 ports`. */
  ports?: string;
  isolated: { ingress: boolean; egress: boolean };
  /** A hub stands on rails: border 2 px. */
  hub?: boolean;
  /** `fold`: identities that no policy selects and no line touches; `more`: rows that unfold on click. */
  folds?: { kind: 'fold' | 'more'; ids: string[] };
}

/** `→ kube-dns  53/ANY dns  6/9` at the foot of a box: lines to or from a hub that are not drawn. */
export interface PictureRail extends Rect {
  id: string;
  box: string;
  text: string;
  style: LineStyle;
  hub: string;
  /** The lines that the rail stands for, drawn while it is hovered. */
  edges: DrawnEdge[];
}

export interface PictureLine {
  id: string;
  edges: DrawnEdge[];
  /** Ids of rows. */
  from: string;
  to: string;
  style: LineStyle;
  /** From the border of one row to that of the other; two points are a straight line. */
  points: Point[];
  /** `s`: the points between the first and the last are the control points of an S curve (focus view). */
  curve: 'bends' | 's';
  /** Only on small pictures and in focus views; `at` is its centre. */
  label?: { text: string; end: 'source' | 'target'; at: Point };
}

/** The result that canvas, SVG and print draw alike; lines in drawing order: one with a label comes after its siblings. */
export interface Picture extends Rect {
  boxes: PictureBox[];
  rows: PictureRow[];
  rails: PictureRail[];
  lines: PictureLine[];
}
