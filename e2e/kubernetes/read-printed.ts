/** Rows of what `kubectl get` prints, by header. kubectl pads columns: where a header begins its cells begin. */
export function readPrinted(text: string): Record<string, string>[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const starts = [...header.matchAll(/\S+( \S+)*/g)].map(({ index }) => index);
  const cut = (line: string) => starts.map((start, at) => line.slice(start, starts[at + 1]).trim());
  const names = cut(header);
  return lines.map((line) => Object.fromEntries(cut(line).map((cell, at) => [names[at] ?? '', cell])));
}
