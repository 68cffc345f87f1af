import type { BarPanel } from './figure-bars';
import { wrapLabel } from './wrap-label';

/** `beside`: labels left of the bars. `above`: over them, where the screen is narrow. */
export type LayoutName = 'beside' | 'above';

/** Sizes in CSS pixels, widths of text in characters. */
export interface BarLayout {
  readonly name: LayoutName;
  readonly labelCharacters: number;
  readonly left: number;
  readonly right: number;
  readonly barThickness: number;
  readonly lineHeight: number;
  readonly rowHeight: number;
  readonly height: number;
}

const AXIS_HEIGHT = 48;
const TOP = 4;
const LINE_HEIGHT = 17;

export function barLayout(panel: BarPanel, name: LayoutName): BarLayout {
  const several = panel.series.length > 1;
  const labelCharacters = name === 'beside' ? 38 : 32;
  const lines = Math.max(
    1,
    ...panel.labels.map((label) => wrapLabel(label, labelCharacters).length),
  );
  const barThickness = several ? 14 : 16;
  const bars = panel.series.length * (barThickness + 4);
  const text = lines * LINE_HEIGHT;
  const written = name === 'beside' || several ? 42 : 56;
  const rowHeight =
    name === 'beside'
      ? Math.max(bars + 16, text + 12, written)
      : Math.max(bars + 2 * (text + 4), written);
  return {
    name,
    labelCharacters,
    left: name === 'beside' ? 272 : 2,
    right: rightWidth(panel, name),
    barThickness,
    lineHeight: LINE_HEIGHT,
    rowHeight,
    height: TOP + panel.labels.length * rowHeight + (panel.showsAxis ? AXIS_HEIGHT : TOP),
  };
}

const TAG_CHARACTER = 6.7;
const VALUE_WIDTH = 64;

/** Room for the value and its tag; on a narrow screen a single series writes one over the other. */
function rightWidth({ series }: BarPanel, name: LayoutName): number {
  const tags = series.flatMap(({ bars }) => bars.map(({ tag }) => tag.length));
  const tag = Math.ceil(Math.max(0, ...tags) * TAG_CHARACTER);
  return name === 'above' && series.length === 1 ? Math.max(84, tag + 14) : VALUE_WIDTH + tag;
}
