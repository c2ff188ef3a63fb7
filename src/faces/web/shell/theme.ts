import { setPreference, usePreference } from './preference.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The chosen theme, and how to choose another; `system` follows the machine. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const kept = usePreference('theme');
  return [kept === 'light' || kept === 'dark' ? kept : 'system', chooseTheme];
}

function chooseTheme(theme: Theme): void {
  setPreference('theme', theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
