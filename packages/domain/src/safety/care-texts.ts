/** Situations in which a fixed reply answers instead of the coach. */
export type CareReplyKind =
  | 'crisis'
  | 'crisis_other'
  /** Only implied: it may be read into the message. */
  | 'crisis_hint'
  | 'eating_disorder_hint'
  | 'eating_disorder'
  | 'eating_disorder_other'
  | 'emergency'
  | 'unsafe_target'
  | 'minor'
  | 'pregnancy'
  | 'breast_feeding'
  | 'medical_claim'
  | 'unsafe_content'
  | 'prompt_injection';

export type CareLanguage = 'en' | 'es' | 'fr' | 'de';

export type CareTexts = {
  /** Sentences with `{emergency}` and `{help}` where contacts belong. */
  readonly replies: Readonly<Record<CareReplyKind, readonly string[]>>;
  /** Stands for `{emergency}` where the country's number is unknown. */
  readonly anyEmergencyNumber: string;
  /** Joins a service and its contact. */
  readonly serviceAt: (service: string, contact: string) => string;
  readonly or: string;
  /** Said beside an answer to a message that nobody here could read. */
  readonly ifInDanger: string;
};
