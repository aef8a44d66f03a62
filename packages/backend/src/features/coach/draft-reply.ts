import { careReply } from '@sleek/domain/safety/care-replies';
import { type HelpTopic, helplinesFor } from '@sleek/domain/safety/helplines';
import type { SafetyLabel } from '@sleek/domain/safety/judgement';
import { countryOfTimeZone } from '@sleek/domain/time-zones';
import type { CareContext } from './care.ts';
import { type DraftReplyKind, draftReplies } from './draft-replies.data.ts';

/** What is said in place of a draft that must not be shown: the draft is to blame, and nobody presumes why. */
export function replyInPlaceOfDraft(label: SafetyLabel, { profile, today, language }: CareContext): string[] {
  const country = profile.country ?? countryOfTimeZone(profile.timezone);
  const help = (topic: HelpTopic) => helplinesFor({ country, topic, today });
  if (label === 'medical_claim') return careReply('medical_claim', language, help('emergency'));
  const texts = draftReplies[language];
  const kind: DraftReplyKind = label in texts ? (label as DraftReplyKind) : 'unsafe_target';
  const { services, directory } = help(kind === 'eating_disorder' ? 'eating_disorder' : 'crisis');
  const contacts = [...services.map(({ service, contact }) => `${service} (${contact})`), directory];
  return texts[kind].map((sentence) => sentence.replaceAll('{help}', contacts.join(', ')));
}
