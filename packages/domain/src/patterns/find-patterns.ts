import { type Claim, claims, type PatternCode, type PatternDay } from './pattern-days.ts';
import { differencesByWeek, type Pairing, weekDays, weekShuffleP, weekSignP } from './shuffle-test.ts';
import {
  cliffsDelta,
  holmAdjusted,
  mean,
  meanDifference,
  type TwoGroups,
  withoutGroupMeans,
  withoutSlowCourse,
} from './statistics.ts';

/** A claim that survived, with what it rests on. */
export type Pattern = {
  readonly code: PatternCode;
  readonly daysOfKind: number;
  readonly otherDays: number;
  readonly meanOfKind: number;
  readonly meanOfOthers: number;
  /** Cliff's delta, -1 to 1. */
  readonly effect: number;
  /** Corrected for every claim that was looked at. */
  readonly p: number;
};

export type Patterns = {
  readonly patterns: readonly Pattern[];
  /** Claims with enough days to be judged at all. */
  readonly judged: number;
};

/** Twelve weeks are looked at: older habits may be gone, and every way of turning weeks can still be counted. */
export const windowDays = 12 * weekDays;

/** What a claim needs before it is judged (policy); fewer weeks leave too few shuffles for any p to be small. */
const needed = { weeks: 6, daysOfKind: 8, otherDays: 8 } as const;
/** Stricter than the 5 % that are promised, since weeks are not quite exchangeable either. */
const level = 0.04;
/** From .28 on an effect is at least a medium one (Vargha and Delaney 2000: A of .64, which is this delta). */
const leastEffect = 0.28;
const shuffles = 1999;
const slowCourseDays = 14;

/**
 * What a member's own days say together, such as less energy after poor nights. A claim must have enough days, be
 * large enough to matter, and be clearer than chance makes any of all claims look: the chance of even one false one is
 * at most 5 %. Found together is not caused.
 *
 * @param days one a calendar day up to the last, oldest first; whole weeks back from the end are used.
 */
export function findPatterns(days: readonly PatternDay[]): Patterns {
  const weeks = Math.min(Math.floor(days.length / weekDays), windowDays / weekDays);
  const from = days.length - weeks * weekDays;
  const weekends = days.slice(from).map(({ isWeekend }) => isWeekend);
  const judged = claims.flatMap((claim) => {
    const pairing = pairingOf(claim, days, from);
    const groups = groupsOf(pairing);
    return isEnough(pairing, groups) ? [{ claim, pairing, groups }] : [];
  });
  const chances = judged.map(({ claim, pairing, groups }) =>
    isLarge(claim, groups) ? chanceOf(claim, pairing, weekends) : 1,
  );
  const corrected = holmAdjusted(chances);
  const patterns = judged.flatMap(({ claim, groups }, at): Pattern[] => {
    const p = corrected[at] ?? 1;
    if (p > level) return [];
    return [
      {
        code: claim.code,
        daysOfKind: groups.ofKind.length,
        otherDays: groups.others.length,
        meanOfKind: mean(groups.ofKind),
        meanOfOthers: mean(groups.others),
        effect: cliffsDelta(groups),
        p,
      },
    ];
  });
  return { patterns, judged: judged.length };
}

function pairingOf(claim: Claim, days: readonly PatternDay[], from: number): Pairing {
  const within = days.slice(from);
  return {
    kinds: within.map((day, at) => claim.isKind(day, days[from + at - 1] ?? null)),
    outcomes: within.map(claim.outcome),
  };
}

function groupsOf({ kinds, outcomes }: Pairing): TwoGroups {
  const ofKind: number[] = [];
  const others: number[] = [];
  outcomes.forEach((outcome, at) => {
    const kind = kinds[at] ?? null;
    if (outcome !== null && kind !== null) (kind ? ofKind : others).push(outcome);
  });
  return { ofKind, others };
}

function isEnough({ kinds, outcomes }: Pairing, { ofKind, others }: TwoGroups): boolean {
  const weeksWithBoth = new Set(
    outcomes.flatMap((outcome, at) =>
      outcome !== null && kinds[at] !== null ? [Math.floor(at / weekDays)] : [],
    ),
  );
  return (
    weeksWithBoth.size >= needed.weeks &&
    ofKind.length >= needed.daysOfKind &&
    others.length >= needed.otherDays
  );
}

const isLarge = ({ leastDifference }: Claim, groups: TwoGroups) =>
  Math.abs(meanDifference(groups)) >= leastDifference && Math.abs(cliffsDelta(groups)) >= leastEffect;

function chanceOf({ within }: Claim, { kinds, outcomes }: Pairing, weekends: readonly boolean[]): number {
  if (within === 'week') {
    const differences = differencesByWeek({ kinds, outcomes });
    return differences.length < needed.weeks ? 1 : weekSignP(differences);
  }
  const plain = withoutGroupMeans(withoutSlowCourse(outcomes, slowCourseDays), weekends);
  return weekShuffleP({ kinds, outcomes: plain }, shuffles);
}
