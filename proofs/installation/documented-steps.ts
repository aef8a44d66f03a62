import { readFileSync } from 'node:fs';

/** The lines of a `sh` block of a page, under the heading that they stand below. */
export type DocumentedStep = { heading: string; lines: string[] };

/** Every `sh` block of a Markdown page, in order. */
export function documentedSteps(page: string): DocumentedStep[] {
  const steps: DocumentedStep[] = [];
  let heading = '';
  let block: DocumentedStep | null = null;
  for (const line of readFileSync(page, 'utf8').split('\n')) {
    if (block !== null && line === '```') block = null;
    else if (block !== null) block.lines.push(line);
    else if (line === '```sh') {
      block = { heading, lines: [] };
      steps.push(block);
    } else heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
  }
  return steps;
}
