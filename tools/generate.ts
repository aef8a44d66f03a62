import { resolve } from 'node:path';
import { generatedFiles, writeGenerated } from './checks/generated-files.ts';

await writeGenerated(resolve(import.meta.dirname, '..'));
console.log(`wrote ${generatedFiles.map(({ path }) => path).join(', ')}`);
