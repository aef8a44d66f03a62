import { allMatches } from '../all-matches.ts';
import type { LocalDay } from '../days.ts';
import { findBareNumbers } from './bare-numbers.ts';
import type { CareSignal } from './care-signal.ts';
import { findCareSignals } from './care-signals.ts';
import { phrasesPattern } from './cues.ts';
import { isPlainDisclosure } from './disclosures.ts';
import { findEndorsedIntakes, isOtherAmount } from './endorsed-numbers.ts';
import { isTalkOfOthers } from './framing.ts';
import { harmfulAnswerRules, quietAnswerRules } from './harmful-answers.concepts.ts';
import { findDraftIdeas, findPolicyIdeas } from './ideas/find-ideas.ts';
import { impliedDespairRules } from './implied-despair.concepts.ts';
import {
  type Direction,
  type Judgement,
  numericLabels,
  type PolicyFinding,
  policyFinding,
  riskLabels,
} from './judgement.ts';
import { createKnownSentences, type KnownSentences } from './known-sentences.ts';
import { medicalRules } from './medical.concepts.ts';
import { medicineAndAlarmRules } from './medicine-and-alarm.concepts.ts';
import type { RiskModel } from './model/risk-model.ts';
import { type Witness, witnessOf } from './model/risk-signal.ts';
import { type NormalisedText, normalise, normalisedSpan, rawSpan } from './normalise.ts';
import { asksFineShare, findNumericHints } from './numeric-hints.ts';
import { findRequestsIn, type NumericRequest, type NumericRequestContext } from './numeric-requests.ts';
import { findDraftHits, findPolicyHits, type PolicyRule } from './policy-rules.ts';
import { promptInjectionRules } from './prompt-injection.concepts.ts';
import { findNumbersIn } from './quantities.ts';
import { isSpokenAgainst } from './refusals.ts';
import { findRestrictionAdvice } from './restriction-advice.ts';
import type { PatternPiece } from './rule-index.ts';
import { type Company, isBorneOutAlone, signalsOfSentences } from './said-among-others.ts';
import { scrapsRules } from './scraps.concepts.ts';
import { safetyThresholds } from './thresholds.ts';
import { unsafeAdviceRules } from './unsafe-advice.concepts.ts';
import { unsafeContentRules } from './unsafe-content.concepts.ts';
import { wishToLose, youngAndExpectingRules } from './young-and-expecting.concepts.ts';

/** What is known of the member; everything may be missing. */
export type JudgeContext = {
  readonly sex?: 'female' | 'male' | 'unknown' | undefined;
  readonly ageYears?: number | undefined;
  readonly weightKg?: number | undefined;
  readonly expenditureKcal?: number | undefined;
  /** Resolves dates and birth years. */
  readonly today?: LocalDay | undefined;
  /** False for members to whom no numbers are told: then no target and no praise of a loss passes. */
  readonly numbersAllowed?: boolean | undefined;
};

export type JudgeRequest = {
  readonly direction: Direction;
  readonly text: string;
  readonly context?: JudgeContext | undefined;
  /** What `findCareSignals` found in a member's text, where the caller has asked already: it is most of the work. */
  readonly signals?: readonly CareSignal[] | undefined;
  /** What was read of drafts of the same context before. */
  readonly known?: KnownSentences | undefined;
  /** Scores texts beside the rules; without it the bundled one, null for the rules alone. */
  readonly model?: RiskModel | null | undefined;
};

/**
 * The one verdict of the safety policy on a text: the gravest finding by severity, then in the order self-harm,
 * eating disorder, pregnancy or minor, medical, unsafe content, injection, numbers. Rules read English, German,
 * Spanish, French, Italian and Portuguese; what is said in other words than theirs is missed, so this is never
 * the only guard.
 *
 * @example judgeText({ direction: 'input', text: 'set me to 700 kcal a day' }).action // 'block'
 */
export function judgeText(request: JudgeRequest): Judgement {
  return weighText(request).judgement;
}

/** `isDoubtful`: let through, and not by much. */
export type Verdict = { readonly judgement: Judgement; readonly isDoubtful: boolean };

/** The verdict on a text, and how sure it is. */
export function weighText(request: JudgeRequest): Verdict {
  const { direction, text, context = {}, model, known = createKnownSentences() } = request;
  const normalised = normalise(text);
  const numbers = () => findNumbersIn(known.pieces(normalised.text));
  const witness = model === null ? null : witnessOf(normalised.text, direction, { context, model, numbers });
  return verdictOn(ruledFindings({ ...request, known }, normalised), { ...request, normalised, witness });
}

