/** One answer in a list: a whole row to press, at least 48 px high. */
export const optionRow = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  minHeight: 48,
  px: 1.75,
  py: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  bgcolor: 'background.paper',
  cursor: 'pointer',
  lineHeight: 1.4,
  '& input': {
    flex: 'none',
    width: 20,
    height: 20,
    m: 0,
    accentColor: 'var(--mui-palette-primary-main)',
    cursor: 'inherit',
  },
  '& input:focus-visible': { outline: 'none' },
  '&:has(input:focus-visible)': {
    outline: '3px solid var(--mui-palette-primary-main)',
    outlineOffset: 2,
  },
  '&:hover': { borderColor: 'text.secondary' },
  '&:has(input:checked)': {
    borderColor: 'primary.main',
    boxShadow: 'inset 0 0 0 1px var(--mui-palette-primary-main)',
  },
  '&:has(input[aria-disabled=true])': { color: 'text.secondary', cursor: 'default' },
} as const;

/** One step of a scale: filled when chosen. */
export const scaleStep = {
  position: 'relative',
  flex: 1,
  display: 'grid',
  placeItems: 'center',
  minHeight: 48,
  border: 1,
  borderColor: 'divider',
  bgcolor: 'background.paper',
  fontWeight: 600,
  cursor: 'pointer',
  marginInlineStart: '-1px',
  '&:first-of-type': { marginInlineStart: 0, borderStartStartRadius: 6, borderEndStartRadius: 6 },
  '&:last-of-type': { borderStartEndRadius: 6, borderEndEndRadius: 6 },
  '& input': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    m: 0,
    opacity: 0,
    cursor: 'inherit',
  },
  '&:hover': { borderColor: 'text.secondary', zIndex: 1 },
  '&:has(input:checked)': {
    bgcolor: 'primary.main',
    borderColor: 'primary.main',
    color: 'primary.contrastText',
    zIndex: 1,
  },
  '&:has(input:focus-visible)': {
    outline: '3px solid var(--mui-palette-primary-main)',
    outlineOffset: 2,
    zIndex: 2,
  },
  '@media (forced-colors: active)': {
    '&:has(input:checked)': {
      forcedColorAdjust: 'none',
      bgcolor: 'Highlight',
      color: 'HighlightText',
    },
  },
} as const;

/** No frame of the browser's own around a group. */
export const plainFieldset = { m: 0, p: 0, border: 0, minInlineSize: 0 } as const;
