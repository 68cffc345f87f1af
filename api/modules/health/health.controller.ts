import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Readiness } from './readiness.js';

const ANSWER_WITHIN_MS = 2000;

/** For whoever supervises the process: restart it when not live, send no traffic when not ready. */
@Controller('health')
export class HealthController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (!this.readiness.isReady) {
      throw new ServiceUnavailableException({ status: 'not-ready', because: 'it is being set up' });
    }
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => {
        reject(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`));
      }, ANSWER_WITHIN_MS).unref(),
    );
    try {
      await Promise.race([this.dataSource.query('SELECT 1'), late]);
    } catch {
      throw new ServiceUnavailableException({
        status: 'not-ready',
        because: 'the database does not answer',
      });
    }
    return { status: 'ready' };
  }
}
