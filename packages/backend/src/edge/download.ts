import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeDefect } from '../platform/defect.ts';
import { type Log, loggableId } from '../platform/log.ts';

/** A file that is sent while it is made. */
export type Download = { fileName: string; contentType: string; pieces: AsyncIterable<string> };

/** Sends the pieces as the client takes them; a crash cuts the connection, so that no half file looks whole. */
export function sendDownload(
  request: FastifyRequest,
  reply: FastifyReply,
  { download, log }: { download: Download; log: Log },
): FastifyReply {
  const crashed = (error: unknown) =>
    log.error({ request_id: loggableId(request.id), err: describeDefect(error) }, 'download_failed');
  return reply
    .code(200)
    .header('content-type', download.contentType)
    .header('content-disposition', `attachment; filename="${download.fileName}"`)
    .send(Readable.from(watched(download.pieces, crashed), { objectMode: false, highWaterMark: 16_384 }));
}

async function* watched(
  pieces: AsyncIterable<string>,
  crashed: (error: unknown) => void,
): AsyncGenerator<string> {
  try {
    yield* pieces;
  } catch (error) {
    crashed(error);
    throw error;
  }
}
