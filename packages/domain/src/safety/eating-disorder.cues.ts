import { type CueRow, createCues, type Macros } from './cues.ts';

/**
 * Behaviour kinds, then motives and amplifiers. Points: 4 alone is a block, 2-3 a flag; 1 counts only with others.
 * `motive` and `intensity` count only beside a behaviour or distress.
 */
export type EatingKind =
  | 'purge'
  | 'after_food'
  | 'pills'
  | 'restrict'
  | 'no_food'
  | 'compensate'
  | 'binge'
  | 'conceal'
  | 'body_check'
  | 'thin_goal'
  | 'distress'
  | 'fear'
  | 'hunger_praise'
  | 'rules'
  | 'term'
  | 'return'
  | 'motive'
  | 'intensity';

export const eatingMacros: Macros = {
  food: 'food|meals?|breakfasts?|lunch(?:es)?|dinners?|supper|snacks?|everything(?: i (?:eat|ate|had|just ate))?|anything i (?:eat|ate)|what i (?:eat|ate|had|just ate|just had)|what ive eaten|it(?: all)?(?: back)?|cake|pizza|pasta|dessert|carbs|burgers?|fries|cookies?|ice cream|takeaway|takeout|sweets|chocolate|bread|the (?:binge|calories|cals)|calories|my (?:plate|portion|stomach)',
  eating:
    'eat|eats|ate|eaten|eating|a meal|every meal|meals|each meal|dinner|lunch|breakfast|food|a binge|binge|bingeing|binging|snacking|my meals|it all',
  people:
    'mom|mum|mother|dad|father|parents?|family|husband|wife|partner|boyfriend|girlfriend|bf|gf|roommates?|flatmates?|friends?|doctor|doc|gp|therapist|nurse|dietitian|dietician|nutritionist|coach|teachers?|school|treatment team|team|psychiatrist|counsell?or|sister|brother|kids|everyone|everybody|anyone|anybody|people|others|them|coworkers|no ?one|nobody|someone|hospital|clinic',
  long: '(?:[2-9]|\\d\\d|two|three|four|five|six|seven|eight|nine|ten|several|a few|a couple of|couple of|few|many|the (?:last|past)|past|last|over|almost|nearly|whole|full|entire|at least|more than|about|around)',
  dur: '(?:{long} )+(?:days?|weeks?|weekends?|months?)|(?:36|48|60|72|84|96|120) ?(?:hours?|hrs?|h)|since (?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|the weekend|last \\w+)|(?:all|this whole|the whole|this entire) (?:week|weekend)|for days|in days|days on end|days now|a week|weeks',
};

