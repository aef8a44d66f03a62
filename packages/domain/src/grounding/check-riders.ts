import { allMatches } from '../all-matches.ts';
import type { Check } from './check.ts';
import type { Fact, Topic } from './fact.ts';
import { statementIn } from './member-statements.ts';
import { type Span, wordPattern } from './plain-text.ts';
import {
  absolutes,
  agents,
  causes,
  comments,
  earned,
  generic,
  joints,
  modals,
  naming,
  notOfStreaks,
  ofMember,
  openings,
  pathWords,
  unmeasured,
} from './rider-words.data.ts';

const joint = wordPattern(joints);
const cause = wordPattern(causes);
const stands = wordPattern(`${absolutes}|${agents}`, '');
const elsewhere = wordPattern(unmeasured, '');
const opening = new RegExp(`^(?:${openings})(?![a-z])`);
const comment = new RegExp(`^(?:(?:and|but|so|then|while) )*(?:${comments.join('|')})$`);
const modal = wordPattern(modals, '');
const isOfAnybody = new RegExp(`^(?:${generic})`);
/** What is so for anybody is so now. */
const isOver = /\b(?:was|were|had|has been|have been|went|got|(?!logged|needed)[a-z]{3,}ed)\b/;
const member = wordPattern(ofMember, '');
const onPath = wordPattern(pathWords, '');
const notOfStreak = wordPattern(notOfStreaks, '');
const advice = /^(?:and |but |so |then )*(?:keep|try|aim|take|let|add|log|don't|do not|i)(?![a-z])/;
const unstarted =
  /^(?:and |but |so )*(?:has|have|had|is|was|are|were|keeps?|with|after|by|set|most|half|getting|going|moving|[a-z]{3,}ing) /;
/** What may be asked is no statement. */
const menu = /^\W*you can ask me about: +-/;
const quality = wordPattern('poor|good|great|bad|fine|low|high');
const beside = wordPattern(naming);
const earnedHere = earned.map(({ pattern, topics }) => ({
  topics,
  pattern: new RegExp(`^(?:(?:and|but|so|yes) )*(?:${pattern})$`),
}));
const conditional = /(?<![a-z])(?:if|unless|provided|wenn|falls|si|se)(?![a-z])/;

type Clause = Span & { readonly text: string; readonly isBorne: boolean };

/**
 * Beside what the looks bear out, a sentence may state nothing else of the member: no clause without a fact of its own, no
 * cause, no "always", nobody who did it.
 */
export function checkRiders(check: Check): void {
  if (menu.test(check.parts.text)) return;
  const clauses = clausesOf(check);
  const said = riderIn(check, clauses);
  if (said !== null) check.reasons.push({ kind: 'event', said: said.trim() });
}

function riderIn(check: Check, clauses: readonly Clause[]): string | null {
  const { text } = check.parts;
  let isAdvised = false;
  for (const clause of clauses) {
    // "You can reach it with yogurt, eggs or lentils": what goes on with advice is advice.
    isAdvised = !clause.isBorne && (proposes(clause.text) || (isAdvised && goesOn.test(clause.text)));
    if (isAdvised && goesOn.test(clause.text)) continue;
    const free = clause.isBorne ? beyondFact(clause.text) : riderOf(check, clause);
    if (free !== null) return free;
  }
  return causeIn(text, clauses) ?? conditionIn(check) ?? otherStreak(check);
}

/** Between marks, conjunctions and whatever joins one to another. */
function clausesOf({ parts }: Check): Clause[] {
  const { text, breaks, numbers, directions, againstTarget, dates, cues } = parts;
  const facts: readonly Span[] = [
    ...numbers,
    ...directions,
    ...againstTarget,
    ...dates.filter(({ isToday }) => !isToday),
  ];
  const inside = (at: number) => facts.some(({ start, end }) => at > start && at < end);
  const isInCue = (at: number) => cues.some(({ start, end }) => at > start && at < end);
  const joined = allMatches(text, joint).flatMap(({ index }) => (isInCue(index) ? [] : [index]));
  const cuts = [...new Set([0, ...breaks, ...joined])].filter((at) => !inside(at)).sort((a, b) => a - b);
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const own = text.slice(start, end);
    // What was taken out is an event or a quotation that is so.
    const isBorne = / {8}/.test(own) || facts.some((each) => each.start >= start && each.start < end);
    return { start, end, text: own, isBorne };
  });
}

const marks = /^[\s,;:()!?."“”—–-]+|[\s,;:()!?."“”—–-]+$/g;

