import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { rounds } from './fit-model.ts';
import type { SoftmaxWeights } from './softmax.ts';

/** Rounds at once: each holds the corpus and its weights, a gigabyte. */
const threads = 2;

/** All rounds on the whole corpus, several at once, in their order: how many changes nothing about them. */
export async function trainRounds(): Promise<SoftmaxWeights[]> {
  const waiting = Array.from({ length: rounds }, (_, round) => round);
  const trained: SoftmaxWeights[] = [];
  const takeNext = async (): Promise<void> => {
    for (let round = waiting.shift(); round !== undefined; round = waiting.shift())
      trained[round] = await trainInThread(round);
  };
  await Promise.all(Array.from({ length: threads }, takeNext));
  return trained;
}

async function trainInThread(round: number): Promise<SoftmaxWeights> {
  const worker = new Worker(new URL('./train-round.worker.ts', import.meta.url), { workerData: round });
  const [weights] = (await once(worker, 'message')) as [SoftmaxWeights];
  return weights;
}
