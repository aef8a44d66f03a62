import { readFileSync } from 'node:fs';

export const golden = readFileSync;
