/**
 * Words that look like claims and are none: idioms, names, advice. They are taken out before a sentence is read, so each
 * entry is as narrow as it can be. Patterns over lower-case text without accents.
 */
export const noClaims: readonly string[] = [
  // Names with a number in them.
  'vitamin [abcdek]\\d{0,2}',
  'omega-?[369]',
  'five a day|5 a day',
  '24/7',
  'type (?:1|2) diabetes',
  'zone 2',
  // "one" that counts nothing, ordinals in set phrases.
  'one day to the next|one day above it|one reading is no reason|one number alone|any single one|one (?:short )?(?:check-in|more|thing|step|day at a time|another|of (?:the|these|your|those))|no one|one or two more days|the one thing|(?:that )?two things|this one|that one|which one|one way|one-off|first (?:guess|weight|thing|step|of all|look)|at first|second (?:guess|thought|look)s?|in the first place|a second|as one',
  // Advice with an amount that the product may give: it is no claim about this member.
  "after about five|a handful(?: of days| a week)?|a few (?:more )?(?:mornings|days|evenings|weeks|nights)?|several days|three mornings a week|four or more days a week|another week|again every week|every week|week to week|day to day|day by day|next week|another day|a week's pace|many days|a little (?:less|more)|a bit (?:less|more)",
  // What a tool looks at, where it could not.
  'i (?:could not|couldn.t) look at [^;.]* just now',
  // Every range of the estimate is one of 90 %.
  '90 ?% (?:confidence |credible |probability |plausible )?(?:range|interval)|90 percent (?:range|interval)',
  // What keeps a weight where it is, and what one reading is not.
  '(?:to |just to |you )(?:hold|stay|remain) (?:steady|level|stable)(?! at)|(?:pour|para|per) (?:rester|mantenerte?|restare|ficar) (?:stable|estable|stabile|estavel)|um (?:dein gewicht )?(?:stabil|gleich) zu (?:halten|bleiben)',
  '(?:one|a single|an odd) (?:heavier|lighter|higher|lower|high|low) (?:weigh-in|reading|number|day|weight)',
  // How much the product needs before it judges.
  'it takes (?:about |at least )?(?:four|six) weeks(?= (?:on|in|of))',
  'a steady trend is where it should be',
  // "up", "down" and their like that say no direction.
  '(?:up|down) to (?:your target|you|now|date)|pick(?:s|ed)? up|look(?:s|ed|ing)? up|set up|(?:the|your|these) (?:last )?two (?:readings|weigh-ins)|sign(?:ed)? up|dr[ae]wn? up|add(?:s|ed|ing)? up|end(?:s|ed)? up|end up|follow(?:s|ed|ing)?[- ]up|keep(?:s|ing)? up|sum(?:s|med)? up|wrap(?:s|ping)? up|back(?:ed|ing)? up|catch(?:ing)? up|warm(?:ing)?[- ]up|show(?:s|ed|ing)? up|speed(?:s|ing)? up|cheer up|stand(?:ing)? up|come(?:s)? up|came up|bring up|make up|mixed up|heads[- ]up|break(?:s|ing)? down|broken down|writ(?:e|ing|ten) down|note down|slow(?:s|ing|ed)? down|calm down|settle down|wind down|sit down|turn(?:ed)? down|up and down|ups and downs|higher is better|higher confidence|lowest amount i ever set|level of confidence|confidence level|energy level|stay (?:level|steady|flat) at|steady (?:logs|logging|rhythm|routine|habit|progress)|as steadily|log(?:ging)? steadily|raise (?:it|the question)|rise and shine|growing on you|room to grow|still growing|(?:don.t|do not|never) (?:lose|drop) (?:heart|hope|sight|it)|lost (?:count|track|sleep)|dropp?(?:ed)? (?:in|by) (?:to|and|for)|lower end|upper end|lower bound|up for|sets? you up|what.s up',
];

/** Advice and conditions: direction words in such a clause foretell or propose, they report nothing. */
export const hypotheticals =
  '(?:^|[,;:] )(?:and |but )?(?:if|when|whenever|unless|whether|should|wenn|falls|si|se|quando|cuando|quand)\\b[^,;.]*|why (?:your|the) (?:weight|trend) \\w+|(?:do you want|would you like|want) to [^?]*\\?|you can [^.;]*';

/** Numbers that the product may always say, each only with these words around it. */
export const policyNumbers: readonly {
  readonly value: number;
  readonly unit: string;
  readonly context: string;
}[] = [
  {
    value: 1_200,
    unit: 'kcal',
    context: 'floor|never (?:go(?:es)? )?(?:set|below|under|less)|lowest|minimum',
  },
  {
    value: 1_500,
    unit: 'kcal',
    context: 'floor|never (?:go(?:es)? )?(?:set|below|under|less)|lowest|minimum',
  },
  {
    value: 1_350,
    unit: 'kcal',
    context: 'floor|never (?:go(?:es)? )?(?:set|below|under|less)|lowest|minimum',
  },
];
