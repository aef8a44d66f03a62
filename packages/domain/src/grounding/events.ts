import type { Fact, Ledger } from './fact.ts';
import { pictureClaims } from './picture-claims.data.ts';
import { wordPattern } from './plain-text.ts';
import {
  bodyJudgements,
  deeds,
  identities,
  measurements,
  secretsAsked,
  unmeasuredChanges,
  writes,
} from './unfounded-claims.data.ts';

/** Something a sentence says without a number, and when it is so. */
type Event = { readonly name: string; readonly pattern: RegExp; holds(ledger: Ledger): boolean };

const fact = ({ facts }: Ledger, holds: (fact: Fact) => boolean) => facts.some(holds);
const state = ({ states }: Ledger, ending: string) => [...states].some((each) => each.endsWith(ending));
const quoted = ({ quotes }: Ledger, words: RegExp) => quotes.some((quote) => words.test(quote));
const isZero = (topic: Fact['topic']) => (ledger: Ledger) =>
  fact(ledger, (each) => each.topic === topic && each.dimension === 'count' && each.value === 0);
const share = (ledger: Ledger, low: number, high: number) =>
  fact(
    ledger,
    ({ topic, dimension, value }) =>
      topic === 'check_ins' && dimension === 'share' && Number(value) >= low && Number(value) <= high,
  );
const rateInterval = (ledger: Ledger, holds: (low: number, high: number) => boolean) => {
  const end = (bound: 'low' | 'high') =>
    ledger.facts.find((each) => each.topic === 'trend_rate' && each.bound === bound)?.value;
  const [low, high] = [end('low'), end('high')];
  return typeof low === 'number' && typeof high === 'number' && holds(low, high);
};
/** Ratings run from 1 to 5. */
const leaning = (topic: Fact['topic'], is: 'good' | 'low' | 'mixed') => (ledger: Ledger) => {
  const values = ledger.facts.flatMap((each) =>
    each.topic === topic && each.bound === null && each.dimension === 'score' ? [Number(each.value)] : [],
  );
  if (values.length === 0) return false;
  const part = (holds: (value: number) => boolean) => values.filter(holds).length / values.length;
  if (is === 'good') return part((value) => value > 3) >= 0.5;
  if (is === 'low') return part((value) => value < 3) >= 0.5;
  return part((value) => value > 3) < 0.75 && part((value) => value < 3) < 0.75;
};
const leanings = (['sleep', 'energy_level', 'mood'] as const).flatMap((topic): Event[] => {
  const name = topic === 'energy_level' ? 'energy(?: level)?' : topic;
  const on = (words: string) =>
    wordPattern(`your ${name} (?:was|as|has been) (?:${words})(?: on most days)?`);
  return [
    { name: `${topic} good`, pattern: on('good|great|fine|strong'), holds: leaning(topic, 'good') },
    { name: `${topic} low`, pattern: on('low|poor|bad'), holds: leaning(topic, 'low') },
    { name: `${topic} mixed`, pattern: on('mixed|up and down'), holds: leaning(topic, 'mixed') },
  ];
});
const event = (name: string, pattern: string, holds: Event['holds']): Event => ({
  name,
  pattern: wordPattern(pattern),
  holds,
});
const level = (name: string) => (ledger: Ledger) => state(ledger, `#level=${name}`);

const always = () => true;
const isPlateau = (ledger: Ledger) =>
  state(ledger, 'plateau.state=plateau') || state(ledger, 'get_plateau#state=plateau');

/** Claims that no look bears out, whatever it holds. */
const neverTrue = Object.entries({
  'a write by the coach': writes,
  'a deed of the coach': deeds,
  'a question for a secret': secretsAsked,
  'who the coach is': identities,
  'a judgement of a body': bodyJudgements,
  'a measurement that is not taken': measurements,
  'a change that is not measured': unmeasuredChanges,
}).map(([name, patterns]) => event(name, patterns.join('|'), () => false));

const isAtGoal = (ledger: Ledger) => {
  const today = ledger.facts.find(({ topic }) => topic === 'as_of')?.value;
  return fact(
    ledger,
    ({ topic, bound, value }) => topic === 'goal_date' && bound === null && value === today,
  );
};
/** Each day of a window has what is counted. */
const isEveryDay = (ledger: Ledger) =>
  fact(
    ledger,
    ({ topic, dimension, value, windowDays }) =>
      (topic === 'check_ins' || topic === 'food_days' || topic === 'weigh_ins') &&
      dimension === 'count' &&
      windowDays !== null &&
      Number(value) >= windowDays,
  );
