import type { LocalDay } from '../days.ts';
import { findDisclosures } from './disclosures.ts';
import { findEatingDisorderSignals } from './eating-disorder.ts';
import { findEmergencySignals } from './emergencies.ts';
import { type NormalisedText, normalise, rawSpan } from './normalise.ts';
import { findSelfHarmSignals } from './self-harm.ts';

export type CareCategory = 'self_harm' | 'eating_disorder' | 'pregnancy_minor' | 'medical_emergency';

/** What the message calls for: block = no model, a fixed reply; modify = a constrained answer; flag = a gentle check-in. */
export type CareAction = 'block' | 'modify' | 'flag';

/** A reason to care rather than coach, found in one message of a member. */
export type CareSignal = {
  readonly category: CareCategory;
  /** The rule that found it, stable for the log: `self_harm.member.not_live`. */
  readonly ruleId: string;
  /** 4 = danger now, 3 = act on it, 2 = watch, 1 = note. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly action: CareAction;
  /** Whom it is about. */
  readonly subject: 'member' | 'other';
  /** Weak signals were put together from hints. */
  readonly weak: boolean;
  /** Where in the message as written, [start, end) in UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

export type CareSignalOptions = {
  /** Resolves birth years ("born in 2011"); without it they are not read. */
  readonly today?: LocalDay | undefined;
};

/** A finding in normalised text, before offsets are mapped back. */
export type Finding = Omit<CareSignal, 'start' | 'end'> & { readonly from: number; readonly to: number };

const categoryOrder: readonly CareCategory[] = [
  'self_harm',
  'eating_disorder',
  'pregnancy_minor',
  'medical_emergency',
];

/**
 * Signals of a message, gravest first (severity, then self-harm before eating disorder before pregnancy or
 * minor before medical emergency). Empty when there is nothing to worry about. Rules read English, Spanish,
 * French and German; what is said in other words than theirs is missed, so this is never the only guard.
 */
export function findCareSignals(text: string, options: CareSignalOptions = {}): CareSignal[] {
  const normalised = normalise(text);
  const findings = [
    ...findSelfHarmSignals(normalised.text),
    ...findEatingDisorderSignals(normalised.text),
    ...findDisclosures(normalised.text, options.today),
    ...findEmergencySignals(normalised.text),
  ];
  return findings.map((finding) => toSignal(finding, normalised)).sort(compareSignals);
}

function toSignal({ from, to, ...finding }: Finding, normalised: NormalisedText): CareSignal {
  return { ...finding, ...rawSpan(normalised, from, to) };
}

function compareSignals(a: CareSignal, b: CareSignal): number {
  return b.severity - a.severity || categoryOrder.indexOf(a.category) - categoryOrder.indexOf(b.category);
}
