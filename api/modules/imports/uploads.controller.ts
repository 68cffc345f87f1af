import type { IncomingMessage } from 'node:http';
import {
  Controller,
  HttpCode,
  type OnModuleInit,
  PayloadTooLargeException,
  Post,
  Query,
  Req,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { type AbstractHttpAdapter, HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { MAXIMUM_UPLOAD, type Upload, UploadsService } from './uploads.service.js';

const MEGABYTE = 1024 * 1024;

/** Takes files that are too large for a request of GraphQL. */
@Controller()
export class UploadsController implements OnModuleInit {
  constructor(
    private readonly uploads: UploadsService,
    private readonly host: HttpAdapterHost,
  ) {}

  /**
   * The body is read by the handler, behind the guard: nobody fills the memory who may not upload.
   * A form of another site cannot send this type.
   */
  onModuleInit(): void {
    // There is none where commands run without a server.
    const adapter = this.host.httpAdapter as AbstractHttpAdapter | undefined;
    const fastify = adapter?.getInstance<FastifyInstance | undefined>();
    fastify?.addContentTypeParser('text/csv', (_request, payload, done) => {
      done(null, payload);
    });
  }

  @Post('uploads')
  @HttpCode(201)
  async upload(
    @Requester() by: SignedIn,
    @Req() request: FastifyRequest,
    @Query('study') study: string,
    @Query('name') name?: unknown,
  ): Promise<Upload> {
    if (!/^text\/csv(;|$)/i.test(request.headers['content-type'] ?? '')) {
      const message = 'Send the file as text/csv. Spreadsheet programs write it as “CSV UTF-8”.';
      throw new UnsupportedMediaTypeException(message);
    }
    const bytes = await bodyOf(request.body as IncomingMessage);
    return this.uploads.keep(by, study, typeof name === 'string' ? name : '', bytes);
  }
}

/** What is too long is read to its end all the same, or its sender would not hear why it is refused. */
async function bodyOf(body: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MAXIMUM_UPLOAD) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length <= MAXIMUM_UPLOAD) return Buffer.concat(chunks);
  const most = MAXIMUM_UPLOAD / MEGABYTE;
  throw new PayloadTooLargeException(
    `The file has ${Math.ceil(length / MEGABYTE)} MB; ${most} MB are the most. Split it: rows that are there already are told apart by their key.`,
  );
}
