/** Why this member hears no numbers; `worry`: only in this answer, which begins with a reply of care. */
export type Silence = 'minor' | 'pregnancy' | 'eating_disorder' | 'no_consent' | 'sensitive_mode' | 'worry';
