import type { ToolResults } from '../tool.ts';
import type { Paragraphs, Turn } from './answer-parts.ts';
import { englishWords } from './english-words.data.ts';
import { type Sentence, type Slots, say } from './speech.ts';

type PhotoDates = ToolResults['get_photo_dates'];

/** When photos were taken, as far as the coach may know of them, and that it never sees one. */
export function answerPhotos({ looks, slots }: Turn): Paragraphs {
  const known = looks.get_photo_dates;
  if (!known) return [];
  const none = nothingKnown(known);
  if (none !== null) return none;
  return [
    [latestSentence(slots, known), ...countSentences(slots, known)],
    neverSeen,
    [
      say`There is no set time for a new one: take it when you want to look back later, in the same light and pose as before.`,
    ],
  ];
}

/** The date of the latest alone: no count, and nothing that asks for a new one. */
export function photosWithoutNumbers({ looks, slots }: Turn): Paragraphs {
  const known = looks.get_photo_dates;
  if (!known) return [];
  return nothingKnown(known) ?? [[datedSentence(slots, known)], neverSeen];
}

const neverSeen: Sentence[] = [
  say`I know only that they are there and of which day, and never see the picture itself.`,
  say`What you keep private I do not know of at all.`,
];

function nothingKnown({ access, photos, latest }: PhotoDates): Paragraphs | null {
  if (access === 'no_consent')
    return [
      [
        say`I may not know of your photos, not even whether there are any; they stay private.`,
        say`You can allow it under You, Privacy and consents: then I know the dates of those that you share with me, and still never see a picture.`,
      ],
    ];
  if (photos === 0 || latest === null)
    return [
      [
        say`There are no photos yet that I may know of.`,
        say`You can take one under Progress and choose for each whether I may know its date; private ones stay private, and I never see the picture itself.`,
      ],
    ];
  return null;
}

const datedSentence = (slots: Slots, { latest }: PhotoDates): Sentence =>
  say`The latest photo that I may know of is from ${slots.date(latest ?? '')}.`;

function latestSentence(slots: Slots, known: PhotoDates): Sentence {
  const { latest, days_since_latest: days } = known;
  if (days === null) return datedSentence(slots, known);
  const on = slots.date(latest ?? '');
  if (days === 0) return say`The latest photo that I may know of is from today, ${on}.`;
  return say`The latest photo that I may know of is from ${on}, ${slots.counted(days, englishWords.counted.days)} ago.`;
}

/** More days than this make a long sentence. */
const mostNamed = 6;

function countSentences(slots: Slots, { photos, first, dates }: PhotoDates): Sentence[] {
  if (photos === 1) return [say`It is the only one that I know of.`];
  const all = slots.counted(photos ?? 0, { none: 'no photos', one: 'photo', many: 'photos' });
  if (dates.length === 1) return [say`In all I know of ${all}, all of that day.`];
  if (dates.length <= mostNamed)
    return [say`In all I know of ${all}; those photos are from ${slots.dates(dates)}.`];
  return [
    say`In all I know of ${all}.`,
    say`The newest photos are from ${slots.dates(dates.slice(0, mostNamed))}.`,
    ...(first === null ? [] : [say`The first photo is from ${slots.date(first)}.`]),
  ];
}
