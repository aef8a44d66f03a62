/** Languages in which a whole message can ask for a change. */
export const requestLanguages = ['en', 'de', 'es', 'fr'] as const;
export type RequestLanguage = (typeof requestLanguages)[number];
export type RequestKind = 'weight' | 'food' | 'goal';
export type RequestPattern = {
  readonly language: RequestLanguage;
  readonly kind: RequestKind;
  readonly source: string;
};

/**
 * What a whole message may be, over lower-case text without accents: `amount`, with its unit where it says one, and
 * `protein` and `when` where they are said.
 */
const number = '\\d+(?:[.,]\\d+)?';
const weight = `(?<amount>${number} ?(?:st(?:one)?s?(?: ?${number} ?(?:lbs?)?)?|kgs?|kilos?|kilogram(?:m|me|o)?s?|lbs?|pounds?|libras))`;
const bareWeight = `(?<amount>${number})`;
/** With the thousands apart, as languages write them. */
const amount = `(?:[1-9]\\d{0,2}(?:[.,' ]\\d{3})+(?:[.,]\\d+)?|${number})`;
const energy = `(?<amount>${amount} ?(?:k?cal(?:ories?|orias)?|kilocalori(?:e|a)s?|(?:kilo)?kalorien|kj|kilojoules?))`;
const proteinIn = (joint: string, of: string, name: string) =>
  `(?: (?:${joint})? ?(?<protein>${amount}) ?g(?:ram(?:s|m|os|mes)?)?(?: (?:${of}))? (?:${name}))?`;
const about = (words: string) => `(?:(?:${words}) )?`;

/** The sources of one language: `when` may stand once, in front or behind. */
const of = (
  language: RequestLanguage,
  sources: Readonly<Record<RequestKind, readonly string[]>>,
): RequestPattern[] =>
  (Object.keys(sources) as RequestKind[]).flatMap((kind) =>
    sources[kind].map((source) => ({ language, kind, source })),
  );

const en = () => {
  const ask = '(?:(?:please|can you|could you)[ ,]+)*';
  const protein = proteinIn('and|with|incl(?:uding)?', 'of', 'protein');
  const when = '(?:[ ,]+(?<when>today|now|this morning|yesterday|tonight|this evening))?';
  const meal = '(?: for (?:my )?(?:breakfast|lunch|dinner|supper|brunch|a snack|snacks?))';
  const end = '(?:[ ,]+(?:please|thanks|thank you))*';
  const log = '(?:log|note|record|save|enter|add|put down|write down)';
  const mine = '(?:my weight|a weight|a weigh-?in)(?: of| as| at|:)?';
  const rough = about('about|around');
  return of('en', {
    weight: [
      `${ask}${log} (?:that i weigh(?:ed)? |me at |(?:${mine} )?)${weight}${when}${end}`,
      `${ask}${log} ${mine} ${bareWeight}${when}${end}`,
      `i(?:'ve| have)? (?:just )?weigh(?:ed)?(?: in)?(?: at)? ${weight}${when}${end}`,
      `${ask}(?:my )?weigh(?:t|-?in)(?: today| this morning)?(?: is| was|:) ${weight}${when}${end}`,
    ],
    food: [
      `${ask}${log} ${rough}${energy}${protein}${meal}?${when}${end}`,
      `i(?: just| have|'ve)? (?:ate|eaten|had) ${rough}${energy}${protein}${meal}${when}${end}`,
    ],
    goal: [
      `${ask}(?:set|change|update|make|move) my (?:goal|target)(?: weight)?(?: to| at| be)? ${weight}${end}`,
      `${ask}(?:set|change|update|make|move) my (?:goal|target) weight(?: to| at| be)? ${bareWeight}${end}`,
      `(?:my )?(?:new )?(?:goal|target) weight (?:is|should be) ${weight}${end}`,
    ],
  });
};