const hasStreak = (ledger: Ledger) =>
  fact(ledger, ({ topic, value }) => topic === 'streak' && Number(value) >= 2);

/** Read in this order; what one has taken no other sees. */
export const events: readonly Event[] = [
  ...leanings,
  // Asked, not said.
  event(
    'a question',
    'whether (?:you are|you.re|this is|it is|you have hit) (?:on |in )?(?:a |the )?plateau',
    always,
  ),
  event(
    'no judgement of a plateau',
    '(?:too little|not enough(?: data)?|too early|can.t (?:tell|say)|hard to say)(?: to (?:call it|say|tell|know))?(?: whether| if)?(?: this is| you are on| it is)? a plateau(?: or not)?',
    (ledger) => state(ledger, 'get_plateau#state=not_enough_data'),
  ),
  event(
    'no plateau',
    '(?:no|no sign of a|not (?:on |in |at |hit |reached )?a|isn.t a|haven.t hit a|nothing[^.;:]{0,30} (?:suggests?|points? to|says?) a) (?:real )?plateau|no (?:estas|es|hay|se trata de) (?:en )?(?:una |ninguna )?meseta|kein(?:em?)? plateau|nicht auf einem plateau|pas (?:sur |a |atteint )?(?:de |un )?(?:plateau|palier)|non sei (?:in|su) un plateau',
    (ledger) =>
      ['none', 'not_applicable', 'moving_away'].some(
        (each) => state(ledger, `plateau.state=${each}`) || state(ledger, `get_plateau#state=${each}`),
      ),
  ),
  event(
    'plateau',
    '(?:been |is |has stayed |stayed )?(?:flat|level|on a plateau|stuck|unchanged) for (?:about |around |roughly )?(?:three|3) weeks|seit etwa drei wochen flach|plana desde hace unas tres semanas|plate depuis environ trois semaines',
    (ledger) => isPlateau(ledger) || quoted(ledger, /flat for about three weeks/),
  ),
  event(
    'plateau',
    '(?:hit|reached|in|on|is|at) a (?:real )?plateau|plateaued|(?:en )?una meseta|estancad[oa]|(?:auf )?(?:einem|ein) plateau|stagniert|(?:sur )?un (?:plateau|palier)|stagne[sz]?|(?:in )?uno stallo|num plato',
    isPlateau,
  ),
  event(
    'no plan',
    '(?:have|have got|has|made|there is|there.s) no (?:weekly )?plan(?: yet| for (?:this|the) week)?(?= ?[.,;:!]|$)|(?:haven.t|have not|hasn.t) (?:made|got) a (?:weekly )?plan|(?:noch )?keinen (?:wochen)?plan|(?:ningun|sin) plan(?: semanal)?|pas (?:encore )?de plan|nessun piano|nenhum plano',
    (ledger) => state(ledger, 'get_plan#state=none') || state(ledger, 'get_plan#state=outdated'),
  ),
  event(
    'no photos',
    '(?:have|has|know of|there (?:is|are)|there.s) no (?:progress )?(?:photos?|pictures?)(?: yet| so far)?|(?:haven.t|have not|hasn.t) (?:taken|kept|shared|added|made) (?:any |a )?(?:progress )?(?:photos?|pictures?)(?: yet)?|(?:noch )?keine? (?:fortschritts)?fotos?|(?:ninguna|sin) fotos?|(?:pas (?:encore )?de|aucune) photos?|nessuna foto|nenhuma foto',
    (ledger) => fact(ledger, ({ topic, value }) => topic === 'photos' && value === 0),
  ),
  event(
    'photos that may not be known',
    "(?:may not|must not|not allowed to|do not get to|can't|cannot) know (?:of|about) (?:any of )?(?:your |any )?(?:progress )?(?:photos?|pictures?)|(?:have not|haven.t|did not|didn.t) (?:yet )?allow(?:ed)? (?:me|the coach)[^.;:]{0,40}(?:photos?|pictures?)",
    (ledger) => state(ledger, 'get_photo_dates#access=no_consent'),
  ),
  // No tool shows a picture, so nothing can be known of what is on one.
  event('what a picture shows', pictureClaims.join('|'), () => false),
  ...neverTrue,
  event('direction unknown', 'too early to (?:say|tell) which way', (ledger) =>
    rateInterval(ledger, (low, high) => low < 0 && high > 0),
  ),
  event('open to zero', 'no change is (?:still )?possible(?: too)?', (ledger) =>
    rateInterval(ledger, (low, high) => low < 0 && high > 0),
  ),
  event(
    'falling fast',
    'falling (?:too )?fast(?:er than is good for you)?',
    (ledger) => state(ledger, '=fast-loss') || hasNote(ledger, 'fast-loss'),
  ),
  event(
    'nothing logged today',
    "(?:nothing|no food)(?: is| has been|'s)? logged (?:for )?today(?: yet)?",
    (ledger) =>
      ledger.states.has('get_food_today#closed=false') &&
      !fact(ledger, ({ topic }) => topic === 'eaten_today'),
  ),
  event('no food logged', '(?:there is )?no food (?:is |was )?logged', isZero('food_days')),
  event(
    'no check-in',
    'no check-?ins?(?= in| over| during|[.,]|$)|not checked in',
    (ledger) => isZero('check_ins')(ledger) || share(ledger, 0, 0),
  ),
  event(
    'no ratings',
    'no check-?in (?:of the last two weeks )?says how you slept or felt',
    (ledger) => !fact(ledger, ({ dimension, date }) => dimension === 'score' && date !== null),
  ),
  event('no weights', 'no (?:weights|readings|weigh-ins)', isZero('weigh_ins')),
  event('no food days', 'no days? of food', isZero('food_days')),
  event('most days', '(?:checked in|check-ins?) on most days', (ledger) => share(ledger, 0.5, 1)),
  event('half the days', '(?:checked in|check-ins?) on (?:about )?half (?:of )?(?:the|your) days', (ledger) =>
    share(ledger, 0.3, 0.7),
  ),
  event('a few days', '(?:checked in|check-ins?) on a few days', (ledger) => share(ledger, 0.001, 0.3)),
  event('at the goal', 'at (?:the|your) goal weight', isAtGoal),
  event(
    'goal reached',
    "you(?:'ve| have|'re| are)? (?:now |already |just |finally )?(?:reached|hit|met|achieved|made|at) (?:your |the )(?:goal|target weight)(?! (?:of|date|in|by|around|on|between))(?: weight)?",
    isAtGoal,
  ),
  event(
    'how far on the way',
    "(?:you(?:'re| are) |well |right |nicely |still )(?:on (?:track|course)(?! for)|ahead of (?:schedule|plan)|behind (?:schedule|plan)|(?:nearly|almost) there|halfway)|(?:very |quite |so )?close to (?:your|the) goal",
    () => false,
  ),
  event(
    'every day',
    "you(?:'ve| have)? (?:logged|log|checked in|weighed in|weighed yourself|tracked)(?: (?:your|all your|some|a|the)? ?(?:food|meals?|weight|check-?in))? (?:every|each)(?: single)? day|you(?:'ve| have)? never (?:miss|missed|skip|skipped) (?:a|one) (?:single )?(?:day|entry|check-?in)",
    isEveryDay,
  ),
  event('a streak', '(?:have|keep|got|on|nice|great|good) (?:a |your )?(?:[a-z]+ )?streak(?! of)', hasStreak),
  event(
    'nothing logged at all',
    "you(?:'ve| have)? (?:not|never|n't) (?:yet )?logged any(?:thing)?|you (?:haven't|have not|did not|didn't) (?:log|logged) any(?:thing)?|you(?:'ve| have)? logged nothing",
    (ledger) => isZero('food_days')(ledger) || isZero('check_ins')(ledger) || isZero('weigh_ins')(ledger),
  ),
  event('high certainty', 'quite sure|(?<!not )very sure', level('high')),
  event('low certainty', 'not very sure', level('low')),
  event('medium certainty', 'fairly sure', level('medium')),
  event('rough guess', 'rough guess', level('collecting')),
];

const hasNote = (ledger: Ledger, note: string) =>
  [...ledger.states].some((each) => each.includes('targets.notes') && each.endsWith(`=${note}`));
