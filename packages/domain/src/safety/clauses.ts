import { allMatches } from '../all-matches.ts';
import { once } from './once.ts';

/** How a hit is meant, read from the words around it. */
export type HitContext = {
  readonly subject: 'member' | 'other';
  readonly negated: boolean;
  readonly past: boolean;
  /** Talk about a topic: research, articles, work with clients. */
  readonly academic: boolean;
};

export type Span = { readonly start: number; readonly end: number };

const memberWords =
  /(?<![a-z])(?:i|im|ive|id|ill|ima|me|myself|yo|me|mi|je|jai|jen|jy|moi|ich|mich|mir|estoy|tengo|quiero|suis)(?![a-z])/g;

const relations =
  'mom|mum|mother|dad|father|parents?|sister|brother|sis|bro|daughter|son|kid|child|children|wife|husband|partner|girlfriend|boyfriend|gf|bf|fiancee?|friend|friends|bestie|best friend|roommate|flatmate|cousin|niece|nephew|aunt|uncle|grandma|grandpa|grandmother|grandfather|coworker|colleague|boss|neighbou?r|teammate|student|client|patient|ex|teen|teenager|girl|boy|twin|stepson|stepdaughter|hermana|hermano|madre|padre|amiga|amigo|hija|hijo|novia|novio|marido|mujer|esposa|esposo|soeur|frere|mere|pere|amie|ami|copine|copain|fille|fils|femme|mari|cousine|schwester|bruder|mutter|vater|freundin|freund|tochter|sohn|frau|mann|kollegin|kollege|cunad[oa]|suegr[oa]|nuera|yerno|tia|tio|prim[oa]|vecin[oa]|companer[oa]|belle soeur|beau frere|voisine?|tante|oncle|schwagerin|schwager|nachbarin|nachbar|cognat[oa]|sorella|fratello|moglie|marito|amic[oa]|nipote|nuora|figli[oa]|collega|zia|zio|madre|padre|irma|irmao|cunhad[oa]|mulher|marido|espos[oa]|amig[oa]|filh[oa]|namorad[oa]|tia|tio|mae|pai|prima|primo|zus|broer|vriendin|vriend|vrouw|moeder|vader|dochter|zoon|buurvrouw|nicht|siostra|brat|zona|maz|mama|tata|corka|syn|kolezanka|kolega|przyjaciolka|sambo|syster|bror|fru|kompis|mamma|pappa|dotter|vaninna|granne|svagerska';

const otherWords = new RegExp(
  `(?<![a-z])(?:she|he|shes|hes|they|theyre|her|him|his|them|himself|herself|themself|themselves|(?:my|our|a|mi|mon|ma|mein|meine|meinen|meiner|une?|mia|mio|minha|meu|mijn|min|moja|moj) (?:[a-z0-9]+ ){0,4}?(?:${relations})s?|(?:sister|mother|brother|father|daughter|son)s? in law|kardesim|ablam|abim|gelinim|esim|arkadasim|annem|babam|yengem|kuzenim|someone|somebody|people|anyone|ella|elle|il|sie|er|se)(?![a-z])`,
  'g',
);

const otherReflexives = /(?<![a-z])(?:himself|herself|themself|themselves|suicidarse|matarse|sich)(?![a-z])/;

const negators =
  /(?<![a-z])(?:not|never|dont|doesnt|didnt|isnt|arent|wasnt|werent|havent|hasnt|hadnt|wouldnt|wont|cant|cannot|couldnt|without|no longer|no (?:plans?|intention|urge|desire|thoughts?|interest|history|signs?)|nothing like|neither|nor|zero|stopped|quit|free (?:of|from)|instead of|rather than|avoid|avoiding|denies|ruled out|(?:used to |once |always )?(?:think|thought|believe|believed|assumed) (?:\w+ )?(?:had to|have to|must|need to|needed to)|(?:dont|doesnt|didnt|no) (?:need|have) to|nunca|jamas|sin|jamais|sans|ne|nie|niemals|nicht|ohne|kein|keine|keinen)(?![a-z])/g;

const doubleNegations =
  /(?<![a-z])(?:(?:cant|cannot|couldnt|can not|never|dont|wont|havent|not|no puedo|peux pas|kann nicht) (?:help|stop|quit|resist|avoid|stopped|wait|parar|arreter|aufhoren)|not only|not just|not sure if|not sure whether|dont care if|why not|dont know (?:why|how|if)|ne? plus)(?![a-z])/g;

const breaksScope =
  /[.!?;\n]|(?<![a-z])(?:but|however|though|although|yet|except|pero|mais|aber|sondern|sino)(?![a-z])/g;

