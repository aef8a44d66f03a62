import { wordPattern } from '../grounding/plain-text.ts';
import type { RequestedChange } from './read-request.ts';

/**
 * How members ask for a change or tell what they weighed and ate, in English, German, Spanish and French: patterns over
 * lower-case text without accents, each language after the other.
 */
const any = (...patterns: readonly string[]) => wordPattern(patterns.join('|'), '');

const askVerbs = [
  'log|note|record|save|enter|add|track|put (?:it |that |this )?(?:down|in)|write (?:it |that |this )?down',
  'trag\\w*|eintrag\\w*|eingetragen|notier\\w*|speicher\\w*|vermerk\\w*|erfass\\w*|fug\\w*',
  'registra\\w*|anota\\w*|apunta\\w*|guarda\\w*|anad\\w*|agrega\\w*|introduce',
  'enregistr\\w*|note[rz]?|ajout\\w*|inscri\\w*|sauvegard\\w*',
];
const weightNouns = [
  'weigh(?:ed|s|-?ins?|ing)?|weight|scales?',
  'wieg\\w*|wog|gewogen|gewicht|waage',
  'pes(?:o|e|ado|aba|aje)|bascula|balanza',
  'pes(?:e|ais|ee)|poids|balance',
];
const eaten = [
  'ate|eaten|had|drank',
  'gegessen|getrunken|hatte|ass',
  'comi|comido|desayun\\w*|almorce|almorzado|cene|cenado|merend\\w*|tome|tomado|bebi',
  'mange|bu|pris|dejeune|dine|avale',
];
const goalNouns = [
  '(?:goal|target)(?: weight)?',
  'ziel(?:gewicht)?|wunschgewicht',
  '(?:peso )?(?:objetivo|meta)',
  '(?:poids )?(?:objectif|cible)',
];
const goalVerbs = [
  'set|change|update|make|move|switch|adjust|new|is now|should be',
  'setz\\w*|ander\\w*|stell\\w*|neue[smr]?|soll|lautet',
  'pon\\w*|cambi\\w*|actuali\\w*|fij\\w*|nuev[oa]|sea',
  'met[sz]?|mettre|chang\\w*|modifi\\w*|fix\\w*|nouve\\w*|soit',
];

/** What a sentence must hold to speak of that kind of change; all of the patterns. */
export const askedBy: Readonly<Record<RequestedChange['kind'], readonly RegExp[]>> = {
  log_weight: [any(...weightNouns, ...askVerbs)],
  log_food: [any(...eaten, ...askVerbs)],
  change_goal: [any(...goalNouns), any(...goalVerbs)],
};

/** Whether a weight without a unit is one. */
export const speaksOfWeight = any(...weightNouns, 'goal weight|target weight', 'zielgewicht|wunschgewicht');

/** A sentence that asks politely, and is a question only by its form. */
export const asksPolitely = new RegExp(
  `^[^\\p{L}]*(?:please |bitte |por favor,? |s'il te plait,? )?(?:${[
    '(?:can|could|would|will) you',
    '(?:kannst|konntest|wurdest) du',
    '(?:me )?(?:puedes|podrias)',
    '(?:peux-tu|pourrais-tu|tu peux|tu pourrais|pouvez-vous|pourriez-vous)',
  ].join('|')})`,
  'u',
);

