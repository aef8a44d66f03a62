import type { LocalDay } from '../days.ts';
import type { CareCategory, CareSignal, Finding } from './care-signal.ts';
import { findDisclosures } from './disclosures.ts';
import { findEatingDisorderSignals } from './eating-disorder.ts';
import { findEmergencySignals } from './emergencies.ts';
import { type NormalisedText, normalise, rawSpan } from './normalise.ts';
import { findSelfHarmSignals } from './self-harm.ts';

export type CareSignalOptions = {
  /** Resolves birth years ("born in 2011"); without it they are not read. */
  readonly today?: LocalDay | undefined;
};

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
