import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders that hold our own code; a canary mirrors some of them. */
export const codeFolders = ['apps', 'packages', 'proofs', 'tools', 'infra'] as const;

const skippedFolders = new Set(['node_modules', 'dist', 'canaries', 'contact-sheets', 'test-results']);
const codeFile = /\.(ts|tsx|mts|js|mjs|jsx)$/;

/** Paths of all code files below `root`, relative to it, with forward slashes, sorted. */
export async function listSourceFiles(root: string): Promise<string[]> {
  const top = await readdir(root, { withFileTypes: true });
  const rootFiles = top.filter((entry) => entry.isFile() && codeFile.test(entry.name)).map((e) => e.name);
  const folders = codeFolders.filter((name) =>
    top.some((entry) => entry.isDirectory() && entry.name === name),
  );
  const nested = await Promise.all(folders.map((folder) => walk(root, folder)));
  return [...rootFiles, ...nested.flat()].sort();
}

async function walk(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return isSkipped(entry.name) ? [] : await walk(root, path);
      return codeFile.test(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

const isSkipped = (folder: string): boolean => folder.startsWith('.') || skippedFolders.has(folder);

/** Tests and what only tests use: they may reach for things that product code must be handed. */
export const isTestFile = (path: string): boolean =>
  /\.(test|spec)\.tsx?$/.test(path) || /\/(testing|e2e)\//.test(path);

/** Tables and generated files: length says nothing about them. */
export const isDataFile = (path: string): boolean => /\.(data|facts|generated|gen)\.tsx?$/.test(path);
