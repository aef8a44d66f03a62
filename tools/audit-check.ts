import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Audit, judgeAudits, readAllowances, readReport } from './supply/audit.ts';
import { lockedFolders } from './supply/lockfile.ts';
import { runNpm } from './supply/sbom.ts';

const usage = `Usage: npm run audit:check [-- REPORT.json... [--allow ALLOWANCES.json] [--today YYYY-MM-DD]]

  Asks npm for known weaknesses of every package in the lockfiles, and fails from the severity high on unless
  tools/supply/audit-allowances.json bears it: [{advisory, package, reason, until}].

  REPORT.json  what \`npm audit --json\` printed before, instead of asking now

  Exit code: 0 nothing grave, 1 something grave or no report that can be read, 2 wrong use.
`;
const root = resolve(import.meta.dirname, '..');

function main(args: string[]): number {
  const reports: string[] = [];
  let allow = join(root, 'tools/supply/audit-allowances.json');
  let today = new Date().toISOString().slice(0, 10);
  for (let at = 0; at < args.length; at++) {
    const [arg = '', value] = [args[at], args[at + 1]];
    if (arg === '--help') return say(usage, 0);
    if (!arg.startsWith('-')) reports.push(arg);
    else if (arg === '--allow' && value !== undefined) allow = args[++at] ?? '';
    else if (arg === '--today' && /^\d{4}-\d\d-\d\d$/.test(value ?? '')) today = args[++at] ?? '';
    else return say(usage, 2);
  }
  const audits = reports.length > 0 ? reports.map(readReportFile) : lockedFolders(root).map(askNpm);
  const allowed = readAllowances(readFileSync(allow, 'utf8'));
  const { passed, faults, borne } = judgeAudits(audits, { allowed, today });
  const packages = audits.reduce((sum, one) => sum + one.packages, 0);
  for (const line of borne) process.stdout.write(`borne: ${line}\n`);
  for (const line of faults) process.stdout.write(`NOT borne: ${line}\n`);
  process.stdout.write(`audit: ${packages} packages, ${borne.length} borne, ${faults.length} not\n`);
  return passed ? 0 : 1;
}

const readReportFile = (path: string): Audit => readReport(readFileSync(path, 'utf8'));
/** npm ends with 1 when it found something, and says so in the report. */
const askNpm = (folder: string): Audit => readReport(runNpm(join(root, folder), ['audit', '--json'], [0, 1]));

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
