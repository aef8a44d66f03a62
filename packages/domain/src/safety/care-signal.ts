export type CareCategory = 'self_harm' | 'eating_disorder' | 'pregnancy_minor' | 'medical_emergency';

/** What the message calls for: block = no model, a fixed reply; modify = a constrained answer; flag = a gentle check-in. */
export type CareAction = 'block' | 'modify' | 'flag';

/** A reason to care rather than coach, found in one message of a member. */
export type CareSignal = {
  readonly category: CareCategory;
  /** The rule that found it, stable for the log: `self_harm.member.not_live`. */
  readonly ruleId: string;
  /** 4 = danger now, 3 = act on it, 2 = watch, 1 = note. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly action: CareAction;
  /** Whom it is about. */
  readonly subject: 'member' | 'other';
  /** Weak signals were put together from hints. */
  readonly weak: boolean;
  /** Where in the message as written, [start, end) in UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

/** A finding in normalised text, before offsets are mapped back. */
export type Finding = Omit<CareSignal, 'start' | 'end'> & { readonly from: number; readonly to: number };
