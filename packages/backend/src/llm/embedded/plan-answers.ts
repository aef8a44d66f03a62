import type { ToolResults } from '../tool.ts';
import { openEnd, type Paragraphs, type Turn } from './answer-parts.ts';
import { type Sentence, type Slots, say } from './speech.ts';

type Plan = ToolResults['get_plan'];

/** The plan for the week: its targets, what it recommends, and what each of that rests on. */
export function answerPlan(turn: Turn): Paragraphs {
  const plan = turn.looks.get_plan;
  if (!plan) return [];
  const none = noPlanWords(plan);
  if (none !== null) return [none];
  return [
    [opening(turn.slots, plan), ...targetSentences(turn.slots, plan)],
    ...recommended(plan).map((each) => recommendationSentences(turn.slots, each)),
    ...openEnd(turn, turn.looks.get_energy),
  ];
}

/** What is different from the plan before, and why a plan changes at all. */
export function answerPlanChange(turn: Turn): Paragraphs {
  const plan = turn.looks.get_plan;
  if (!plan) return [];
  const none = noPlanWords(plan);
  if (none !== null) return [none];
  return [
    [opening(turn.slots, plan), ...comparedSentences(turn.slots, plan)],
    ...plan.changes.map(({ description, basis }) => [
      say`${turn.slots.quote(description)}.`,
      ...because(turn.slots, basis),
    ]),
    [
      say`Why it changes: a plan is made from your latest logs and from what you put away; while its week goes on it stays as it is.`,
    ],
    ...openEnd(turn, turn.looks.get_energy),
  ];
}

/** What a plan without numbers recommends; nothing of one that was made with them. */
export function planWithoutNumbers({ looks, slots }: Turn): Sentence[] {
  const plan = looks.get_plan;
  if (!plan) return [];
  const none = noPlanWords(plan);
  if (none !== null) return none;
  if (plan.numbers === 'shown') return [];
  return [say`Your plan:`, ...recommended(plan).map(({ text }) => say`${slots.kept(text)}`)];
}

const noPlanWords = ({ state }: Plan): Sentence[] | null =>
  state === 'none'
    ? [say`You have no plan yet.`, say`You can make one under Your week; it takes a moment.`]
    : state === 'outdated'
      ? [
          say`Your last plan does not fit what I may tell now, so I leave it.`,
          say`You can make a new one under Your week.`,
        ]
      : null;

function opening(slots: Slots, { state, week_start: start, made_on: made }: Plan): Sentence {
  const from = slots.day(start ?? '');
  const on = slots.day(made ?? '');
  switch (state) {
    case 'earlier':
      return say`Your last plan is for the week from ${from} and was made on ${on}; you can make a new one under Your week.`;
    case 'later':
      return say`Your plan is for the week from ${from}, which is still to come, and was made on ${on}.`;
    default:
      return say`Your plan is for the week from ${from} and was made on ${on}.`;
  }
}

function targetSentences(slots: Slots, { targets, target_changed_since: hasChanged }: Plan): Sentence[] {
  if (hasChanged)
    return [
      say`Your target has changed since it was made, so its own are out of date; a new plan has the new ones.`,
    ];
  if (targets === null) return [];
  return [
    say`Its target is the one in force: ${slots.energy(targets.calories)} a day, with ${slots.grams(targets.protein_g)} of protein.`,
  ];
}

const recommended = ({ recommendations }: Plan) =>
  recommendations.filter(({ status }) => status !== 'dismissed');

const recommendationSentences = (
  slots: Slots,
  { text, basis, status }: Plan['recommendations'][number],
): Sentence[] => [
  say`${slots.kept(text)}`,
  ...because(slots, basis),
  ...(status === 'accepted' ? [say`You said that you will do this.`] : []),
];

const because = (slots: Slots, basis: string | null): Sentence[] =>
  basis === null ? [] : [say`Why, as of that day: ${slots.kept(lowerFirst(basis))}`];

function comparedSentences(slots: Slots, { compared_with: before, changes }: Plan): Sentence[] {
  if (before === null) return [say`It is your first one, so there is nothing to compare it with.`];
  const day = slots.day(before);
  return changes.length === 0
    ? [say`Nothing is different from the plan before, which was made on ${day}.`]
    : [say`The plan before was made on ${day}.`];
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
