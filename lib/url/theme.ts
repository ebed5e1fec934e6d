/** The theme is no part of a permalink: it is the reader's, in a cookie that the server reads. */
export const themeCookie = 'cilium-explorer-theme';

/** `light` or `dark`; undefined (the system decides) for anything else. */
export const parseTheme = (text: string | undefined): 'light' | 'dark' | undefined =>
  text === 'light' || text === 'dark' ? text : undefined;
