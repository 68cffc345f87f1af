import { Module } from '@nestjs/common';
import { InvitationLinksService } from './invitation-links.service.js';

/** Apart from the invitations, so that assessments can be begun by a link. */
@Module({ providers: [InvitationLinksService], exports: [InvitationLinksService] })
export class InvitationLinksModule {}
