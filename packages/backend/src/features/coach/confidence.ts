import type { ChatResponse } from '@sleek/contract/coach';
import type { DataGap, Energy } from '@sleek/contract/energy';
import type { Profile } from '@sleek/contract/profile';
import { englishWords } from '../../llm/embedded/english-words.data.ts';
import type { ToolName } from '../../llm/tool.ts';

/** Counts of the last 14 days. */
export type Counts = { weighIns: number; checkIns: number; foodDays: number };

/** What the confidence of an answer is computed from: counts and the profile. */
export type Evidence = Counts & { profile: Profile };

/** What an answer rests on, as it travels beside the message. */
export type Footing = Pick<
  ChatResponse,
  'confidence' | 'confidence_level' | 'confidence_reason' | 'data_gaps' | 'what_changed'
>;

/** A fixed reply of care rests on no data. */
export const policyFooting: Footing = {
  confidence: 1,
  confidence_level: null,
  confidence_reason: null,
  data_gaps: null,
  what_changed: [],
};

type Ground = {
  /** Null where they could not be read, as for `energy`. */
  counts: Counts | null;
  profile: Profile;
  energy: Energy | null;
  /** Looks that failed. */
  missed: readonly ToolName[];
  /** For a member who hears no numbers: nothing about weights, food or their gaps. */
  quiet: boolean;
};

export function footingOf({ counts, profile, energy, missed, quiet }: Ground): Footing {
  const evidence = { weighIns: 0, checkIns: 0, foodDays: 0, ...counts, profile };
  const confidence = confidenceOf(evidence);
  if (quiet) return { ...policyFooting, confidence, data_gaps: missedGaps(missed) };
  return {
    confidence,
    confidence_level: energy?.level ?? null,
    confidence_reason: energy && counts ? confidenceReason(counts, energy.level) : null,
    data_gaps: [
      ...missedGaps(missed),
      ...(counts ? dataGapsOf(evidence, energy) : (energy?.data_gaps ?? [])),
    ],
    what_changed: energy?.what_changed ?? [],
  };
}

const fullDays = 7;

/** 0 to 1, the formula that existing clients know. More days never lower it, fewer never raise it. */
export function confidenceOf({ weighIns, foodDays, profile }: Evidence): number {
  const share = (days: number) => Math.min(days, fullDays) / fullDays;
  return (share(weighIns) + share(foodDays) + profileShare(profile)) / 3;
}

function profileShare({ height_cm, sex }: Profile): number {
  const known = Number(height_cm !== null) + Number(sex !== null);
  return known === 2 ? 1 : known === 1 ? 0.5 : 0.25;
}

/** What is missing: the gaps that existing clients know, then those that the estimate itself names. */
export function dataGapsOf({ checkIns, foodDays, profile }: Evidence, energy: Energy | null): DataGap[] {
  const gaps: DataGap[] = [];
  if (checkIns < fullDays)
    gaps.push({
      field: 'check_ins',
      description: 'Fewer than a week of check-ins in the last two weeks.',
      suggestion: 'A few more mornings on the scale make the trend clearer.',
    });
  if (foodDays < fullDays)
    gaps.push({
      field: 'nutrition',
      description: 'Fewer than a week of food logs in the last two weeks.',
      suggestion: 'Log food on a few more days; rough is fine.',
    });
  if (profile.height_cm === null)
    gaps.push({
      field: 'profile.height',
      description: 'Height is not set.',
      suggestion: 'Add it in your profile.',
    });
  if (profile.activity_level === null)
    gaps.push({
      field: 'profile.activity_level',
      description: 'Activity is not set.',
      suggestion: 'Add it in your profile.',
    });
  const named = new Set(gaps.map(({ field }) => field));
  return [...gaps, ...(energy?.data_gaps ?? []).filter(({ field }) => !named.has(field))];
}

const words = {
  collecting: 'Rough guess',
  low: 'Not very sure',
  medium: 'Fairly sure',
  high: 'Quite sure',
} as const;

/** How sure, in words with the reason. */
export function confidenceReason({ weighIns, foodDays }: Counts, level: Energy['level']): string {
  return `${words[level]}: ${weighIns} of 14 days have a weight, ${foodDays} have food logged.`;
}

function missedGaps(missed: readonly ToolName[]): DataGap[] {
  return missed.map((name) => ({
    field: name,
    description: `I could not look at ${englishWords.lookNames[name]} just now.`,
    suggestion: 'Ask again in a moment.',
  }));
}
