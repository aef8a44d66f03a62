import type { LocalDay } from '../days.ts';
import type { CareAction, Finding } from './care-signals.ts';
import { sentenceAround } from './clauses.ts';
import { type CueHit, findCues } from './cues.ts';
import { type DisclosureKind, disclosureCues } from './disclosure.cues.ts';
import { asksForLoss } from './loss-requests.ts';
import { safetyThresholds } from './thresholds.ts';

type Hit = CueHit<DisclosureKind>;

const bornPattern =
  /(?<![a-z])(?:born in|birth year is|year of birth is|nacid?[oa]? en|nee? en|geboren)(?: im jahr)? (20\d\d)(?!\d)/g;
const notAge =
  /(?<![a-z])(?:when i was|at the age of|back when|since i was|i was|used to|in my teens|teach\w*|coach (?:a|at|the)|work (?:at|in|with)|kids? (?:is|are)|old clothes|years? ago)(?![a-z])/;

/**
 * The member says they are pregnant, breast-feeding or under 18: flag; with a request for weight loss or
 * calorie numbers: block (pregnant, minor) or modify (breast-feeding). Other people's states are no concern.
 */
export function findDisclosures(text: string, today: LocalDay | undefined): Finding[] {
  const hits = findCues(text, disclosureCues).filter(
    ({ context }) => context.subject === 'member' && !context.negated && !context.academic,
  );
  const planning = hits.some((hit) => hit.cue.kind === 'planning');
  const found: Finding[] = [];
  for (const kind of ['pregnant', 'breast_feeding', 'minor'] as const) {
    const hit = hits.find((each) => each.cue.kind === kind && isNow(each, text, planning));
    if (hit) found.push(finding(kind, actionFor(kind, text), hit.start, hit.end));
  }
  return found.length > 0 || !today ? found : bornFindings(text, today);
}

function isNow(hit: Hit, text: string, planning: boolean): boolean {
  if (hit.cue.kind !== 'minor') return !planning && !hit.context.past;
  const sentence = sentenceAround(text, hit);
  return !notAge.test(text.slice(sentence.start, hit.end));
}

function bornFindings(text: string, today: LocalDay): Finding[] {
  for (const match of text.matchAll(bornPattern)) {
    const age = Number(today.slice(0, 4)) - Number(match[1]);
    if (age >= 0 && age < safetyThresholds.age.adultYears) {
      return [finding('minor', actionFor('minor', text), match.index, match.index + match[0].length)];
    }
  }
  return [];
}

function actionFor(kind: DisclosureKind, text: string): CareAction {
  if (!asksForLoss(text)) return 'flag';
  return kind === 'breast_feeding' ? 'modify' : 'block';
}

function finding(kind: DisclosureKind, action: CareAction, from: number, to: number): Finding {
  const severity = action === 'block' ? 4 : action === 'modify' ? 3 : 2;
  const ruleId = `pregnancy_minor.member.${kind}`;
  return { category: 'pregnancy_minor', ruleId, severity, action, subject: 'member', weak: false, from, to };
}
