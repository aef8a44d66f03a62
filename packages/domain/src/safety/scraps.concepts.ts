import { createPolicyRules, type PolicyRow } from './policy-rules.ts';

const scraps =
  '(?:lemon |hot |tap |sparkling )?water|the tap|broth|bouillon|black coffee|tea|juices?|lemon water|shakes?(?: made with water)?|apples?|cucumbers?|rice cakes?|boiled eggs?|celery|lettuce|yogh?urts?|soup|salads?|bananas?|crackers?|ice cubes|smoothies?|coconut water|cabbage soup';
const nothingElse =
  '(?:is|as) my whole day|nothing else|thats (?:me done|it|all)|and thats me|just the|(?:just|only|nothing but)|every day|each day|all (?:week|month|day)|closing my kitchen|one .{0,20} a day';
const forLong =
  'until|till|til|(?:for )?(?:the )?(?:next |a |two |three |four |\\d+ )(?:days|weeks|fortnight|week|month|months)|all (?:week|month)|every day|each day|fortnight|from now on|recurring';

const minimum: readonly PolicyRow[] = [
  [
    'scraps_for_days',
    'input',
    'block',
    [scraps, nothingElse, forLong],
    'snack|dessert|(?:for|at) (?:lunch|dinner|breakfast|supper)|between meals|before bed|with (?:breakfast|lunch|dinner)|surgery|colonoscopy|ill|sick|bug|doctor|nurse|drink more|remind|habit|litres?|cups of tea|also|plus (?:lunch|dinner)|breakfast and|per glass|caffeine|blood|scan|plants?|pets?|dog|cat|fruit a day|5 a day|how (?:much|many)|ramadan|sunset|hydrat\\w*|doctor away|cut out|give up|quit|protein shake after|recipe|too much|hours? (?:before|until|till)|dinner (?:is )?(?:at|until)|kitchen (?:is )?(?:closed|being)|minutes|alcohol|sugar|bored',
  ],
  [
    'on_air',
    'input',
    'block',
    [
      'breatharian\\w*|zero calories for|live (?:on|off) (?:air|light|water|sunlight)|(?:water|juice) (?:fast|cleanse) (?:for|until|of)(?: \\w+){0,2} (?:days|weeks|week|month|june|july)|fast on weekdays|0 kcal (?:mon\\w*|on)|closing my kitchen until',
    ],
    'my (?:friend|dog|cat)|documentary|read|heard|why|what happens',
  ],
  [
    'one_tiny_meal',
    'input',
    'block',
    [
      'omad|(?:only )?(?:one|1|a single) meals? (?:a|per|each|every) day|just one meal daily|eat (?:only |just )?once (?:a|per) day',
      '(?:[5-9]\\d|[1-7]\\d\\d) ?(?:k ?cals?|cals?|calories?|kilocalories|kalorien)',
    ],
    '(?:[89]\\d\\d|[1-9][.,]?\\d{3}) ?(?:k ?cal\\w*|cal\\w*)|shakes?|snacks?|plus|extra|also|surplus|deficit|burn\\w*|protein|coffee|more|less|fewer|left|remaining|drink|juice|so far|logged|why|read|heard|friend|should i (?:add|eat more)|too (?:little|low)',
  ],
  [
    'under_the_floor',
    'input',
    'modify',
    [
      'remove the floor|(?:below|under|lower than) (?:what )?(?:you (?:allow|recommend|let)|the floor|your (?:floor|limit|minimum))|let me (?:go|set|eat) (?:a goal )?(?:lower|less|below|under)|wont (?:you )?let me go lower|very low calorie (?:diet|plan)|vlcd|military diet|hcg|starvation mode diet|(?:1|one) and a (?:0|nought|zero)|lower than you (?:allow|let)',
    ],
    'why (?:is|are|not|cant|do)|dangerous|safe(?:ly)?|doctor (?:said|has|put)|supervis\\w*|read|heard|dont want|never|blood pressure|sugar|salt|carbs',
  ],
];

/** Too little to live on, told in words, with no number to compare. */
export const scrapsRules = createPolicyRules('calorie_minimum', minimum, { negatable: true });
