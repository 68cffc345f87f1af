/** Text keeps 4.5:1 and marks 3:1 on both surfaces of their scheme; a test computes it. */
export const lightPalette = {
  background: { default: '#f8f9f7', paper: '#ffffff' },
  text: { primary: '#10212f', secondary: '#4a5c69' },
  primary: { main: '#0b4f6c', contrastText: '#ffffff' },
  secondary: { main: '#845510', contrastText: '#ffffff' },
  success: { main: '#1e6b48' },
  warning: { main: '#845510' },
  error: { main: '#a3312a' },
  info: { main: '#0b4f6c' },
  divider: '#d5dcdf',
};

export const darkPalette = {
  background: { default: '#0c171f', paper: '#12212b' },
  text: { primary: '#e8eef1', secondary: '#a9b8c2' },
  primary: { main: '#86c8dc', contrastText: '#0c171f' },
  secondary: { main: '#e0b25f', contrastText: '#0c171f' },
  success: { main: '#7fcda4' },
  warning: { main: '#e0b25f' },
  error: { main: '#f2a19a' },
  info: { main: '#86c8dc' },
  divider: '#2f424f',
};