const pastMarkers =
  /(?<![a-z])(?:used to|years? ago|decades? ago|months ago|when i was|back (?:then|when|in)|in (?:my (?:teens|twenties|past|youth)|college|uni|university|high ?school|the past|19\d\d|20[01]\d|202[0-4])|as a (?:teen\w*|kid|child|student)|growing up|long ago|previously|formerly|former|recovered|in recovery|once (?:struggled|had|was|tried)|clean (?:for|since)|(?:years?|months?) (?:clean|free|sober|since)|last year|lost (?:my|our|a)|hace (?:\d+|unos|varios|muchos|dos|tres) (?:anos|meses)|antes(?! d)|il y a (?:\d+|des|deux|trois|quelques) (?:ans|mois)|avant(?! (?:d|le|la|les|mon|ma|mes|que|noel)(?![a-z]))|vor (?:\d+|zwei|drei|einigen|vielen) (?:jahren|monaten)|fruher|damals)(?![a-z])/;

const academicMarkers =
  /(?<![a-z])(?:essay|thesis|dissertation|research|paper (?:on|about)|article|podcast|documentary|lecture|seminar|coursework|homework|novel|my (?:clients|patients|students)|i (?:work|volunteer) (?:as|in|at|with|for)|therapist in training|(?:saw|seen|watched|heard|read) (?:it |that |this |about it |about )?(?:in|on) (?:a |an |the )?(?:film|movie|series|show|podcast|documentary|netflix|tiktok|news|article)|is it true that|awareness (?:week|campaign|month)|charity|fundraiser|book about|film about|movie about|trabajo de clase|articulo|expose|memoire|referat|hausarbeit)(?![a-z])/;

/** Reads subject, negation and tense of the stretch [start, end) in normalised text. */
export function readContext(text: string, span: Span): HitContext {
  return contextReader(text)(span);
}

/** Reads the context of several stretches of one text. */
export function contextReader(text: string): (span: Span) => HitContext {
  const academic = once(() => academicMarkers.test(text));
  return (span) => {
    const sentence = sentenceAround(text, span);
    const before = text.slice(sentence.start, span.start);
    const within = text.slice(span.start, span.end);
    return {
      subject: isAboutOther(before, within) ? 'other' : 'member',
      negated: isNegated(before),
      past: pastMarkers.test(text.slice(sentence.start, sentence.end)),
      academic: academic(),
    };
  };
}

/** What is further off says nothing about a stretch: a message without a full stop has no end. */
const farthest = 600;

/** The sentence that holds the span, as far as it is near; a decimal point does not end one. */
export function sentenceAround(text: string, span: Span): Span {
  let start = span.start;
  const first = Math.max(0, span.start - farthest);
  while (start > first && !endsSentence(text, start - 1)) start -= 1;
  let end = span.end;
  const last = Math.min(text.length, span.end + farthest);
  while (end < last && !endsSentence(text, end)) end += 1;
  return { start, end };
}

function endsSentence(text: string, index: number): boolean {
  const character = text[index] ?? '';
  if (character === '\n' || character === '!' || character === '?') return true;
  return character === '.' && !/\d/.test(text[index + 1] ?? '');
}

function isAboutOther(before: string, within: string): boolean {
  if (otherReflexives.test(within)) return true;
  const member = Math.max(
    lastIndex(within, memberWords) >= 0 ? before.length : -1,
    lastIndex(before, memberWords),
  );
  const other = lastIndex(before, otherWords);
  // "mi hermana": the possessive is the member's, the person is not.
  return other >= 0 && other >= member;
}

/** "no chest pain", "kein Infarkt", "senza febbre": denied right before it is named. */
const deniedOutright = /(?<![a-z])(?:no|kein|keine|sin|sans|senza|sem|geen|inga|ingen|brak)(?: [a-z]+)? $/;

function isNegated(before: string): boolean {
  if (deniedOutright.test(before)) return true;
  const cut = lastIndex(before, breaksScope);
  const scope = before.slice(cut + 1).replace(doubleNegations, (match) => ' '.repeat(match.length));
  const at = lastIndex(scope, negators);
  if (at < 0) return false;
  const between = scope.slice(at);
  const words = between.trim().split(/\s+/).length - 1;
  // A new subject or a comma starts a new statement: "no, I …", "I don't know why I …".
  return words <= 6 && !/,|(?<![a-z])(?:i|im|ive|ich|je|yo|because|since|so|and)(?![a-z])/.test(between);
}

function lastIndex(text: string, pattern: RegExp): number {
  return allMatches(text, pattern).at(-1)?.index ?? -1;
}
