import { Module } from '@nestjs/common';
import { EditionsModule } from '../editions/editions.module.js';
import { StudyModule } from '../study/study.module.js';
import { CrosstabResolver } from './crosstab.resolver.js';
import { TabulationService } from './tabulation.service.js';

@Module({
  imports: [EditionsModule, StudyModule],
  providers: [TabulationService, CrosstabResolver],
})
export class TabulationModule {}
