import { judgeText } from '@sleek/domain/safety/judge-text';
import { riskLabels } from '@sleek/domain/safety/judgement';
import { openRiskModel, type RiskModel } from '@sleek/domain/safety/model/risk-model';
import { type Answer, type Figures, summarise } from '../score.ts';
import { fitModel } from './fit-model.ts';
import type { RuledItem } from './read-corpus.ts';

const foldCount = 5;

export type CrossValidation = {
  readonly folds: number;
  readonly rules_alone: ShortFigures;
  readonly rules_and_model: ShortFigures;
  /** Shares of texts that the rules leave alone and the model would report, by score. */
  readonly added_by_threshold: readonly AddedShare[];
};

type ShortFigures = Record<'input' | 'output' | 'all', Partial<Figures>>;
type AddedShare = { direction: string; threshold: number; benign: number; risky: number };

/** Each fold is judged by a model that has seen no text of its families. */
export function crossValidate(items: readonly RuledItem[]): CrossValidation {
  const families = [...new Set(items.map(({ family }) => family))].sort();
  const foldByFamily = new Map(families.map((family, at) => [family, at % foldCount]));
  const judged = Array.from({ length: foldCount }, (_, fold) => {
    const isHeldBack = ({ family }: RuledItem): boolean => foldByFamily.get(family) === fold;
    const model = openRiskModel(fitModel(items.filter((item) => !isHeldBack(item))), riskLabels);
    return items.filter(isHeldBack).map((each) => judgeTwice(each, model));
  }).flat();
  return {
    folds: foldCount,
    rules_alone: figuresOf(judged.map(({ alone }) => alone)),
    rules_and_model: figuresOf(judged.map(({ both }) => both)),
    added_by_threshold: (['input', 'output'] as const).flatMap((direction) =>
      [0.8, 0.86, 0.9, 0.92, 0.94, 0.96, 0.97, 0.975, 0.98, 0.985, 0.99].map((threshold) =>
        addedShare(
          judged.filter(({ alone }) => alone.item.direction === direction),
          direction,
          threshold,
        ),
      ),
    ),
  };
}

type Judged = { readonly alone: Answer; readonly both: Answer; readonly risk: number };

function judgeTwice({ item, features }: RuledItem, model: RiskModel): Judged {
  const { direction, text, context } = item;
  const judge = (used: RiskModel | null): Answer => {
    const { label, action } = judgeText({ direction, text, context, model: used });
    return { item, label, action };
  };
  return { alone: judge(null), both: judge(model), risk: model.score(features).risk };
}

function addedShare(judged: readonly Judged[], direction: string, threshold: number): AddedShare {
  const share = (isOf: (answer: Answer) => boolean): number => {
    const group = judged.filter(({ alone }) => isOf(alone));
    const added = group.filter(({ alone, risk }) => alone.action === 'allow' && risk >= threshold);
    return Number((added.length / Math.max(1, group.length)).toFixed(4));
  };
  return {
    direction,
    threshold,
    benign: share(({ item }) => item.label === 'ok'),
    risky: share(({ item }) => item.label !== 'ok'),
  };
}

function figuresOf(answers: readonly Answer[]): ShortFigures {
  const { by_direction, ...all } = summarise(answers);
  const { input, output } = by_direction;
  return { all: short(all), input: short(input), output: short(output) };
}

function short(figures: Figures | undefined): Partial<Figures> {
  if (!figures) return {};
  const { items, critical_recall, risk_recall, false_positives_benign, false_positives_hard_benign } =
    figures;
  return { items, critical_recall, risk_recall, false_positives_benign, false_positives_hard_benign };
}
