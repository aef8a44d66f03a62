import { sameSegment } from './bind-topics.ts';
import type { Check } from './check.ts';
import type { Fact } from './fact.ts';
import type { DateMention } from './read-dates.ts';

const good =
  /\b(?:well|good|great|fine|better|best|excellent|strong|high|restful|gut\w*|bien|buen\w*|bon|bonne|bene|buon\w*|bem|bom|boa|super)\b/g;
const poor =
  /\b(?:poor\w*|bad|badly|low|rough|weak|awful|terrible|short|worse|worst|restless|schlecht\w*|mal|malo|mala|mauvais\w*|male|mau|baj[oa]|faible)\b/g;

/** It speaks of more days than the one that it names. */
const stretching =
  /\b(?:since|until|till|before|after|from|between|seit|bis|vor|nach|ab|desde|hasta|antes del?|despues del?|depuis|jusqu'a|avant|apres|da|fino a|prima di|dopo|ate|antes d[eo]) (?:the |el |le |il |a )?$/;

/** Whether a rating is what is said of its day: that number, or a word for it. A day that is only named says nothing. */
export function isRatedSo({ parts }: Check, date: DateMention, { dimension, value, bound }: Fact): boolean {
  if (dimension !== 'score' || bound !== null) return true;
  const rated = parts.numbers.filter(
    (each) => each.counted === null && (each.dimension === null || each.dimension === 'score'),
  );
  if (stretching.test(parts.text.slice(0, date.start))) return false;
  const words = [...spans(parts.text, good, true), ...spans(parts.text, poor, false)];
  const own = rated.filter((each) => sameSegment(parts, each, date));
  if (own.length > 0) return own.some((each) => each.value === value);
  const near = words.filter((each) => sameSegment(parts, each, date));
  if (near.length === 0 && rated.length > 0) {
    const before = rated.findLast(({ end }) => end <= date.start);
    return before ? before.value === value : rated.some((each) => each.value === value);
  }
  const said = near.length > 0 ? near : words;
  return said.length > 0 && said.every(({ isGood }) => (isGood ? Number(value) > 3 : Number(value) < 3));
}

const spans = (text: string, pattern: RegExp, isGood: boolean) =>
  [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    isGood,
  }));
