import { type DrawAnswer, type DrawRequest, drawPhoto } from './draw-photo.ts';

const answer = (message: DrawAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<DrawRequest>) => {
  drawPhoto(data).then(
    (drawn) => answer({ drawn }),
    () => answer({ failed: true }),
  );
});
