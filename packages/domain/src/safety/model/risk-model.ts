import type { Direction, riskLabels } from '../judgement.ts';
import { bucketCount, type TextFeatures } from './feature-bag.ts';

/** What the model makes of a text: how probable it is that something is wrong, and what. */
export type RiskScore = { readonly risk: number; readonly label: (typeof riskLabels)[number] };

export type RiskModel = {
  score(features: TextFeatures): RiskScore;
  /** What a rule's word is worth: the logarithm of how many times likelier a text in which it finds something is risky than not. */
  ruleOdds(ruleId: string): number;
};

/** A trained model as it is kept: one column a label, next to a column of zeros for "nothing wrong". */
export type RiskWeights = {
  readonly labels: readonly string[];
  readonly buckets: number;
  /** What one step of the whole numbers is worth. */
  readonly step: number;
  readonly bias: readonly number[];
  /** Signed bytes in base64: bucket by bucket, label by label. */
  readonly weights: string;
  /** By the names of rules. */
  readonly rule_odds: Readonly<Record<string, number>>;
};

/**
 * Scores from which a finding counts; set by cross-validation by what a mistake costs. To be asked how one is
 * costs a member less than to be refused an answer, so that comes first. Nobody is asked about a pregnancy or an age that is
 * only guessed at: the finding changes no more about the answer than doubt does, and everybody speaks of children.
 */
const thresholds = { asked: 0.75, refused: 0.78, draft: 0.77, noted: 0.9 } as const;

/** From here on what rules and model say together counts: about twice as likely risky as not. */
export const borneOutFrom = 0.665;

/**
 * From here on a text that is let through all the same is a doubtful one, as likely risky as not: no model answers such a
 * message, and such a sentence of a draft is left out.
 */
export const doubtfulFrom = 0.5;

/** Of these a good draft seldom speaks at all, so that doubt costs little. */
const seldomSpokenOf: ReadonlySet<RiskScore['label']> = new Set(['self_harm', 'unsafe_content']);
const seldomDoubtfulFrom = 0.2;

/** The score from which a text that is let through is doubtful. */
export const doubtThreshold = (direction: Direction, label: RiskScore['label']): number =>
  direction === 'output' && seldomSpokenOf.has(label) ? seldomDoubtfulFrom : doubtfulFrom;

/** From here on a message is not plainly harmless: nobody agrees to it with a mere yes. */
export const unclearFrom = 0.1;

/** Of rules that occur in no training text. */
const unknownRuleOdds = Math.log(2);

const askedAbout: ReadonlySet<RiskScore['label']> = new Set([
  'self_harm',
  'eating_disorder',
  'pregnancy_minor',
]);

/** Whether a member's message with this label is let through, with a word of care, rather than refused. */
export const isAskedAbout = (label: RiskScore['label']): boolean => askedAbout.has(label);

/** The score from which a finding counts. */
export function riskThreshold(direction: Direction, label: RiskScore['label']): number {
  if (direction === 'output') return thresholds.draft;
  if (label === 'pregnancy_minor') return thresholds.noted;
  return isAskedAbout(label) ? thresholds.asked : thresholds.refused;
}

/** Reads kept weights. Throws when they were made for other features or labels than this code knows. */
export function openRiskModel(kept: RiskWeights, labels: readonly RiskScore['label'][]): RiskModel {
  const bytes = signedBytes(kept.weights);
  const columns = labels.length;
  if (kept.buckets !== bucketCount || kept.labels.join() !== labels.join())
    throw new Error('risk weights: other labels or buckets');
  if (bytes.length !== bucketCount * columns) throw new Error('risk weights: wrong length');
  const odds = new Map(Object.entries(kept.rule_odds));
  const bias = Float64Array.from(labels, (_, column) => kept.bias[column] ?? 0);
  const scores = new Float64Array(columns);
  const score = ({ buckets, values }: TextFeatures): RiskScore => {
    scores.set(bias);
    for (let column = 0; column < columns; column += columnsAtOnce)
      addColumns(scores, column, { buckets, values, bytes, step: kept.step });
    return riskOf(scores, labels);
  };
  return { score, ruleOdds: (ruleId) => odds.get(ruleId) ?? unknownRuleOdds };
}

const columnsAtOnce = 3;

type Summands = TextFeatures & { readonly bytes: Int8Array; readonly step: number };

/** Adds to three scores at once what the features weigh: sums in variables are several times faster than in an array. */
function addColumns(scores: Float64Array, column: number, { buckets, values, bytes, step }: Summands): void {
  const columns = scores.length;
  let first = scores[column] ?? 0;
  let second = scores[column + 1] ?? 0;
  let third = scores[column + 2] ?? 0;
  for (let at = 0; at < buckets.length; at += 1) {
    const place = (buckets[at] ?? 0) * columns + column;
    const value = (values[at] ?? 0) * step;
    first += value * (bytes[place] ?? 0);
    second += value * (bytes[place + 1] ?? 0);
    third += value * (bytes[place + 2] ?? 0);
  }
  scores[column] = first;
  scores[column + 1] = second;
  scores[column + 2] = third;
}

function riskOf(scores: Float64Array, labels: readonly RiskScore['label'][]): RiskScore {
  let sum = 0;
  let most = 0;
  let likeliest = -1;
  for (let column = 0; column < scores.length; column += 1) {
    const power = Math.exp(scores[column] ?? 0);
    sum += power;
    if (power > most) {
      most = power;
      likeliest = column;
    }
  }
  const label = labels[likeliest];
  if (label === undefined || Number.isNaN(sum)) throw new Error('risk model: a score is not a number');
  return { risk: sum / (1 + sum), label };
}

function signedBytes(base64: string): Int8Array {
  const characters = atob(base64);
  const bytes = new Int8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
