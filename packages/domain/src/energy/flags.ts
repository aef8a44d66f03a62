/** What the estimator did with a value it could not take as it stood. */
export type EnergyFlag =
  | { readonly kind: 'unit-repaired'; readonly day: number; readonly fromKg: number; readonly toKg: number }
  | { readonly kind: 'weight-rejected'; readonly day: number; readonly weightKg: number }
  | { readonly kind: 'level-shift'; readonly day: number; readonly weightKg: number }
  | { readonly kind: 'partial-log'; readonly day: number; readonly intakeKcal: number }
  | { readonly kind: 'restarted-after-gap'; readonly day: number; readonly gapDays: number };
