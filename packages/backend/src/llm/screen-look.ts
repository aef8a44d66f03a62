import { judgeText } from '@sleek/domain/safety/judge-text';

export type ScreenedLook = {
  /** What a model may read. */
  result: unknown;
  /** Texts between marks, as they were: whoever shows an answer checks it against them. */
  foreign: string[];
  /** How many of them read like orders and were left out. */
  leftOut: number;
};

/** Fields of results that no answer needs, by their names: who the member is, and targets that are none of ours. */
const unneeded: ReadonlySet<string> = new Set(['email', 'is_verified', 'display_name', 'macro_targets']);

/** A look as a model may read it: without what it need not know, and without texts that try to steer it. */
export function screenLook(result: unknown): ScreenedLook {
  const foreign: string[] = [];
  let leftOut = 0;
  const screen = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(screen);
    if (typeof value === 'string') {
      if (!value.startsWith('⟦')) return value;
      foreign.push(value);
      if (!steers(value)) return value;
      leftOut += 1;
      return '⟦left out by the app⟧';
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !unneeded.has(key))
        .map(([key, inner]) => [key, screen(inner)]),
    );
  };
  return { result: screen(result), foreign, leftOut };
}

/** The signals of care are of no interest here, and most of the work. */
const steers = (text: string): boolean =>
  judgeText({ direction: 'input', text, signals: [] }).label === 'prompt_injection';
