import { resolve } from 'node:path';
import { formatViolation } from './checks/violation.ts';
import { checkLicences } from './supply/licences.ts';
import { noticeTexts } from './supply/notices.ts';

const usage = `Usage: npm run -s licences [-- --texts]

  Checks that every package in the lockfiles may be used under its licence.

  --texts  prints the texts that go along with a build instead, of the packages that are installed

  Exit code: 0 done, 1 a package may not be used, 2 wrong use.
`;
const root = resolve(import.meta.dirname, '..');

function main(args: string[]): number {
  if (args[0] === '--texts' && args.length === 1) {
    const { text, missing } = noticeTexts(root);
    process.stdout.write(text);
    process.stderr.write(`${missing.length} packages name their licence and have no text of it.\n`);
    return 0;
  }
  if (args.length > 0) {
    (args[0] === '--help' ? process.stdout : process.stderr).write(usage);
    return args[0] === '--help' ? 0 : 2;
  }
  const { read, violations } = checkLicences(root);
  for (const one of violations) process.stdout.write(`${formatViolation(one)}\n`);
  process.stdout.write(`licences: ${read} packages, ${violations.length} may not be used as they are\n`);
  return violations.length === 0 && read > 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
