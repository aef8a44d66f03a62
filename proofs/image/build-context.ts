import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies what `.dockerignore` lets through of what git knows: what `docker build` is given. @returns how many files. */
export function copyBuildContext(repository: string, to: string): number {
  const rules = readFileSync(join(repository, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const known = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  });
  const files = known.split('\0').filter((path) => path !== '' && isSent(path, rules));
  for (const path of files) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(repository, path), join(to, path));
  }
  return files.length;
}

/** The last rule that fits the file or a folder above it decides. */
export function isSent(path: string, rules: readonly string[]): boolean {
  const parts = path.split('/');
  const above = parts.map((_, n) => parts.slice(0, n + 1).join('/'));
  const last = rules.findLast((rule) => above.some((one) => patternOf(rule).test(one)));
  return last === undefined || last.startsWith('!');
}

/** Docker's `*` takes names that begin with a dot, too. */
function patternOf(rule: string): RegExp {
  const parts = rule.replace(/^!/, '').split(/(\*\*\/|\*)/);
  const meaning: Record<string, string> = { '**/': '(.*/)?', '*': '[^/]*' };
  return new RegExp(
    `^${parts.map((part) => meaning[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('')}$`,
  );
}
