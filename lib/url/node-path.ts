/** The page of a node. */
export const toNodePath = (name: string) => `/nodes/${encodeURIComponent(name)}`;
