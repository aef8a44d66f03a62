import { type Direction, type PolicyFinding, policyFinding, riskLabels } from '../judgement.ts';
import { once } from '../once.ts';
import type { NumberHit } from '../quantities.ts';
import { isUnspaced } from './families.ts';
import {
  borneOutFrom,
  doubtfulFrom,
  doubtThreshold,
  isAskedAbout,
  openRiskModel,
  type RiskModel,
  riskThreshold,
  unclearFrom,
} from './risk-model.ts';
import { type FeatureContext, textFeatures } from './text-features.ts';
import kept from './weights.data.json' with { type: 'json' };

let opened: RiskModel | null = null;

/** A stretch with fewer words tells the model too little; sentences come to it in parts, too. */
const fewestWords = 5;
const isLongEnough = (text: string) =>
  isUnspaced(text) || text.trim().split(/\s+/, fewestWords).length === fewestWords;

/** What a text is scored with. */
export type Scored = {
  context: FeatureContext;
  model?: RiskModel | undefined;
  /** The numbers of the text, where they are known. */
  numbers?: (() => readonly NumberHit[]) | undefined;
};

/** What a model says of one text. It is asked once, and only when somebody wants to know. */
export type Witness = {
  /**
   * What it has to add where the rules found nothing. It never blocks by itself: what is about the member's own state is
   * flagged, anything else is answered within bounds. `least`: a score below which it says nothing.
   */
  signal(least?: number): PolicyFinding[];
  /**
   * Whether what rules find counts: the odds of the model and of the rule with the strongest word are multiplied, as two
   * witnesses' are. A text of a few words tells it too little to doubt them.
   */
  bearsOut(ruleIds: readonly string[]): boolean;
  /** Whether a text that is let through stays doubtful, by itself or with the word of rules that were not believed. */
  doubts(ruleIds: readonly string[]): boolean;
  /** Whether it is not plainly harmless, however short it is. */
  isUnclear(): boolean;
};

export function witnessOf(
  normalised: string,
  direction: Direction,
  { context, model = bundledModel(), numbers }: Scored,
): Witness {
  const isHeard = isLongEnough(normalised);
  const score = once(() =>
    model.score(textFeatures(normalised, direction, { ...context, numbers: numbers?.() })),
  );
  const oddsWith = (ruleIds: readonly string[]) =>
    logOdds(score().risk) + Math.max(...ruleIds.map(model.ruleOdds));
  return {
    signal(least = 0) {
      if (model === doubtingModel || !isHeard) return [];
      const { risk, label } = score();
      if (risk < Math.max(least, riskThreshold(direction, label))) return [];
      const action = direction === 'input' && isAskedAbout(label) ? 'flag' : 'modify';
      const ruleId = `${label}.${direction}.model`;
      return [policyFinding({ label, action, ruleId, from: 0, to: normalised.length })];
    },
    bearsOut: (ruleIds) => !isHeard || oddsWith(ruleIds) >= logOdds(borneOutFrom),
    doubts(ruleIds) {
      if (model === doubtingModel || !isHeard) return false;
      const { risk, label } = score();
      if (risk >= doubtThreshold(direction, label)) return true;
      return ruleIds.length > 0 && oddsWith(ruleIds) >= logOdds(doubtfulFrom);
    },
    isUnclear: () => score().risk >= unclearFrom,
  };
}

const logOdds = (probability: number): number => Math.log(probability / (1 - probability));

/**
 * The bundled model where it may only free what a rule misread: for several sentences, each of which it has scored by
 * itself. Of several at once it makes too much.
 */
export const doubtingModel: RiskModel = {
  score(features) {
    const { risk, label } = bundledModel().score(features);
    return { risk: Math.min(risk, 0.5), label };
  },
  ruleOdds: (ruleId) => bundledModel().ruleOdds(ruleId),
};

/** The weights are decoded when they are first asked for. */
function bundledModel(): RiskModel {
  opened ??= openRiskModel(kept, riskLabels);
  return opened;
}
