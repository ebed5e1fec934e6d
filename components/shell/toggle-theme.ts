import { themeCookie } from '../../lib/url/theme.ts';

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** Light or dark, kept in a cookie so that the server paints the first frame right. Until it is used, the system decides. */
export function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark();
  const theme = dark ? 'light' : 'dark';
  root.dataset.theme = theme;
  writeThemeCookie(theme);
}

function writeThemeCookie(theme: string) {
  // cookieStore is not there on plain HTTP of another host, where the explorer may well be read.
  Object.assign(document, { cookie: `${themeCookie}=${theme}; path=/; max-age=31536000; samesite=lax` });
}
