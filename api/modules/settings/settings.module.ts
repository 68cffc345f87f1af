import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '../../config/environment.js';

/** Token of what the process read from its environment. */
export const ENVIRONMENT = Symbol('environment');

@Module({})
export class SettingsModule {
  static of(environment: Environment): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: ENVIRONMENT, useValue: environment }],
      exports: [ENVIRONMENT],
    };
  }
}
