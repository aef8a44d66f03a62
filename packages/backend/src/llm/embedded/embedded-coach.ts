import type { Profile } from '@sleek/contract/profile';
import type { Help } from '@sleek/domain/safety/helplines';
import type { Looks, Paragraphs, Turn } from './answer-parts.ts';
import { answerWithoutNumbers } from './answer-without-numbers.ts';
import { answers, askBack, couldNotLook } from './answers.ts';
import { askBackWords } from './ask-back-words.data.ts';
import { findAsked, isEnglishOnly } from './find-asked.ts';
import { intentOf } from './find-intent.ts';
import type { IntentId, ToolCall } from './intent.ts';
import { type SpokenLanguage, type Tongue, tongueOf } from './message-language.ts';
import { readRecipeRequest } from './recipe-request.ts';
import type { Silence } from './silence.ts';
import { createSlots } from './speech.ts';
import { wordsIn } from './words.ts';

/**
 * The coach that needs no model: it finds what is asked, names the looks it needs, and puts their results into
 * sentences. The same message and the same results always give the same answer.
 */
export type Plan = {
  intent: IntentId | null;
  calls: readonly ToolCall[];
  /** What is asked back is asked in it. */
  tongue: Tongue;
  /** That of the answer. */
  language: SpokenLanguage;
  /** Set when this member hears no numbers: then only habits are looked at. */
  silence: Silence | null;
};

/**
 * @param context.tongue of the turn; where it is left out, of the message alone.
 * @param context.previous the intent of the coach's last answer in this conversation.
 * @param context.searches whether the web may be searched in this answer; without it nothing is known of recipes.
 */
export function planAnswer(
  message: string,
  {
    previous,
    silence,
    searches = false,
    tongue = tongueOf({ message, locale: null }),
  }: { previous: IntentId | null; silence: Silence | null; searches?: boolean; tongue?: Tongue },
): Plan {
  const words = searches ? readRecipeRequest(message) : null;
  if (words !== null)
    return {
      intent: 'recipe',
      calls: [{ name: 'search_web', input: { words } }],
      tongue,
      language: 'en',
      silence,
    };
  const asked = findAsked(message, { previous, tongue });
  return { ...planIntent(asked?.id ?? null, silence, asked?.language), tongue };
}

/** A plan for what is asked, however it was found; what has no sentences in a language is answered in English. */
export function planIntent(
  id: IntentId | null,
  silence: Silence | null,
  wanted: SpokenLanguage = 'en',
): Plan {
  const language = id !== null && isEnglishOnly(id) ? 'en' : wanted;
  const calls = (id === null ? null : intentOf(id))?.calls ?? [];
  return {
    intent: id,
    calls: silence === null ? calls : quietCallsFor(id, silence),
    tongue: { written: null, tag: language, spoken: language, unread: null },
    language,
    silence,
  };
}

/** Whoever hears no numbers is not looked up for them either. */
const quietCalls: readonly { call: ToolCall; forIntent: (id: IntentId | null) => boolean }[] = [
  {
    call: { name: 'get_adherence_metrics', input: { days: 14 } },
    forIntent: (id) => id !== null && !['help', 'greeting', 'request'].includes(id),
  },
  { call: { name: 'get_recent_checkins', input: { days: 14 } }, forIntent: (id) => id === 'wellbeing' },
  { call: { name: 'get_plan', input: {} }, forIntent: (id) => id === 'plan' || id === 'plan_change' },
  { call: { name: 'get_photo_dates', input: {} }, forIntent: (id) => id === 'photos' },
];

const quietCallsFor = (id: IntentId | null, silence: Silence): ToolCall[] =>
  silence === 'no_consent' ? [] : quietCalls.filter(({ forIntent }) => forIntent(id)).map(({ call }) => call);

/** The answer in pieces as they are sent: joined they are the message. */
export function composeAnswer(
  plan: Plan,
  looks: Looks,
  member: { units: Profile['units']; locale: string | null; help?: Help },
): string[] {
  const { intent, silence, tongue, language } = plan;
  if (intent === null) return pieces(askBack(tongue, silence, member.help ?? null));
  const missed = plan.calls.map(({ name }) => name).filter((name) => looks[name] === undefined);
  const slots = createSlots(member.units, member.locale, language);
  const turn: Turn = { looks, missed, slots, language, words: wordsIn[language] };
  const { inEnglish } = askBackWords[tongue.spoken];
  const opening = inEnglish === null || tongue.spoken === language ? [] : [[inEnglish]];
  return pieces([...opening, ...answerFor(turn, intent, silence)]);
}

function answerFor(turn: Turn, intent: IntentId, silence: Silence | null): Paragraphs {
  if (silence !== null) return answerWithoutNumbers(turn, silence, intent);
  const needs = intentOf(intent)?.needs ?? [];
  return needs.some((name) => turn.missed.includes(name)) ? couldNotLook(turn) : answers[intent](turn);
}

/** One piece a sentence, each with the space or the blank line that follows it. */
export function pieces(paragraphs: Paragraphs): string[] {
  const filled = paragraphs.filter((paragraph) => paragraph.length > 0);
  return filled.flatMap((paragraph, at) =>
    paragraph.map((sentence, index) => {
      if (index < paragraph.length - 1) return `${sentence} `;
      return at < filled.length - 1 ? `${sentence}\n\n` : sentence;
    }),
  );
}
