import { expect, test } from 'vitest';
import { functionsOf } from './function-sizes.ts';
import { parseSource } from './parsed-file.ts';

const sizesIn = async (path: string, text: string) => functionsOf(await parseSource(path, text));

test('counts lines from the first to the last, whatever stands before', async () => {
  const text =
    '#!/usr/bin/env node\n// größer\n\nexport function add(a: number, b: number) {\n  return a + b;\n}\n';
  expect(await sizesIn('add.ts', text)).toEqual([
    { name: 'add', line: 4, lines: 3, parameters: 2, hasBlock: true, hasJsx: false },
  ]);
});

test('stays right for the second file of a run', async () => {
  await parseSource('first.ts', 'export const first = 1;\n'.repeat(20).replaceAll('first', 'a'));
  const [size] = await sizesIn('second.ts', '\n\nconst two = () => 2;\n');
  expect(size).toMatchObject({ name: 'two', line: 3, lines: 1, hasBlock: false });
});

test('finds methods, accessors, constructors and object functions', async () => {
  const text = `class A {
  constructor(a: number) { this.#b(a); }
  #b(a: number) { return a; }
  get c() { return 1; }
  d(a: number, b: number) { return a + b; }
}
const o = { e(a: number) { return a; }, f: (a: number) => a, get g() { return 1; } };`;
  const names = (await sizesIn('a.ts', text)).map(({ name, parameters }) => `${name}/${parameters}`);
  expect(names).toEqual(['constructor/1', 'b/1', 'c/0', 'd/2', 'e/1', 'f/1', 'g/0']);
});

test('counts an overloaded function once', async () => {
  const text =
    'function f(a: string): void;\nfunction f(a: number): void;\nfunction f(a: unknown) {\n  return a;\n}';
  expect(await sizesIn('f.ts', text)).toHaveLength(1);
});

test('takes for a component only what is named as one and draws', async () => {
  const text = 'const Row = () => <li />;\nconst row = () => <li />;\nconst Sum = () => 1;';
  expect((await sizesIn('Row.tsx', text)).map(({ hasJsx }) => hasJsx)).toEqual([true, false, false]);
});
