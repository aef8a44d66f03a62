import { careTexts } from './care-replies.data.ts';
import type { Help } from './helplines.ts';

/** Situations in which a fixed reply answers instead of the coach. */
export type CareReplyKind =
  | 'crisis'
  | 'crisis_other'
  | 'eating_disorder'
  | 'eating_disorder_other'
  | 'emergency'
  | 'unsafe_target'
  | 'minor'
  | 'pregnancy';

export type CareLanguage = 'en' | 'es' | 'fr' | 'de';

export type CareTexts = {
  /** Sentences with `{emergency}` and `{help}` where contacts belong. */
  readonly replies: Readonly<Record<CareReplyKind, readonly string[]>>;
  /** Stands for `{emergency}` where the country's number is unknown. */
  readonly anyEmergencyNumber: string;
  /** Joins a service and its contact. */
  readonly serviceAt: (service: string, contact: string) => string;
  readonly or: string;
};

/**
 * The sentences of a care reply: kind, short, one next step, no numbers about food or bodies. Contacts come
 * from `helplinesFor`, never from a model. Unknown languages get English.
 */
export function careReply(kind: CareReplyKind, language: string, help: Help): string[] {
  const texts = careTexts[careLanguage(language)];
  const emergency = help.emergencyNumber ?? texts.anyEmergencyNumber;
  const services = help.services.map(({ service, contact }) => texts.serviceAt(service, contact));
  const contacts = [...services, help.directory].join(` ${texts.or} `);
  return texts.replies[kind].map((sentence) =>
    sentence.replaceAll('{emergency}', emergency).replaceAll('{help}', contacts),
  );
}

/** The language of our replies for a locale such as `es-MX`. */
export function careLanguage(locale: string): CareLanguage {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return language === 'es' || language === 'fr' || language === 'de' ? language : 'en';
}
