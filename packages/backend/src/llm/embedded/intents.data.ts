import { adherence, energy, foodToday, targets, week } from './food-intents.data.ts';
import type { Intent, ToolCall } from './intent.ts';
import { patterns, plateau } from './pattern-intents.data.ts';
import { photos } from './photo-intents.data.ts';
import { planChange, weeklyPlan } from './plan-intents.data.ts';

const weights: ToolCall = { name: 'get_weight_trend', input: { days: 30 } };

const why = '\\b(?:why|how come|for what reason|what (?:is )?(?:the )?reasons?)\\b';
const up =
  '(?:up|higher|high|heavier|more|jump\\w*|spik\\w*|increas\\w*|rose|risen|rais\\w*|rising|rises?|climb\\w*|cre[ep]\\w*|bounc\\w*|fluctuat\\w*|swing\\w*)';
const still =
  '(?:stuck|flat|stall\\w*|plateau|not (?:even )?(?:mov|budg|chang|go|com|drop|fall|los)\\w*|stopped|the same)';

const act =
  '(?:set|change|lower|raise|increase|decrease|cut|drop|adjust|reduce|add|halve|double|bump up|log|enter|record|save|put|update)';
const which = '(?:me |my |the |a |an |in |it |this |on )';
const thing =
  '(?:#|target|calories|goal|weight|pace|food|protein|macros|carbs|fat|deficit|budget|meal|breakfast|lunch|dinner|snack|plan)';

