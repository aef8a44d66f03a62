import { type Box, drawnSize } from './crop.ts';

/** What a worker is sent. */
export type DrawRequest = { file: Blob; box: Box };
export type DrawAnswer = { drawn: Blob } | { failed: true };

const type = 'image/jpeg';
const quality = 0.88;

/**
 * Draws the kept part of a picture anew, upright and at 1600 px at most. What the camera wrote beside the pixels, the
 * place above all, stays behind. Works in a page and in a worker. @throws where the picture cannot be read.
 */
export async function drawPhoto({ file, box }: DrawRequest): Promise<Blob> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const { width, height } = drawnSize(box);
    const canvas = canvasOf(width, height);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D | null;
    if (context === null) throw new Error('No canvas to draw on');
    context.imageSmoothingQuality = 'high';
    // A picture that one can look through gets paper behind it: JPEG would make it black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, box.left, box.top, box.width, box.height, 0, 0, width, height);
    return await fileOf(canvas);
  } finally {
    bitmap.close();
  }
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;

function canvasOf(width: number, height: number): Canvas {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

async function fileOf(canvas: Canvas): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  if (blob === null) throw new Error('The canvas could not be written');
  return blob;
}
