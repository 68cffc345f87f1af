import { AccountResolver } from './accounts/account.resolver.js';
import { ColleaguesResolver } from './accounts/colleagues.resolver.js';
import { SignInResolver } from './accounts/sign-in.resolver.js';
import { AnalysisResolver } from './analysis/analysis.resolver.js';
import { AssessmentsResolver } from './assessments/assessments.resolver.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { ScorecardResolver } from './benchmark/scorecard.resolver.js';
import { AgreementResolver } from './coding/agreement.resolver.js';
import { CodeFramesResolver } from './coding/code-frames.resolver.js';
import { CodingResolver } from './coding/coding.resolver.js';
import { EditionFateResolver } from './editions/edition-fate.resolver.js';
import { EditionResolver } from './editions/edition.resolver.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { LiveProgressResolver } from './progress/live-progress.resolver.js';
import { ResponseRatesResolver } from './progress/response-rates.resolver.js';
import { PublicationsResolver } from './publications/publications.resolver.js';
import { WaveProgressResolver } from './publications/wave-progress.resolver.js';
import { InstrumentsResolver } from './instruments/instruments.resolver.js';
import { InviteesResolver } from './invitations/invitees.resolver.js';
import { InviteeEditsResolver } from './invitations/invitee-edits.resolver.js';
import { MailingsResolver } from './invitations/mailings.resolver.js';
import { OutboxResolver } from './mail/outbox.resolver.js';
import { RetentionResolver } from './retention/retention.resolver.js';
import { ReviewResolver } from './review/review.resolver.js';
import { CrosstabResolver } from './tabulation/crosstab.resolver.js';
import { SavedViewsResolver } from './views/saved-views.resolver.js';
import { ResponseImportsResolver } from './imports/response-imports.resolver.js';
import { SampleWavesResolver } from './simulation/sample-waves.resolver.js';
import { WavesResolver } from './waves/waves.resolver.js';
import { RecoveryResolver } from './recovery/recovery.resolver.js';
import { SearchResolver } from './search/search.resolver.js';

/** Every resolver: what schema.graphql is written from. */
export const RESOLVERS = [
  EditionResolver,
  FiguresResolver,
  CrosstabResolver,
  AnalysisResolver,
  AssessmentsResolver,
  ScorecardResolver,
  SignInResolver,
  AccountResolver,
  ColleaguesResolver,
  AuditResolver,
  InstrumentsResolver,
  InviteesResolver,
  InviteeEditsResolver,
  MailingsResolver,
  OutboxResolver,
  RetentionResolver,
  WavesResolver,
  WaveProgressResolver,
  PublicationsResolver,
  SampleWavesResolver,
  ResponseImportsResolver,
  EditionFateResolver,
  RecoveryResolver,
  SearchResolver,
  CodeFramesResolver,
  CodingResolver,
  AgreementResolver,
  LiveProgressResolver,
  ResponseRatesResolver,
  ReviewResolver,
  SavedViewsResolver,
] as const;
