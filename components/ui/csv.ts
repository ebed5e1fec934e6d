export type CsvCell = string | number | boolean | null | undefined;

/** RFC 4180, lines end with CRLF; `comment` is a first line after `# `, which says how good the file was when it was saved. */
export const toCsv = (comment: string, lines: readonly (readonly CsvCell[])[]): string =>
  `# ${comment}\r\n${lines.map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;

/** A cell that a spreadsheet would run as a formula is written as text. */
function quote(cell: CsvCell): string {
  const text = cell === undefined || cell === null ? '' : `${cell}`;
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
