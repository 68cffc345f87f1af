import type { BarConfiguration } from './bar-config';
import type { ChartColours } from './chart-colours';
import { ChartKit } from './chart-kit';
import { hatch } from './hatch';
import { type Block, INNER_WIDTH, PICTURE } from './picture';

/** A chart drawn off the screen, at the picture's own size. */
export const chartBlock = (config: BarConfiguration, height: number): Block => ({
  height: height + 12,
  draw: (brush, y) => {
    const canvas = document.createElement('canvas');
    canvas.width = INNER_WIDTH;
    canvas.height = height;
    const chart = new ChartKit(canvas, {
      ...config,
      options: { ...config.options, responsive: false, devicePixelRatio: PICTURE.scale },
    });
    brush.drawImage(canvas, PICTURE.margin, y, INNER_WIDTH, height);
    chart.destroy();
  },
});

/** A line of the legend with the swatch it explains. */
export const swatchBlock = (line: Block, hatched: boolean, colours: ChartColours): Block => ({
  height: line.height,
  draw: (brush, y) => {
    brush.fillStyle = hatched ? hatch(brush, colours, PICTURE.scale) : colours.solid;
    brush.strokeStyle = hatched ? colours.hatched : colours.solid;
    brush.lineWidth = 1.5;
    brush.fillRect(PICTURE.margin, y + 4, 22, 14);
    brush.strokeRect(PICTURE.margin, y + 4, 22, 14);
    line.draw(brush, y);
  },
});
