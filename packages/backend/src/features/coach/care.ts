import type { Profile } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { careReply } from '@sleek/domain/safety/care-replies';
import type { CareSignal } from '@sleek/domain/safety/care-signal';
import { findCareSignals } from '@sleek/domain/safety/care-signals';
import type { CareReplyKind } from '@sleek/domain/safety/care-texts';
import { type Help, type HelpTopic, helplinesFor } from '@sleek/domain/safety/helplines';
import { type MessageReading, readMessage } from '@sleek/domain/safety/judge-text';
import { type Judgement, numericLabels, type SafetyLabel } from '@sleek/domain/safety/judgement';
import { toldRules } from '@sleek/domain/safety/own-eating-disorder';
import { countryOfTimeZone } from '@sleek/domain/time-zones';
import type { SpokenLanguage } from '../../llm/embedded/message-language.ts';
import type { Silence } from '../../llm/embedded/silence.ts';
import type { Told } from './turn.ts';

/** What a message calls for before it is answered at all. */
export type Care = {
  /** `instead`: nothing but the reply; `before`: the reply, then an answer without numbers; `targets`: then the safe targets. */
  place: 'instead' | 'before' | 'targets';
  sentences: string[];
  /** The member told of an eating disorder of their own: from now on there are no targets and no numbers. */
  marksEatingDisorder: boolean;
  /** What the member told of themselves that ends numbers for the rest of this conversation. */
  tells: Told | null;
  /** The gravest finding that it rests on, for the log. */
  finding: Judgement;
  /** Called for by an earlier message of the conversation, where it was kept and counted. */
  isAgain?: true;
};

export type CareContext = {
  profile: Profile;
  weightKg: number | null;
  expenditureKcal: number | null;
  today: LocalDay;
  /** Why this member hears no numbers anyway. */
  silence: Silence | null;
  /** What is said is said in it. */
  language: SpokenLanguage;
};

export type CareReading = {
  care: Care | null;
  /** Nothing to worry about for sure; a model that agrees with everything must not answer it, though. */
  isNarrowed: boolean;
  /** Not plainly harmless: a model may answer it, but not with mere agreement. */
  isUnclear: boolean;
};

/** Null when there is nothing to worry about. */
export const findCare = (message: string, context: CareContext): Care | null =>
  readCare(message, context, findCareSignals(message, { today: context.today })).care;

/** @param found signals of the message. */
export function readCare(message: string, context: CareContext, found: readonly CareSignal[]): CareReading {
  const reading = readMessage({ text: message, signals: found, context: knownOf(context) });
  const care = careFor(context, reading);
  const isFound = reading.judgement.action !== 'allow';
  return {
    care,
    isNarrowed: care === null && (isFound || reading.isDoubtful),
    isUnclear: reading.isUnclear,
  };
}

function careFor(context: CareContext, reading: MessageReading): Care | null {
  const { signals } = reading;
  const speak = (kind: CareReplyKind) => reply(kind, context);
  const grave = signals.find(({ action }) => action !== 'flag') ?? signals[0];
  const { finding, request } = judged(reading);
  const refused = isRefusal(finding) ? refusalOf(finding) : null;
  const hint = finding.action === 'flag' ? (gentleReplies[finding.label] ?? null) : null;
  if (!grave && !request && refused === null && hint === null) return null;
  const marks = {
    marksEatingDisorder: signals.some(isOwnEatingDisorder),
    tells: signals.map(ownState).find((state) => state !== null) ?? null,
    finding,
  };
  if (grave?.action !== 'block' && grave?.category !== 'medical_emergency' && refused !== null)
    return { ...marks, place: 'instead', sentences: speak(refused) };
  // Only implied, as far as we can tell: somebody asks how they are, and goes on without numbers.
  if (!grave && !request && hint !== null) return { ...marks, place: 'before', sentences: speak(hint) };
  if (!grave) {
    const place = request?.action === 'block' || context.silence !== null ? 'instead' : 'targets';
    return { ...marks, place, sentences: speak(refusalFor(context.silence)) };
  }
  const isGentle = grave.action === 'flag' && grave.category !== 'medical_emergency';
  if (!isGentle) return { ...marks, place: 'instead', sentences: speak(kindOf(grave)) };
  return request
    ? { ...marks, place: 'instead', sentences: [...speak(kindOf(grave)), ...speak('unsafe_target')] }
    : {
        ...marks,
        place: 'before',
        sentences: [...speak(kindOf(grave)), ...asides(marks, context)],
      };
}

type Judged = {
  finding: Judgement;
  /** A number that is asked for and must not be given as it is. */
  request: { action: 'block' | 'modify' } | null;
};

function knownOf({ profile, weightKg, expenditureKcal, today }: CareContext) {
  return {
    sex: knownSex(profile),
    weightKg: weightKg ?? undefined,
    expenditureKcal: expenditureKcal ?? undefined,
    today,
  };
}

function judged({ judgement: finding, requests: [request] }: MessageReading): Judged {
  if (request !== undefined) return { finding, request };
  return { finding, request: isRefusal(finding) && numericLabels.has(finding.label) ? finding : null };
}

const isRefusal = (finding: Judgement): finding is Judgement & { action: 'block' | 'modify' } =>
  finding.action === 'block' || finding.action === 'modify';

