import type { Direction, SafetyAction } from './judgement.ts';

/** A text with what the policy asks for: the risky ones at least this, the others nothing. */
export type PolicySample = readonly [direction: Direction, action: SafetyAction, text: string];
