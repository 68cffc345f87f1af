import { Injectable } from '@nestjs/common';
import { Refusal } from '../../domain/refusal.js';
import { crosstab } from '../../domain/tabulation/crosstab.js';
import type { CrosstabSpec } from '../../domain/tabulation/table.js';
import { EditionsService } from '../editions/editions.service.js';
import type { CrosstabInput } from './crosstab.input.js';
import type { CrosstabModel } from './crosstab.model.js';

const LEVEL = 0.95;

@Injectable()
export class TabulationService {
  constructor(private readonly editions: EditionsService) {}

  /** @throws Refusal, InvalidTable */
  async crosstab(input: CrosstabInput): Promise<CrosstabModel> {
    if (typeof input.wave === 'string') {
      throw new Refusal('FORBIDDEN', 'A wave in the field is for signed-in analysts only.');
    }
    const { edition, columns } = await this.editions.sealed(input.edition);
    const table = crosstab(edition.codebook, columns, specOf(input), edition.provenance);
    return { ...release(table, edition.disclosure), preliminary: false };
  }
}

const specOf = (input: CrosstabInput): CrosstabSpec => ({
  rows: input.rows,
  columns: input.columns ?? [],
  filter: input.filter ?? [],
  weighted: input.weighted ?? false,
  level: input.level ?? LEVEL,
});
