import type { FastifyInstance } from 'fastify';
import type { SessionCookieService } from './session-cookie.service.js';

/**
 * Lets a WebSocket be opened by somebody who is signed in, on a page of ours: no other request that
 * carries a cookie may be read by the page of another site that made it.
 */
export function gateSockets(fastify: FastifyInstance, cookies: SessionCookieService): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.headers.upgrade === undefined) return;
    if (!cookies.isOwn(request)) {
      await reply.code(403).send({ message: 'Another site’s page may not connect.' });
    } else if ((await cookies.signedIn(request)) === null) {
      await reply.code(401).send({ message: 'Sign in first.' });
    }
  });
}
