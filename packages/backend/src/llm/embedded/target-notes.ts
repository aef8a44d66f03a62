import { type Sentence, say } from './speech.ts';

const notes: Record<string, Sentence> = {
  floor: say`It is held at the lowest amount I ever set, so the pace is slower than you asked for.`,
  'deficit-capped': say`The deficit is capped so that it stays gentle.`,
  'surplus-capped': say`The surplus is capped so that it stays modest.`,
  'pace-capped': say`The pace is kept slower, because of a lean build or because the data are still thin.`,
  'step-limited': say`It moves in small steps from week to week.`,
  'bmi-under-18.5': say`Your weight is below the healthy range for your height, so it stays at maintenance.`,
  'goal-bmi-under-18.5': say`Your goal weight is below the healthy range for your height, so it stays at maintenance.`,
  'breast-feeding': say`While you are breast-feeding it stays at maintenance.`,
  'birth-year-unknown': say`Your birth year is not set, so no deficit is planned.`,
  'fast-loss': say`Your weight has been falling fast, so it stays at maintenance; please talk to a professional about it.`,
  'very-low-intake': say`Several days had very little food logged, so it stays at maintenance; please talk to a professional if that is how you eat.`,
};

/** A note of a target in one sentence; null for a note that has no words. */
export const targetNoteSentence = (note: string): Sentence | null => notes[note] ?? null;
