import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));
const ONE_YEAR_S = 31_536_000;

/** Compression, security headers and the built web app; every page's address gives the app. */
export async function serveWeb(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, { threshold: 1024 });
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // MUI writes its styles into the page as it renders.
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false, // belongs to whoever terminates TLS
  });
  await fastify.register(fastifyStatic, {
    root: WEB,
    wildcard: false,
    index: ['index.html'],
    setHeaders: (response, path) => {
      const hashed = path.includes('/assets/');
      response.header(
        'cache-control',
        hashed ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache',
      );
    },
  });
}

/** Whether a request without a route is somebody opening a page of the app. */
export const isPageRequest = (method: string, accept: string | undefined): boolean =>
  (method === 'GET' || method === 'HEAD') && (accept ?? '').includes('text/html');
