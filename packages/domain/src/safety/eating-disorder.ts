import type { CareAction, Finding } from './care-signal.ts';
import { findConcepts } from './concept-rules.ts';
import { blankOut, type CueHit, findCues, phrasesPattern } from './cues.ts';
import { eatingConcepts } from './eating-disorder.concepts.ts';
import { type EatingKind, eatingBehaviourCues } from './eating-disorder.cues.ts';
import { otherEatingCues } from './eating-disorder-languages.cues.ts';
import { eatingHabitConcepts } from './eating-habits.concepts.ts';
import { eatingMindCues } from './eating-mind.cues.ts';
import { acceptedFast, acceptedRemedy, eatingIdioms, illness } from './everyday-talk.ts';
import { hitFinding } from './hit-finding.ts';
import { romanceEatingCues } from './italian-portuguese.cues.ts';
import { asksForLoss } from './loss-requests.ts';
import { ownIllness, toldRules } from './own-eating-disorder.ts';

type Hit = CueHit<EatingKind>;

const cues = [...eatingBehaviourCues, ...eatingMindCues, ...otherEatingCues, ...romanceEatingCues];
const concepts = [...eatingConcepts, ...eatingHabitConcepts];

const blockPoints = 4;
const flagPoints = 2;
const amplifiers: ReadonlySet<EatingKind> = new Set(['motive', 'intensity']);
const states: ReadonlySet<EatingKind> = new Set(['term', 'return']);

/**
 * Behaviour x motive x intensity: each kind of cue counts once with its strongest hit, motive and intensity
 * only amplify. 4 points block, 2 flag. Someone else or the past: flag. A named history with a request to
 * lose weight: modify.
 */
export function findEatingDisorderSignals(text: string): Finding[] {
  const spoken = blankOut(text, eatingIdioms);
  const hits = [...findCues(spoken, cues), ...findConcepts(spoken, concepts)];
  const meant = hits.filter(
    (hit) => !hit.context.negated && !hit.context.academic && !isExplained(hit, text),
  );
  const own = meant.filter(
    (hit) => hit.context.subject === 'member' && (!hit.context.past || hit.cue.kind === 'return'),
  );
  const decided = decideOwn(own, text);
  if (decided) return [decided];
  return decideRest(
    meant.filter((hit) => !amplifiers.has(hit.cue.kind) && hit.cue.points >= flagPoints),
    text,
  );
}

function decideOwn(own: readonly Hit[], text: string): Finding | null {
  const strongest = strongestPerKind(own);
  const base = [...strongest.values()].filter((hit) => !amplifiers.has(hit.cue.kind));
  const points = base.reduce((sum, hit) => sum + hit.cue.points, 0);
  const lead = base.toSorted((a, b) => b.cue.points - a.cue.points)[0];
  if (!lead || points < flagPoints) return null;
  const behaviour = base.some((hit) => !states.has(hit.cue.kind));
  const amplified = behaviour
    ? points + [...strongest.keys()].filter((kind) => amplifiers.has(kind)).length
    : points;
  if (amplified >= blockPoints) return finding(lead, 'block', 4, lead.cue.points < blockPoints);
  if (strongest.has('term') && asksForLoss(text)) return asTold(finding(lead, 'modify', 3, false), text);
  return asTold(finding(lead, 'flag', 2, lead.cue.kind !== 'term'), text);
}

/** An illness that its member names as their own has a rule's name of its own, which the coach keeps. */
function asTold(found: Finding, text: string): Finding {
  const kind = ownIllness(text);
  return kind === null ? found : { ...found, ruleId: toldRules[kind] };
}

function decideRest(rest: readonly Hit[], text: string): Finding[] {
  const [lead] = rest.toSorted((a, b) => b.cue.points - a.cue.points);
  if (!lead) return [];
  const ownHistory = lead.context.subject === 'member' && asksForLoss(text);
  const found = ownHistory ? finding(lead, 'modify', 3, false) : finding(lead, 'flag', 2, false);
  return [lead.context.subject === 'member' ? asTold(found, text) : found];
}

function strongestPerKind(hits: readonly Hit[]): Map<EatingKind, Hit> {
  const strongest = new Map<EatingKind, Hit>();
  for (const hit of hits) {
    const known = strongest.get(hit.cue.kind);
    if (!known || known.cue.points < hit.cue.points) strongest.set(hit.cue.kind, hit);
  }
  return strongest;
}

