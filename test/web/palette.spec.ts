import { describe, expect, it } from '@jest/globals';
import { CHART_COLOURS } from '../../web/charts/chart-colours';
import { darkPalette, lightPalette } from '../../web/palette';

/** Relative luminance of a `#rrggbb` colour, in [0, 1]. WCAG 2.2, definition of luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('knows the contrast of black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
});

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
] as const)('the %s scheme', (scheme, palette) => {
  const surfaces = Object.values(palette.background);
  const texts = { ...palette.text, ...mains(palette) };

  it.each(Object.entries(texts))('writes %s at 4.5:1 or more', (_, colour) => {
    for (const surface of surfaces) expect(contrast(colour, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['solid', 'second', 'hatched', 'ink', 'muted'] as const)('draws %s at 3:1', (mark) => {
    const colours = CHART_COLOURS[scheme];
    expect(contrast(colours[mark], colours.surface)).toBeGreaterThanOrEqual(3);
  });

  it('writes on its own primary colour at 4.5:1 or more', () => {
    expect(contrast(palette.primary.contrastText, palette.primary.main)).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});

function mains({ primary, secondary, success, warning, error }: typeof lightPalette) {
  return {
    primary: primary.main,
    secondary: secondary.main,
    success: success.main,
    warning: warning.main,
    error: error.main,
  };
}
