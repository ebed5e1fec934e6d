'use client';
import { IconButton } from '../ui/button.tsx';
import { toggleTheme } from './toggle-theme.ts';

/** On a phone it stands in the sheet of the bar's last entry. */
export const ThemeButton = () => (
  <IconButton icon="theme" label="Switch between light and dark" onClick={toggleTheme} className="max-s:hidden" />
);
