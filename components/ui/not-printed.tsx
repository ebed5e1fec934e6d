import { formatCount } from './format.ts';

/** Rows that are printed at most. */
export const mostPrinted = 2000;

/** Under a printed list: how many of its rows are not on paper, and how to get them. */
export const NotPrinted = ({ printed, of }: { printed: number; of: number }) =>
  printed < of && (
    <p className="print-only py-2 text-12">
      {formatCount(of - printed)} of {formatCount(of)} rows are not printed: filter, or save the CSV, which has all.
    </p>
  );
