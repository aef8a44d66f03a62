import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stackNames, synthesiseTexts } from './synthesise.ts';

/** Writes every stack to `stacks/`, where it is reviewed, and where Terraform runs. */
const texts = synthesiseTexts();
for (const name of stackNames) {
  const folder = resolve(import.meta.dirname, '../stacks', name);
  await mkdir(folder, { recursive: true });
  await writeFile(resolve(folder, 'cdk.tf.json'), texts[name]);
  process.stdout.write(`infra/stacks/${name}/cdk.tf.json  ${texts[name].split('\n').length - 1} lines\n`);
}
