import type { CareAction, CareCategory, Finding } from './care-signal.ts';
import type { CueHit } from './cues.ts';

export type Verdict = {
  readonly category: CareCategory;
  readonly action: CareAction;
  readonly severity: Finding['severity'];
  readonly weak: boolean;
};

/** What a hit amounts to, under a rule id that the log can rely on: `<category>.<subject>.<cue>`. */
export function hitFinding<Kind extends string>(hit: CueHit<Kind>, verdict: Verdict): Finding {
  const { subject } = hit.context;
  return {
    ...verdict,
    ruleId: `${verdict.category}.${subject}.${hit.cue.id}`,
    subject,
    from: hit.start,
    to: hit.end,
  };
}
