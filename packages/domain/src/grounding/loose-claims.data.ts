/**
 * Claims without a figure that no look of the product can hold, as patterns over lower-case text without accents. `asks` is
 * what else a sentence must speak of: `member`, the member or a direction; `known`, a direction or anything that looks tell;
 * `moved`, a direction of the member's; `goal`, a goal that is reached; `future`, one that will be.
 */
export type LooseClaim = {
  readonly kind: 'number' | 'date';
  readonly asks: 'member' | 'known' | 'moved' | 'goal' | 'future';
  readonly pattern: string;
};

const of =
  '(?: of| de[lrsn]?| des| deines| deiner| von| do| da| della?| dei| d.)(?: (?:your|the|tu|tus|ton|ta|tes|tuo|tua|teu|seu|sua|deine[snrm]?|dem|der|o|a|il|la|le|el))?';
const whole =
  '(?: [a-z]+)? (?:(?:korper|anfangs|start)?gewicht\\w*|weight|poids|peso|goal|ziel\\w*|objetivo|objectif|obiettivo|meta|way|weg\\w*|camino|caminho|chemin|strada|strecke|target|budget|kalorien\\w*|calori\\w*|fat|fett\\w*)';

/** "A tenth of your weight". Halves, thirds and quarters are read as values where a value can be held against them. */
const fractions: readonly string[] = [
  '(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -](?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twelfths?|twentieths?|hundredths?)(?= of)',
  '(?:by|about|around|nearly|almost|roughly|over) (?:(?:an?|one) (?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|half)',
  `(?:(?:ein|zwei|drei|vier|funf)(?:em|er)? (?:drittel|viertel|funftel|sechstel|siebtel|achtel|neuntel|zehntel|zwanzigstel|hundertstel)|(?:die|der|zur) halfte)(?=(?:${of})?${whole})`,
  `(?:(?:un|dos|tres|cuatro) (?:tercios?|cuartos?|quintos?|sextos?|septimos?|octavos?|novenos?|decimos?)|mitad|(?:tercera|cuarta|quinta|sexta|octava|decima) parte)(?=${of}${whole})`,
  `(?:(?:un|deux|trois|quatre) (?:tiers|quarts?|cinquiemes?|sixiemes?|septiemes?|huitiemes?|neuviemes?|dixiemes?)|(?:la )?moitie)(?=${of}${whole})`,
  `(?:(?:un|due|tre|quattro) (?:terz[oi]|quart[oi]|quint[oi]|sest[oi]|ottav[oi]|decim[oi])|la meta)(?= (?:del|della|dei)(?: (?:tuo|tua|tuoi))?${whole})`,
  `(?:(?:um|dois|tres) (?:tercos?|quartos?|quintos?|sextos?|oitavos?|decimos?)|metade)(?=${of}${whole})`,
];

const multiples: readonly string[] = [
  '(?:twice|thrice|double|triple|quadruple|(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) times) (?:as|the|your|what|that|this|more|less|faster|slower)|(?:doubl|tripl|quadrupl|halv)(?:ed|ing)|(?:two|three|four|five|ten)-?fold|half as',
  'doppelt so|halb so|(?:zwei|drei|vier|funf|zehn)(?:mal|fach\\w*)(?: so| mehr)?|verdoppel\\w*|verdreifach\\w*|halbiert\\w*',
  'el (?:doble|triple)|(?:dos|tres|cuatro|diez) veces (?:mas|menos)|(?:duplic|triplic)(?:ad[oa]|aste|o)',
  '(?:deux|trois|quatre|dix) fois (?:plus|moins)|le (?:double|triple)|(?:doubl|tripl)e(?= a|$)|a (?:double|triple)',
  'il (?:doppio|triplo)|(?:due|tre|quattro|dieci) volte (?:piu|tanto|meno)|raddoppiat\\w*|triplicat\\w*|dimezzat\\w*',
  'o (?:dobro|triplo)|(?:duas|tres|quatro|dez) vezes (?:mais|menos)|(?:dobr|duplic|triplic)(?:ou|aste|ad[oa])',
];

/** "In the nineties": not of the years of somebody's life. */
const tens: readonly string[] = [
  '(?<!(?:their|his|her) (?:(?:early|mid|late)[ -])?)(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)|(?:double|triple|two|three|single)[ -](?:digits?|figures?)',
  '(?:zwanziger|dreissiger|vierziger|funfziger|sechziger|siebziger|achtziger|neunziger)n?',
];

const amount =
  '(?:(?:quite )?a few|few|several|many|numerous|countless|some|multiple|(?:a )?couple(?: of)?|a handful of|(?:a )?lots? of|loads of|plenty of|tons of|a bunch of|einige|einigen|mehrere|mehreren|vielen?|etliche|ein paar|zahlreiche|wenige|varios|varias|much[oa]s|algun[oa]s|un[oa]s cuant[oa]s|poc[oa]s|un par de|bastantes|demasiad[oa]s|plusieurs|quelques|beaucoup de|pas mal de|tant de|trop de|peu de|alcun[ie]|parecchi|parecchie|molt[ie]|tant[ie]|poch[ie]|qualche|divers[ie]|un paio di|tropp[ie]|muit[oa]s|alguns|algumas|pouc[oa]s|un?s quant[oa]s|umas quantas|um par de)(?: (?:more|extra|whole|full|good|weitere|ganze|mas|autres|altri|outros|extra))?';
