import { riskLabels } from '@sleek/domain/safety/judgement';

/** The labels of the safety policy, and a draft's sentence that no look of its turn supports. */
export const violationTypes = [...riskLabels, 'unsupported_claim'] as const;
export type ViolationType = (typeof violationTypes)[number];
