import type { TFunction } from 'i18next';
import type { Figure } from '../figures/figure';
import type { FigureView } from '../figures/figure-view';
import { CHART_COLOURS } from './chart-colours';
import { figureBlocks } from './figure-picture';
import { paint } from './picture';

const REVOKED_AFTER_MS = 60_000;

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
  if (image !== null) download(image, `leadline-figure-${figure.number}.png`);
}

function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A busy browser begins the download later; revoked at once, it would be lost.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, REVOKED_AFTER_MS);
}