const gentleReplies: Partial<Record<SafetyLabel, CareReplyKind>> = {
  self_harm: 'crisis_hint',
  eating_disorder: 'eating_disorder_hint',
};

/** What a finding calls for that rests on no rule about the member's words, as the same finding of a rule would. */
export function careForFinding(finding: Judgement, context: CareContext): Care {
  const found = { marksEatingDisorder: false, tells: null, finding };
  const hint = finding.action === 'flag' ? gentleReplies[finding.label] : undefined;
  return hint === undefined
    ? { ...found, place: 'instead', sentences: replyInPlaceOf(finding.label, context) }
    : { ...found, place: 'before', sentences: reply(hint, context) };
}

/** What is said in place of a draft that must not be shown. */
export function replyInPlaceOf(label: SafetyLabel, context: CareContext): string[] {
  return reply(draftReplies[label] ?? 'unsafe_target', context);
}

const draftReplies: Partial<Record<SafetyLabel, CareReplyKind>> = {
  self_harm: 'crisis',
  eating_disorder: 'eating_disorder',
  medical_claim: 'medical_claim',
  unsafe_content: 'unsafe_content',
  prompt_injection: 'prompt_injection',
};

/** What the rest of the policy refuses, whatever the member's state: medicine, unsafe content, steering the coach. */
const refusals: Partial<Record<SafetyLabel, CareReplyKind>> = {
  medical_claim: 'medical_claim',
  unsafe_content: 'unsafe_content',
  prompt_injection: 'prompt_injection',
};

/** An alarm sign that is told in everyday words is no question of medicine. */
export const toldAlarm = 'medical_claim.input.told_alarm';

const refusalOf = ({ label, ruleId }: Judgement): CareReplyKind | null =>
  ruleId === toldAlarm ? 'emergency' : (refusals[label] ?? null);

function knownSex({ sex }: Profile): 'male' | 'female' | 'unknown' {
  return sex === 'male' || sex === 'female' ? sex : 'unknown';
}

function isOwnEatingDisorder({ category, action, subject, ruleId }: CareSignal): boolean {
  if (category !== 'eating_disorder' || subject !== 'member') return false;
  return action === 'block' || Object.values<string>(toldRules).includes(ruleId);
}

/** Breast-feeding and wishing for a child change targets under You, but hide no numbers. */
function ownState({ category, subject, ruleId }: CareSignal): Care['tells'] {
  if (category !== 'pregnancy_minor' || subject !== 'member') return null;
  if (ruleId.endsWith('.pregnant')) return 'pregnancy';
  return ruleId.endsWith('.minor') ? 'minor' : null;
}

/** Who has no targets is told why there are none, rather than offered a safer one. */
function refusalFor(silence: Silence | null): CareReplyKind {
  return silence === 'minor' || silence === 'pregnancy' || silence === 'eating_disorder'
    ? silence
    : 'unsafe_target';
}

function kindOf({ category, subject, ruleId }: CareSignal): CareReplyKind {
  switch (category) {
    case 'self_harm':
      return subject === 'other' ? 'crisis_other' : 'crisis';
    case 'eating_disorder':
      return subject === 'other' ? 'eating_disorder_other' : 'eating_disorder';
    case 'pregnancy_minor':
      return /\.(?:breast_feeding|nursing)$/.test(ruleId)
        ? 'breast_feeding'
        : ruleId.endsWith('.minor')
          ? 'minor'
          : 'pregnancy';
    case 'medical_emergency':
      return 'emergency';
  }
}

const topics: Record<CareReplyKind, HelpTopic> = {
  crisis: 'crisis',
  crisis_other: 'crisis',
  crisis_hint: 'crisis',
  eating_disorder: 'eating_disorder',
  eating_disorder_other: 'eating_disorder',
  eating_disorder_hint: 'eating_disorder',
  emergency: 'emergency',
  unsafe_target: 'emergency',
  minor: 'emergency',
  pregnancy: 'emergency',
  breast_feeding: 'emergency',
  medical_claim: 'emergency',
  unsafe_content: 'emergency',
  prompt_injection: 'emergency',
};

/** How to make it count everywhere, and the way out when we read too much into a sentence. */
const asides = ({ tells }: Pick<Care, 'tells'>, { silence, language }: CareContext): string[] =>
  tells === null || silence !== null ? [] : [careAsides[language]];

export const careAsides: Readonly<Record<SpokenLanguage, string>> = {
  en: 'You can set this under You, so that it counts everywhere; if I misread you, a new conversation starts afresh.',
  de: 'Unter „You“ kannst du das festhalten, dann gilt es überall; falls ich dich falsch verstanden habe, fängt ein neues Gespräch von vorn an.',
  es: 'En «You» puedes indicarlo para que cuente en todas partes; si te he entendido mal, con una conversación nueva empezamos otra vez.',
  fr: 'Vous pouvez l’indiquer sous « You » pour que cela compte partout ; si j’ai mal compris, ouvrez simplement une nouvelle conversation.',
};

function reply(kind: CareReplyKind, { profile, today, language }: CareContext): string[] {
  return careReply(kind, language, helpFor({ profile, today }, topics[kind]));
}

/** The contacts of a member's country for a topic. */
export function helpFor({ profile, today }: Pick<CareContext, 'profile' | 'today'>, topic: HelpTopic): Help {
  return helplinesFor({ country: profile.country ?? countryOfTimeZone(profile.timezone), topic, today });
}
