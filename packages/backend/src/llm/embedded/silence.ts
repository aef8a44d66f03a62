/** Why a member hears no numbers; `worry`: only in one answer, which begins with a reply of care. */
export const silences = [
  'minor',
  'pregnancy',
  'eating_disorder',
  'no_consent',
  'sensitive_mode',
  'worry',
] as const;
export type Silence = (typeof silences)[number];
