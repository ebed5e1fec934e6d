/** One word of a shell command: filters come from the URL, and a copied command must do nothing but read. */
export const quote = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** `-A`, or one `-n …` for each namespace that is filtered by. */
export const toScopes = (namespaces: readonly string[]): string[] =>
  namespaces.length === 0 ? ['-A'] : namespaces.map((namespace) => `-n ${quote(namespace)}`);
