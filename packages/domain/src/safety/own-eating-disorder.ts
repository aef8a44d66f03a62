/**
 * Rules of an eating disorder that members name as their own. What they have is told in so many words and always counts;
 * of getting well many speak who want no help, so that is weighed like anything else.
 */
export const toldRules = {
  has: 'eating_disorder.member.plain.told',
  recovers: 'eating_disorder.member.recovering',
} as const;

const illness =
  '(?:l|d|dell)?(?:anorexi\\w*|anorexic\\w*|anoressi\\w*|bulimi\\w*|boulimi\\w*|diabulimi\\w*|orthorexi\\w*|ortorexi\\w*|magersucht\\w*|arfid|osfed|ednos|tca|(?:binge )?eating disorders?|disordered eating|es{1,3}torung\\w*|es{1,3}gestort\\w*|es{1,3}ucht\\w*|trastornos? (?:de la (?:conducta )?alimenta\\w*|alimentari\\w*)|troubles? (?:du comportement )?alimentaires?|disturb[oi] alimentar[ei]?|transtornos? alimentar(?:es)?)';
const few = '(?: (?!not |no |never |keine? |kein |nie |pas |non |nao |a friend|someone)[a-z]+){0,4}';
const has = [
  'i have|ive got|ive|i suffer(?: from)?|i struggle with|im struggling with|i live with|i battle|im battling|im|i am|ive been diagnosed with|i was(?: just| recently)? diagnosed with|i got diagnosed with|they diagnosed me with',
  'ich habe|ich hab|ich leide(?: an| unter)?|ich bin|bei mir wurde|hab',
  'tengo|sufro(?: de)?|padezco(?: de)?|soy|estoy con|me (?:han )?diagnostic\\w+|fui diagnosticad[oa]',
  'jai|je suis|je souffre d\\w*|on ma diagnostique',
  'ho|soffro di|sono|mi hanno diagnosticato',
  'tenho|sofro de|sofro com|sou|fui diagnosticad[oa] com',
].join('|');
const recovers =
  'recovering from|in recovery from|in recovery for|in treatment for|in therapy for|inpatient for|in (?:behandlung|therapie) wegen|en recuperacion de|recuperandome de|en tratamiento por|en remission d\\w*|en traitement pour|in cura per|in trattamento per|em tratamento (?:de|para|por)|em recuperacao d\\w';

const withIllness = (opening: string) => new RegExp(`(?<![a-z])(?:${opening})${few} ${illness}(?![a-z])`);
const asked = /(?:^|[.!?] )(?:do|did|could|can|might|may|would|should|am|habe|bin) (?:i|ich) /;
const hasPattern = withIllness(has);
const mine = new RegExp(
  `(?<![a-z])(?:my|meine?|mi|mon|ma|(?:il |la )?mi[ao]|minha) (?:old |own |current )?${illness}(?![a-z])`,
);
const recoversPattern = withIllness(recovers);

/** Whether a normalised text names an eating disorder as its writer's own; null where it does not, or only asks. */
export function ownIllness(text: string): keyof typeof toldRules | null {
  if (asked.test(text)) return null;
  if (recoversPattern.test(text)) return 'recovers';
  return hasPattern.test(text) || mine.test(text) ? 'has' : null;
}
