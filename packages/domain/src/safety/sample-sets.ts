import { calorieLookalikes, calorieRisks } from './calorie-samples.data.ts';
import { deficitLookalikes, deficitRisks } from './deficit-samples.data.ts';
import { harmfulAnswerLookalikes, harmfulAnswerRisks } from './harmful-answer-samples.data.ts';
import { lossRateLookalikes, lossRateRisks } from './loss-rate-samples.data.ts';
import { medicalLookalikes, medicalRisks } from './medical-samples.data.ts';
import { promptInjectionLookalikes, promptInjectionRisks } from './prompt-injection-samples.data.ts';
import { unsafeContentLookalikes, unsafeContentRisks } from './unsafe-content-samples.data.ts';

/** By label: what rules of the label must find, and what they must leave alone. */
export const policySamples = {
  medical_claim: { risks: medicalRisks, lookalikes: medicalLookalikes },
  unsafe_content: { risks: unsafeContentRisks, lookalikes: unsafeContentLookalikes },
  prompt_injection: { risks: promptInjectionRisks, lookalikes: promptInjectionLookalikes },
  calorie_minimum: { risks: calorieRisks, lookalikes: calorieLookalikes },
  calorie_deficit: { risks: deficitRisks, lookalikes: deficitLookalikes },
  weight_loss_rate: { risks: lossRateRisks, lookalikes: lossRateLookalikes },
  eating_disorder: { risks: harmfulAnswerRisks, lookalikes: harmfulAnswerLookalikes },
} as const;