/** Denied, doubted, wished, supposed, or about somebody or some other time: nothing is asked for then. */
export const asksNothing = any(
  // Denied.
  "not|no|never|without|[a-z]+n't|dont|cannot",
  'nicht|kein\\w*|nie|ohne',
  'nunca|sin|tampoco',
  "ne|n'\\w+|pas|jamais|sans",
  // Supposed or asked.
  'if|whether|unless|suppos\\w*|imagine|what|why|how|when|for example|e\\.g|should i|shall i|may i|can i|could i|would i',
  'wenn|falls|ob|angenommen|warum|wie|wann|zum beispiel|soll ich|sollte|kann ich|darf ich',
  'si|cuando|que pasa|por que|como|por ejemplo|deberia|debo|puedo',
  'quand|pourquoi|comment|par exemple|devrais|dois-je|puis-je',
  // Wished.
  '(?:want|like|hope|wish|need|plan|try|trying|going|aim|used|love|hate)(?:ed|ing)? to (?:weigh|be|get|reach|eat|have|drink)|wish|dream\\w*',
  '(?:mochte|will|wollte|hoffe|wunschte)(?= .*(?:wiegen|sein|essen|erreichen))|traum\\w*',
  '(?:quiero|quisiera|espero) (?:pesar|estar|llegar|comer|ser)|ojala',
  '(?:veux|voudrais|aimerais|espere) (?:peser|etre|arriver|manger|atteindre)',
  // About somebody else.
  'he|she|his|hers?|him|they|their|friend\\w*|wife|husband|partner|boyfriend|girlfriend|mother|father|mom|mum|dad|son|daughter|sister|brother|dog|cat|baby|kids?|child\\w*|someone|somebody|people|doctor|coach says|note says|notes say',
  'er|sie|ihr\\w*|freund\\w*|frau|mann|mutter|vater|sohn|tochter|schwester|bruder|hund|katze|kind\\w*|jemand|leute|arzt\\w*',
  'ella|amig\\w*|esposa|marido|novi[oa]|madre|padre|hij[oa]|herman[oa]|perr[oa]|gat[oa]|bebe|alguien|gente|medic[oa]',
  "il|elle|son|sa|ami\\w*|femme|mari|copine?|mere|pere|fils|fille|s(?:oe|œ)ur|frere|chien\\w*|bebe|quelqu'un|medecin",
  // Of another time.
  '(?:weeks?|months?|years?) ago|last (?:week|month|year|summer|winter|spring|autumn)|used to|in the past|back then',
  'fruher|damals|vor (?:\\w+ )?(?:wochen?|monaten?|jahren?)|letzte[sn]? (?:woche|monat|jahr)',
  'antes|hace (?:\\w+ )?(?:semanas?|mes(?:es)?|anos?)|(?:semana|mes|ano) pasad[oa]',
  'autrefois|il y a|(?:semaine|mois|annee?) (?:derniere?|passee?)',
);

/** Numbers of that kind that are something else. */
export const meantOtherwise: Readonly<Record<RequestedChange['kind'], RegExp>> = {
  log_weight: any(
    'lost|lose|losing|gained|gain|dropped|put on|heavier|lighter|more|less|over|under|goal|target',
    'abgenommen|zugenommen|abnehmen|zunehmen|mehr|weniger|ziel\\w*|wunschgewicht',
    'perdi\\w*|perder|gan[eo]\\w*|engord\\w*|adelgac\\w*|mas|menos|objetivo|meta',
    'perd[us]\\w*|maigri\\w*|grossi\\w*|plus|moins|objectif|cible',
    'bench|squat\\w*|deadlift\\w*|press\\w*|lift\\w*|curl\\w*|reps?|sets?|barbell|dumbbell\\w*|kettlebell\\w*|rows?',
    'hanteln?|kniebeug\\w*|kreuzheben|bankdruck\\w*|wiederholung\\w*|satze?',
    'sentadilla\\w*|pesas|mancuernas?|repeticion\\w*|series',
    'halteres?|developpe|repetition\\w*',
  ),
  log_food: any(
    'burn\\w*|target|goal|limit|maintenance|budget|left|remaining|deficit|surplus|per 100|average',
    'verbrann\\w*|verbrenn\\w*|ziel\\w*|grenze|ubrig|defizit|schnitt',
    'quem\\w*|objetivo|limite|quedan|deficit|promedio|media',
    'brul\\w*|objectif|limite|reste\\w*|deficit|moyenne',
  ),
  change_goal: any('calorie\\w*|kcal|protein\\w*|kalorien|calorias|by|um'),
};
