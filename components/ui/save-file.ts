import type { SaveFormat } from './save-buttons.tsx';

/** Has the browser save something under a name. */
export function saveBlob(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/** A list under a name without ending: as JSON the answer as it was served, readable; as CSV what `toCsv` makes of it. */
export function saveList(format: SaveFormat, name: string, answer: unknown, toCsv: () => string) {
  if (format === 'csv') saveText(`${name}.csv`, toCsv(), 'text/csv');
  else saveText(`${name}.json`, `${JSON.stringify(answer, null, 2)}\n`, 'application/json');
}

const saveText = (name: string, text: string, type: string) => saveBlob(name, new Blob([text], { type }));
