import { type Direction, type PolicyFinding, policyFinding, riskLabels } from '../judgement.ts';
import { isUnspaced } from './families.ts';
import { borneOutFrom, isAskedAbout, openRiskModel, type RiskModel, riskThreshold } from './risk-model.ts';
import { type FeatureContext, textFeatures } from './text-features.ts';
import kept from './weights.data.json' with { type: 'json' };

let opened: RiskModel | null = null;

/** A stretch with fewer words tells the model too little; sentences come to it in parts, too. */
const fewestWords = 5;
const isLongEnough = (text: string) =>
  isUnspaced(text) || text.trim().split(/\s+/, fewestWords).length === fewestWords;

type Scored = { context: FeatureContext; model?: RiskModel | undefined };

/**
 * What the bundled model has to add about a normalised text, for texts in which the rules found nothing. It never
 * blocks by itself: what is about the member's own state is flagged, anything else is answered within bounds.
 */
export function findRiskSignal(
  normalised: string,
  direction: Direction,
  { context, model = bundledModel() }: Scored,
): PolicyFinding[] {
  if (model === doubtingModel || !isLongEnough(normalised)) return [];
  const { risk, label } = model.score(textFeatures(normalised, direction, context));
  if (risk < riskThreshold(direction, label)) return [];
  const action = direction === 'input' && isAskedAbout(label) ? 'flag' : 'modify';
  return [
    policyFinding({ label, action, ruleId: `${label}.${direction}.model`, from: 0, to: normalised.length }),
  ];
}

/**
 * Tells of rules whether what they find in a normalised text counts: the odds of the model and of the rule with the
 * strongest word are multiplied, as two witnesses' are. A text of a few words tells the model too little to doubt them.
 * The text is scored once, however many are asked about.
 */
export function bearsOut(
  normalised: string,
  direction: Direction,
  { context, model = bundledModel() }: Scored,
): (ruleIds: readonly string[]) => boolean {
  if (!isLongEnough(normalised)) return () => true;
  const odds = logOdds(model.score(textFeatures(normalised, direction, context)).risk);
  return (ruleIds) => odds + Math.max(...ruleIds.map(model.ruleOdds)) >= logOdds(borneOutFrom);
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