/** In the order in which they are tried. */
export const intents: readonly Intent[] = [
  {
    id: 'certainty',
    never: /\bphoto\b/,
    patterns: [
      /\bmargin of error\b|\berror margin\b|\bdata gap\b|^(confidence|certainty|accuracy)( level)?$|\bconfidence level\b|\b(are|is) (you|it) not sure\b|\bmore (sure|certain|confident)\b|\ball the (data|information)\b/,
      /\bis (this|that|it|any of this)( all)? (accurate|right|reliable|correct|real|trustworthy|certain|a guess)$/,
      /\bwhat (do|are|is|could) (not you|you not) know\b|\bwhat (do|are|is|could) (not )?(you|i) (not )?(miss|missing|need from me)\b/,
      /\bwhat (other|more|else)?.*?\b(data|information|info)\b.*?\b(need|needed|missing|want|help)\b/,
      /\b(do|would) you (have|need) (enough|more) (data|information|info)\b/,
      /\b(how good|how wide|how exact|how big)\b.*?\b(estimate|range|data|numbers?|guess)\b|\bmore (accurate|reliable|exact|precise)\b|\byou trust\b/,
      /\bwhy\b.*?\b(range|uncertain|wide|not sure)\b/,
      /\bwhat are you not sure about\b/,
      /\b(could|can|might) (this|that|it|you) be (wrong|right)\b|\b(is|are) there( any)? (data|information|info) missing\b|^you sure$/,
      /\byour confidence\b|\bdo you know (that|this|it) for sure\b|\bwhat are the gap\b|\bwhat else do you need\b/,
      /\b(is|are) (the |this |that |your |my |these |those )*(estimate|range|numbers?|data|trend|target|targets|weight|scale) (good enough|enough|reliable|accurate|right|correct|real|exact|precise|trustworthy|certain|sure)\b/,
      /\b(are|is) (you|it|this) (a )?guess(ing)?\b/,
      /\bhow do you know( that| this| it)?$/,
    ],
    openPatterns: [
      /\bhow (very )?(sure|certain|confident|accurate|reliable|trustworthy|precise|exact|uncertain) (are|is|was|am|can|should|do)\b(?!( the| a| my| these| those)? \*)/,
      /^how (sure|certain|confident|accurate|reliable|precise|exact)$/,
      /\bare you (very |so |really |quite )?(sure|certain|confident)\b/,
      /\b(can|should|could|do) i (trust|rely|believe)\b/,
      /\b(what|anything|something|is there anything)( data| information| info)?( is| are| you| am i| i am| am)? missing\b/,
    ],
    calls: [energy, adherence],
    needs: ['get_energy'],
  },
  plateau,
  patterns,
  photos,
  planChange,
  weeklyPlan,
  {
    id: 'weight_up',
    never:
      /\b(people|they|someone|you)\b|\b(weight|goal) (goal|target)\b|\btarget weight\b|\bmy (goal|target)\b|\bhow (long|much|many)\b|\bwhen\b/,
    patterns: [
      new RegExp(`${why}.*?\\b(?:weight|scale)\\b`),
      new RegExp(`\\b(?:weight|scale)\\b.*?\\b${up}\\b`),
      new RegExp(`${why}.*?\\b(?:it|this|that|number|numbers)\\b.*?\\b${up}\\b`),
      /\bwhy\b.*?\bwoke? up\b.*?\bheavier\b|\bno weight loss\b|\b(weight|scale) (went|was|is)\b.*?# to #/,
      new RegExp(`\\b(weight|scale|trend|number|numbers|reading)\\b.*?\\b${still}\\b`),
      /\b(am|was|been) i? ?(up|heavier)\b/,
      /^i (am|have|was|went|got|weigh)( been| gone| put)? ?(a (bit|little|lot) |so much )?(up|heavier|more|on)\b.*?(#|\b(weight|kg|lbs|st|overnight|today|since|than|this|now)\b|$)/,
      /\b(up|gained|gain|put on) (about |almost |over |a |an |some |two |three |one )*#? ?(kg|lbs|st|weight)\b/,
      /\b(am i|have i|did i|i am|i have|i keep|i)( been| still)? (gain|gaining|gained|getting heavier)\b/,
      /\b(gained|gaining|gain)\b.*?\b(weight|overnight|yesterday|today|week|again)\b/,
      /\bno change\b.*?\b(scale|weight)\b|^no change$|\bsame weight\b/,
      /\b(i|my|am|is this|in|at|another|the) (\w+ )*plateau$|^plateau$|\bplateau (for|since)\b|\bstall(ed|ing)?$/,
      /\bnot (been )?(losing|lose|lost)\b/,
      /\bstopped losing\b|\bheavier\b/,
      /\b(does|do|can|will) (my )?(weight|scale) (fluctuate|swing|jump|bounce)\b/,
    ],
    openPatterns: [
      new RegExp(`${why}.*?\\b(?:(?:my|the) (?:weight|scale|trend)|heavier|plateau)\\b`),
      new RegExp(
        `${why}.*?\\bi\\b.*?\\b(?:lose|losing|lost|gain|gaining|gained|stuck|stall\\w*|up|weigh)\\b`,
      ),
      new RegExp(`\\b(?:my|the) (?:weight|scale)\\b.*?\\b${up}\\b`),
      /\bwhat (is|has|was|could be)? ?(happening|happened|going on|wrong) (to|with) my weight\b/,
      /\bwhat (is |has |was )?(causing|caused|causes|made|makes|making) (my|the) (weight|scale)\b/,
    ],
    calls: [weights, energy, adherence],
    needs: ['get_weight_trend', 'get_energy'],
  },
  {
    id: 'request',
    patterns: [/^i (want|need|would like) (more|fewer|less) (calories|protein|carbs|fat|food)$/],
    openPatterns: [
      new RegExp(
        `^(?:(?:can|could|will|would) you |i (?:want|need|would) (?:you )?to )?${act} ${which}*${thing}`,
      ),
      /^make (my|the) (target|calories|goal|pace|deficit|protein|macros)\b/,
      /^(give|make|put) me (a )?(on )?(lower|higher|less|more|fewer|#|fast|faster)\b/,
    ],
    calls: [],
    needs: [],
  },
  {
    id: 'goal_date',
    never: /\bcalories?\b|\bprotein\b|\bmacros\b|\bfaster\b|\bhow can i\b/,
    patterns: [
      /^(my )?(forecast|prediction|projection|goal date)$/,
      /\b(show|give|what is|tell|make|see)\b.*?\b(forecast|prediction|projection|goal date)\b/,
      /\bwhen will (it|this) be (over|done|finished)\b|\b(projected|estimated|expected|predicted) (weight|goal|date|goal date)\b|\b(estimate|predict) my (goal|goal date|weight)\b/,
      /\bhow much( more)?( weight)? (do i|is|have i)( have| got)?( left| to)? ?((lose|gain)$|(left|to go|until|till)\b.*?\b(goal|lose|gain)\b)/,
      /\bhow much( weight)? will i\b.*?\b(lose|gain|weigh)\b/,
      /\b(am|will|would) i (be |get )?(at|to) my (goal|target weight)\b/,
      /^how much longer$|\b(predict|forecast) my\b|\bwhere (is|am) (my weight|i|it) (heading|going)\b/,
      /\b(will|am|do|can) i (ever )?(going to )?(get|be) there\b/,
      /\bwhere will i (be|end up|get)\b/,
      /\bwhat will i weigh\b|\bwhat will my weight be\b/,
      /\bhow much will i (weigh|lose|gain|have lost)\b/,
      /\b(can|could) you (predict|forecast)\b/,
      /\bhow (close|near) am i\b|\bhow far (away )?(am i|is it|to go|left|until)\b/,
      /\bhow long (will|does|is|would) (it|this) (take|be|going)\b.*?(\b(goal|there|target|lose|weight|reach)\b|$)/,
      /\bhow (long|much longer|many more \w+) (is|do i have|will it be|until|till|before|to go|left)\b/,
      /^when (do|will|can|should) i get there$/,
    ],
    openPatterns: [
      /\bwhen\b.*?\b(will|would|can|could|am|do|should|might)\b.*?\b(goal|reach|hit|there|arrive|finish|finished|done|target weight)\b/,
      /\b(how long|how many (days|week|weeks|month))\b.*?\b(goal|reach|hit|target weight|there|lose)\b/,
      /\b(will|can|do|could|would|am) i (ever )?(going to )?(reach|hit|make|get to|meet|achieve) (my |the )?(goal|target weight)\b/,
      /\b(goal|target) (date|weight)\b.*?\b(when|by)\b/,
      /\b(am i|how)( getting)? (close|closer|near|nearer)\b.*?\bgoal\b/,
    ],
    calls: [energy, adherence],
    needs: ['get_energy'],
  },
  foodToday,
  week,
  {
    id: 'wellbeing',
    offeredWithoutNumbers: true,
    never:
      /\b(should|to sleep better|improve|can i|need|energy (target|expenditure|intake|budget|balance|deficit)|expenditure)\b/,
    patterns: [
      /\bhow (is|are|was|were|has|have|did|do|am)\b.*?\b(sleep|sleeping|slept|mood|moods|feel|feeling|felt|stress|energy levels?|tired|rested|wellbeing)\b/,
      /\bhow (is|are|was|has)( my)? energy( levels?| been| lately| today| this week| doing)*$/,
      /^(my |the )?(sleep quality|sleep|mood|moods|energy|energy levels?|check ins?|wellbeing)( trend| average| score| lately| this week| last week| summary| and mood)*$/,
      /\b(show|tell|what is|what are|see|look|summary|summarise|summarize|trend|about)\b.*?\b(my )?(sleep|mood|energy levels?|check ins?)\b/,
      /\bhow (tired|rested|stressed|well rested) (am|have|was) i\b|\bmy check ins? (say|show|tell)\b|\bdid i (sleep|feel) (better|worse)\b/,
      /\b(am i|have i been|did i|do i) (sleep|sleeping|slept)( \w+)*( well| enough| okay| badly| good| too little| lately| bad)?$/,
    ],
    calls: [{ name: 'get_recent_checkins', input: { days: 14 } }, adherence],
    needs: ['get_recent_checkins'],
  },
  {
    id: 'changes',
    never: /\b(should|can|could|must|would) i\b|\bweight\b|\bto change\b/,
    patterns: [
      /\bwhat( has| have| is| did)?( been)?( anything| something| things?)? (changed|changing|new|different|change)\b/,
      /\b(anything|something) (new|different|changed|change)\b/,
      /\b(any|the|what are the|recent|latest) (changes|updates)\b/,
      /\b(has|have|did) (my |the )?(target|targets|goal|maintenance|calories|anything|something|things|it|plan)( been)? chang(e|ed)\b/,
      /\bwhat did you change\b|^(any )?news$|\bany news$/,
      /^(changes|updates|what is up|what happened)$/,
    ],
    calls: [energy, adherence],
    needs: ['get_energy'],
  },
  targets,
  {
    id: 'next_step',
    offeredWithoutNumbers: true,
    never: /\b(breakfast|lunch|dinner|supper|snacks?|tonight|about (the|this) (?!weight|plateau|scale))\b/,
    patterns: [
      /\b(i|we|what do you think i) should( i)? (do|focus on|change|work on|try|start)$|\b(thing|things) (to|i should) (do|focus on|change|try)\b/,
      /\bwhere to (start|begin)\b|\bwhat should my (focus|next step|priority|plan) be\b|\bwhat would you (do|suggest|advise|recommend)\b|\b(anything|something) (i|we) (can|could|should) (do|change|improve)\b|^(first|second) step$/,
      /\bguide me\b|^now$|\b(get|got) unstuck\b/,
      /\bwhat( exactly| then| would you| do you| can you)? (next|now|suggest|recommend|advise|would help|helps|works best)\b/,
      /\bwhat( do you think| \w+)? (should|can|could|must|shall|do|would|might) (i|we) (need to |have to |best )?(do|focus|change|work on|improve|try|start|concentrate|keep|stop|fix)\b/,
      /\bwhat (is|are|comes) (the |my )?(next|best (thing|step|move|next)|one thing|most|priority|plan|focus)\b/,
      /^(next|now what|then what|and now|so now)( step| steps| action| thing| up)?$/,
      /\bnext (step|steps|action|move|thing)\b/,
      /\b(advice|tips?|suggestions?|recommend|recommendations?|suggest|advise|ideas?)\b/,
      /\bwhere (do|should|can|shall) i (start|begin|go)\b/,
      /\bhow (can|do|should|could|would) i (improve|get better|start|continue|lose|gain|reach|keep|do better|make|go on|proceed|move|speed|get)\b/,
      /\bhow to (improve|lose|start|continue|do better|get better|gain|reach)\b/,
      /\b(help|tell|show|give) me (to )?(lose|gain|improve|reach|get|start|one thing|something to do|a plan|a next step|an action)\b/,
      /\bwhat (to|can be|needs? to be) (do|done|change|focus|improve)\b/,
      /\bshould i (change|do|keep|continue|adjust)\b/,
    ],
    calls: [energy, adherence],
    needs: ['get_energy'],
  },
  {
    id: 'progress',
    offeredWithoutNumbers: true,
    never:
      /\b(what|how much) (did i weigh|was my weight)\b.*?\b(in|on|last|ago|before|year|month|#)\b|\bweigh(ed)? (in|on) #/,
    patterns: [
      /\bhow (am|are|was|have|did|do) (i|we|things)\b( been| been doing| get| got)?( doing| going| looking| trending| getting on| getting along| progress| do| done| look| on track| with my weight)?( so far| today| now| lately| right now| overall| this week| this month| recently| these days| with my weight| with this| with my plan| with my goal| for now| at the moment| in general)*$/,
      /\bhow (is|are|was)( it| all| my (bulk|cutting|cut)| this| that| things| everything| all( of)? this| the (weight|trend|plan|diet)| my (weight|body|plan|diet|journey|progress|trend|data|numbers|results|loss|weight loss))+( going| looking| doing| trending| coming( along)?| work(ing)?)*( so far| today| now| lately| right now| overall| this week| this month| recently| for me| out)*$/,
      /\bon track\b|\bin the right direction\b|\bon (plan|target)$/,
      /\b(am|are|have|did|do|is) (i|we|it|this|my plan|my diet|things|the plan|the diet) (been )?(even )?(work(ing|ed)?|losing|lose|lost|improv(e|ing)|doing (ok|okay|well|good|fine|alright|this right|enough|it right|great)|doing$|getting (anywhere|better|lighter|there)|making (any |good )?(progress|sense)|going (well|okay|down|good|the right way)|lighter|trending|down)\b/,
      /\b(any|my|the|what|show|give|of) (me )?(my |the |a |an )?(progress|trend|summary|overview|status|results?|report|update|recap|journey)\b/,
      /^(how am i|progress|trend|summary|overview|status|results?|report|update|update me|weight|my weight|my weight trend|weight trend|current weight|recap|trending)( so far| please| report| summary| update| check)?$/,
      /\bhow (i|we|it|this|things|my (weight|progress|trend)) (am|are|is|was|have been)( doing| going| looking| trending| getting on)*$/,
      /\b(what|how much) (do i|am i|did i|is|does|have i)( currently)? ?(weigh|weighing|weighed|my weight)\b/,
      /\bhow much( weight)? (have i|did i|i have|am i) (lost|lose|losing|gained|dropped|down)( so far| since| in total| this month| overall|$)/,
      /\bmy rate( of loss| of change)?\b/,
      /\b(weight loss|losing|lose|dropping|falling)( weight| it)? (too|so) (fast|quick|quickly|rapidly)\b/,
      /\bwhere (do )?i stand\b|\b(did|has|is) my weight (gone |going |go )?(drop|dropped|dropping|down|lower|fall|fallen|falling)\b/,
      /\bwhere am i( at| now| standing)?$|\bhow far have i (come|got|gone)\b|\b(have|do|did|am) i (make|made|making) (any |good |enough )?progress\b/,
      /\bdid i do( (this|last) (month|week)| today)?$/,
      /\b(weight|trend) (going|trending|moving) (down|lower)\b/,
    ],
    openPatterns: [
      /\b(how|what|where|show|tell|give|see)\b( \w+)*? my (current |average |actual |real |latest |weight )*(weight|trend|progress|weight trend|rate of loss|weight loss)\b(?! (goal|target))/,
      /\b(summarise|summarize|review|show|check|update|tell me|report) (me )?(on )?my (progress|trend|weight|status|results|data)\b/,
      /\bmaking (any |good |enough )?progress\b/,
    ],
    calls: [energy, adherence, weights],
    needs: ['get_energy'],
  },
  {
    id: 'help',
    patterns: [
      /^(i need |can you |could you |would you |i want )?(some )?(help|assist)( me)?( out)?$/,
      /\bwhat( all| questions| things| kind of questions)? (can|could|do|should|may) (you|i) (all )?(do|ask|know|help|say|tell|offer|answer|talk)\b( me| you| with| for| about| to)*$/,
      /\bwhat (can|could) i (use|ask) (you|this|it)\b/,
      /\bwhat (else |features |things )?(can|do) you (have|do|know|help|offer|look at|see)\b( with| about| me)*$/,
      /\b(who|what) are you( good for| able to do)?$|\bwho am i talking to$|^what else$|\bwhat (is it|it is) you do\b|^what you (can )?do$|\bwho (is|are) this$|\bwhat can this do$|\bhow (can|could|do) (you|i) (help|talk to|use|ask)( me| you)?$|\bwhat is (this|this app|your name)$/,
      /\bhow (do|does|can|to) (you|this|it|the app|this app|i use|i talk|i ask)( app| you| this| it| to you)* ?(works?|help)?$/,
      /^(is|are) (this|that|it) (a |an )?(bot|robot|ai|machine|human|person|real person)$|^what i can ask$/,
      /\bare you (a |an )?(real|human|bot|robot|ai|machine|person|real person)( person| human)?$/,
      /^(menu|commands?|options?|features?|questions?|what|info|start)$/,
      /\b(show|tell|give) me (the |your )?(options|commands|menu|features)\b|\bwhat (are|kind of|sort of) (my |the |your )?(options|features|questions|commands)\b/,
    ],
    calls: [],
    needs: [],
  },
];
