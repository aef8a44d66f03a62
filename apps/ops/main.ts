import { resolve } from 'node:path';
import { listenForInterruption } from './interruption.ts';
import { runOps } from './run-ops.ts';

const { stdout, stderr } = process;
// Whoever reads may leave, as in `npm run ops -- config explain | head`.
stdout.on('error', () => process.exit());

process.exitCode = await runOps(process.argv.slice(2), {
  environment: process.env,
  root: resolve(import.meta.dirname, '../..'),
  out: (text) => stdout.write(`${text}\n`),
  err: (text) => stderr.write(`${text}\n`),
  progress: (text) => stderr.write(text),
  input: process.stdin,
  hasColour: stdout.isTTY && stdout.hasColors() && process.env.NO_COLOR === undefined,
  interruption: listenForInterruption,
});