const weights =
  '(?:kgs?|kilos?|quilos?|chil[oi]|kilograms?|kilogramm|kilogramos|kilogrammes|pounds?|lbs?|stones?|pfund|libras|livres|libbre)';
const portions =
  '(?:kcal|calories|kilocalories|kalorien|calorias|calorie|grams?|gramm|gramos|grammes|grammi|gramas)';

/** What is lost or gained without an amount that could be held against anything. */
const heaps =
  '(?:kilos|quilos|chili|pounds|libras)|(?:a ton|tons|loads|lots|a lot|heaps|plenty|so much|too much|much|most|half|all)(?: of)?(?: your)?(?: body)? ?weight|(?:viel|sehr viel|jede menge) gewicht|much(?:o|isimo) peso|beaucoup de poids|(?:molto|tanto) peso|muito peso';

const feast =
  "(?:christmas(?: eve| day)?|xmas|easter|thanksgiving|halloween|valentine'?s(?: day)?|new year(?:'?s)?(?: eve| day)?|the (?:holidays|festive season)|your (?:birthday|wedding|holidays?|vacation)|(?:the )?(?:next |this |coming |end of |start of |beginning of |early |late |mid)*(?:the )?(?:spring|summer|autumn|fall(?! of| in| to| by)|winter)|(?:the )?end of (?:the |this |next )?(?:year|month|season|week)|year'?s? end)";
const fest =
  '(?:weihnachten|heiligabend|ostern|pfingsten|silvester|neujahr|(?:dem |den |zum |im )?(?:fruhling|fruhjahr|sommer|herbst|winter)|(?:ende des jahres|jahresende|monatsende)|deine[mn]? (?:geburtstag|urlaub|hochzeit))';
const fiesta =
  '(?:(?:la )?(?:navidad|nochebuena|nochevieja|semana santa|pascua|primavera)|(?:el )?(?:verano|otono|invierno|ano nuevo)|(?:fin|final|finales) de(?:l)? (?:ano|mes)|tu (?:cumpleanos|boda))';
const fete =
  '(?:noel|paques|nouvel an|(?:le |la |l.)?(?:printemps|automne|hiver)|(?:l.|cet )ete|(?:la )?fin (?:de l.annee|du mois|d.annee)|ton (?:anniversaire|mariage))';
const festa =
  '(?:natale?|pasqua|pascoa|capodanno|ferragosto|ano novo|(?:la |l.|o |a )?(?:primavera|estate|autunno|inverno|verao|outono)|(?:la )?fine (?:dell.anno|del mese|anno)|(?:o )?(?:fim|final) d[oe] (?:ano|mes)|(?:il tuo compleanno|o teu aniversario|o seu aniversario))';
const named = [
  `(?:by|until|till|before|around|at|on|over|for|come|in|this|next|already) ${feast}`,
  `(?:bis|zu|an|vor|um|rund um|noch vor|im|in) (?:zu |zum )?${fest}`,
  `(?:para|antes de|hasta|en|por|a|al|del?)(?: el)? ${fiesta}`,
  `(?:avant|d'ici|d'ici a|jusqu'a|a|pour|en|au|des) ${fete}`,
  '(?:en|des) ete',
  `(?:entro|prima di|prima della?|per|a|in|ad|fino a|ate|antes d[oe]|no|na|pelo|em)(?: ao| o)? ${festa}`,
].join('|');
const soon =
  "(?:by )?next (?:week|month|year|spring|summer|autumn|fall|winter)|within (?:days|weeks|a (?:week|month))|in (?:no time|(?:a few|a couple of|several) (?:days|weeks|months))|very soon|soon|shortly|before long|nachste[nsr]? (?:woche|monat|jahr)|bald|(?:la )?(?:proxima semana|semana que viene)|el (?:proximo )?(?:mes|ano) que viene|(?<!como )pronto|(?:la semaine|le mois|l'annee) prochaine?|bientot|(?:la settimana|il mese) prossim[oa]|presto|(?:na )?(?:proxima semana|semana que vem)|em breve";

const feastAlone =
  'christmas|xmas|easter|thanksgiving|halloween|new year|weihnachten|ostern|silvester|navidad|nochevieja|semana santa|noel|paques|natale?|pasqua|pascoa|capodanno';

export const looseClaims: readonly LooseClaim[] = [
  ...[...fractions, ...multiples].map((pattern) => ({ kind: 'number', asks: 'known', pattern }) as const),
  ...tens.map((pattern) => ({ kind: 'number', asks: 'member', pattern }) as const),
  { kind: 'number', asks: 'member', pattern: `${amount} ${weights}` },
  { kind: 'number', asks: 'known', pattern: `${amount} (?:more |extra )?${portions}` },
  { kind: 'number', asks: 'moved', pattern: heaps },
  { kind: 'date', asks: 'goal', pattern: named },
  { kind: 'date', asks: 'future', pattern: `${soon}|${feastAlone}` },
];
