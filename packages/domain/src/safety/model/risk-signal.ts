import { type Direction, type PolicyFinding, policyFinding, riskLabels } from '../judgement.ts';
import { openRiskModel, type RiskModel, type RiskScore, riskThresholds } from './risk-model.ts';
import { type FeatureContext, textFeatures } from './text-features.ts';
import kept from './weights.data.json' with { type: 'json' };

let opened: RiskModel | null = null;

/**
 * What the bundled model has to add about a normalised text, for texts in which the rules found nothing. It never
 * blocks by itself: what is about the member's own state is flagged, anything else is answered within bounds.
 */
export function findRiskSignal(
  normalised: string,
  direction: Direction,
  { context, model = bundledModel() }: { context: FeatureContext; model?: RiskModel | undefined },
): PolicyFinding[] {
  const { risk, label } = model(textFeatures(normalised, direction, context));
  if (risk < riskThresholds[direction]) return [];
  const action = direction === 'input' && gentle.has(label) ? 'flag' : 'modify';
  return [
    policyFinding({ label, action, ruleId: `${label}.${direction}.model`, from: 0, to: normalised.length }),
  ];
}

const gentle: ReadonlySet<RiskScore['label']> = new Set(['self_harm', 'eating_disorder', 'pregnancy_minor']);

/** The weights are decoded when they are first asked for. */
function bundledModel(): RiskModel {
  opened ??= openRiskModel(kept, riskLabels);
  return opened;
}
