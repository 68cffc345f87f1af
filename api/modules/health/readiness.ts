import { Injectable } from '@nestjs/common';

/** Whether the server has set up all that requests need; it listens before. */
@Injectable()
export class Readiness {
  isReady = false;
}
