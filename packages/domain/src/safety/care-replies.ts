import { careTexts } from './care-replies.data.ts';
import type { CareLanguage, CareReplyKind, CareTexts } from './care-texts.ts';
import type { Help } from './helplines.ts';

/**
 * The sentences of a care reply: kind, short, one next step, no numbers about food or bodies. Contacts come
 * from `helplinesFor`, never from a model. Unknown languages get English.
 */
export function careReply(kind: CareReplyKind, language: string, help: Help): string[] {
  const texts = careTexts[careLanguage(language)];
  return texts.replies[kind].map((sentence) => withContacts(sentence, texts, help));
}

/** Where there is help, for whoever wrote what could not be read. */
export function helpInDanger(language: string, help: Help): string {
  const texts = careTexts[careLanguage(language)];
  return withContacts(texts.ifInDanger, texts, help);
}

function withContacts(sentence: string, texts: CareTexts, help: Help): string {
  const emergency = help.emergencyNumber ?? texts.anyEmergencyNumber;
  const services = help.services.map(({ service, contact }) => texts.serviceAt(service, contact));
  const contacts = [...services, help.directory].join(` ${texts.or} `);
  return sentence.replaceAll('{emergency}', emergency).replaceAll('{help}', contacts);
}

/** The language of our replies for a locale such as `es-MX`. */
export function careLanguage(locale: string): CareLanguage {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return language === 'es' || language === 'fr' || language === 'de' ? language : 'en';
}
