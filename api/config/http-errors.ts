import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalCode } from '../domain/refusal.js';
import { isDatabaseDown } from '../modules/graphql/format-errors.js';
import { isPageRequest } from './serve-web.js';

/** Errors of plain HTTP routes as JSON with a code; an unknown page address gives the app. */
@Catch()
export class HttpErrors implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') throw error;
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const status = statusOf(error);
    if (status === 404 && isPageRequest(request.method, request.headers.accept)) {
      return reply.status(200).sendFile('index.html');
    }
    if (status >= 500 && status !== 503) this.logger.error(error);
    return reply.status(status).send(bodyOf(error, status));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Refusal) return REFUSED[error.code] ?? 400;
  if (isDatabaseDown(error)) return 503;
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function bodyOf(error: unknown, status: number): object {
  if (error instanceof Refusal) return { code: error.code, message: error.message };
  if (error instanceof HttpException && status === 503) return error.getResponse() as object;
  const message = status < 500 && error instanceof Error ? error.message : MESSAGES[status];
  return { code: CODES[status] ?? 'BAD_USER_INPUT', message: message ?? 'The request is refused.' };
}

const REFUSED: Partial<Record<RefusalCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
};
const CODES: Record<number, string> = {
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'UNAVAILABLE',
};
const MESSAGES: Record<number, string> = {
  500: 'Something went wrong on our side. It is in our log.',
  503: 'The database does not answer. Try again in a minute.',
};
