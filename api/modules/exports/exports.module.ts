import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module.js';
import { ExportsController } from './exports.controller.js';

@Module({ imports: [FiguresModule], controllers: [ExportsController] })
export class ExportsModule {}