/** Illness, religion, medicine: reasons that make the same words harmless. */
function isExplained({ cue }: Hit, text: string): boolean {
  if (cue.kind === 'after_food' || cue.id === 'food_up') return has(text, illness);
  if (cue.kind === 'no_food') return has(text, illness) || has(text, acceptedFast);
  if (cue.kind === 'restrict') return has(text, acceptedFast) || has(text, illness);
  if (cue.id === 'laxatives' || cue.id.endsWith('_pills')) return has(text, acceptedRemedy);
  if (cue.id === 'weight_drugs') return has(text, askedAbout);
  if (cue.id === 'underweight_goal' || cue.id === 'thin_wish') return has(text, gaining);
  if (cue.kind === 'term') return has(text, overcome) && has(text, pastIllness);
  if (cue.id === 'exercise_compulsion') return has(text, endurance);
  return false;
}

/** A past illness, and food enjoyed or numbers left out today: nothing to watch. */
const pastIllness = phrasesPattern([
  'years? ago|long ago|long (?:behind|over)|as a (?:teen\\w*|kid|girl|boy|student)|in my (?:teens|twenties)|in (?:college|uni\\w*|high school)|(?:i )?(?:had|was|got over|overcame|beat|recovered)|hatte|lange her|fruher|als (?:jugendliche\\w*|teenager|madchen)|uberwunden|hace (?:\\w+ ){1,2}anos|tuve|pase por|supere|de (?:joven|adolescente)|jai eu|jai ete|ado|gueri\\w*|il y a|ho (?:superato|avuto|sofferto)|sono guarit[ao]|anni fa|da (?:ragazza|ragazzo|giovane)|tive|superei|na (?:faculdade|adolescencia)|faz (?:\\w+ )?anos|ik had|als tiener|jaar (?:gezond|geleden)|mialam|mialem|chorowalam|lat temu|jag hade|som tonaring|ar sen|yil once|gencken',
]);
const overcome = phrasesPattern([
  '(?:now )?(?:i )?(?:enjoy|love) (?:eating|food|cooking|my food)|eat (?:everything|normally|happily|freely|with joy|what i like)|(?:hide|leave out|without|no|dont show(?: me)?|switch off|turn off|skip) (?:the |any |my )?(?:numbers|calories|calorie \\w+|weight|scale|figures|kcal|counters?)|esse ich gern\\w*|keine? (?:kalorien\\w*|zahlen|gewicht\\w*)|disfruto (?:comiendo|la comida|de la comida|cocin\\w*)|(?:sin|nada de) (?:numeros|calorias|cifras|peso)|(?:pas de|sans) (?:chiffres|calories|poids|balance)|mange de tout|niente (?:calorie|numeri|peso)|senza (?:calorie|numeri)|cucino|mangio (?:di tutto|volentieri)|como de tudo|(?:nao|sem) (?:me )?(?:mostra\\w*|calorias|numeros)|(?:uit beeld|geen (?:calorieen|cijfers|gewicht|getallen))|jem (?:wszystko|normalnie)|bez (?:liczb|kalorii|wagi)|(?:inga|utan) (?:siffror|kalorier|vikter)|ater allt|(?:kalori|sayi) gosterme',
]);

const gaining =
  /(?<![a-z])(?:how (?:do|can|should) i gain|gain(?:ing)? (?:weight|muscle)|is too low|squats?|build muscle|deadlifts?|bench)(?![a-z])/;
const askedAbout =
  /(?<![a-z])(?:is (?:\w+ ){1,3}(?:dangerous|safe|legal|illegal|harmful)|what (?:is|does|are)|why (?:is|are)|in a (?:film|movie|podcast|documentary))(?![a-z])/;
const endurance =
  /(?<![a-z])(?:marathons?|races?|ironman|ultra\w*|triathlons?|hik(?:e|es|ing)|per week|a week|weekly|tour|ski\w*|missing the gym|skip training)(?![a-z])/;

function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

function finding(hit: Hit, action: CareAction, severity: 2 | 3 | 4, weak: boolean): Finding {
  return hitFinding(hit, { category: 'eating_disorder', action, severity, weak });
}
