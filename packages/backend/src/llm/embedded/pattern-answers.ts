import type { ToolResults } from '../tool.ts';
import { openEnd, type Paragraphs, type Turn, trendSentences } from './answer-parts.ts';
import { noWeightYet, plateauWords } from './body-answers.ts';
import { patternSentence } from './pattern-words.ts';
import { type Sentence, say } from './speech.ts';

export function answerPatterns({ looks, slots }: Turn): Paragraphs {
  const found = looks.get_patterns;
  if (!found) return noWeightYet;
  const checkIns = slots.counted(found.check_ins, 'check-in', 'check-ins');
  const food = slots.counted(found.food_days, 'day of food', 'days of food');
  const basis = say`I looked at ${checkIns} and ${food} of the last ${slots.count(found.days_analyzed)} days`;
  if (found.claims_judged === 0)
    return [
      [
        `${basis}, ${say`and there are not enough days yet to tell a pattern from chance.`}`,
        say`It takes about six weeks in which you rate sleep, energy or mood on most days.`,
      ],
    ];
  if (found.patterns.length === 0)
    return [
      [`${basis}, ${say`and nothing stands out more clearly than chance would make it.`}`],
      [say`That is a finding, too: what you feel from day to day has many causes.`],
    ];
  return [
    found.patterns.map((pattern) => patternSentence(slots, pattern)),
    [
      `${basis}, ${say`and checked ${slots.counted(found.claims_judged, 'possible pattern', 'possible patterns')}; only what chance rarely makes so clear is named.`}`,
      say`That two things go together does not say that one causes the other.`,
    ],
  ];
}

export function answerPlateau(turn: Turn): Paragraphs {
  const { get_plateau: plateau, get_energy: energy } = turn.looks;
  if (!plateau || !energy?.trend) return noWeightYet;
  return [[...plateauSentences(turn, plateau)], trendSentences(turn, energy.trend), ...openEnd(turn, energy)];
}

function plateauSentences({ slots }: Turn, plateau: ToolResults['get_plateau']): Sentence[] {
  const weights = slots.counted(plateau.weigh_ins, 'weight', 'weights');
  const food = slots.counted(plateau.food_days, 'day of food', 'days of food');
  const from = say`from ${weights} and ${food} in the last ${slots.count(plateau.days_analyzed)} days`;
  switch (plateau.state) {
    case 'plateau':
      return [
        `${say`By what I see,`} ${from}${say`, this is a plateau.`}`,
        plateauWords[plateau.cause ?? 'unknown'],
      ];
    case 'none':
      return [`${say`This is no plateau: the trend is moving as a plan like yours would have it,`} ${from}.`];
    case 'not_enough_data':
      return [
        `${say`I can't tell yet:`} ${from}${say`, there is too little to call it a plateau or not.`}`,
        say`It takes four weeks on the same goal, with weights on most mornings and food on about half the days.`,
      ];
    case 'not_applicable':
      return [say`Your goal is to keep your weight, so a steady trend is where it should be and no plateau.`];
  }
}
