import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { routes } from '@sleek/contract/routes';
import { ok } from '@sleek/domain/result';
import type { FastifyInstance } from 'fastify';
import type { Doors } from '../../edge/doors.ts';
import { openApiDocument } from './openapi-document.ts';

/** The description of the API for programs, always; the page that shows it to people, where it is wanted. */
export function docsRoutes(doors: Doors, server: FastifyInstance, options: { page: boolean }): void {
  // Made when it is first read: most servers are never asked, and it is large.
  let document: ReturnType<typeof openApiDocument> | null = null;
  doors.open(routes.openApi, async () => {
    document ??= openApiDocument(routes);
    return ok(document);
  });
  if (!options.page) return;
  for (const [path, { type, read }] of Object.entries(files))
    server.get(path, async (_request, reply) =>
      reply
        .header('content-security-policy', csp)
        .header('cache-control', 'no-cache')
        .type(type)
        .send(await read()),
    );
}

const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sleek Coach API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

/** No validator badge: it would send the address of this server elsewhere. */
const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', validatorUrl: null, deepLinking: true });\n`;

type File = { type: string; read: () => Promise<string | Buffer> };

const files: Record<string, File> = {
  '/docs': { type: 'text/html; charset=utf-8', read: async () => page },
  '/docs/start.js': { type: 'text/javascript; charset=utf-8', read: async () => start },
  '/docs/swagger-ui-bundle.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => fromPackage(import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js')),
  },
  '/docs/swagger-ui.css': {
    type: 'text/css; charset=utf-8',
    read: () => fromPackage(import.meta.resolve('swagger-ui-dist/swagger-ui.css')),
  },
  '/docs/favicon-32x32.png': {
    type: 'image/png',
    read: () => fromPackage(import.meta.resolve('swagger-ui-dist/favicon-32x32.png')),
  },
};

const fromPackage = (url: string) => readFile(fileURLToPath(url));