/** A member's message as far as it matters to how it is answered. */
export type MessageReading = Verdict & {
  /**
   * Those of its care signals that rule and trained model together bear out; what is about self-harm, and a state that is
   * disclosed in so many words, always.
   */
  readonly signals: readonly CareSignal[];
  readonly requests: readonly NumericRequest[];
  /** Something was found, or the trained model does not take it for plainly harmless. */
  readonly isUnclear: boolean;
};

/** The verdict on a message whose signals are known, and what of them counts; each thing is read once. */
export function readMessage({
  text,
  signals,
  context = {},
  model,
}: Required<Pick<JudgeRequest, 'text' | 'signals'>> &
  Pick<JudgeRequest, 'context' | 'model'>): MessageReading {
  const direction = 'input';
  const normalised = normalise(text);
  const witness = model === null ? null : witnessOf(normalised.text, direction, { context, model });
  const company = companyOf({ direction, context, model, normalised });
  const isBorneOut = (each: CareSignal) =>
    witness === null ||
    witness.bearsOut([each.ruleId]) ||
    (isTooGraveToThin(fromSignal(each), direction) &&
      isBorneOutAlone(company, unplaced(fromSignal(each), normalised)));
  const counting = (signals ?? []).filter((each) => isCertainSignal(each) || isBorneOut(each));
  const requests = findRequestsIn(normalised, numericContext(context));
  const ruled = inputFindings(text, normalised, { context, signals: counting, requests });
  const verdict = verdictOn(ruled, { direction, context, model, normalised, witness });
  const isUnclear = ruled.length > 0 || (witness?.isUnclear() ?? false);
  return { ...verdict, signals: counting, requests, isUnclear };
}

/** Names of the rules that find something in a text, whatever the trained model makes of it; each once. */
export function findRuleIds(request: Omit<JudgeRequest, 'model'>): readonly string[] {
  return ruleIdsOf(ruledFindings(request, normalise(request.text)));
}

const isCertainSignal = ({ category, ruleId }: CareSignal): boolean =>
  category === 'self_harm' || isPlainDisclosure(ruleId);

function ruleIdsOf(found: readonly Placed[]): readonly string[] {
  return [...new Set(found.map(({ ruleId }) => ruleId))];
}

function ruledFindings(
  { direction, text, context = {}, signals, known }: Omit<JudgeRequest, 'model'>,
  normalised: NormalisedText,
): readonly Placed[] {
  return direction === 'input'
    ? inputFindings(text, normalised, { context, signals })
    : outputFindings(normalised, context, known);
}

type Weighing = Pick<JudgeRequest, 'direction' | 'context' | 'model'> & {
  readonly normalised: NormalisedText;
  /** Null where the rules are to be heard alone. */
  readonly witness: Witness | null;
};

function verdictOn(ruled: readonly Placed[], weighing: Weighing): Verdict {
  const [gravest] = weighed(ruled, weighing).toSorted(byGravity);
  if (gravest) {
    const { action, label, ruleId, severity, start, end } = gravest;
    return { judgement: { action, label, ruleId, severity, start, end }, isDoubtful: false };
  }
  return { judgement: nothingFound, isDoubtful: weighing.witness?.doubts(ruleIdsOf(ruled)) ?? false };
}

const nothingFound: Judgement = {
  action: 'allow',
  label: 'ok',
  ruleId: null,
  start: 0,
  end: 0,
  severity: 0,
};

/**
 * What the rules found, as far as their word and the trained model's together bear it out; where they found nothing, what
 * the model finds. What they take for self-harm counts whatever it finds, and so does everything for members who are told no numbers.
 */
function weighed(
  ruled: readonly Placed[],
  { direction, context, model, normalised, witness }: Weighing,
): readonly Placed[] {
  if (witness === null) return ruled;
  if (ruled.length > 0) {
    if (ruled.every(isPace) && readTrend.test(normalised.text)) return [];
    const isHeard =
      ruled.some((each) => isCertain(each) || isRestrictionAdvice(each)) || context?.numbersAllowed === false;
    if (isHeard || witness.bearsOut(ruleIdsOf(ruled))) return ruled;
    const company = companyOf({ direction, context, model, normalised });
    if (
      ruled.some(
        (each) => isTooGraveToThin(each, direction) && isBorneOutAlone(company, unplaced(each, normalised)),
      )
    )
      return ruled;
    return signalsOfSentences(company).map((each) => placed(each, normalised));
  }
  if (direction === 'input' && isTalkOfOthers(normalised.text)) return ruled;
  const isFine = (each: PolicyFinding) => each.label === 'calorie_deficit' && asksFineShare(normalised.text);
  return [...witness.signal(), ...signalsOfSentences(companyOf({ direction, context, model, normalised }))]
    .filter((each) => !isFine(each))
    .map((each) => placed(each, normalised));
}