/** What a clause without a fact states; null where it is advice, a comment or so for anybody. */
function riderOf(check: Check, clause: Clause): string | null {
  const words = clause.text.replace(marks, '').replace(/\s+/g, ' ');
  if (words === '' || comment.test(words) || isEarned(check, words)) return null;
  if (isNaming(check, clause.start, words) || isLabel(check, clause)) return null;
  const stated = statementIn(words, { hasLooked: check.context.ledger.facts.length > 0 });
  if (stated !== null) return stated;
  if (advice.test(words)) return null;
  if (stands.test(words)) return words;
  if (opening.test(words) || modal.test(words)) return null;
  if (isLink(words)) return null;
  const isOfMember = member.test(words) || unstarted.test(words);
  return isOfMember || !isOfAnybody.test(words) || isOver.test(words) ? words : null;
}

/** Things, and no verb. */
const goesOn =
  /^[\s,]*(?:(?:with|and|or|for example|such as|like) )*(?!you|so |but |it )[a-z-]+(?: (?:or|and|a|of|some) [a-z-]+| [a-z-]+)?[\s.!]*$/;
const proposes = (text: string) => modal.test(text) || advice.test(text.replace(marks, ''));

const isLink = (words: string) =>
  !words.includes(' ') || /^(?:and |but |so |with |after |which |that |this )+(?:is|it|'s)?$/.test(words);

const isEarned = ({ facts, context }: Check, words: string) =>
  earnedHere.some(
    ({ pattern, topics }) =>
      pattern.test(words) &&
      topics.every((any) =>
        context.ledger.facts.some(({ id, topic }) => facts.has(id) && any.includes(topic)),
      ),
  );

/** "Your weight trend: …", "over the last 30 days": the name of a value or of its days, and no verb. */
function isLabel({ parts }: Check, { start, end, text }: Clause): boolean {
  const named = [...parts.cues, ...parts.windows].filter((each) => each.start >= start && each.end <= end);
  if (named.length === 0) return false;
  const left = named.reduce(
    (rest, each) =>
      `${rest.slice(0, each.start - start)}${' '.repeat(each.end - each.start)}${rest.slice(each.end - start)}`,
    text,
  );
  const bare = left.replace(beside, '');
  // "Thursday: poor sleep" was held against that day.
  return !/[a-z]/.test(parts.dates.length > 0 ? bare.replace(quality, '') : bare);
}

/** "… which is your target": a second name of the same fact. */
function isNaming({ parts, facts, context }: Check, start: number, words: string): boolean {
  if (
    !/^(?:which|that|this|and that|it|das|lo que|ce qui|il che)(?: is|'s| was| ist| es| est| e) /.test(words)
  )
    return false;
  const cue = parts.cues.find((each) => each.start >= start);
  const isOf = (topics: readonly Topic[]) =>
    context.ledger.facts.some(
      ({ id, topic, dimension }: Fact) => facts.has(id) && dimension !== 'date' && topics.includes(topic),
    );
  return cue !== undefined && isOf(cue.topics) && parts.text.slice(cue.end).trim().length <= 1;
}

/** What stands beside a fact within its clause. */
function beyondFact(text: string): string | null {
  const isOpen =
    modal.test(text) || /^[\s,;:(—–-]*(?:and |but |so )?(?:i|keep|try|aim|add)(?![a-z])/.test(text);
  if (isOpen) return null;
  return stands.exec(text)?.[0] ?? elsewhere.exec(text)?.[0] ?? null;
}

/** A fact may be the reason of advice; nothing is known to be the reason of a fact. */
function causeIn(text: string, clauses: readonly Clause[]): string | null {
  for (const { 0: said, index } of allMatches(text, cause)) {
    const isOfAdvice = !clauses.some(({ isBorne, end }) => isBorne && end <= index);
    const isBorne = clauses.some((each) => each.isBorne && each.end > index);
    if (!(isOfAdvice && isBorne)) return said;
  }
  return null;
}

const foretold: ReadonlySet<Topic> = new Set<Topic>(['forecast', 'goal_date']);

/** What is foretold is foretold of a path that goes on. */
function conditionIn({ parts, facts, context }: Check): string | null {
  const isForetold = context.ledger.facts.some(({ id, topic }) => facts.has(id) && foretold.has(topic));
  const found = isForetold ? conditional.exec(parts.text) : null;
  return found !== null && !onPath.test(parts.text) && /^(?:if|unless|provided)/.test(found[0])
    ? found[0]
    : null;
}

function otherStreak({ parts, facts, context }: Check): string | null {
  const isStreak = context.ledger.facts.some(({ id, topic }) => facts.has(id) && topic === 'streak');
  return isStreak ? (notOfStreak.exec(parts.text)?.[0] ?? null) : null;
}
