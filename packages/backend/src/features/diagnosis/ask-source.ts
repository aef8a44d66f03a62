import type { Source } from '../../platform/probes/source.ts';
import { within } from '../../platform/within.ts';
import { codeOf, failureWords } from '../health/failure-words.ts';

/** What a source tells within a time. One that fails, or takes longer, is down; nothing is thrown. */
export async function askSource<T>(
  what: string,
  limitMs: number,
  work: () => Promise<T>,
): Promise<Source<T>> {
  try {
    const told = await within(
      limitMs,
      work().then((value) => ({ value })),
    );
    if (told !== null) return { state: 'read', value: told.value };
    return { state: 'down', code: 'TimeoutError', why: `${what}: no answer in time` };
  } catch (error) {
    const cause = reasonOf(error);
    return { state: 'down', code: codeOf(cause), why: `${what}: ${failureWords(cause)}` };
  }
}

/** Those that say nothing themselves carry why. */
function reasonOf(error: unknown): unknown {
  const { cause } = error as { cause?: unknown };
  const says = !/^(unknown|Error|TypeError)$/.test(codeOf(error));
  return says || !(cause instanceof Error) ? error : cause;
}

export const absent = (why: string): { state: 'absent'; why: string } => ({ state: 'absent', why });
export const notAsked = absent('not asked for this');
