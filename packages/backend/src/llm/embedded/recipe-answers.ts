import type { ToolResults } from '../tool.ts';
import type { Paragraphs, Turn } from './answer-parts.ts';
import { type Sentence, type Slots, say } from './speech.ts';

/** More are not named; the app shows the addresses. */
const mostNamed = 3;

/** What a search of the web found, by its title and site: nothing of it is advice of the coach. */
export function answerRecipe({ looks, slots }: Turn): Paragraphs {
  const found = looks.search_web;
  if (!found)
    return [
      [
        say`I could not search the web just now, so I have no recipe for you.`,
        say`Please ask again in a while.`,
      ],
    ];
  if (found.finds.length === 0)
    return [
      [
        say`I found no recipe for these words on the sites that this server searches.`,
        say`Other words may help: one or two ingredients are often enough.`,
      ],
    ];
  return [
    [say`I searched for words of your message and found this.`],
    found.finds.slice(0, mostNamed).map((find) => findSentence(slots, find)),
    [
      say`I have not read these recipes, and they come from other sites: whether one fits what you can eat, please check yourself.`,
      say`You find the addresses under Sources.`,
    ],
  ];
}

const findSentence = (slots: Slots, { title, host }: ToolResults['search_web']['finds'][number]): Sentence =>
  say`“${slots.kept(title.replace(/[⟦⟧]/gu, ''))}” on ${slots.kept(host)}.`;
