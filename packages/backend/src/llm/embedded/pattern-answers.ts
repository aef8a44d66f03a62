import type { ToolResults } from '../tool.ts';
import { openEnd, type Paragraphs, type Turn, trendSentences } from './answer-parts.ts';
import { concernsFirst, noWeightYet } from './body-answers.ts';
import { patternSentence } from './pattern-words.ts';
import type { Sentence } from './speech.ts';

export function answerPatterns(turn: Turn): Paragraphs {
  const { looks, slots, words } = turn;
  const found = looks.get_patterns;
  if (!found) return noWeightYet(turn);
  const { patterns, counted } = words;
  const checkIns = slots.counted(found.check_ins, counted.checkIns);
  const food = slots.counted(found.food_days, counted.foodDays);
  const days = slots.count(found.days_analyzed);
  if (found.claims_judged === 0) return [[patterns.tooFewDays(checkIns, food, days), patterns.itTakes]];
  if (found.patterns.length === 0) return [[patterns.none(checkIns, food, days)], [patterns.aFinding]];
  const judged = slots.counted(found.claims_judged, counted.patterns);
  return [
    found.patterns.map((pattern) => patternSentence(slots, pattern, words)),
    [patterns.basis(checkIns, food, [days, judged]), patterns.noCause],
  ];
}

export function answerPlateau(turn: Turn): Paragraphs {
  const { get_plateau: plateau, get_energy: energy } = turn.looks;
  if (!plateau || !energy?.trend) return noWeightYet(turn);
  // Beside a concern, no trend moves or rests as it should.
  const isFine = plateau.state === 'none' || plateau.state === 'not_applicable';
  const judged = energy.concerns.length > 0 && isFine ? [] : [plateauSentences(turn, plateau)];
  return [
    ...concernsFirst(turn, energy),
    ...judged,
    trendSentences(turn, energy.trend),
    ...openEnd(turn, energy),
  ];
}

function plateauSentences({ slots, words }: Turn, plateau: ToolResults['get_plateau']): Sentence[] {
  const weights = slots.counted(plateau.weigh_ins, words.counted.weights);
  const food = slots.counted(plateau.food_days, words.counted.foodDays);
  const days = slots.count(plateau.days_analyzed);
  switch (plateau.state) {
    case 'plateau':
      return [words.plateau.isOne(weights, food, days), words.flat[plateau.cause ?? 'unknown']];
    case 'none':
      return [words.plateau.isNone(weights, food, days)];
    case 'moving_away':
      return [words.plateau.isAway(weights, food, days)];
    case 'not_enough_data':
      return [words.plateau.unclear(weights, food, days), words.plateau.itTakes];
    case 'not_applicable':
      return [words.plateau.keepsWeight];
  }
}
