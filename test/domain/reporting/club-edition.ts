import {
  type Row,
  sketchScale,
  sketchSingle,
  type SmallEdition,
  smallEdition,
} from '../../support/small-edition.js';

/** Eight respondents of two strands; `rate.speed` and `rate.price` are rows of one matrix. */
export const CLUB_ROWS: readonly Row[] = [
  row('board', 'north', ['tea'], '5', '4'),
  row('board', 'north', ['tea', 'milk'], '4', '4'),
  row('board', 'south', ['tea', 'coffee'], '5', '2'),
  row('board', 'south', ['coffee'], '3', '3'),
  row('board', 'south', null, null, '1'),
  row('board', 'south', null, '4', null),
  row('interview', 'north', null, null, null),
  row('interview', 'south', null, null, null),
].map((each, organisation) => ({ ...each, organisation }));

export function clubEdition(rows: readonly Row[] = CLUB_ROWS): SmallEdition {
  const { codebook, columns } = smallEdition(
    {
      strand: sketchSingle('board', 'interview'),
      region: sketchSingle('north', 'south'),
      drinks: {
        type: 'multiple',
        options: ['tea', 'coffee', 'milk', 'water'],
        nets: { hot: ['tea', 'coffee'] },
      },
      'rate.speed': sketchScale(),
      'rate.price': sketchScale(),
    },
    rows,
  );
  const variables = codebook.variables.map((variable) => {
    const [item = '', line] = variable.name.split('.');
    return line === undefined ? variable : { ...variable, item, row: line };
  });
  return { codebook: { ...codebook, variables }, columns };
}

function row(
  strand: string,
  region: string,
  drinks: readonly string[] | null,
  speed: string | null,
  price: string | null,
): Row {
  return { organisation: 0, strand, region, drinks, 'rate.speed': speed, 'rate.price': price };
}
