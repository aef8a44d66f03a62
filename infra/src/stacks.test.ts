import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stackNames, synthesiseTexts } from './synthesise.ts';

test.each(stackNames)('stacks/%s is what the code makes (npm run infra:synth writes it)', async (name) => {
  const path = resolve(import.meta.dirname, '../stacks', name, 'cdk.tf.json');
  expect(await readFile(path, 'utf8')).toBe(synthesiseTexts()[name]);
});