const englishRows: readonly CueRow<EatingKind>[] = [
  [
    'self_vomit',
    'purge',
    4,
    [
      '(?:make|makes|making|made|force|forces|forcing|forced|get|getting|train\\w*|trick\\w*) (?:my ?self|herself|himself|themselves|yourself|my body|my stomach|oneself) (?:to )?(?:be |get |feel |go )?(?:sick|throw|throwing|vomit|vomiting|puke|puking|barf\\w*|gag|gagging|hurl|heave|up ?chuck|spew|bring|empty|regurgitate)(?! (?:with worry|over|worrying|of (?:chicken|it)))(?: up| it| back)*',
      '(?:self ?induc\\w*|induc\\w+) ~(?:vomit\\w*|throwing up|puking|sick)',
      'finger\\w* (?:down|in|into|to the back of) (?:my |the |your |her |his )?throat',
      '(?:toothbrush|spoon|hand|something) down (?:my|the|her|his) throat',
      '(?:purge|purges|purged|purging)(?= ?(?:$|[.!?,;:)]|after|afterwards|every|each|again|food|foods|it|them|everything|anything|when|whenever|because|so|and|until|till|tonight|today|this|what|whatever|most|daily|once|twice|three|four|five|\\d|less|more|quietly|quickly|without|before|for|or|all|is|was|has|days?|sessions?|cycles?|episodes?|urges?|too|as|but|if|right|in (?:the|my) (?:toilet|shower|bath\\w*)|at (?:home|work|night|school)|(?:my|the) (?:\\w+ )?(?:binges?|cake|food|calories|meals?|lot|dinner|lunch|breakfast|pizza|stomach|body)|dinner|lunch|breakfast|calories|weekly|secretly|instead|helps?|makes?|works?|feels?|will|would|does|to|on|with|since|yesterday|straight|immediately|right|later|now|until))(?! (?:and )?(?:my|the|old|all) (?:pantry|fridge|closet|data|files))',

      '(?:throw|throws|throwing|threw|puk\\w+|vomit\\w*|get|getting|be|being) (?:up|sick)? ?(?:on purpose|deliberately|intentionally|secretly|in secret|in the (?:shower|bathroom|toilet) after)',
      '(?:undo|undid|undoing|erase|erasing|cancel\\w*|reverse|reversing|delet\\w+) (?:the |my |that |a |every |what )*(?:binge|meals?|dinner|lunch|cake|food|damage|pizza|i ate|ive eaten|eating|calories|i just ate) ?~(?:toilet|bathroom|throat|sick|vomit|throw)?',
      '(?:empty|emptied|emptying) (?:my|her|his) stomach',
      'chew(?:ing|s|ed)? (?:my food |food |it |and |then )*(?:and |then )?(?:spit|spitting|spat|spits)(?: it| out)*',
      '(?:spit|spitting|spat) (?:my |the |it |food )*(?:out|food)? ?(?:in|into) (?:a |the |my )?(?:napkin|tissue|cup|bag|sleeve|bin|trash)',
      '(?:bathroom|toilet|loo|restroom|sink) (?:right |straight |directly |immediately )?after (?:{eating}|dinner|every|i eat)~(?:throw|sick|vomit|get rid|puke|purge|rid)',
      '(?:syrup of )?ipecac',
      'gag(?:ging)? reflex ~(?:purge|anymore|any more|gone|trick|meal|eat|food|trigger|activat\\w*|better)?',
      '(?:easier|easiest|best|quietest|silent|quiet|how|way|ways|tips?|tricks?|foods?) (?:to |on |for |foods to |food to |way to |ways to )*(?:throw(?:ing)? up|vomit(?:ing)?|purg(?:e|ing)|pu(?:ke|king)|make (?:my|your)self sick|com(?:e|es|ing) (?:back )?up|bring(?:ing)? (?:back )?up)(?! (?:after (?:a workout|running)|a hangover))',
    ],
  ],
  [
    'food_up',
    'purge',
    4,
    [
      '(?:bring|brings|bringing|brought|throw|throws|throwing|threw|puk\\w+|vomit\\w*|cough\\w*|spit\\w*|chuck\\w*|hurl\\w*|heav\\w*|get|getting|got) (?:up )?(?:my |the |all |all of |every |that |most of |half of )*{food} ?(?:back )?(?:up|out of me|out of my (?:body|stomach|system))(?! (?:in my mouth|a bit))',
      '(?:throw|throws|throwing|threw|puk\\w+|vomit\\w*|barf\\w*) (?:up )?(?:(?:every|each) (?:single )?(?:meal|bite|time i eat|thing i eat)|(?:all|most|half) (?:of )?(?:my |the )?(?:meals|food|dinners?|lunch))',
    ],
  ],
  [
    'rid_of_food',
    'purge',
    3,
    [
      '(?:get|gets|getting|got|gotten|be) (?:\\w+ )?rid of (?:the |my |all |that |every |all of )*(?:food|meals?|breakfast|lunch|dinner|what i (?:ate|had|eat)|what ive eaten|everything i (?:ate|eat|had)|binge|calories i|it before (?:it|the|my)|it after)',
      '(?:get|getting|got|want|need|wanted|needed|wanting) (?:it|everything|the food|this|dinner|lunch|that meal|the calories|all of it|that|all that food|food|all the food) (?:all )?(?:out of|outta|out from) (?:me|my (?:body|stomach|system|belly))',
      '(?:it|food|dinner|lunch|everything|meal) (?:has|had|needs|have|doesnt|does not) (?:to )?(?:come (?:back )?(?:up|out)|stay (?:down|in me|inside))',
      '(?:cant|dont|wont|never|not) (?:let myself |allow myself to )?(?:let (?:the )?food|keep (?:the )?food|let (?:it|a meal|dinner)|keep (?:it|meals?|dinner|lunch|breakfast)) (?:stay |be |sit )?(?:down|in|inside|in me|inside me)(?: on purpose)?',
      '(?:before|so) (?:it|the food|my body|the calories|calories|the fat|they) (?:can |could |gets? |dont |doesnt |cant |wont |has time to |have time to )*(?:digest|digested|absorb|absorbed|stick|turn (?:to|into) fat|settle|count)',
    ],
  ],
  [
    'vomit',
    'after_food',
    2,
    [
      '(?:throw|throws|throwing|threw|thrown) up|puk(?:e|es|ed|ing)|vomit(?:s|ed|ing)?|barf(?:s|ed|ing)?|being sick after|get sick after|be sick after|sick after (?:eating|every|each|i eat|meals?|dinner|lunch)|run(?:ning)? (?:the )?(?:tap|shower|water|taps) (?:so|while) (?:no ?one|nobody|they|i)',
      '(?:go|goes|going|went|run|runs|running|head|disappear\\w*|rush\\w*|lock\\w*|slip\\w*) ~(?:to|into|in|for) the (?:bathroom|toilet|loo|restroom) ~(?:right |straight |immediately |as soon as |the second |just )?(?:after|when|once|the moment) ~{eating}',
    ],
  ],
  [
    'laxatives',
    'pills',
    3,
    [
      'laxatives?|lax(?:ies)?|ex ?lax|dulcolax|dulcoease|bisacodyl|senna(?: tea| tablets?| pills?)?|senokot|miralax|epsom salts?|water pills?|diuretics?|furosemide|lasix|enemas?|colon cleanse|detox tea|skinny tea|teatox|slimming tea|magnesium citrate|salt water flush',
    ],
  ],
  [
    'weight_drugs',
    'pills',
    4,
    [
      '(?:dnp|dinitrophenol|clenbuterol|clen|ephedra|ephedrine|eca stack)(?= ?(?:$|[.!?,a-z]))',
      '(?:adderall|vyvanse|ritalin|concerta|stimulants?|cocaine|coke binge|meth|speed|nicotine|cigarettes|vap(?:e|ing)|smok(?:e|ing)) ~(?:so i (?:dont|wont)|to (?:not|avoid|stop|kill|suppress|skip)|instead of|kills?|replac\\w*) ~(?:eat\\w*|hunger|hungry|appetite|food|meals?|lunch|dinner|breakfast)',
      '(?:skip\\w*|stop\\w*|reduc\\w*|underdos\\w*|not tak\\w+|less|omit\\w*|miss\\w*|manipulat\\w*|cut\\w*|leave|leaving|withhold\\w*) ~(?:my |out |the |of |down |back |on )*(?:insulin) ~(?:so|to|and|because|for|in order|lose|help|drop|stay|weight|keep|makes?)~(?:weight|thin|lose|pounds|kilos|kg|calories|slim|fat|skinny|pee)',
      '(?:thyroid|levothyroxine|metformin|ozempic|wegovy|semaglutide|mounjaro) ~(?:without (?:a )?(?:prescription|my doctor)|double|extra|more than|black market|off the internet|from a friend|secretly|friends) ~(?:lose|thin|skinny|weight|faster|drop|slim)?',
      '(?:tapeworm|tape worm|cotton balls?|eating (?:tissue|tissues|cotton|ice|paper))(?: to| diet| so| instead| pills?| for)?',
    ],
  ],
  [
    'diet_pills',
    'pills',
    2,
    [
      '(?:diet|slimming|weight loss|fat burn\\w*|skinny) (?:pills?|tablets?|shots) ~(?:stop|skip|instead|not eat\\w*|so i|dont (?:eat|have)|without|kill\\w*|all day|double|handful|extra|hide|secret\\w*|online)|(?:kill|suppress|shut off|get rid of|ignore|trick|numb|silence|mask|curb) (?:my |the )?(?:hunger|appetite) (?:completely|pangs|all day|so i (?:dont|wont|can)|for good|without eating|with (?:coffee|water|gum|cigarettes|diet))',
    ],
  ],
  [
    'starve',
    'restrict',
    4,
    [
      '(?:starv\\w+|famish\\w*) (?:my ?self|herself|himself|themselves|yourself|my body|it off|away|the fat|and|to (?:be|get|lose|punish|feel|stay|look|fit)|until|diet|mode on purpose|plan|challenge|all (?:day|week)|for (?:\\d+|days|a (?:day|week)|weeks?|the|two|three))',
      '(?:going|gonna|plan|planning|want|need|have|trying|started|decided|keep|love|continue|able|prefer|rather) (?:to )?(?:just )?starv(?:e|ing)(?! to death out)',
      '(?:how to|ways? to|learn(?:ing)? (?:how )?to|teach me (?:how )?to|help me|tips? (?:for|to|on)|best way to|guide to|good at|better at) (?:properly |safely |successfully |slowly |really |actually )?starv(?:e|ing)(?! (?:a cold|a fever|the))',
      '(?:just |how to |safely |should i |can i |i |ill |so i )starve(?= ?(?:$|[.!?,]|myself|today|tomorrow|this|for|until|all|again|more|and|then|to|or))',
      '(?:not|never|stop|stopped|stopping|quit|without|avoid\\w*|refuse|refusing|refuses|skip\\w*|give up|giving up|gave up) (?:to )?(?:eat|eating|food) (?:altogether|entirely|completely|at all|anything|any ?more|full stop|ever again|solid\\w*)',
      '(?:survive|live|living|lived|last|get by|getting by|go|function|run|running|fuel\\w*|exist\\w*|subsist\\w*|surviving) ~(?:on|off) (?:just |only |nothing but |basically |pretty much |mostly )?(?:black )?(?:coffee|water|air|gum|ice|tea|diet coke|coke zero|diet soda|energy drinks?|lettuce|cucumbers?|celery|rice cakes?|apples?|an apple|one (?:apple|meal|yogh?urt|egg|banana|cracker)|broth|carrots?|nothing|cigarettes|sparkling water|salad leaves|mints|monster)',
      '(?:eat|ate|eating|eats|had|have|having|allow myself|consum\\w+|nothing but|only|just) ~(?:only|just|nothing but|nothing (?:else )?(?:except|besides|other than|apart from)|no more than|a single|one|half an?|maybe) ~(?:apple|cucumber|rice cakes?|lettuce|celery|egg|banana|crackers?|yogh?urt|broth|gum|carrots?|grapes?|almonds?|strawberr\\w+|cherry tomatoes|ice cubes|black coffee|coffee|water|diet coke|diet soda|air|tea|spoonfuls?) ~(?:a day|per day|all day|today|every day|for (?:the (?:whole )?day|days|\\w+ days|a week|weeks|dinner and)|since|this week|each day|and (?:water|coffee|gum|diet coke|tea)|until|daily|in \\w+ days)',
      '(?:as little|as few calories|the (?:least|minimum|lowest) (?:food|amount|calories|i can)|less and less|smallest amount) (?:food )?(?:as (?:possible|i can|humanly)|possible|i can (?:eat|get away|survive|live)|every day|each day|to (?:survive|stay alive|eat and))',
      '(?:how|what) (?:little|few|low) (?:food |calories )?(?:can|could) (?:i|a person|someone|you) (?:get away with|go|eat|survive|live|possibly)',
      '(?:so|and|then) (?:that )?(?:i )?(?:can|could|dont|wont|never|do not|will not) (?:finally |just |ever |even )*(?:stop eating|(?:have|need|want) to eat|eat at all|feel (?:hungry|hunger)|get hungry)(?= ?(?:$|[.!?,]|any ?more|again|all|food|at all|for|until|ever))',
      '(?:how long|how many days|how many hours) (?:can|could|does|do|until|before|would|will|should) ~(?:go|last|survive|live|be|i|body|human|you|person) ~(?:without|no|not|on just|on only|with no|with zero|on zero|on nothing but) ~(?:eat|eating|food|water|meals?|calories|fuel)',
      '(?:eat|eating|ate|eats) (?:basically |almost |practically |literally |next to |close to |pretty much )?(?:nothing|zero|barely anything|hardly anything|fuck all)(?: at all)?(?! (?:since (?:lunch|breakfast|noon|this morning)|before (?:my|the) (?:run|workout|blood|test|surgery)|unusual|new|special|wrong|after \\d|that))',
      '(?:get|gets|getting|got|be|have|keep|push\\w*|drop\\w*|lower\\w*|reduc\\w*|cut\\w*) (?:my )?(?:intake|calories|daily calories|cals|food|eating|portions) ~(?:to|at|down to) (?:zero|nothing|almost nothing|next to nothing|0|nil|as (?:low|close to (?:zero|nothing)))',
      '(?:zero|0|no) (?:calorie|food|cal|eating|kcal) (?:days?|weeks?|challenge|streak)',
      '(?:water|dry|juice|coffee|extended|long|multi ?day|prolonged|total|complete|strict) (?:only )?fast(?:s|ing|ed)? ~(?:{dur})',
      '(?:fast|fasting|fasted|fasts) (?:for |lasting |on water for |straight |up to |at least )*(?:another )?(?:{dur})(?! (?:a week|per week|each week|a month))',
      '(?:\\d+|two|three|four|five|seven|ten|week|multi|month) ?(?:day|week|month) ?(?:long )?(?:water |dry |juice |liquid |total |full |strict )*fast(?:ing)?',
    ],
  ],
  [
    'no_food',
    'no_food',
    4,
    [
      '(?:havent|have not|hasnt|has not|havent really|not|didnt|dont|doesnt|wont|never|without|barely|hardly|scarcely|refus\\w+ to|skipp\\w+|stopped|stop|avoid\\w*|no) (?:eaten|eat|eating|touched|touch|had|have|having|food|solid food|consum\\w+|ate)(?: anything| any| a| proper| real| solid| single| bite| of| food| meals?| to eat| at all| a thing| nothing| much| bite| to)* ?(?:{dur}|in (?:{dur})|for (?:{dur})|over (?:{dur}))',
      '(?:ive |i have |has |have |hes |shes )?(?:eaten|ate|had|eat|having|eating) (?:absolutely |almost |basically |literally |practically )?(?:nothing|no food|zero food|no meals?|no calories|0 calories)(?: to eat| at all| except \\w+(?: \\w+)?| but \\w+(?: \\w+)?| other than \\w+)* (?:{dur}|in (?:{dur})|for (?:{dur})|over (?:{dur})|today or yesterday|yesterday or today|yesterday and today)',
      '(?:{dur}|day \\d+|\\d+ (?:days?|hours?|hrs)|(?:two|three|four|five|six|seven) days) (?:in )?(?:now )?(?:with ?out|of no|with no|on no|of zero|of not|not) (?:eat\\w*|food|any food|meals?|a (?:single )?(?:bite|meal|crumb)|solid food|eating)(?! after)',
      '(?:last|previous) (?:ate|meal|time i ate|proper meal|real meal|thing i ate|food)(?: i had| was| i ate)* ~(?:{long} days ago|days ago|on (?:sun|mon|tues|wednes|thurs|fri|satur)day|yesterday morning|(?:36|48|60|72) hours ago|a (?:few|couple of) days ago|last week)',
    ],
  ],
  [
    'no_food_today',
    'no_food',
    1,
    [
      '(?:havent|have not|hasnt|not|didnt|barely|hardly|without|no) (?:eaten|eat|eating|food|had|touched)(?: anything| any| a| proper| real| single| bite| of| food| meal| to eat| at all| thing| nothing| much)* ?(?:all day|since yesterday|today|yesterday|for (?:24|20|18|a whole day))',
    ],
  ],
  [
    'skip_meals',
    'restrict',
    1,
    [
      '(?:skip|skips|skipped|skipping|miss|missing|avoid\\w*|cut(?:ting)? out|drop(?:ping)?|go(?:ing)? without|pass(?:ing)? on) (?:the |my |all |most |out on |every |whole |entire )*(?:meals?|breakfasts?|lunch(?:es)?|dinners?|supper|food|eating)(?: and (?:breakfast|lunch|dinner))?',
      '(?:restrict|restricts|restricted|restricting)(?= ?(?:$|[.!?,]|my (?:food|intake|eating|calories)|food|intake|calories|again|more|harder|all|so|because|even|and|to|every|heavily|during|until))',
      '(?:just|only) (?:one|1) (?:small |tiny )?(?:meal|snack|thing|bite) (?:a|per|every) (?:day|other day|two days)',
      '(?:eat|eating|ate) (?:less than|under) (?:a |my )?(?:toddler|child|bird|baby|kid|toddlers?|cat)',
      '(?:eat|eating) like a bird',
    ],
  ],
  [
    'skip_all',
    'restrict',
    2,
    [
      '(?:barely|hardly|scarcely) (?:eat\\w*|ate|touch\\w* (?:my |her |his )?(?:food|plate|dinner|lunch))',
      '(?:skip|skips|skipped|skipping|avoid\\w*|cut(?:ting)? out|go(?:ing)? without|miss\\w*) (?:all (?:my |of my )?meals|every (?:single )?meal|most (?:of my )?meals|meals? (?:to|so|until|because|after|when|every|all|as (?:a )?punish\\w*|for (?:days|the (?:whole|rest)|\\d+))|both ~and|(?:breakfast|lunch) and (?:lunch|dinner)|(?:eating|food) (?:for|all|every|because|so|to|until|after|when)|(?:lunch|dinner|breakfast) (?:again|every ?day|all week|because i (?:feel|felt|ate|weigh)|to (?:make up|lose|punish|compensate)|so i))',
      '(?:whole|entire|full) (?:day|days|week) (?:of )?(?:without|with no|on no) (?:food|eating)',
      '(?:throw|throws|threw|throwing|toss\\w*|bin|binning|dump\\w*|flush\\w*) (?:away |out )?(?:my |the |most of my |half my |all my )*(?:lunch(?:es)?|dinner|breakfast|packed lunch|meals?|food)(?: away| out| in the (?:bin|trash|toilet))? (?:so|at|every|before|when|without|because|and (?:say|tell|pretend))~',
    ],
  ],
  [
    'compensate',
    'compensate',
    1,
    [
      '(?:burn|burns|burned|burnt|burning|work|works|worked|working|run|running|ran|sweat\\w*|walk\\w*|exercise|exercis\\w+) (?:it |them |this |that |all |everything |every (?:single )?(?:calorie|bite|crumb|gram)? ?|the |my |those |what i (?:ate|eat|had) |dinner |lunch |breakfast )*(?:binge |cake |pizza |calories |meal |food |dinner |lunch |dessert |weekend |cookies? )*(?:all )?off',
      'burn(?:s|ed|t|ing)? (?:off )?(?:every|each|all|what|everything|more than) ~(?:calorie|bite|i (?:eat|ate|had)|ive eaten|meal|gram)',
      '(?:make|makes|making|made) (?:it )?up for (?:it|the|my|that|what|yesterday|last night|eating|every|having|dinner|lunch|a |all)',
      '(?:earn|earns|earned|earning|deserve|pay for|paying for|pay|atone\\w*|compensat\\w*|repent\\w*|cancel(?:ling)? out|offset\\w*|balance out|undo|undoing) (?:for )?(?:my |the |for |every |that |what |this |a |any |each )*(?:food|meals?|dinner|lunch|breakfast|calories|cake|pizza|binge|treats?|dessert|i (?:ate|eat)|it|overeating|eating|bite|carbs|ice cream|burger|weekend|damage|sins?)',
      '(?:extra|double|more|another|hours? of|additional) (?:cardio|run|running|workout|workouts|exercise|gym|miles|steps|treadmill|km|session) (?:to|because|after|as|for|until) (?:make|i (?:ate|had|feel)|eating|burn|having|every|the|punish|compensat\\w*|cancel|what|a binge|my)',
      '(?:eat|eaten|eating|food|dinner|meal) (?:until|unless|before|till|only (?:if|after|when)|without) (?:i |ive |i have |first |having |i first )*(?:run|ran|worked|workout|exercis\\w+|burn\\w*|gym|earned|walked|done|been|running|hit|sweat\\w*|burned)',
      '(?:fast|fasting|starve|not eat|eat nothing|eat less|skip meals|no food|undereat|restrict) ~(?:to (?:make up|compensate|cancel|undo|balance|punish|atone)|because i (?:ate|binged|overate|had)|after (?:a |my |the |every )?(?:binge|big|overeat\\w*|cheat|bad|eating)|as (?:a )?punishment|to fix)',
    ],
  ],
  [
    'exercise_harm',
    'compensate',
    4,
    [
      '(?:exercis\\w+|work(?:ed|ing)? out|run|running|ran|cardio|train\\w*|treadmill|gym|walk\\w*|workouts?) ~(?:until|till|to the point) ~(?:faint|pass out|passed out|collapse|collapsed|throw up|vomit|puke|black out|blacked out|cant (?:stand|walk|see|move)|im sick|i drop|bleed|nothing left|dizzy|see stars)',
      '(?:punish\\w*) (?:my ?self|my body|herself|himself) (?:for (?:eating|having|the|what|every|overeating|a|being|food|my|last)|with (?:exercise|cardio|running|hours|extra|no food|hunger|a fast|fasting|burpees|miles)|by (?:not|exercis\\w+|runn\\w+|skipp\\w+|fast\\w+|starv\\w+|restrict\\w+|cutting|eating)|after (?:eating|i eat|a|every|meals?)|at the gym)',
      '(?:eating|food|dinner|binge|meal|ate) ~(?:as|for) (?:a )?(?:punishment|penance)',
      '(?:exercise|cardio|hunger|starvation|fasting|not eating|running|gym|skipping meals) (?:is|as|was) (?:my |a |the |self )?(?:punishment|penance|payback)',
      '(?:exercis\\w+|work(?:ing)? out|cardio|running|run|gym|train\\w*) ~(?:secretly|in secret|in the middle of the night|at night (?:so|in|when)|(?:at )?(?:2|3|4) ?am so|behind (?:my|their)|in my (?:room|bedroom) (?:so|at night|when)|quietly so)',
      '(?:cant|dont|not allowed to|not able to|wont let myself|never) ~(?:sleep|rest|sit|sit down|stop|eat|relax|leave|go to bed|let myself) ~(?:until|unless|before|till|without) ~(?:burn\\w*|every calorie|exercis\\w+|worked (?:it )?off|earned|purg\\w*)',
      '(?:keep|keeping|still|continue|continuing|go|going|run|running|train\\w*|work(?:ing)? out|exercis\\w+) ~(?:run\\w*|exercis\\w*|train\\w*|workouts?|working out)? ?~(?:with|on|through|despite|injured with) ~(?:stress fracture|broken (?:foot|leg|bone)|torn) ~(?:because|cant (?:stop|rest|miss|skip)|or|so i dont|scared|afraid|otherwise)',
    ],
  ],
  [
    'exercise_compulsion',
    'compensate',
    2,
    [
      '(?:panic|panick\\w*|anxious|anxiety|guilty|guilt|freak\\w* out|ashamed|terrified|disgusting|cry|crying|worthless|hate myself|unbearable|lose it|cant cope) ~(?:if|when|whenever|after|unless|about) ~(?:miss|skip|cant|dont|didnt|rest|take|not) ~(?:workout|gym|exercise|run|training(?! with)|cardio|rest days?|day off|session|move|steps|train|work out)',
      '(?:rest days?|days? off|missing (?:a )?(?:workout|gym|run|session)|skipping (?:a )?(?:workout|gym|run|session)|sitting (?:still|down)) (?:make|makes|fill|fills|give|gives|leave|leaves|feel|feels|terrif\\w*|send|sends|scare|scares) ~(?:panic|anxious|guilty|guilt|lazy|disgust\\w*|fat|ashamed|worthless|terrified|failure|me|unbearable)',
      '(?:(?:[3-9]|three|four|five|six|seven|eight) (?:hours?|hrs) (?:of )?(?:cardio|exercise|running|gym|training|a day (?:of cardio|at the gym|exercis\\w+)|every (?:single )?day|on the (?:treadmill|bike|elliptical)))',
      '(?:twice|three times|four times) a day ~(?:burn|so i|because i (?:ate|eat)|every)',
      '(?:addicted to|obsessed with|compulsive\\w*|cant stop|compulsion) (?:the )?(?:exercis\\w+|gym|cardio|running|working out|burning (?:calories|off)|steps)',
    ],
  ],
  [
    'binge',
    'binge',
    2,
    [
      'binge(?:s|d|ing)?|bing(?:ing|ed)',
      '(?:cant|couldnt|cannot|unable to|never) (?:seem to )?stop (?:my ?self )?(?:from )?(?:eating(?= ?(?:$|[.!?,]|once|until|till|and|even|when|at night|everything))|once i start|until (?:its|everything|the)|stuffing|shovel\\w*|snacking until)',
      '(?:eat|ate|eating|stuff\\w*|gorg\\w*|shovel\\w*|inhal\\w*) (?:\\w+ ){0,4}(?:until|till|to the point) (?:i |it |im |my |i feel |i felt |that i |where i )*(?:sick|hurts?|painful|in pain|physically|cant (?:move|breathe|stand)|couldnt (?:move|breathe)|burst\\w*|stomach (?:hurts|aches)|bloated and ashamed|pass out|feel ill|nauseous|hate)',
      '(?:lose|lost|losing|loss of|no|out of) control (?:over|around|of|with|when|once|while) (?:my |i |eating |all )*(?:food|eating|eat|snacks|bread|sweets|chocolate|carbs|what i eat)',
      '(?:ate|eaten|eat|eating|devour\\w*|demolish\\w*|finish\\w*) (?:basically |literally |almost |pretty much )?(?:everything in (?:the|my) (?:house|kitchen|fridge|pantry|cupboards?)|the (?:whole|entire) (?:fridge|pantry|kitchen|cupboard)|thousands of calories|out of (?:the )?(?:bin|trash|garbage))',
      '(?:black|blacked|blank|zone|zoned|autopilot|trance) ~(?:out )?(?:and|when|while) ~(?:ate|eat|eating|eaten|wrappers|food)',
      '(?:wake|woke|waking) ~(?:surrounded by|to) (?:empty )?(?:wrappers|packets|boxes)',
    ],
  ],
  [
    'conceal_food',
    'conceal',
    4,
    [
      '(?:hide|hides|hid|hiding|hidden|conceal\\w*|disguis\\w*|cover(?:ing)? up|cover|mask\\w*|fake|faking|lie|lies|lied|lying) (?:the fact |the truth |it |this |that |about |how |from ~)*(?:my |how |that |i |im |ive |not |little |i am |much |what |less |skip\\w* |the |of )*(?:weight loss|losing weight|eating(?: habits| less)?|eat|meals?|restrict\\w*|fast(?:ing)?|purg\\w*|vomit\\w*|throw\\w* up|laxatives?|diet|starv\\w*|thinness|bones|lost weight|skipping|food intake|intake|ate|dropped weight|weigh|getting thinner|exercis\\w*|binge\\w*|wrappers|evidence) ?(?:from|to|so|when|at|around|with|before|under|in front)? ?(?:my |the |all |our |a )*{people}?(?! (?:recipe|calories setting))',
      '(?:hide|hides|hid|hiding|stash\\w*|dump\\w*|toss\\w*|dispos\\w+ of|get rid of|throw\\w* (?:away|out)|slip\\w*|sneak\\w*|pocket\\w*|wrap\\w*|flush\\w*|feed|feeding|scrape\\w*) ~(?:food|dinner|lunch|breakfast|meals?|my plate|bites|it) ~(?:in|into|to|down|under|away|so|without|when) ~(?:napkins?|tissues?|pockets?|sleeves?|dog|cat|bag|bin|trash|toilet|they|no ?one|nobody|{people}|noticing|seeing|look like|thinks?|looking|drawer)',
      '(?:trick|fool|cheat|deceiv\\w*|game|beat|outsmart|pass|fake|manipulat\\w*|inflat\\w*|rig|get through|get past|bump up|add) (?:the |my |a |at |on |weight (?:at|for|before) )*(?:weigh ?ins?|weighing|doctor\\w*|nurse\\w*|dietit?ci?an\\w*|therapist\\w*|clinic\\w*|treatment team|team|nutritionist|hospital scale|doctors? scale|weight (?:check|appointment))',
      '(?:water ?load\\w*|(?:weights?|rocks|batteries|coins|stones) in (?:my )?(?:pockets|bra|underwear|hair|clothes)|drink\\w* ~(?:water|litres|liters) ~before ~(?:weigh\\w*|weight check|clinic|appointment|scale|they weigh|im weighed))',
      '(?:pretend\\w*|act like|acting like|look like|looks like|appear to|make it (?:look|seem) (?:like|as if)|make (?:them|everyone|people|my \\w+) (?:think|believe)|tell (?:them|everyone|people|my (?:mom|mum|parents|family|husband|wife|friends|dad))|told (?:them|everyone|my (?:mom|mum|parents|family|husband|wife|friends|dad))|convince ~|trick ~ into thinking) ~(?:i |im |ive |that |to |am |have )+(?:actually |already |just |been |normally )*(?:eat|eating|ate|eaten|had (?:lunch|dinner|breakfast|a big|food)|have eaten|having|not hungry|full)(?! (?:healthy|well|enough protein))',
      '(?:excuses?|reasons?|lies|cover stor\\w+|white lie|believable) (?:to|for|so|not|i can (?:use|give|tell)|why) ~(?:not (?:to )?eat\\w*|skip\\w*|avoid\\w*|not having|get out of|turn down|refus\\w*|miss\\w*)(?! (?:leg day|(?:the |a |my )?(?:gym|training|workouts?|cardio|session|run))) ?~(?:food|dinner|lunch|meals?|eating|family)?',
      '(?:excuses?|reasons|lies|lie|story|cover) (?:[a-z]+ ){0,9}(?:skip|avoid|not (?:to )?eat|get out of|miss|dodge|refuse) ~(?:dinner|lunch|breakfast|meals?|eating|food)',
      '(?:get|getting|got) out of (?:eating|family (?:dinner|meals?)|dinner with|lunch with|meals? with|having to eat)',
      '(?:move|moving|push|pushing|shuffl\\w*|spread\\w*|cut\\w*) ~(?:food|it|dinner|meal) ~(?:around (?:my |the )?plate|into tiny (?:pieces|bits)|tiny pieces so)',
      '(?:baggy|loose|oversized|big|layers|layered) (?:of )?(?:clothes|clothing|jumpers?|hoodies|sweaters?|jumper|sweater|hoodie)? ?~(?:so|to) ~(?:no ?one|nobody|they|hide|people|my \\w+|everyone|conceal) ~(?:notice|see|tell|know|thin|thinner|weight|bones|small|skinny|how)',
      '(?:keep|keeping|kept|stay|its|its our|this is) (?:it |this |my (?:diet|fast|fasting|eating|purging|weight loss) )?(?:a |our |my |our little )?secret ~(?:eat\\w*|diet|fast\\w*|weight|purg\\w*|meals?|food|from (?:my|the|everyone))',
      '(?:eat|eating|ate|eats|binge\\w*) ~(?:in secret|secretly|where no ?one|when no ?one|in my car so|in hiding|alone so no ?one)',
      '(?:hide|hides|hid|hiding|stash\\w*|hoard\\w*) (?:the |my |empty |all |all the |food )*(?:wrappers|packaging|takeaway boxes|evidence|food|snacks|receipts)(?= ?(?:$|[.!?,]|from|under|in|so|and|at|before|around|because))(?! (?:so i (?:dont|wont|cant|only)|from (?:myself|the (?:kids?|dog|cat|toddler))|in the recipe))',
      'dont (?:want|let) (?:my |the )?{people} to (?:know|find out|notice|see) ~(?:eat\\w*|losing|lost|diet|starv\\w*|fast\\w*|purg\\w*|sick|skip\\w*|weigh\\w*|how little|throw\\w*)',
      '(?:{people}) (?:cant|must not|mustnt|shouldnt|better not|dont|doesnt|wont|isnt allowed to|will never) (?:know|find out|notice|suspect) (?:about |that |how |i |im |what )+(?:my |not |little |dont |am |ive |been )*(?:eat\\w*|fast\\w*|diet|purg\\w*|laxatives?|starv\\w*|throw\\w*|skip\\w*|weight|los\\w+|binge\\w*|hav\\w+ lunch)',
    ],
  ],
  [
    'conceal_from',
    'conceal',
    2,
    [
      '(?:without|so|and|before) (?:that )?(?:my |the |our |all my |any of my )*{people} ~(?:notic\\w*|know\\w*|find\\w*|found|suspect\\w*|realis\\w*|realiz\\w*|catch\\w*|caught|see|seeing|hear|hears|hearing|asking|ask|worry|worrying|get suspicious|picks? up|clock\\w*|pay\\w*|stop\\w*) ?(?:out|up|on|that|me|questions)?',
    ],
  ],
];

/** What people do around food. */
export const eatingBehaviourCues = createCues(englishRows, eatingMacros);
