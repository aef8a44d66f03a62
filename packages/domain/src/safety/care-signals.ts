import type { LocalDay } from '../days.ts';
import type { CareCategory, CareSignal, Finding } from './care-signal.ts';
import { blankOut } from './cues.ts';
import { findDisclosures, isPlainDisclosure } from './disclosures.ts';
import { findEatingDisorderSignals } from './eating-disorder.ts';
import { findEmergencySignals } from './emergencies.ts';
import { everydayIdioms } from './everyday-talk.ts';
import { isTalkOfOthers } from './framing.ts';
import { findCareIdeas, type IdeaHit } from './ideas/find-ideas.ts';
import { withoutJoints } from './joined-words.ts';
import { type NormalisedText, normalise, rawSpan } from './normalise.ts';
import { findPlainStatements } from './plain-statements.ts';
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
  const spoken = blankOut(withoutJoints(normalised.text), everydayIdioms);
  const plain = findPlainStatements(spoken);
  const findings = [
    ...plain,
    ...findSelfHarmSignals(spoken).filter((each) => isNews(each, plain)),
    ...findEatingDisorderSignals(normalised.text).filter((each) => isNews(each, plain)),
    ...findDisclosures(normalised.text, options.today),
    ...findEmergencySignals(normalised.text),
  ];
  for (const implied of findCareIdeas(spoken, { today: options.today }).map(findingOf)) {
    if (isNews(implied, findings)) findings.push(implied);
  }
  const meant = isTalkOfOthers(normalised.text)
    ? findings.filter(({ category, ruleId }) => category === 'self_harm' || isPlainDisclosure(ruleId))
    : findings;
  return meant.map((finding) => toSignal(finding, normalised)).sort(compareSignals);
}

/** A finding counts where none has said as much already. */
function isNews({ category, severity }: Finding, known: readonly Finding[]): boolean {
  return !known.some((each) => each.category === category && each.severity >= severity);
}

/** A rule of ideas tells the state it found, as in `pregnancy_minor.member.ideas.minor`. */
function findingOf({ label, ruleId, action, severity, subject, from, to }: IdeaHit): Finding {
  const category =
    label === 'self_harm' || label === 'eating_disorder' || label === 'pregnancy_minor'
      ? label
      : 'medical_emergency';
  const id = ruleId.replace(/^[a-z_]+\.input/, `${category}.${subject}`).replace(/_(?:loss|told)$/, '');
  return { category, ruleId: id, severity, action, subject, weak: action === 'flag', from, to };
}

function toSignal({ from, to, ...finding }: Finding, normalised: NormalisedText): CareSignal {
  return { ...finding, ...rawSpan(normalised, from, to) };
}

function compareSignals(a: CareSignal, b: CareSignal): number {
  return b.severity - a.severity || categoryOrder.indexOf(a.category) - categoryOrder.indexOf(b.category);
}
