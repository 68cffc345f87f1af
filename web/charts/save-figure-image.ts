import type { TFunction } from 'i18next';
import type { Figure } from '../figures/figure';
import type { FigureView } from '../figures/figure-view';
import { saveFile } from '../save-file';
import { CHART_COLOURS } from './chart-colours';
import { figureBlocks } from './figure-picture';
import { paint } from './picture';

/** Hands the reader the figure as `leadline-figure-<number>.png`. */
export async function saveFigureImage(
  figure: Figure,
  columns: readonly number[],
  sort: FigureView['sort'],
  t: TFunction,
): Promise<void> {
  const brush = document.createElement('canvas').getContext('2d');
  if (brush === null) return;
  await document.fonts.ready;
  const blocks = figureBlocks(brush, figure, columns, sort, t);
  const image = await paint(blocks, CHART_COLOURS.light.surface);
  if (image !== null) saveFile(image, `leadline-figure-${figure.number}.png`);
}
