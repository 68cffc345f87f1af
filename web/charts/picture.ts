/** A part of a picture: how tall it is, and how to draw it with its top at `y`. */
export interface Block {
  readonly height: number;
  readonly draw: (brush: CanvasRenderingContext2D, y: number) => void;
}

/** Sizes in CSS pixels; drawn at twice that, for slides and print. */
export const PICTURE = { width: 1200, margin: 56, scale: 2 } as const;
export const INNER_WIDTH = PICTURE.width - 2 * PICTURE.margin;

const FONT = '"Inter Variable", system-ui, sans-serif';

export interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly colour: string;
  readonly after?: number;
}

/** Where a paragraph starts and how wide it may grow. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/** A paragraph, wrapped to the picture's width. */
export function textBlock(
  brush: CanvasRenderingContext2D,
  text: string,
  style: TextStyle,
  { x, width }: Place = { x: PICTURE.margin, width: INNER_WIDTH },
): Block {
  const { size, weight = 400, italic = false, colour, after = 8 } = style;
  const font = `${italic ? 'italic ' : ''}${weight} ${size}px ${FONT}`;
  const lineHeight = Math.round(size * 1.4);
  brush.font = font;
  const lines = wrap(text, (line) => brush.measureText(line).width <= width);
  return {
    height: lines.length * lineHeight + after,
    draw: (target, y) => {
      target.font = font;
      target.fillStyle = colour;
      target.textBaseline = 'middle';
      lines.forEach((line, index) => {
        target.fillText(line, x, y + (index + 0.5) * lineHeight);
      });
    },
  };
}

const wrap = (text: string, fits: (line: string) => boolean): readonly string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && fits(longer) ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);

/** Blocks beside each other, as tall as the tallest. */
export const beside = (blocks: readonly (readonly Block[])[]): Block => ({
  height: Math.max(0, ...blocks.map(stackHeight)),
  draw: (brush, y) => {
    for (const column of blocks) drawStack(brush, column, y);
  },
});

const stackHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((total, { height }) => total + height, 0);

function drawStack(brush: CanvasRenderingContext2D, blocks: readonly Block[], top: number): void {
  blocks.reduce((y, block) => {
    block.draw(brush, y);
    return y + block.height;
  }, top);
}

/** Draws the blocks under each other on a solid ground, as a PNG. */
export function paint(blocks: readonly Block[], ground: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const height = stackHeight(blocks) + 2 * PICTURE.margin;
  canvas.width = PICTURE.width * PICTURE.scale;
  canvas.height = Math.ceil(height) * PICTURE.scale;
  const brush = canvas.getContext('2d');
  if (brush === null) return Promise.resolve(null);
  brush.scale(PICTURE.scale, PICTURE.scale);
  brush.fillStyle = ground;
  brush.fillRect(0, 0, PICTURE.width, height);
  drawStack(brush, blocks, PICTURE.margin);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
