import { adherence, energy } from './food-intents.data.ts';
import type { Intent, ToolCall } from './intent.ts';

const look: ToolCall = { name: 'get_plan', input: {} };
const my = '(?:my|the|this|our)';
const weekly = '(?:week |weekly |current |new |latest |last )*';
const plan = `${my} ${weekly}plan`;
const inWeek = 'plan (?:for |of )?(?:the |this |my |next )?(?:coming )?week';
const differs = '(?:chang\\w*|different|new|not the same|another)';

export const planChange: Intent = {
  id: 'plan_change',
  never:
    /\b(weight|scale|targets?|calories|goal|maintenance|trend)\b|\b(should|can|could|must|would) (i|you)\b/,
  patterns: [
    new RegExp(`\\b(?:why|how come)\\b.*?\\b${plan}\\b.*?\\b${differs}`),
    new RegExp(`\\b(?:did|have|has) you (?:chang\\w*) ${plan}\\b|\\byou chang\\w* ${plan}\\b`),
    new RegExp(`^${plan} (?:has |is |was )?(?:chang\\w*|different)(?: why)?$`),
    /\bwhy\b.*?\b(?:have|get|got|given|need|give)\b.*?\b(?:new|another|different) plan\b/,
    new RegExp(
      `\\bwhat(?: is| are| has| have| was)?(?: the)?(?: been)? (?:changed|changes|new|different|change)\\b.*?\\b(?:in|about|with|on|to|of) ${plan}\\b`,
    ),
    new RegExp(`\\bwhat\\b.*?\\b${plan}\\b.*?\\b${differs}`),
    new RegExp(`\\b(?:did|has|have|is|was|how (?:did|has|is)) ${plan}\\b(?: been)? ${differs}`),
    new RegExp(`\\b(?:changes|updates) (?:in|to|of) ${plan}\\b`),
  ],
  calls: [look, energy, adherence],
  needs: ['get_plan'],
};

export const weeklyPlan: Intent = {
  id: 'plan',
  offeredWithoutNumbers: true,
  never:
    /\b(breakfast|lunch|dinner|supper|snacks?|tonight|tomorrow|weekend|month|year|meals?|work|working|works|going|doing|coming|track|on plan|stick\w*|follow\w*|should|change[ds]?|diet|goal|miss|missed|bulk|cut)\b|\b(set|make|give|write|need|want)\b.*?\bplan\b/,
  patterns: [
    new RegExp(`^${my} ${weekly}plan(?: (?:for )?(?:now|today|this week|the week))?$`),
    new RegExp(`^(?:what about|and|how about) ${my} ${weekly}plan$`),
    new RegExp(`\\bwhat ${my} ${weekly}plan (?:is|was|says)$`),
    new RegExp(`^(?:weekly plan|plan|${inWeek}|week plan)$`),
    new RegExp(`\\bwhat (?:is|was|are|does|do)\\b(?: in| on| inside)? (?:my|this|our) ${weekly}plans?\\b`),
    new RegExp(`\\bwhat (?:is|was)\\b(?: in| on)? ${my} (?:week |weekly )plan\\b`),
    new RegExp(`\\bwhat\\b.*?\\b(?:in|on) ${my} ${weekly}plan\\b`),
    new RegExp(`\\b${my} ${inWeek}\\b`),
    new RegExp(`\\b(?:do|have) i (?:have|got|get)? ?(?:a |any |my )?${weekly}(?:plan|${inWeek})$`),
    new RegExp(`\\bis there (?:a |any )?${weekly}plan(?: for me| this week| for (?:the|this) week)?$`),
    new RegExp(
      `\\b(?:show|tell|see|remind|explain|look|summarise|summarize|get|read|review)\\b(?: me| you)*(?: about| of| again| at| to)* ${plan}\\b`,
    ),
    new RegExp(
      `\\bwhy\\b.*?\\b(?:in|on|part of) ${plan}\\b|\\bwhy (?:is|do i have|have i got) (?:this|that) (?:my )?plan$`,
    ),
    new RegExp(`\\b(?:what|why) (?:is|does|do) ${my} ${weekly}plan (?:say|about|for|based|based on|look)\\b`),
  ],
  calls: [look, energy, adherence],
  needs: ['get_plan'],
};
