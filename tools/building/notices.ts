import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage } from './copy-packages.ts';

const isNotice = (file: string) => /^(licen[cs]e|notice|copying|third.?party)/i.test(file);

/** The licences of all that was built in, word by word: most of them ask for it. */
export function noticesOf(root: string, folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const { name, version, license } = readPackage(join(root, folder));
    const files = readdirSync(join(root, folder), { withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile() && isNotice(file.name))
      .map((file) => readFileSync(join(root, folder, file.name), 'utf8').trim());
    return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n');
  });
  return `Sleek Coach holds these packages.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
