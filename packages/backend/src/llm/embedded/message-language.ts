import { languageOf, type TextLanguage } from '@sleek/domain/conversation/language-of';
import { type Unread, unreadnessOf } from '@sleek/domain/conversation/unread-message';
import { careLanguage } from '@sleek/domain/safety/care-replies';
import type { CareLanguage } from '@sleek/domain/safety/care-texts';

/** A language that the coach has sentences in. */
export type SpokenLanguage = CareLanguage;

/** Which language a turn is in. */
export type Tongue = {
  /** That of the message itself; null when too little tells. */
  readonly written: TextLanguage | null;
  /** A language tag: of the message, else of the conversation so far, else the member's own, else English. */
  readonly tag: string;
  /** The one that we answer in. */
  readonly spoken: SpokenLanguage;
  /** Set where no rule here reads the message. */
  readonly unread: Unread | null;
};

type Said = {
  message: string;
  /** What the member wrote before, latest last. */
  earlier?: readonly string[];
  /** The member's own language tag. */
  locale: string | null;
};

/** As far as a conversation is looked back on. */
const mostEarlier = 6;

export function tongueOf({ message, earlier = [], locale }: Said): Tongue {
  const written = languageOf(message);
  const tag = knownTag(written) ?? tagOfEarlier(earlier) ?? locale ?? 'en';
  const spoken =
    careLanguage(tag) === 'en' && !/^en(-|$)/i.test(tag) ? careLanguage(locale ?? 'en') : careLanguage(tag);
  return { written, tag, spoken, unread: unreadnessOf(message) };
}

const knownTag = (language: TextLanguage | null): string | null => (language === 'other' ? null : language);

function tagOfEarlier(earlier: readonly string[]): string | null {
  for (const message of earlier.slice(-mostEarlier).toReversed()) {
    const tag = knownTag(languageOf(message));
    if (tag !== null) return tag;
  }
  return null;
}
