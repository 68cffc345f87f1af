import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StudyEntity } from './study.entity.js';
import { StudyService } from './study.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([StudyEntity])],
  providers: [StudyService],
  exports: [StudyService],
})
export class StudyModule {}
