/** What a step of onboarding is told: where it is, the way back, and what to call when it is saved. */
export type StepProps = { step: number; of: number; onBack: (() => void) | null; onDone: () => void };
