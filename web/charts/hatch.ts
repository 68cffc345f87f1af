import type { ChartColours } from './chart-colours';

const SIZE = 7;

/** Diagonal lines on the surface: how a value chosen by us looks, whatever its colour. */
export function hatch(
  context: CanvasRenderingContext2D,
  colours: ChartColours,
  pixelRatio: number,
): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(SIZE * pixelRatio);
  const brush = tile.getContext('2d');
  if (brush === null) return colours.surface;
  brush.fillStyle = colours.surface;
  brush.fillRect(0, 0, tile.width, tile.height);
  brush.strokeStyle = colours.hatched;
  brush.lineWidth = 2 * pixelRatio;
  for (const offset of [-tile.width, 0, tile.width]) {
    brush.moveTo(offset - 1, tile.height + 1);
    brush.lineTo(offset + tile.width + 1, -1);
  }
  brush.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(SIZE / tile.width));
  return pattern ?? colours.surface;
}
