import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SignedFiles } from '../platform/objects/folder-objects.ts';
import { ObjectStoreDown } from '../platform/objects/objects.ts';
import type { Grant } from '../platform/objects/signed-address.ts';
import type { OpenFile } from '../platform/objects/stored-file.ts';
import { EdgeProblem } from './problem.ts';

/** Below it a signed address names a key. */
export const signedFilesPath = '/api/v1/objects/';

/**
 * Serves the signed addresses of a folder as S3 would: the signature alone decides, for one verb on one key. Whatever
 * is not as it was signed is 403, a missing file 404, and of a file one range can be asked for.
 */
export function serveSignedFiles(app: FastifyInstance, files: SignedFiles): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', async (_request: FastifyRequest, body: Readable) => body);
    scope.addHook('onRequest', async (request) => {
      request.grant = grantOf(request, files);
    });
    scope.get(`${signedFilesPath}*`, (request, reply) => whileUp(() => send(request, reply, files)));
    scope.put(`${signedFilesPath}*`, (request, reply) => whileUp(() => receive(request, reply, files)));
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the signed address of this request allows. */
    grant?: Grant;
  }
}

function grantOf({ method, url, headers }: FastifyRequest, files: SignedFiles): Grant {
  const [path = '', query = ''] = url.split('?', 2);
  const asked = {
    method: method as Grant['method'],
    key: path.slice(signedFilesPath.length),
    query: new URLSearchParams(query),
  };
  const grant = files.grantOf(asked);
  const isAsSigned =
    grant !== null &&
    (method !== 'PUT' ||
      (headers['content-type'] === grant.contentType &&
        (grant.length === null || headers['content-length'] === String(grant.length))));
  if (!isAsSigned)
    throw new EdgeProblem('forbidden', 'This address is over, or was not made for this request.');
  return grant;
}

async function receive(
  request: FastifyRequest,
  reply: FastifyReply,
  files: SignedFiles,
): Promise<FastifyReply> {
  const body = request.body instanceof Readable ? request.body : Readable.from([]);
  const kept = await files.receive(granted(request), body);
  if ('type' in kept) throw new EdgeProblem('body-too-large', 'These are not as many bytes as are allowed.');
  return reply.code(200).header('etag', `"${kept.etag}"`).send();
}

async function send(request: FastifyRequest, reply: FastifyReply, files: SignedFiles): Promise<FastifyReply> {
  const file = await files.open(granted(request).key);
  if (file === null) throw new EdgeProblem('not-found', 'There is nothing at this address.');
  reply
    .type(file.contentType)
    .header('etag', `"${file.etag}"`)
    .header('accept-ranges', 'bytes')
    // What members uploaded is never run as a page of ours.
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-site');
  return sendRange(request.headers.range, reply, file);
}

async function sendRange(
  header: string | undefined,
  reply: FastifyReply,
  file: OpenFile,
): Promise<FastifyReply> {
  const range = header === undefined ? null : rangeIn(header, file.length);
  if (range === 'unsatisfiable') {
    await file[Symbol.asyncDispose]();
    return reply.code(416).header('content-range', `bytes */${file.length}`).send();
  }
  const { from, to } = range ?? { from: 0, to: file.length - 1 };
  if (to < from) {
    await file[Symbol.asyncDispose]();
    return reply.send('');
  }
  reply.header('content-length', String(to - from + 1));
  if (range !== null) reply.code(206).header('content-range', `bytes ${from}-${to}/${file.length}`);
  return reply.send(file.stream({ from, to }));
}

type Range = { from: number; to: number };

/** One range of bytes; null for what is to be ignored, as several ranges at once are. */
function rangeIn(header: string, length: number): Range | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header);
  const [from = '', to = ''] = match?.slice(1) ?? [];
  if (match === null || (from === '' && to === '')) return null;
  if (from === '') {
    const count = Math.min(Number(to), length);
    return count === 0 ? 'unsatisfiable' : { from: length - count, to: length - 1 };
  }
  if (Number(from) >= length) return 'unsatisfiable';
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  return last < Number(from) ? null : { from: Number(from), to: last };
}

function granted({ grant }: FastifyRequest): Grant {
  if (grant === undefined) throw new Error('A signed address was let in without its grant');
  return grant;
}

async function whileUp<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ObjectStoreDown)) throw error;
    throw new EdgeProblem('photo-store-unavailable', 'Photos cannot be stored or read at the moment.');
  }
}
