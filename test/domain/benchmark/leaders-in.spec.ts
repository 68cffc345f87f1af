import { describe, expect, it } from '@jest/globals';
import { leadersIn } from '../../../api/domain/benchmark/leaders-in.js';
import { sketchSingle, smallEdition } from '../../support/small-edition.js';

const BOARD = [{ variable: 'strand', options: ['board'] }];
const withStrands = (...codes: string[]) =>
  smallEdition({ strand: sketchSingle(...codes), size: sketchSingle('large') }, []).codebook;

describe('leadersIn', () => {
  it('are those the study names, where the edition has them', () => {
    expect(leadersIn(withStrands('board', 'interview'), BOARD)).toEqual(BOARD);
  });

  it('are everybody in an edition without them: of its only strand, or of all', () => {
    expect(leadersIn(withStrands('survey'), BOARD)).toEqual([
      { variable: 'strand', options: ['survey'] },
    ]);
    expect(leadersIn(withStrands('web', 'phone'), BOARD)).toEqual([]);
  });

  it('keep the other conditions', () => {
    const large = { variable: 'size', options: ['large'] };
    expect(leadersIn(withStrands('web', 'phone'), [...BOARD, large])).toEqual([large]);
    expect(leadersIn(withStrands('web'), [large])).toEqual([large]);
  });
});
