import { resolve } from 'node:path';
import { type Proof, proofs } from './proving/proofs.ts';
import { type ProofResult, runProof } from './proving/run-proof.ts';

const usage = `Usage: npm run prove -- [proof...] [--list]

  Checks every promise at full size, one proof after the other, whatever came of the one before. One JSON line each
  on standard output, a table at the end. Run it on a machine with nothing else to do.

  --list  what there is to prove
  --help  this text

  Exit code: 0 every promise kept, 1 one was not, 2 wrong use.
`;

const root = resolve(import.meta.dirname, '..');

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return 0;
  }
  if (args.length === 1 && args[0] === '--list') {
    process.stdout.write(
      proofs.map(({ name, promise }) => `${name.padEnd(nameWidth)}  ${promise}\n`).join(''),
    );
    return 0;
  }
  const unknown = args.find((arg) => !proofs.some(({ name }) => name === arg));
  if (unknown !== undefined) {
    process.stderr.write(`There is no proof "${unknown}".\n\n${usage}`);
    return 2;
  }
  return await prove(proofs.filter(({ name }) => args.length === 0 || args.includes(name)));
}

const nameWidth = Math.max(...proofs.map(({ name }) => name.length));

async function prove(chosen: readonly Proof[]): Promise<number> {
  const results: ProofResult[] = [];
  for (const proof of chosen) {
    process.stderr.write(`prove: ${proof.name}: ${proof.promise}\n`);
    const result = await runProof(root, proof);
    results.push(result);
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
  const red = results.filter(({ ok }) => !ok);
  process.stderr.write(`\n${results.map(rowOf).join('\n')}\n\n`);
  for (const { proof, broken } of red)
    process.stderr.write(broken.map((line) => `${proof}: ${line}\n`).join(''));
  const verdict =
    red.length === 0
      ? `all ${results.length} kept`
      : `${red.length} of ${results.length} not kept: ${red.map(({ proof }) => proof).join(', ')}`;
  process.stderr.write(`prove: ${verdict}\n`);
  return red.length === 0 ? 0 : 1;
}

const rowOf = ({ proof, ok, seconds, reason }: ProofResult): string =>
  `${ok ? 'kept    ' : 'NOT KEPT'}  ${proof.padEnd(nameWidth)}  ${String(seconds).padStart(5)} s${reason === null ? '' : `  ${reason}`}`;

// An exit, unlike death by signal, lets the proof that is running be ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

process.exitCode = await main(process.argv.slice(2));
