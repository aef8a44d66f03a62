/**
 * Trains the risk model on proofs/safety/training and writes its weights into the domain. Prints one line of figures.
 * `--check`: trains and compares with the weights that are there; `--cross-validate`: trains on parts and judges the
 * rest. Exit 1 when the check finds a difference, 2 on wrong use.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossValidate } from './cross-validate.ts';
import { roundedModel } from './fit-model.ts';
import { readCorpus, withRules } from './read-corpus.ts';
import { trainRounds } from './train-rounds.ts';

const USAGE = `usage: npm run -s safety:train [-- --check | --cross-validate]

Trains the risk model on proofs/safety/training and writes
packages/domain/src/safety/model/weights.data.json. --check: writes nothing, exits 1 if the weights there are others.
--cross-validate: writes nothing, prints what the model adds to the rules on families it was not trained on.`;

const PATH = join(import.meta.dirname, '../../../packages/domain/src/safety/model/weights.data.json');

process.exitCode = await main(process.argv.slice(2));

async function main([option, ...rest]: readonly string[]): Promise<number> {
  if (option === '--help' || option === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (rest.length > 0 || (option !== undefined && option !== '--check' && option !== '--cross-validate')) {
    console.error(USAGE);
    return 2;
  }
  const training = option === '--cross-validate' ? null : trainRounds();
  const { items: texts, sha256 } = readCorpus();
  const items = withRules(texts);
  if (training === null) {
    console.log(JSON.stringify({ items: items.length, ...crossValidate(items) }));
    return 0;
  }
  const content = `${JSON.stringify({ corpus_sha256: sha256, ...roundedModel(items, await training) })}\n`;
  const isSame = option === '--check' && readFileSync(PATH, 'utf8') === content;
  if (option === undefined) writeFileSync(PATH, content);
  console.log(
    JSON.stringify({
      items: items.length,
      bytes: content.length,
      corpus_sha256: sha256,
      ...(option && { same: isSame }),
    }),
  );
  return option === '--check' && !isSame ? 1 : 0;
}
