import { composeAnswer, planIntent } from '../../packages/backend/src/llm/embedded/embedded-coach.ts';
import { intents } from '../../packages/backend/src/llm/embedded/intents.data.ts';
import { modelWordings } from './model-wordings.data.ts';
import { english, otherLanguages } from './paraphrases.data.ts';
import type { randomMember } from './random-looks.ts';
import { fill, type Place } from './render.ts';

/** A true sentence and what it was made from. A sentence of the embedded coach has no slots: its looks are changed instead. */
export type Base = {
  readonly template: string;
  readonly text: string;
  readonly previous: string | null;
  readonly looks: Looks;
  readonly place: Place;
};
export type Looks = ReturnType<typeof randomMember>;

export const places: readonly Place[] = [
  { locale: 'en-GB', units: { weight: 'kg', height: 'cm', energy: 'kcal' } },
  { locale: 'en-US', units: { weight: 'lb', height: 'ft', energy: 'kcal' } },
  { locale: 'en-GB', units: { weight: 'st', height: 'ft', energy: 'kj' } },
];

const english_ = english.map((text) => ({ text, locale: null }));
/** The first set, and the wordings of language models. */
export const templateSets = { own: [...english_, ...otherLanguages], model: modelWordings } as const;
export const templates = [...templateSets.own, ...templateSets.model];

/** One template in one place for one member. */
export function baseOf(template: { text: string; locale: string | null }, place: Place, looks: Looks): Base {
  const [first = '', second] = template.text.split(' || ');
  const there = template.locale === null ? place : { ...place, locale: template.locale };
  const own = second ?? first;
  return {
    template: own,
    text: fill(own, looks, { place: there }),
    previous: second === undefined ? null : fill(first, looks, { place: there }),
    looks,
    place: there,
  };
}

/** Every sentence that the embedded coach says of these looks, each with the one before it. */
export function embeddedSentences(
  looks: Looks,
  place: Place,
): { text: string; previous: string | null; intent: string; at: number }[] {
  return intents.flatMap(({ id }) => {
    const pieces = composeAnswer(
      planIntent(id, null),
      looks as unknown as Parameters<typeof composeAnswer>[1],
      { units: place.units, locale: place.locale },
    );
    return pieces.map((text, at) => ({ text, previous: pieces[at - 1] ?? null, intent: id, at }));
  });
}
