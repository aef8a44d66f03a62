/** Ways to say one thing, and what in the same text shows that something else is meant; text is normalised. */
export type Frame = { readonly phrasings: readonly string[]; readonly unless?: string };

/** Who or what stands before a verb that then tells nobody to do anything: "people who skip", "if you skip", "to skip". */
export const noOrder =
  '(?<!(?:you|who|they|people|we|i|to|if|when|some|or|would|did|does|do|often|sometimes|that|and you|not|never|dont) )';

/** One word more, as long as it denies nothing. */
export const word = '(?:(?!nicht|nie|kein|keine|not|never|no|non|nao|pas|ne)\\w+ )?';

/** Between two sentences that are read as one, or two clauses. */
export const next = '[.,;:!?\\n] ?(?:and |then |und |dann |y |luego |et |puis |e |poi |depois )?';

/** Nothing more is said: the clause is over. */
export const clauseEnd = '(?= ?(?:[.,;:!?\\n]|$|and |und |y |et |e ))';
