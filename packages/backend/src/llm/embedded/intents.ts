import type { ToolName } from '../tool.ts';

export type IntentId =
  | 'progress'
  | 'weight_up'
  | 'targets'
  | 'food_today'
  | 'next_step'
  | 'certainty'
  | 'help'
  | 'greeting';

export type ToolCall = { name: ToolName; input: Record<string, unknown> };

/** What a question is about, how people put it, and which looks it needs. Patterns see lower-case text. */
export type Intent = {
  id: IntentId;
  /** How the coach offers it when it asks back. */
  offer: string;
  patterns: readonly RegExp[];
  calls: readonly ToolCall[];
};

const energy: ToolCall = { name: 'get_energy', input: {} };
const adherence: ToolCall = { name: 'get_adherence_metrics', input: { days: 14 } };

export const intents: readonly Intent[] = [
  {
    id: 'weight_up',
    offer: 'why your weight moved',
    patterns: [
      /\bwhy\b.*\b(weight|scale|heavier|gain(ed|ing)?|up|higher|jump|spike)/,
      /\b(weight|scale)\b.*\b(up|higher|jumped|went up|spiked?|increas|risen|rose|stuck|flat|not moving|won'?t (move|budge))/,
      /\b(gain(ed|ing)?|put on|heavier)\b.*\b(weight|kilos?|kg|pounds?|lbs?|overnight|yesterday|today|week)/,
      /\bam i (gaining|getting heavier)/,
      /\b(plateau|stalled|not losing)\b/,
    ],
    calls: [
      { name: 'get_weight_trend', input: { days: 30 } },
      energy,
      { name: 'get_nutrition_summary', input: { days: 14 } },
      adherence,
    ],
  },
  {
    id: 'food_today',
    offer: "today's food",
    patterns: [
      /\b(food|eat(en)?|ate|calories|kcal|protein|macros?|intake)\b.*\b(today|so far|left|remaining|now)\b/,
      /\b(today|so far|left|remaining)\b.*\b(food|eat(en)?|ate|calories|kcal|protein|macros?|intake)\b/,
      /\bhow (much|many)\b.*\b(left|remain)/,
      /\bwhat('?s| is) left\b/,
    ],
    calls: [{ name: 'get_food_today', input: {} }, energy, adherence],
  },
  {
    id: 'targets',
    offer: 'your targets and why they are what they are',
    patterns: [
      /\btargets?\b/,
      /\b(how (much|many)|what)\b.*\b(should|can|do|must) i (eat|have|consume)\b/,
      /\b(calorie|protein|macro|carb|fat|fib(er|re)) (goal|budget|limit|needs?)\b/,
      /\b(my|the) (goal|macros|calories|maintenance|tdee)\b/,
      /\bhow (much|many)\b.*\b(calories|protein|carbs|fat|burn)\b/,
      /\bmaintenance\b|\btdee\b/,
    ],
    calls: [energy, { name: 'calculate_tdee', input: {} }, adherence],
  },
  {
    id: 'next_step',
    offer: 'what to do next',
    patterns: [
      /\bwhat\b.*\b(next|should i (do|focus|change|work on))\b/,
      /\bnext (step|action|thing)\b/,
      /\b(any )?(advice|tips?|suggestions?|recommend(ation)?s?)\b/,
      /\bwhere (do|should) i (start|begin)\b/,
      /\bhow (can|do|should) i (improve|get better|start|continue)\b/,
    ],
    calls: [energy, adherence, { name: 'get_user_profile', input: {} }],
  },
  {
    id: 'certainty',
    offer: 'how sure I am and what is missing',
    patterns: [
      /\bhow (sure|certain|confident|accurate|reliable)\b/,
      /\b(what('?s| is)|anything) missing\b/,
      /\bcan i trust\b|\bare you sure\b/,
      /\bdata gaps?\b/,
    ],
    calls: [energy, adherence],
  },
  {
    id: 'progress',
    offer: 'how you are doing',
    patterns: [
      /\bhow (am|are|was|is) (i|we|my|things)\b.*\b(doing|going|looking|progress\w*|trend\w*)?/,
      /\b(my )?(progress|trend|trending|summary|overview|review|status|results?)\b/,
      /\b(am i|is it) (on track|working|losing|improving)\b/,
      /\bon track\b/,
      /\bhow('?s| is) (it|my)\b/,
      /\bmy weight\b|\bwhat do i weigh\b/,
    ],
    calls: [energy, adherence, { name: 'get_weight_trend', input: { days: 30 } }],
  },
  {
    id: 'help',
    offer: 'what I can do',
    patterns: [
      /\b(help|what can (you|i)|what do you (do|know)|who are you|how do(es)? (you|this) work|what are you)\b/,
      /^\s*\?+\s*$/,
    ],
    calls: [],
  },
  {
    id: 'greeting',
    offer: 'hello',
    patterns: [
      /^\s*(hi|hello|hey|good (morning|afternoon|evening)|thanks?( you)?|thx|ok(ay)?|cool|great)\b[\s!.]*$/,
    ],
    calls: [],
  },
];

/** A bare follow-up, which goes on about what was asked before. */
const followUps = [
  /^\s*(and\s+)?why( is that| not)?\s*\??\s*$/,
  /^\s*(tell me more|more|go on|explain|how come|how so)\b[\s?.!]*$/,
];

/**
 * The intent of a message, in the order of the table; a bare follow-up keeps to the previous one.
 * @returns null when it is none of them: then the coach asks back.
 */
export function findIntent(message: string, previous: IntentId | null): Intent | null {
  const text = message.toLowerCase().normalize('NFKC').replaceAll(/[’‘]/g, "'");
  const byId = (id: IntentId) => intents.find((intent) => intent.id === id) ?? null;
  if (previous !== null && followUps.some((pattern) => pattern.test(text))) return byId(previous);
  return intents.find(({ patterns }) => patterns.some((pattern) => pattern.test(text))) ?? null;
}
