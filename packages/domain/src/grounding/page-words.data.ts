import { wordPattern } from './plain-text.ts';

/** "You could try it" says nothing of the member. */
export const unclaimedYou = wordPattern(
  '(?:if|when|should) you (?:like|want|prefer|are curious)|you (?:can|could|might|may) (?:also )?(?:try|make|cook|find|read|see|use|look at|have a look at|open|check)|for you(?: to (?:try|read|open))?|i (?:have )?(?:found|read|looked|searched)',
);

/** Whoever is spoken of with these is no page. Patterns over lower-case text without accents. */
export const memberWords = wordPattern(
  "you|your|yours|yourself|you'\\w+|i|i'\\w+|me|my|we|our|us|du|dein\\w*|dir|dich|ihr|euch|euer|eure\\w*|sie|ihnen|tu|tus|te|ti|usted|su|sus|toi|ton|ta|tes|vous|votre|vos|il tuo|tua|tuo|tuoi|tue|voi|teu|teus|tuas|voce|seu|sua|today|so far|yesterday|tonight|logged|ate|eaten|weigh\\w*|weight|body|trend|maintenance|burn\\w*|left|remaining|heute|hoy|aujourd.hui|oggi|hoje",
  '',
);

/** What an amount of a page must never become. */
export const targetWords = wordPattern(
  'targets?|goals?|aim|aims|aiming|limits?|budgets?|floor|ceiling|deficit|surplus|allowance|at most|no more than|at least|stay (?:under|below)|keep (?:to|under|below)|should|must|need to|have to|only eat|ziel\\w*|defizit|hochstens|mindestens|objetivos?|meta|limite|deficit|maximo|minimo|objectifs?|maximum|obiettiv\\w*|(?:a|per|each|every|pro|al|par|por|ao) (?:day|week|tag|woche|dia|semana|jour|semaine|giorno|settimana)|daily|weekly|taglich|diari[oa]s?|quotidien\\w*',
  '',
);

/** Energy and protein of a recipe are those of one serving, and said so. */
export const servingWords =
  /\b(?:servings?|portions?|helpings?|per person|a person|each|portion|porcion|racion|porzione|porcao)\b/;
