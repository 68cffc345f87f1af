import type { TFunction } from 'i18next';
import type { Figure } from '../figures/figure';
import type { FigureView } from '../figures/figure-view';
import { hasIntervals, hasOwnLabels, provenancesShown } from '../figures/legend-entries';
import { namedLists } from '../figures/named-lists';
import { orderedRows } from '../figures/row-order';
import { sampleText } from '../figures/sample-text';
import { formatMonth, shortHash } from '../format';
import { PROVENANCE_MEANING, PROVENANCE_NAME } from '../provenance';
import { barConfig } from './bar-config';
import { barLayout } from './bar-layout';
import { CHART_COLOURS } from './chart-colours';
import { chartBlock, swatchBlock } from './chart-block';
import { figureBars } from './figure-bars';
import { beside, type Block, INNER_WIDTH, PICTURE, textBlock } from './picture';

/** Always the light scheme, whatever is on screen: pictures end on paper and slides. */
const COLOURS = CHART_COLOURS.light;
const TEXT = { size: 17, colour: COLOURS.ink };
const QUIET = { size: 15, colour: COLOURS.muted, after: 2 };

/** All of a figure that must travel with its bars when the picture leaves the page. */
export function figureBlocks(
  brush: CanvasRenderingContext2D,
  figure: Figure,
  columns: readonly number[],
  sort: FigureView['sort'],
  t: TFunction,
): readonly Block[] {
  return [
    ...headBlocks(brush, figure, t),
    ...legendBlocks(brush, figure, columns, t),
    ...(figure.measures.includes('NAMED')
      ? [listBlock(brush, figure)]
      : panelBlocks(brush, figure, columns, sort, t)),
    ...sourceBlocks(brush, figure, t),
  ];
}

function headBlocks(brush: CanvasRenderingContext2D, figure: Figure, t: TFunction) {
  const { number, title, question, base } = figure;
  return [
    textBlock(brush, t('figure.documentTitle', { number, title }), {
      size: 34,
      weight: 680,
      colour: COLOURS.ink,
      after: 12,
    }),
    ...(question === null ? [] : [textBlock(brush, question, { ...TEXT, italic: true })]),
    textBlock(brush, t('picture.base', { base, n: sampleText(figure, t) }), { ...TEXT, after: 20 }),
  ];
}

function legendBlocks(
  brush: CanvasRenderingContext2D,
  figure: Figure,
  columns: readonly number[],
  t: TFunction,
) {
  const line = (text: string) => textBlock(brush, text, QUIET);
  return [
    ...provenancesShown(figure, columns).map((provenance) =>
      swatchBlock(
        textBlock(
          brush,
          `${t(PROVENANCE_NAME[provenance])}: ${t(PROVENANCE_MEANING[provenance])}`,
          {
            ...QUIET,
            weight: 600,
            ...(provenance === 'ILLUSTRATIVE' && { colour: COLOURS.hatched }),
          },
          { x: PICTURE.margin + 32, width: INNER_WIDTH - 32 },
        ),
        provenance === 'ILLUSTRATIVE',
        COLOURS,
      ),
    ),
    ...(hasOwnLabels(figure) ? [line(t('legend.ownLabel'))] : []),
    ...(hasIntervals(figure, columns) ? [line(t('legend.whisker'))] : []),
    textBlock(brush, ' ', { ...QUIET, size: 8 }),
  ];
}

const panelBlocks = (
  brush: CanvasRenderingContext2D,
  figure: Figure,
  columns: readonly number[],
  sort: FigureView['sort'],
  t: TFunction,
): readonly Block[] =>
  figureBars(figure, orderedRows(figure, sort), columns, t).flatMap((panel) => {
    const layout = barLayout(panel, 'beside');
    const heading = { size: 19, weight: 650, colour: COLOURS.ink, after: 4 };
    return [
      ...(panel.heading === null ? [] : [textBlock(brush, panel.heading, heading)]),
      chartBlock(barConfig(panel, layout, COLOURS, t), layout.height),
    ];
  });

function listBlock(brush: CanvasRenderingContext2D, figure: Figure): Block {
  const lists = namedLists(figure);
  const width = INNER_WIDTH / Math.max(1, lists.length) - 24;
  return beside(
    lists.map(({ heading, labels }, index) => {
      const place = { x: PICTURE.margin + index * (width + 24), width };
      return [
        textBlock(brush, heading, { size: 19, weight: 650, colour: COLOURS.solid }, place),
        ...labels.map((label) => textBlock(brush, label, { ...TEXT, after: 6 }, place)),
      ];
    }),
  );
}

function sourceBlocks(brush: CanvasRenderingContext2D, figure: Figure, t: TFunction) {
  const { edition } = figure;
  const { study } = edition;
  const line = (text: string) => textBlock(brush, text, QUIET);
  return [
    textBlock(brush, ' ', { ...QUIET, size: 8 }),
    line(
      t('picture.source', {
        title: study.title,
        publisher: study.publisher,
        published: formatMonth(study.published),
      }),
    ),
    line(t('picture.edition', { name: edition.name, hash: shortHash(edition.hash) })),
    ...(edition.simulated ? [line(t('simulated.statement'))] : []),
    ...(edition.reconstructed ? [line(study.reconstructionStatement)] : []),
  ];
}
