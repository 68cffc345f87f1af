import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { WaveCount } from '../../domain/fieldwork/forecast.js';
import type { CellCount } from '../../domain/fieldwork/quota.js';

/** What fieldwork has of the respondents who gave one option of a variable. */
export interface OptionCount extends WaveCount {
  readonly variable: string;
  readonly option: string;
}

/**
 * Everybody who began: an assessment, a response, or both. Only a complete response counts as
 * complete; answers without consent to enter the edition were begun and never will be. Who was
 * excluded counts as nobody.
 */
const BEGUN = `
  begun AS (
    SELECT coalesce(response.answers, assessment.answers) AS answers,
           CASE WHEN response.status = 'complete' THEN response.organisation_id END AS organisation
      FROM (SELECT * FROM assessment WHERE wave_id = $1) AS assessment
      FULL JOIN (SELECT * FROM response WHERE wave_id = $1) AS response
        ON response.id = assessment.response_id
     WHERE response.exclusion_id IS NULL)`;
const COUNTS = `
  count(*)::int AS started, count(organisation)::int AS complete,
  count(DISTINCT organisation)::int AS organisations`;

/** Live counts of a wave: from the rows, each time. */
@Injectable()
export class WaveCountsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async all(waveId: string): Promise<WaveCount> {
    const [counts] = await this.dataSource.query<WaveCount[]>(
      `WITH ${BEGUN} SELECT ${COUNTS} FROM begun`,
      [waveId],
    );
    return counts ?? { started: 0, complete: 0, organisations: 0 };
  }

  /** By each option of each variable that anybody gave. */
  byOption(waveId: string, variables: readonly string[]): Promise<OptionCount[]> {
    return this.dataSource.query(
      `WITH ${BEGUN}
       SELECT variable, answers ->> variable AS option, ${COUNTS}
         FROM begun CROSS JOIN unnest($2::text[]) AS variable
        WHERE answers ->> variable IS NOT NULL
        GROUP BY 1, 2`,
      [waveId, variables],
    );
  }

  byCell(waveId: string): Promise<CellCount[]> {
    return this.dataSource.query(
      `WITH ${BEGUN}
       SELECT answers ->> 'region' AS region, answers ->> 'industry' AS industry, ${COUNTS}
         FROM begun
        WHERE answers ->> 'region' IS NOT NULL AND answers ->> 'industry' IS NOT NULL
        GROUP BY 1, 2`,
      [waveId],
    );
  }
}
