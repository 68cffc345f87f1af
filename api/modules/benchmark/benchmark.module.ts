import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EditionsModule } from '../editions/editions.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { StudyModule } from '../study/study.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { ReferenceEditionsService } from './reference-editions.service.js';
import { ScorecardResolver } from './scorecard.resolver.js';
import { ScorecardsService } from './scorecards.service.js';

@Module({
  imports: [AssessmentsModule, EditionsModule, InstrumentsModule, StudyModule, WavesModule],
  providers: [ReferenceEditionsService, ScorecardsService, ScorecardResolver],
})
export class BenchmarkModule {}
