import type { Estimate, Figure, FigureRow } from '../../web/figures/figure';

export const estimate = (change: Partial<Estimate> = {}): Estimate => ({
  value: 0.92,
  count: 23,
  n: 25,
  low: 0.75,
  high: 0.98,
  status: 'PUBLISHED',
  provenance: 'ILLUSTRATIVE',
  ...change,
});

export const withheld = estimate({
  value: null,
  count: null,
  n: null,
  low: null,
  high: null,
  status: 'SUPPRESSED',
});

export const unanswered = estimate({
  value: null,
  count: null,
  n: 0,
  low: null,
  high: null,
  status: 'EMPTY',
});

export const row = (change: Partial<FigureRow> = {}): FigureRow => ({
  label: 'Network availability',
  group: null,
  option: 'effectiveness.availability',
  provenance: 'PRINTED',
  cells: [estimate()],
  ...change,
});

export const figure = (change: Partial<Figure> = {}): Figure => ({
  number: 6,
  title: 'How well practices work',
  summary: 'Ten practices, rated 1 to 5.',
  question: 'How effective is each of these practices?',
  base: 'Board participants who answered',
  sampleSize: 30,
  validN: null,
  columns: ['Rated 4 or 5'],
  measures: ['PROPORTION'],
  charted: 0,
  notes: [],
  rows: [row()],
  table: null,
  edition: {
    id: 'study',
    name: 'The study',
    hash: 'a32ce7c115b5ffff',
    publishedAt: '2025-05-01T00:00:00Z',
    reconstructed: true,
    simulated: false,
    variables: [],
    study: {
      title: 'Networking for AI at scale',
      publisher: 'A research house',
      published: '2025-05',
      reconstructionStatement: 'The rows are a reconstruction.',
      references: [],
    },
  },
  ...change,
});
