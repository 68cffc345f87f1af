import { DataSource } from 'typeorm';
import { AssessmentEntity } from '../modules/assessments/assessment.entity.js';
import { AccountLinkEntity } from '../modules/account-mail/account-link.entity.js';
import { AccountMailEntity } from '../modules/account-mail/account-mail.entity.js';
import { ACCOUNT_ENTITIES } from '../modules/accounts/account-entities.js';
import { AuditEntity } from '../modules/audit/audit.entity.js';
import { CodeFrameEntity } from '../modules/instruments/code-frame.entity.js';
import { EditionColumnEntity } from '../modules/editions/edition-column.entity.js';
import { EditionEntity } from '../modules/editions/edition.entity.js';
import { InstrumentVersionEntity } from '../modules/instruments/instrument-version.entity.js';
import { InvitationEntity } from '../modules/invitations/invitation.entity.js';
import { InviteeEntity } from '../modules/invitations/invitee.entity.js';
import { MailEntity } from '../modules/mail/mail.entity.js';
import { MailingEntity } from '../modules/invitations/mailing.entity.js';
import { OrganisationEntity } from '../modules/responses/organisation.entity.js';
import { PublicationEntity } from '../modules/publications/publication.entity.js';
import { ResponseImportEntity } from '../modules/imports/response-import.entity.js';
import { ResponseEntity } from '../modules/responses/response.entity.js';
import { StudyEntity } from '../modules/study/study.entity.js';
import { SuppressedAddressEntity } from '../modules/invitations/suppressed-address.entity.js';
import { AdjudicationEntity } from '../modules/coding/adjudication.entity.js';
import { DoubleCodingEntity } from '../modules/coding/double-coding.entity.js';
import { ThemeCodingEntity } from '../modules/responses/theme-coding.entity.js';
import { WaveRetentionEntity } from '../modules/retention/wave-retention.entity.js';
import { WaveEntity } from '../modules/waves/wave.entity.js';
import { WaveMessageEntity } from '../modules/invitations/wave-message.entity.js';
import { CreateStudyAndInstrument1747000000000 } from '../../migrations/1747000000000-create-study-and-instrument.js';
import { CreateFieldwork1747000100000 } from '../../migrations/1747000100000-create-fieldwork.js';
import { CreateEdition1747000200000 } from '../../migrations/1747000200000-create-edition.js';
import { CreateAssessment1763800000000 } from '../../migrations/1763800000000-create-assessment.js';
import { CreateAccounts1763810000000 } from '../../migrations/1763810000000-create-accounts.js';
import { CreatePublication1763820000000 } from '../../migrations/1763820000000-create-publication.js';
import { NoteRespondentsOfEditions1763890000000 } from '../../migrations/1763890000000-note-respondents-of-editions.js';
import { CreateInvitation1763830000000 } from '../../migrations/1763830000000-create-invitation.js';
import { CreateResponseImport1763850000000 } from '../../migrations/1763850000000-create-response-import.js';
import { VersionInstruments1763870000000 } from '../../migrations/1763870000000-version-instruments.js';
import { CreateWaveRetention1763900000000 } from '../../migrations/1763900000000-create-wave-retention.js';
import { CreateAccountLink1763910000000 } from '../../migrations/1763910000000-create-account-link.js';
import { CreateCoding1763860000000 } from '../../migrations/1763860000000-create-coding.js';
import { TellOfChanges1763880000000 } from '../../migrations/1763880000000-tell-of-changes.js';
import { KeepDeletedDrafts1763880100000 } from '../../migrations/1763880100000-keep-deleted-drafts.js';
import { CreateResponseReview1763840000000 } from '../../migrations/1763840000000-create-response-review.js';
import { SetAnalystView1763920000000 } from '../../migrations/1763920000000-set-analyst-view.js';

/** The connection pool; migrations are the only thing that changes the schema. */
export const makeDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: `leadline ${process.pid}`,
    poolSize: 20,
    // Also how long a request waits for its turn when hundreds come at once: a burst is no outage.
    connectTimeoutMS: 30_000,
    extra: { idle_in_transaction_session_timeout: 60_000, query_timeout: 120_000 },
    entities: [
      StudyEntity,
      InstrumentVersionEntity,
      CodeFrameEntity,
      WaveEntity,
      OrganisationEntity,
      ResponseEntity,
      ThemeCodingEntity,
      AdjudicationEntity,
      DoubleCodingEntity,
      EditionEntity,
      EditionColumnEntity,
      ...ACCOUNT_ENTITIES,
      AccountLinkEntity,
      AccountMailEntity,
      AuditEntity,
      AssessmentEntity,
      InviteeEntity,
      SuppressedAddressEntity,
      InvitationEntity,
      MailingEntity,
      WaveMessageEntity,
      MailEntity,
      PublicationEntity,
      WaveRetentionEntity,
      ResponseImportEntity,
    ],
    migrations: [
      CreateStudyAndInstrument1747000000000,
      CreateFieldwork1747000100000,
      CreateEdition1747000200000,
      CreateAssessment1763800000000,
      CreateAccounts1763810000000,
      CreatePublication1763820000000,
      CreateInvitation1763830000000,
      CreateResponseImport1763850000000,
      VersionInstruments1763870000000,
      NoteRespondentsOfEditions1763890000000,
      CreateWaveRetention1763900000000,
      CreateAccountLink1763910000000,
      CreateCoding1763860000000,
      TellOfChanges1763880000000,
      KeepDeletedDrafts1763880100000,
      CreateResponseReview1763840000000,
      SetAnalystView1763920000000,
    ],
    migrationsTransactionMode: 'each',
    // gen_random_uuid() is built in: no extension, which an ordinary user could not install.
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
  });
