export type Theme = 'system' | 'light' | 'dark';

// The same key and attribute as public/theme.js, which applies the choice before the first paint.
const key = 'sleek.theme';

export function chosenTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, theme);
  } catch {
    // Chosen until the page is closed.
  }
}