const isPace = ({ ruleId }: Placed): boolean => ruleId === 'weight_loss_rate.output.ideas.pace';
/** What is read off a member's trend plans no pace; the rule knows it in other languages by their words for having lost. */
const readTrend = /^(?:der|dein) trend (?:sinkt|fallt) um (?:etwa |rund |ca )?\d/;

type Judged = Omit<Weighing, 'witness'>;

function companyOf({ direction, context = {}, model, normalised }: Judged): Company {
  return { text: normalised.text, direction, scored: { context, model: model ?? undefined } };
}

/** What a model would answer or a member would read: what is only asked gently about may be thinned out. */
function isTooGraveToThin({ action, label }: Placed, direction: Direction): boolean {
  return direction === 'output' || action === 'block' || label === 'pregnancy_minor';
}

function unplaced({ ruleId, start, end }: Placed, normalised: NormalisedText) {
  return { ruleId, ...normalisedSpan(normalised, { start, end }) };
}

/** Findings whose place is known in the text as written. */
type Placed = Omit<PolicyFinding, 'from' | 'to'> & { readonly start: number; readonly end: number };

function byGravity(a: Placed, b: Placed): number {
  return b.severity - a.severity || riskLabels.indexOf(a.label) - riskLabels.indexOf(b.label);
}

const inputRules: readonly PolicyRule[] = [...medicalRules, ...unsafeContentRules, ...promptInjectionRules];
const messageRules: readonly PolicyRule[] = [
  ...inputRules,
  ...youngAndExpectingRules,
  ...impliedDespairRules,
  ...scrapsRules,
  ...medicineAndAlarmRules,
];
const outputRules: readonly PolicyRule[] = [
  ...inputRules,
  ...harmfulAnswerRules,
  ...unsafeAdviceRules,
].filter(isForDrafts);
const outputRulesWithoutNumbers: readonly PolicyRule[] = [...outputRules, ...quietAnswerRules];

function isForDrafts({ direction }: PolicyRule): boolean {
  return direction !== 'input';
}

function inputFindings(
  text: string,
  normalised: NormalisedText,
  {
    context,
    signals = findCareSignals(text, { today: context.today }),
    requests = findRequestsIn(normalised, numericContext(context)),
  }: {
    context: JudgeContext;
    signals: JudgeRequest['signals'];
    requests?: readonly NumericRequest[];
  },
): Placed[] {
  const found = [
    ...signals.map(fromSignal),
    ...findPolicyHits(normalised.text, messageRules).map((each) => placed(each, normalised)),
    ...findPolicyIdeas(normalised.text, numericContext(context)).map((each) => placed(each, normalised)),
    ...requests.map(({ rule, action, severity, start, end }) => ({
      label: rule,
      action,
      severity,
      ruleId: `${rule}.input.request`,
      start,
      end,
    })),
    ...hints(normalised, 'input', { context }),
    ...bareTargets(normalised, context),
  ];
  const told = withoutDrugTwins(isTalkOfOthers(normalised.text) ? found.filter(isCertain) : found);
  return isMinor(context) ? [...told.map(asMinors), ...minorsWish(normalised)] : told;
}

const wishPattern = phrasesPattern([wishToLose]);

/** Who is under age and asks to weigh less, in whatever words. */
function minorsWish(normalised: NormalisedText): Placed[] {
  const wish = allMatches(normalised.text, wishPattern)[0];
  if (!wish || isTalkOfOthers(normalised.text)) return [];
  const span = { from: wish.index, to: wish.index + wish[0].length };
  const ruleId = 'pregnancy_minor.input.minor_wish';
  return [placed(policyFinding({ label: 'pregnancy_minor', action: 'block', ruleId, ...span }), normalised)];
}

/** What counts however it is said: people speak of wanting to die as if it were somebody else's matter. */
function isCertain({ label, ruleId }: Placed): boolean {
  return label === 'self_harm' || isPlainDisclosure(ruleId);
}

