import type { Intent, ToolCall } from './intent.ts';

export const energy: ToolCall = { name: 'get_energy', input: {} };
export const adherence: ToolCall = { name: 'get_adherence_metrics', input: { days: 14 } };

const food = '(?:calories|protein|macros|food|intake|carbs|fat|fibre|diet)';
const eaten = '(?:eat|eaten|ate|had|log|logged|track|tracked|consume|consumed|used|drunk|drank)';

export const foodToday: Intent = {
  id: 'food_today',
  never:
    /\b(yesterday|tomorrow|week|month|average|usually|days|burn\w*|weight|you|goal|lose)\b|\b(what|why) (is|are) (my |the )?(calories |protein |macros )?target/,
  patterns: [
    new RegExp(`\\b${food}\\b.*?\\b(?:today|tonight|so far|left|remaining|remain|remains|now)\\b`),
    new RegExp(`\\b(?:today|tonight|so far|left|remaining)\\b.*?\\b(?:${food}|${eaten}|eating)\\b`),
    new RegExp(
      `\\b(?:what|how much|how many)\\b.*?\\b(?:(?:have i|did i|i have)(?: had| been)? ${eaten}|i (?:ate|had|logged|tracked|consumed))\\b`,
    ),
    new RegExp(`\\b(?:${eaten}|eating)\\b.*?\\b(?:today|tonight|so far|now)\\b`),
    /\b(over|under|within|above|below|past|exceed\w*) (my |the )?(calories|target|budget|limit|macros|allowance|goal)\b/,
    /\b(am i|did i go|have i gone|will i go|i am|did i stay|have i stayed) (over|under|within)\b/,
    /\b(my )?(remaining|left over) (calories|macros|protein|budget)\b/,
    /\b^can i (eat|have)( any| some| something)?( more)?( now| today| tonight)?$/,
    /\bwhat (is|do i have|have i got|have i)( (calories|macros|food|protein))? (left|remaining)\b/,
    /\b(my |the )?calories (count|balance|total)\b/,
    /\bmore\b.*?\bcan i (eat|have)\b/,
    /\broom (for|left)\b|\bto spare\b/,
    /\b(calories|food|protein|macros)( log)? (for )?today$|\bmy (total|totals|day|numbers) today$/,
  ],
  openPatterns: [
    /\bhow (much|many)\b.*?\b(left|remain|remains|remaining|to go)\b/,
    /\b(any|some) (calories|food|protein|macros|budget) (left|remaining)\b/,
  ],
  calls: [{ name: 'get_food_today', input: {} }, energy, adherence],
  needs: ['get_food_today'],
};

export const week: Intent = {
  id: 'week',
  never:
    /\b(january|february|march|april|june|july|august|september|october|november|december|ago)\b|\b(should|must|target|targets|next|tomorrow|burn\w*|lost|lose|gain|gained)\b/,
  patterns: [
    /\bhow (was|is|did|has|were) (my|the|this|last|past) (last |past )?(week|# days|seven days)\b/,
    /\b(weekly|week|# days) (summary|overview|report|review|recap|results?|average|averages|numbers)\b/,
    /\b(summary|overview|report|review|recap|summarise|summarize|look|results?)\b.*?\b(week|# days)\b/,
    /\bcompare\b.*?\bweek\b|\b(average|good|bad|well|okay) (this|last) week$|\bhave a (good|bad|great) week\b|^(this|last|my|the|past) week$|\bweek in review\b/,
    /\bhow (did|have|am|was|were) i( do| done| doing)? (this|last|over the) (last )?(week|# days)\b/,
    new RegExp(`\\b(?:${food}|${eaten}|eating)\\b.*?\\b(?:this|last|past) (?:week|# days|few days)\\b`),
    new RegExp(`\\b(?:${food}|${eaten})\\b.*?\\b(?:average|on average|usually)\\b`),
    new RegExp(`\\b(?:average|usual|usually|on average)\\b.*?\\b(?:${food}|${eaten}|eating)\\b`),
    new RegExp(`\\bmy\\b.*?\\b${food}\\b.*?\\b(?:average|on average|lately|recently)\\b`),
    /\b(am i|have i been|do i|did i)( been)? (eating|eat|get|getting|having|hitting|hit|meeting|reaching) (my |the )?(enough |too much |too little |much )?(protein|calories|food|carbs|fat|fibre|macros)\b/,
    /\bhow (is|are|was|has|have)( my)? (protein|macros|eating|nutrition|diet|food|intake|fibre|carbs)\b/,
    /\bhow have i been eating\b|\bhow am i eating\b|\bhow did i eat\b/,
    /\b(enough|too much) (protein|fibre|fat|carbs)\b/,
  ],
  calls: [
    { name: 'get_nutrition_summary', input: { days: 7 } },
    { name: 'get_weight_trend', input: { days: 7 } },
    energy,
    adherence,
  ],
  needs: ['get_nutrition_summary'],
};

export const targets: Intent = {
  id: 'targets',
  never:
    /\b(breakfast|lunch|dinner|supper|snacks?|tonight)\b|\bon (target|track)\b|\bset\b|\bhow (do|does)\b.*?\bworks?\b|\b(january|february|march|april|june|july|august|september|october|november|december)\b|\bfeatures?\b|\b(people|they)\b/,
  patterns: [
    /\btargets?\b/,
    /\b(how (much|many)|what)\b.*?\b(should|can|do|must|may|could|ought|supposed|have|need|am)\b.*?\bi\b.*?\b(allowed|eat|eating|have|having|consume|consuming|aim|get|aiming|hit)\b/,
    /\bhow (much|many)\b.*?\b(i need|i have|am i allowed|am i supposed to)( (at|for) # (kg|lbs|st))?$|\bbasal metabolism\b|\bshould i eat (less|more|fewer calories|more calories)$/,
    /\b(daily|my|the|total) (calories|protein|macros|intake|budget|allowance|limit|deficit|surplus|carbs|fat|fibre|goal|needs?)\b/,
    /\b(calories|protein|macros|carbs|fat|fibre) (goal|budget|limit|needs?|allowance|plan|per day|a day|each day|every day|daily|numbers?)\b/,
    /\bhow (much|many) (calories|protein|carbs|fat|fibre|food|macros)( per day| a day| each day| daily)?$/,
    /\bcalories to (lose|gain|maintain)\b|\bmy (daily |total )?(energy )?expenditure\b|\b(daily|total) (daily )?(energy )?expenditure\b/,
    /\b(calories|intake|protein|calories intake) for me$|\bmacros split\b|\b(a|my) (calories )?(deficit|surplus)$|\bnumbers to (hit|aim|reach)\b|^(macros|calories|protein|goal|carbs|fat|fibre|deficit|budget|intake)$/,
  ],
  openPatterns: [
    /\bmy (calories |daily |food |protein |macros |# )*targets?\b/,
    /\b(maintenance|tdee|bmr|metabolism|resting (rate|burn|energy|calories))\b/,
    /\bhow (much|many|big)\b.*?\b(i|my)\b.*?\b(burn|burning|burned|deficit|surplus|expenditure)\b/,
    /\b(do|am|did) i (burn|burning)\b/,
    /\bwhy\b.*?\b(target|targets|calories|budget|deficit|expenditure|so (low|high|few|little|many|much))\b/,
  ],
  calls: [energy, { name: 'calculate_tdee', input: {} }, adherence],
  needs: ['get_energy'],
};
