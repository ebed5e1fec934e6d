/** Has the browser save a text under a name. */
export const saveFile = (name: string, text: string, type = 'text/csv') => saveBlob(name, new Blob([text], { type }));

/** The same of anything. */
export function saveBlob(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

/** An answer as it was served, readable. */
export const saveJson = (name: string, answer: unknown) =>
  saveFile(name, `${JSON.stringify(answer, null, 2)}\n`, 'application/json');
