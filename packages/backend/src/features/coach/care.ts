import type { Profile } from '@sleek/contract/profile';
import type { LocalDay } from '@sleek/domain/days';
import { careReply } from '@sleek/domain/safety/care-replies';
import type { CareSignal } from '@sleek/domain/safety/care-signal';
import { findCareSignals } from '@sleek/domain/safety/care-signals';
import type { CareReplyKind } from '@sleek/domain/safety/care-texts';
import { type HelpTopic, helplinesFor } from '@sleek/domain/safety/helplines';
import { findNumericRequests } from '@sleek/domain/safety/numeric-requests';
import { countryOfTimeZone } from '@sleek/domain/time-zones';

/** What a message calls for before it is answered at all. */
export type Care = {
  /** `instead`: nothing but the reply; `before`: the reply, then an answer without numbers; `targets`: then the safe targets. */
  place: 'instead' | 'before' | 'targets';
  sentences: string[];
  /** The member told of an eating disorder of their own: from now on there are no targets and no numbers. */
  marksEatingDisorder: boolean;
};

export type CareContext = {
  profile: Profile;
  weightKg: number | null;
  expenditureKcal: number | null;
  today: LocalDay;
};

/** Null when there is nothing to worry about. */
export function findCare(message: string, context: CareContext): Care | null {
  const [signal] = findCareSignals(message, { today: context.today });
  if (signal) return careFor(signal, context);
  const { sex } = context.profile;
  const [request] = findNumericRequests(message, {
    sex: sex === 'male' || sex === 'female' ? sex : 'unknown',
    weightKg: context.weightKg ?? undefined,
    expenditureKcal: context.expenditureKcal ?? undefined,
    today: context.today,
  });
  if (!request) return null;
  return {
    place: request.action === 'block' ? 'instead' : 'targets',
    sentences: reply('unsafe_target', context),
    marksEatingDisorder: false,
  };
}

function careFor(signal: CareSignal, context: CareContext): Care {
  return {
    place: signal.action === 'flag' && signal.category !== 'medical_emergency' ? 'before' : 'instead',
    sentences: reply(kindOf(signal), context),
    marksEatingDisorder:
      signal.category === 'eating_disorder' && signal.action === 'block' && signal.subject === 'member',
  };
}

function kindOf({ category, subject, ruleId }: CareSignal): CareReplyKind {
  switch (category) {
    case 'self_harm':
      return subject === 'other' ? 'crisis_other' : 'crisis';
    case 'eating_disorder':
      return subject === 'other' ? 'eating_disorder_other' : 'eating_disorder';
    case 'pregnancy_minor':
      return ruleId.includes('minor') ? 'minor' : 'pregnancy';
    case 'medical_emergency':
      return 'emergency';
  }
}

const topics: Record<CareReplyKind, HelpTopic> = {
  crisis: 'crisis',
  crisis_other: 'crisis',
  eating_disorder: 'eating_disorder',
  eating_disorder_other: 'eating_disorder',
  emergency: 'emergency',
  unsafe_target: 'emergency',
  minor: 'emergency',
  pregnancy: 'emergency',
};

function reply(kind: CareReplyKind, { profile, today }: CareContext): string[] {
  const country = profile.country ?? countryOfTimeZone(profile.timezone);
  return careReply(kind, profile.locale ?? 'en', helplinesFor({ country, topic: topics[kind], today }));
}
