import { allMatches } from '../all-matches.ts';
import type { LocalDay } from '../days.ts';
import type { CareAction, Finding } from './care-signal.ts';
import { sentenceAround } from './clauses.ts';
import { type CueHit, findCues } from './cues.ts';
import { type DisclosureKind, disclosureCues } from './disclosure.cues.ts';
import { asksForLoss } from './loss-requests.ts';
import { findPlainState } from './plain-states.ts';
import { safetyThresholds } from './thresholds.ts';

type Hit = CueHit<DisclosureKind>;

const bornPattern =
  /(?<![a-z])(?:born in|birth year is|year of birth is|nacid?[oa]? en|nee? en|geboren)(?: im jahr)? (20\d\d)(?!\d)/g;
const childWords =
  'son|daughter|kid|child|niece|nephew|grandson|granddaughter|little (?:brother|sister)|stepson|stepdaughter|brother|sister|boy|girl|hijo|hija|fils|fille|sohn|tochter';
const youngAge =
  '(?:[1-9]|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
const dependantPattern = new RegExp(
  `(?<![a-z])(?:my|our|mi|mon|ma|mein|meine) (?:${childWords})s? (?:is|who is|just turned|turned|tiene|a|ist) (?:only |just )?${youngAge}(?![a-z0-9%])(?![.,]\\d)(?! (?:kg|lbs?|stone|years older))|(?<![a-z])(?:my|our|for an?|an?) ${youngAge} ?(?:year|yr) ?old(?: (?:${childWords}|teen))?(?! (?:car|dog|cat|scale|recipe|app))|(?<![a-z])for (?:my|our) (?:teen\\w*|toddler|baby|pregnant wife|pregnant partner)`,
  'g',
);
const notAge =
  /(?<![a-z])(?:(?:had|was|were|did|been|struggled|suffered|got|went|battled|fought|diagnosed|recovered|developed|lost|gained|played|swam|danced|ran|lived) (?:\w+ ){0,6}?as an?(?= (?:teen|kid|minor|high|middle))|when i (?:was|turned)|at the age of|back when|since i was|i was|used to|in my teens|teach\w*|coach (?:a|at|the)|work (?:at|in|with)|kids? (?:is|are)|old clothes|years? ago)(?![a-z])/;

const plainPrefix = 'pregnancy_minor.member.plain.';

/**
 * Whether something is disclosed in so many words ("I am pregnant", "I starve myself"): then nothing may doubt it. Told
 * by the name of the rule.
 */
export function isPlainDisclosure(ruleId: string): boolean {
  return ruleId.includes('.member.plain.');
}

/**
 * The member says they are pregnant, breast-feeding or under 18: flag; with a request for weight loss or
 * calorie numbers: block (pregnant, minor) or modify (breast-feeding). Other people's states are no concern.
 */
export function findDisclosures(text: string, today: LocalDay | undefined): Finding[] {
  const hits = findCues(text, disclosureCues).filter(
    ({ context }) => context.subject === 'member' && !context.negated && !context.academic,
  );
  const planning = hits.some((hit) => hit.cue.kind === 'planning' || hit.cue.kind === 'trying');
  const found: Finding[] = [];
  for (const kind of ['pregnant', 'breast_feeding', 'minor', 'trying'] as const) {
    const plain = kind === 'trying' ? null : findPlainState(text, kind, today);
    const span = plain ?? hits.find((each) => each.cue.kind === kind && isNow(each, text, planning));
    if (!span) continue;
    const told = finding(kind, actionFor(kind, text), span.start, span.end);
    found.push(plain === null ? told : { ...told, ruleId: `${plainPrefix}${kind}` });
  }
  if (found.length > 0) return found;
  return [...childFindings(text), ...(today ? bornFindings(text, today) : [])];
}

function isNow(hit: Hit, text: string, planning: boolean): boolean {
  if (hit.cue.kind === 'trying') return !hit.context.past;
  if (hit.cue.kind !== 'minor') return !planning && !hit.context.past;
  const sentence = sentenceAround(text, hit);
  return !notAge.test(text.slice(sentence.start, hit.end));
}

/** A diet asked for somebody else's child or pregnancy is refused like the member's own. */
function childFindings(text: string): Finding[] {
  const match = asksForLoss(text) ? allMatches(text, dependantPattern)[0] : undefined;
  if (!match) return [];
  return [{ ...finding('minor', 'block', match.index, match.index + match[0].length), subject: 'other' }];
}

function bornFindings(text: string, today: LocalDay): Finding[] {
  for (const match of allMatches(text, bornPattern)) {
    const age = Number(today.slice(0, 4)) - Number(match[1]);
    if (age >= 0 && age < safetyThresholds.age.adultYears) {
      return [finding('minor', actionFor('minor', text), match.index, match.index + match[0].length)];
    }
  }
  return [];
}

function actionFor(kind: DisclosureKind, text: string): CareAction {
  if (kind === 'trying' || !asksForLoss(text)) return 'flag';
  return kind === 'breast_feeding' ? 'modify' : 'block';
}

function finding(kind: DisclosureKind, action: CareAction, from: number, to: number): Finding {
  const severity = action === 'block' ? 4 : action === 'modify' ? 3 : 2;
  const ruleId = `pregnancy_minor.member.${kind}`;
  return { category: 'pregnancy_minor', ruleId, severity, action, subject: 'member', weak: false, from, to };
}
