import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Environment } from './config/environment.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AssessmentsModule } from './modules/assessments/assessments.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { BenchmarkModule } from './modules/benchmark/benchmark.module.js';
import { CodingModule } from './modules/coding/coding.module.js';
import { DatabaseModule } from './modules/database/database.module.js';
import { EditionsModule } from './modules/editions/editions.module.js';
import { ExportsModule } from './modules/exports/exports.module.js';
import { FiguresModule } from './modules/figures/figures.module.js';
import { GraphqlModule } from './modules/graphql/graphql.module.js';
import { HealthModule } from './modules/health/health.module.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { InstrumentsModule } from './modules/instruments/instruments.module.js';
import { InvitationsModule } from './modules/invitations/invitations.module.js';
import { JobsModule } from './modules/jobs/jobs.module.js';
import { ProgressModule } from './modules/progress/progress.module.js';
import { PublicationsModule } from './modules/publications/publications.module.js';
import { RecoveryModule } from './modules/recovery/recovery.module.js';
import { ResponsesModule } from './modules/responses/responses.module.js';
import { RetentionModule } from './modules/retention/retention.module.js';
import { SearchModule } from './modules/search/search.module.js';
import { ReviewModule } from './modules/review/review.module.js';
import { SettingsModule } from './modules/settings/settings.module.js';
import { SimulationModule } from './modules/simulation/simulation.module.js';
import { StudyModule } from './modules/study/study.module.js';
import { AnalysisModule } from './modules/analysis/analysis.module.js';
import { TabulationModule } from './modules/tabulation/tabulation.module.js';
import { ViewsModule } from './modules/views/views.module.js';
import { WavesModule } from './modules/waves/waves.module.js';

/** The whole API, on an open connection pool. */
@Module({})
export class AppModule {
  static on(dataSource: DataSource, environment: Environment): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.of(environment),
        DatabaseModule.on(dataSource),
        AccountsModule,
        AuditModule,
        GraphqlModule,
        HealthModule,
        JobsModule,
        StudyModule,
        InstrumentsModule,
        WavesModule,
        ResponsesModule,
        RetentionModule,
        EditionsModule,
        FiguresModule,
        TabulationModule,
        AnalysisModule,
        AssessmentsModule,
        BenchmarkModule,
        InvitationsModule,
        CodingModule,
        PublicationsModule,
        RecoveryModule,
        SearchModule,
        ProgressModule,
        SimulationModule,
        ImportsModule,
        ExportsModule,
        ReviewModule,
        ViewsModule,
      ],
    };
  }
}
