import type { SourceStatus } from '../../lib/model/sources.ts';

/** Disc, open ring, square, cross, dash. The word must stand beside it. */
export const SourceShape = ({ state }: { state: SourceStatus }) => (
  <span aria-hidden="true" className={`source-shape source-${state}`} />
);
