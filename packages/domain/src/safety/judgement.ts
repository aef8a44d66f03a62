/** What a text can be about, in the words of the evaluation sets; of two findings as grave, the earlier counts. */
export const riskLabels = [
  'self_harm',
  'eating_disorder',
  'pregnancy_minor',
  'medical_claim',
  'unsafe_content',
  'prompt_injection',
  'calorie_minimum',
  'calorie_deficit',
  'weight_loss_rate',
] as const;

export type SafetyLabel = 'ok' | (typeof riskLabels)[number];

/** `input`: what a member writes; `output`: a draft of the coach. */
export type Direction = 'input' | 'output';

/** allow = untouched; flag = let through, be gentle; modify = constrain the answer or replace the sentence; block = fixed reply. */
export const safetyActions = ['allow', 'flag', 'modify', 'block'] as const;
export type SafetyAction = (typeof safetyActions)[number];

export type Judgement = {
  readonly action: SafetyAction;
  readonly label: SafetyLabel;
  /** Stable for the log: `<label>.<direction>.<rule>`; null when nothing was found. */
  readonly ruleId: string | null;
  /** Where in the text as written, [start, end) in UTF-16 units; both 0 when nothing was found. */
  readonly start: number;
  readonly end: number;
  /** 4 = danger now, 3 = act on it, 2 = watch, 0 = nothing. */
  readonly severity: 0 | 1 | 2 | 3 | 4;
};

/** A judgement in normalised text, before offsets are mapped back. */
export type PolicyFinding = {
  readonly action: Exclude<SafetyAction, 'allow'>;
  readonly label: (typeof riskLabels)[number];
  readonly ruleId: string;
  readonly severity: 1 | 2 | 3 | 4;
  readonly from: number;
  readonly to: number;
};

const severityOf = { block: 4, modify: 3, flag: 2 } as const;

export function policyFinding(
  found: Omit<PolicyFinding, 'severity'>,
  severity: PolicyFinding['severity'] = severityOf[found.action],
): PolicyFinding {
  return { ...found, severity };
}

/** Labels that are about a number: how much to eat, how fast to lose. */
export const numericLabels: ReadonlySet<SafetyLabel> = new Set([
  'calorie_minimum',
  'calorie_deficit',
  'weight_loss_rate',
]);
