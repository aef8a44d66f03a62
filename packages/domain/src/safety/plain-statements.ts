import type { CareCategory, Finding } from './care-signal.ts';
import { isSaidInFun, isTitleOrTopic } from './framing.ts';
import { normalise } from './normalise.ts';
import { once } from './once.ts';
import { often, type PlainKind, plainStatements } from './plain-statements.data.ts';

const categories: Readonly<Record<PlainKind, CareCategory>> = {
  starving: 'eating_disorder',
  purging: 'eating_disorder',
  purging_unheard: 'eating_disorder',
  laxatives: 'eating_disorder',
  insulin_left_out: 'eating_disorder',
  self_injury: 'self_harm',
  wish_to_die: 'self_harm',
};

const openers =
  'hi |hello |hey |so |well |btw |and |but |ok |okay |honestly |lately |because |hallo |also |y |pero |et |mais |e |ma |mas |en |maar |i |ale |och |men |ama |и |но ';

const readPatterns = once(() =>
  Object.entries(plainStatements).map(([kind, statements]) => ({
    kind: kind as PlainKind,
    pattern: new RegExp(
      `(?:^|[.!?;,\\n] ?)(?:${asRead(openers)})?(?:${statements.map(patternOf).join('|')})(?![a-z0-9])`,
      'u',
    ),
  })),
);

const patternOf = (statement: string): string => asRead(statement.replaceAll('{often}', often));

/** Letters as a message's are read; the signs of the expression stay. */
const asRead = (pattern: string): string => pattern.replace(/\p{L}+/gu, (word) => normalise(word).text);

/**
 * Sentences in which a member says in so many words that they starve, purge or hurt themselves, or want to die. Nothing may
 * doubt them: a model that has read many idioms is no witness against what is said outright.
 */
export function findPlainStatements(text: string): Finding[] {
  if (isSaidInFun(text) || isTitleOrTopic(text)) return [];
  return readPatterns().flatMap(({ kind, pattern }): Finding[] => {
    const match = pattern.exec(text);
    if (!match) return [];
    const category = categories[kind];
    const place = { from: match.index, to: match.index + match[0].length };
    const ruleId = `${category}.member.plain.${kind}`;
    return [{ category, ruleId, severity: 4, action: 'block', subject: 'member', weak: false, ...place }];
  });
}