const de = () => {
  const day =
    '(?<when>heute(?: morgen| fruh| mittag| abend)?|jetzt|gerade|gestern(?: morgen| fruh| mittag| abend)?)';
  const when = `(?: ${day})?`;
  const ask = '(?:bitte[ ,]+)?';
  const end = '(?:[ ,]+(?:bitte|danke|vielen dank))*';
  const imperative = '(?:trage?|notiere?|speichere?|vermerke?|erfasse?|logge?)(?: bitte)?(?: mir)?';
  const could = '(?:bitte )?(?:kannst|konntest|wurdest) du (?:bitte )?(?:mir )?';
  const infinitive = '(?:eintragen|notieren|speichern|vermerken|erfassen|loggen)';
  const mine = '(?:mein gewicht|ein gewicht)(?: von| mit| bei|:)?';
  const protein = proteinIn('und|mit', 'an', 'protein|eiweiss');
  const meal =
    '(?:zum (?:fruhstuck|mittagessen|abendessen|abendbrot)|zu mittag|zu abend|als snack|fur das (?:fruhstuck|mittagessen|abendessen)|fur mein (?:fruhstuck|mittagessen|abendessen))';
  const food = `${about('etwa|rund|ca\\.?')}${energy}${protein}`;
  const goal = '(?:zielgewicht|wunschgewicht)';
  const change = '(?:setze?|andere?|stelle?)(?: bitte)?';
  return of('de', {
    weight: [
      `ich wiege${when} ${weight}${end}`,
      `ich wiege ${weight}${when}${end}`,
      `${day} wiege ich ${weight}${end}`,
      `ich habe(?: mich)?${when} (?:mit )?${weight} gewogen${end}`,
      `${day} habe ich(?: mich)? (?:mit )?${weight} gewogen${end}`,
      `mein gewicht${when}(?: ist| war| betragt| liegt bei| lag bei|:) ${weight}${end}`,
      `${ask}${imperative} (?:${mine} )?${weight}${when}(?: ein)?${end}`,
      `${ask}${imperative} ${mine} ${bareWeight}${when}(?: ein)?${end}`,
      `${could}(?:${mine} )?${weight}${when} ${infinitive}${end}`,
      `${ask}(?:${mine} )?${weight}${when} ${infinitive}${end}`,
    ],
    food: [
      `ich habe${when} (?:${meal} )${food} gegessen${end}`,
      `ich habe${when} ${food} ${meal} gegessen${end}`,
      `${day} habe ich ${meal} ${food} gegessen${end}`,
      `${ask}${imperative} ${food}(?: ${meal})?${when}(?: ein)?${end}`,
      `${could}${food}(?: ${meal})?${when} ${infinitive}${end}`,
    ],
    goal: [
      `${ask}${change} mein(?:en?)? (?:${goal}|ziel) (?:auf|zu) ${weight}${end}`,
      `${ask}${change} mein ${goal} (?:auf|zu) ${bareWeight}${end}`,
      `mein (?:neues )?${goal} (?:ist|lautet|soll) ${weight}(?: sein)?${end}`,
      `${could}mein ${goal} auf ${weight} (?:setzen|andern|stellen)${end}`,
    ],
  });
};

const es = () => {
  const day = '(?<when>hoy|ahora|esta manana|esta tarde|esta noche|ayer(?: por la (?:manana|tarde|noche))?)';
  const when = `(?:,? ${day})?`;
  const ask = '(?:por favor,? )?';
  const end = '(?:,? (?:por favor|gracias))*';
  const log =
    '(?:(?:registra|anota|apunta|guarda|anade|agrega)(?:me)?|(?:me )?(?:puedes|podrias) (?:registrar|anotar|apuntar|guardar|anadir|agregar)(?:me)?)';
  const mine = '(?:mi peso|un peso)(?: de|:)?(?: hoy:?)?';
  const protein = proteinIn('y|con', 'de', 'proteinas?');
  const meal =
    '(?:(?:en|para|de|a) (?:el |la )?(?:desayuno|comida|almuerzo|cena|merienda)|al (?:desayuno|almuerzo))';
  const food = `${about('unas|unos|alrededor de')}${energy}${protein}`;
  const goal = '(?:peso objetivo|objetivo de peso|peso meta)';
  const change =
    '(?:pon|cambia|actualiza|fija|ajusta|(?:me )?(?:puedes|podrias) (?:poner|cambiar|actualizar|fijar|ajustar))';
  return of('es', {
    weight: [
      `(?:yo )?(?:peso|pese|he pesado) ${weight}${when}${end}`,
      `${day},? (?:yo )?(?:peso|pese|he pesado) ${weight}${end}`,
      `mi peso(?: de)?${when} ?(?:es(?: de)?|era(?: de)?|:) ${weight}${end}`,
      `${ask}${log} (?:que peso |${mine} )?${weight}${when}${end}`,
      `${ask}${log} ${mine} ${bareWeight}${when}${end}`,
    ],
    food: [
      `(?:comi|he comido|tome|he tomado) ${food} ${meal}${when}${end}`,
      `${day},? (?:comi|he comido|tome|he tomado) ${food} ${meal}${end}`,
      `(?:desayune|he desayunado|almorce|he almorzado|cene|he cenado|merende|he merendado) ${food}${when}${end}`,
      `${day},? (?:desayune|he desayunado|almorce|he almorzado|cene|he cenado) ${food}${end}`,
      `${ask}${log} ${food}(?: ${meal})?${when}${end}`,
    ],
    goal: [
      `${ask}${change} mi (?:${goal}|objetivo|meta) (?:a|en) ${weight}${end}`,
      `${ask}${change} mi ${goal} (?:a|en) ${bareWeight}${end}`,
      `mi (?:nuevo )?${goal} es(?: de)? ${weight}${end}`,
    ],
  });
};

