import { expect, test } from 'vitest';
import { printable } from './printable.ts';

test.each([
  ['8\u000000 kcal', '800 kcal'],
  ['8\u200b0\u00ad0\u2060 kcal', '800 kcal'],
  ['\u202elack 008\u202c', 'lack 008'],
  ['a \ud83d b', 'a  b'],
  ['Well done 👩‍👧 🇩🇪!\n\n\t- Größe, naïve, 日本', 'Well done 👩‍👧 🇩🇪!\n\n\t- Größe, naïve, 日本'],
])('%j is read as %j', (text, read) => expect(printable(text)).toBe(read));
