/** Trains one round on the whole corpus, beside others. */
import { parentPort, workerData } from 'node:worker_threads';
import { trainRound } from './fit-model.ts';
import { readCorpus } from './read-corpus.ts';

const weights = trainRound(readCorpus().items, workerData as number);
parentPort?.postMessage(weights, [weights.buffer as ArrayBuffer]);
