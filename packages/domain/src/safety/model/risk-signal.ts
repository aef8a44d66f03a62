import { type Direction, type PolicyFinding, policyFinding, riskLabels } from '../judgement.ts';
import { isUnspaced } from './families.ts';
import { harmlessBelow, isAskedAbout, openRiskModel, type RiskModel, riskThreshold } from './risk-model.ts';
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
  const { risk, label } = model(textFeatures(normalised, direction, context));
  if (risk < riskThreshold(direction, label)) return [];
  const action = direction === 'input' && isAskedAbout(label) ? 'flag' : 'modify';
  return [
    policyFinding({ label, action, ruleId: `${label}.${direction}.model`, from: 0, to: normalised.length }),
  ];
}

/** Whether the bundled model finds nothing at all in a normalised text: then a rule has likely misread it. */
export function seemsHarmless(
  normalised: string,
  direction: Direction,
  { context, model = bundledModel() }: Scored,
): boolean {
  return isLongEnough(normalised) && model(textFeatures(normalised, direction, context)).risk < harmlessBelow;
}

/** The bundled model where it may only free what a rule misread: for texts whose parts it has scored already. */
export const doubtingModel: RiskModel = (features) => {
  const { risk, label } = bundledModel()(features);
  return { risk: Math.min(risk, harmlessBelow), label };
};

/** The weights are decoded when they are first asked for. */
function bundledModel(): RiskModel {
  opened ??= openRiskModel(kept, riskLabels);
  return opened;
}
