import { join } from 'node:path';

/** For a process of ours that a test starts: what Node compiled is kept from one to the next, as by `npm start`. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../../node_modules/.cache/node'),
} as const;
