import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { EditionEntity } from '../editions/edition.entity.js';
import { InvitationLinksService } from '../invitations/invitation-links.service.js';
import { ResponseEntity } from '../responses/response.entity.js';
import { ResponsesService } from '../responses/responses.service.js';
import { notOpen, WavesService } from '../waves/waves.service.js';
import { AnsweringService, minutesOf } from './answering.service.js';
import { AssessmentEntity } from './assessment.entity.js';
import type { AssessmentModel, ErasureModel } from './assessment.model.js';
import { AssessmentsService, unknownToken } from './assessments.service.js';
import { PseudonymsService } from './pseudonyms.service.js';
import { tokenHash } from './token.js';

/** What respondents decide on the use of their answers. */
@Injectable()
export class ConsentService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly assessments: AssessmentsService,
    private readonly answering: AnsweringService,
    private readonly waves: WavesService,
    private readonly responses: ResponsesService,
    private readonly pseudonyms: PseudonymsService,
    private readonly links: InvitationLinksService,
  ) {}

  /**
   * Lets submitted answers into the next edition, or takes them out as long as it is not sealed.
   * @throws Refusal BAD_USER_INPUT, NOT_FOUND, WAVE_NOT_OPEN
   */
  async setConsent(token: string, consent: boolean): Promise<AssessmentModel> {
    const { assessment, wave } = await this.assessments.find(token);
    const intake = await this.responses.intake(wave.id);
    const organisation = await this.answering.organisationOf(assessment);
    const own = await this.pseudonyms.ofToken(assessment.tokenHash);
    const changed = await this.answering.change(assessment.id, async (held, manager) => {
      if (held.consent === consent) return held;
      const status = await this.waves.lockStatus(manager, wave.id);
      const mayWithdraw = held.status === 'submitted' && !consent && status === 'closed';
      if (status !== 'open' && !mayWithdraw) throw notOpen(wave.name);
      const { submittedAt, answers } = held;
      const responseId =
        submittedAt !== null && consent
          ? await this.answering.recordResponse(
              manager,
              intake,
              organisation,
              answers,
              minutesOf(held, submittedAt),
            )
          : null;
      const withdrawn = held.responseId === null ? [] : [held.responseId];
      const saved = await manager.save(
        AssessmentEntity,
        Object.assign(held, { consent, responseId }),
      );
      await this.deleteResponses(manager, withdrawn, own);
      return saved;
    });
    return this.assessments.view(token, { assessment: changed, wave });
  }

  /**
   * Removes every answer given with a token, in every wave.
   * @throws Refusal BAD_USER_INPUT, NOT_FOUND
   */
  async erase(token: string): Promise<ErasureModel> {
    const own = await this.pseudonyms.ofToken(tokenHash(token));
    return this.dataSource.transaction(async (manager) => {
      const ids = (await this.assessments.ofToken(token, manager)).map(({ id }) => id).sort();
      const held: AssessmentEntity[] = [];
      for (const id of ids) {
        const row = await this.assessments.lock(manager, id);
        if (row !== null) held.push(row);
      }
      if (held.length === 0) throw unknownToken();
      const recorded = held.filter(({ responseId }) => responseId !== null);
      const remains = await this.editionsOf(manager, recorded);
      await manager.delete(AssessmentEntity, { id: In(held.map(({ id }) => id)) });
      const responses = recorded.flatMap(({ responseId }) => responseId ?? []);
      await this.deleteResponses(manager, responses, own);
      await this.links.stopMails(manager, token);
      return { assessments: held.length, responses: responses.length, remains };
    });
  }

  /** Holds the waves' statuses, so that none is sealed between the look and the erasure. */
  private async editionsOf(
    manager: EntityManager,
    recorded: readonly AssessmentEntity[],
  ): Promise<EditionEntity[]> {
    const waveIds = [...new Set(recorded.map(({ waveId }) => waveId))].sort();
    for (const id of waveIds) await this.waves.lockStatus(manager, id);
    if (waveIds.length === 0) return [];
    return manager.find(EditionEntity, {
      where: { waves: { id: In(waveIds) }, withdrawnAt: IsNull() },
      order: { publishedAt: 'DESC', id: 'ASC' },
    });
  }

  /** With the organisation that nobody else can belong to. */
  private async deleteResponses(
    manager: EntityManager,
    ids: readonly string[],
    ownOrganisation: string,
  ): Promise<void> {
    if (ids.length === 0) return;
    await manager.delete(ResponseEntity, { id: In([...ids]) });
    await manager.query(
      `DELETE FROM organisation
        WHERE key = $1 AND NOT EXISTS (SELECT FROM response WHERE organisation_id = organisation.id)`,
      [ownOrganisation],
    );
  }
}
