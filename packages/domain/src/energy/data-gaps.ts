import { loggedKcal } from './adherence.ts';
import type { EnergyDay } from './energy-input.ts';
import type { EnergyFlag } from './flags.ts';
import type { ProfileGap } from './prior.ts';

/** What is missing or was put right. Flags are those of the last four weeks. */
export type DataGap =
  | { readonly kind: ProfileGap }
  | { readonly kind: 'no-weight-yet' }
  | { readonly kind: 'no-recent-weight'; readonly days: number }
  | { readonly kind: 'no-recent-log'; readonly days: number }
  | { readonly kind: 'few-weigh-ins'; readonly share: number }
  | { readonly kind: 'few-logs'; readonly share: number }
  | EnergyFlag;

export type Completeness = {
  /** Days since the last reading; null when there is none. */
  readonly daysSinceWeight: number | null;
  /** Finished days since the last log; null when there is none. */
  readonly daysSinceLog: number | null;
  /** Shares of the last 14 days. */
  readonly weighInShare: number;
  readonly loggedShare: number;
};

const WINDOW_DAYS = 14;
const FLAG_DAYS = 28;
/** When a silence is worth naming (policy); members weigh themselves 2.8 times a week (Vuorinen 2021). */
const SILENCE_DAYS = { weight: 7, log: 3 } as const;
/** Below these shares intervals widen noticeably (simulation-tuned for logs). */
const THIN_SHARE = { weighIns: 2 / 7, logs: 0.6 } as const;

/** How complete the record is; an open last day counts for weights only. */
export function describeCompleteness(days: readonly EnergyDay[], lastDayIsOpen: boolean): Completeness {
  const finished = lastDayIsOpen ? days.slice(0, -1) : days;
  const lastWeight = days.findLastIndex((day) => day.weightKg !== null);
  const lastLog = finished.findLastIndex((day) => loggedKcal(day) !== null);
  return {
    daysSinceWeight: lastWeight < 0 ? null : days.length - 1 - lastWeight,
    daysSinceLog: lastLog < 0 ? null : finished.length - 1 - lastLog,
    weighInShare: shareOf(days, (day) => day.weightKg !== null),
    loggedShare: shareOf(finished, (day) => loggedKcal(day) !== null),
  };
}

/** Names the gaps, the profile's first. */
export function findDataGaps(
  completeness: Completeness,
  profileGaps: readonly ProfileGap[],
  flags: readonly EnergyFlag[],
  dayCount: number,
): DataGap[] {
  const gaps: DataGap[] = profileGaps.map((kind) => ({ kind }));
  const { daysSinceWeight, daysSinceLog, weighInShare, loggedShare } = completeness;
  if (daysSinceWeight === null) return [...gaps, { kind: 'no-weight-yet' }];
  if (daysSinceWeight >= SILENCE_DAYS.weight) gaps.push({ kind: 'no-recent-weight', days: daysSinceWeight });
  if (daysSinceLog !== null && daysSinceLog >= SILENCE_DAYS.log) {
    gaps.push({ kind: 'no-recent-log', days: daysSinceLog });
  }
  if (dayCount >= WINDOW_DAYS) {
    if (weighInShare < THIN_SHARE.weighIns) gaps.push({ kind: 'few-weigh-ins', share: weighInShare });
    if (loggedShare < THIN_SHARE.logs) gaps.push({ kind: 'few-logs', share: loggedShare });
  }
  return [...gaps, ...flags.filter((flag) => flag.day >= dayCount - FLAG_DAYS)];
}

function shareOf(days: readonly EnergyDay[], holds: (day: EnergyDay) => boolean): number {
  const recent = days.slice(-WINDOW_DAYS);
  return recent.length === 0 ? 0 : recent.filter(holds).length / recent.length;
}