/** A drug taken to lose weight is unsafe content first; the eating-disorder rules that know the same drug step back. */
function withoutDrugTwins(found: readonly Placed[]): Placed[] {
  const isDrug = found.some(({ ruleId }) =>
    /^unsafe_content\.input\.(?:doping|drains|poison|hidden_drug|ideas\.(?:drug|drain|spiking))$/.test(
      ruleId,
    ),
  );
  return found.filter(({ ruleId }) => !isDrug || !/\.(?:weight_drugs|laxatives)$/.test(ruleId));
}

function outputFindings(
  normalised: NormalisedText,
  context: JudgeContext,
  known: KnownSentences = createKnownSentences(),
): Placed[] {
  const spoken = normalised.text;
  const rules = context.numbersAllowed === false ? outputRulesWithoutNumbers : outputRules;
  const requests = findRequestsIn(normalised, numericContext(context), known)
    .map(({ rule, action, start, end }) => {
      const ruleId = `${rule}.output.target`;
      return {
        ...policyFinding({ label: rule, action, ruleId, ...normalisedSpan(normalised, { start, end }) }),
      };
    })
    .filter((each) => !isSpokenAgainst(spoken, { start: each.from, end: each.to }))
    .filter((each) => !isOtherAmount(spoken, { start: each.from, end: each.to }));
  const pieces = known.pieces(spoken);
  const numbers = findNumbersIn(pieces);
  const intakes = findEndorsedIntakes(spoken, numericContext(context), numbers)
    .filter((each) => !isSpokenAgainst(spoken, each) && !isOtherAmount(spoken, each))
    .map(({ action, start, end }) =>
      policyFinding({
        label: 'calorie_minimum',
        action,
        ruleId: 'calorie_minimum.output.advice',
        from: start,
        to: end,
      }),
    );
  const advice = findRestrictionAdvice(spoken, pieces);
  const restriction = advice === null ? [] : [policyFinding({ ...restrictionAdvice, ...fromTo(advice) })];
  const ideas = findDraftIdeas(spoken, numericContext(context), known);
  const hits = findDraftHits(spoken, rules, known.statements(spoken));
  const found = [...hits, ...ideas, ...requests, ...intakes, ...restriction].map((each) =>
    placed(each, normalised),
  );
  const all = [...found, ...hints(normalised, 'output', { context, pieces })];
  return isMinor(context) ? all.map(asMinors) : all;
}

/** Told in so many words, so that no trained model is asked whether it was meant. */
const restrictionAdvice = {
  label: 'calorie_minimum',
  action: 'modify',
  ruleId: 'calorie_minimum.output.restriction',
} as const;
const isRestrictionAdvice = ({ ruleId }: Placed): boolean => ruleId === restrictionAdvice.ruleId;
const fromTo = ({ start, end }: { start: number; end: number }) => ({ from: start, to: end });

function bareTargets(normalised: NormalisedText, context: JudgeContext): Placed[] {
  return findBareNumbers(normalised.text, numericContext(context)).map(({ rule, action, start, end }) =>
    placed(
      policyFinding({ label: rule, action, ruleId: `${rule}.input.bare`, from: start, to: end }),
      normalised,
    ),
  );
}

function hints(
  normalised: NormalisedText,
  direction: Direction,
  { context, pieces }: { context: JudgeContext; pieces?: readonly PatternPiece[] | undefined },
): Placed[] {
  return findNumericHints(normalised.text, numericContext(context), pieces)
    .filter((hint) => direction === 'input' || !isSpokenAgainst(normalised.text, hint))
    .map(({ rule, id, action, start, end }) =>
      placed(
        policyFinding({ label: rule, action, ruleId: `${rule}.${direction}.${id}`, from: start, to: end }),
        normalised,
      ),
    );
}

/** For who is under age any target is out of the question, however small. */
function asMinors(found: Placed): Placed {
  return numericLabels.has(found.label)
    ? { ...found, label: 'pregnancy_minor', action: 'block', severity: 4 }
    : found;
}

function isMinor({ ageYears }: JudgeContext): boolean {
  return ageYears !== undefined && ageYears < safetyThresholds.age.adultYears;
}

function fromSignal({ category, action, severity, ruleId, start, end }: CareSignal): Placed {
  const label = category === 'medical_emergency' ? 'medical_claim' : category;
  return { label, action, severity, ruleId, start, end };
}

function placed({ from, to, ...finding }: PolicyFinding, normalised: NormalisedText): Placed {
  return { ...finding, ...rawSpan(normalised, from, to) };
}

function numericContext({ sex, weightKg, expenditureKcal, today }: JudgeContext): NumericRequestContext {
  return { sex, weightKg, expenditureKcal, today };
}