const fr = () => {
  const day = "(?<when>aujourd'hui|maintenant|ce matin|ce midi|ce soir|hier(?: matin| soir| midi)?)";
  const when = `(?:,? ${day})?`;
  const ask = "(?:s'il (?:te|vous) plait,? )?";
  const end = "(?:,? (?:s'il (?:te|vous) plait|stp|svp|merci))*";
  const log =
    '(?:notez?|enregistrez?|ajoutez?|inscris|inscrivez|(?:peux-tu|tu peux|pourrais-tu|pouvez-vous|pourriez-vous) (?:noter|enregistrer|ajouter|inscrire))';
  const mine = '(?:mon poids|un poids)(?: de| a| :|:)?';
  const protein = proteinIn('et|avec', 'de', 'proteines?');
  const meal = '(?:(?:au|pour le) (?:petit[- ]dejeuner|dejeuner|diner|souper|gouter)|a midi)';
  const food = `${about('environ')}${energy}${protein}`;
  const goal = '(?:poids cible|poids objectif|objectif de poids)';
  const change =
    '(?:met[sz]|mettez|changez?|fixez?|modifiez?|ajustez?|(?:peux-tu|tu peux|pourrais-tu|pouvez-vous) (?:mettre|changer|fixer|modifier|ajuster))';
  return of('fr', {
    weight: [
      `je (?:pese|fais) ${weight}${when}${end}`,
      `${day},? je (?:pese|pesais|fais) ${weight}${end}`,
      `mon poids${when} ?(?:est(?: de)?|etait(?: de)?|:) ${weight}${end}`,
      `${ask}${log} (?:que je pese |${mine} )?${weight}${when}${end}`,
      `${ask}${log} ${mine} ${bareWeight}${when}${end}`,
    ],
    food: [
      `j'ai mange ${food} ${meal}${when}${end}`,
      `${day},? j'ai mange ${food} ${meal}${end}`,
      `${ask}${log} ${food}(?: ${meal})?${when}${end}`,
    ],
    goal: [
      `${ask}${change} mon (?:${goal}|objectif) (?:a|sur) ${weight}${end}`,
      `${ask}${change} mon ${goal} (?:a|sur) ${bareWeight}${end}`,
      `mon (?:nouveau |nouvel )?${goal} est(?: de)? ${weight}${end}`,
    ],
  });
};

export const requestPatterns: readonly RequestPattern[] = [...en(), ...de(), ...es(), ...fr()];

/** A question by its form only. */
export const politeQuestion =
  /^[¿ ]*(?:(?:please )?(?:can|could) you|(?:bitte )?(?:kannst|konntest|wurdest) du|(?:me )?(?:puedes|podrias)|peux-tu|tu peux|pourrais-tu|pouvez-vous|pourriez-vous) /;

/** Said of a day that is over. */
export const saysYesterday = /^(?:yesterday|gestern|ayer|hier)/;
