import type { Topic } from './fact.ts';

/** Words of what is hung on a true number. Patterns over lower-case text without accents. */

/** What parts a clause from the one before, beside marks and "and". */
export const joints =
  'because|since|despite|in spite of|even though|although|though|without|through|not counting|unless|provided|obwohl|trotz|ohne|aunque|a pesar de|sin|bien que|malgre|sans|anche se|nonostante|senza|embora|apesar d[eo]|sem|as (?:you (?!do|are|like|log)|your|on|if|in)|due to|thanks to|owing to|with|after|before|who|of which|set by|by [a-z]+ing|in time for|if|weil|denn|wegen|dank|nachdem|porque|ya que|gracias a|debido a|parce que|car|grace a|a cause de|puisque|perche|poiche|grazie a|a causa di|pois|gracas a|por causa d[eo]|(?<!lo )que|(?<!ce )qui';

/** Says why: no look ever does. */
export const causes =
  "because|due to|(?:a |the )?results? of|thanks to|owing to|caused by|as a result of|on account of|that is why|that's why|which is why|to blame|the reason|made the difference|explains?|explained|(?<!driven )by (?!being)[a-z]{3,}ing|weil|denn|wegen|dank|nachdem du|porque|ya que|gracias a|debido a|por culpa de|parce que|grace a|a cause de|puisque|perche|poiche|grazie a|a causa di|gracas a|por causa d[eo]";

/** Says how often, or that something stands out: neither does any look. */
export const absolutes =
  'always|never(?!-)|(?:(?:is|was|are|were) not|(?:is|was|are|were)n.t) (?:about |at )?\\d+|and again|weighed (?:less|more|the same|as much)|(?:less|more|higher|lower|better|worse) than on|for the (?:[a-z]+|\\d+(?:st|nd|rd|th)) time|the (?:first|second|third) time|(?:nearly |almost )?every (?:single )?(?:day|morning|evening|night|time|weekend|meal|one|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|most (?:of|days|mornings|evenings|nights|meals|weekends)|on the (?:rest|others)|all of (?:it|them)|all (?:the time|along)|half of (?:it|them)|nothing but|longest|best in|worst in|than ever|ever before|as never|except|without exception|mostly|mainly|guaranteed|twice as|years ago|immer|nie(?:mals)?|jede[nrs]? (?:tag|mal|morgen|abend)|meistens|siempre|nunca|cada (?:dia|vez|noche)|casi siempre|toujours|jamais|chaque (?:jour|fois|soir)|sempre|non [a-z ]{1,20}mai|ogni (?:giorno|volta|sera)|todos os dias';

/** Says who did it. */
export const agents =
  '(?:set|made|chosen|approved|given|picked|recommended|prescribed|ordered|advised) by|your (?:doctor|dietitian|dietician|nutritionist|trainer|therapist|physician)(?!s? (?:can|could|may|might|should|would|will))';

/** What no number of a look is about. */
export const unmeasured =
  'workouts?|exercis\\w+|running|gym|training|(?<!a |next |one |first |small )steps|muscles?|pure fat|body fat|(?:kgs?|kilos?|lbs?|pounds?) of (?:pure |body )?(?:fat|muscle|water)|breakfast|snacks?|sweets|alcohol|wine|beer|sugar|bing\\w+|starv\\w+|stress\\w*|weekends?|weekdays|(?:at|by|every) night|afternoons?|evenings?|noon|sweat\\w*|fasting|fast food|the fast|your diet|at home|for dinner|for lunch|dinner had|lunch had|restaurants?|sober|drunk|sick|shows? (?:how|that)|proves?|means? (?:you|that)|dangerous|unhealthy|lazy|exceeded|cheat\\w*|lying|pills?|tablets?|skipp\\w+|holidays?|party|twice';

/** What may be said beside a number without a look: how the speaker means it, and what is so for anybody. */
export const comments: readonly string[] = [
  "(?:which|that|this|and that|and this) (?:is|would be|'s) (?:quite |very |perfectly |completely |all |just |pretty )?(?:a )?(?:normal|common|usual|fine|ok|okay|good|great|gentle|nice|steady|healthy|sensible|reasonable|sustainable|solid|realistic|moderate|expected|natural|to be expected|encouraging|impressive|amazing|wonderful|lovely|promising|reliable|something to be proud of)(?: (?:pace|rate|thing|sign|range|start|step|result|progress|amount))?",
  '(?:nice|great|good|well|solid|lovely|strong|excellent|impressive)(?: job| work| going| done| consistency| progress| start| effort| stuff)?',
  '(?:nicely|well) done|congratulations|congrats|keep it up|bravo|super|perfect|exactly|right now|currently|at the moment|today|overall|so far|in total|in short|for now|by the way|roughly|approximately|give or take|of course|as always|as far as i can see|in my estimate|on average|as of today|as it stands|according to (?:your|the) (?:logs?|data|entries|check-ins)|as you log(?:ged)? it|based on your (?:logs?|data|entries)|from your logs',
  'short answer|in brief|in a nutshell|good news|yes|no|okay|ok|sure|first|second|finally|also|however|still|but|here|now|then|and|so|so where are you|how sure am i',
  'not (?:fat|muscle)|(?:probably |most likely |likely |mainly |mostly |just |only )?(?:(?:day.?s |body )?water(?: weight)?|noise|normal (?:noise|fluctuation|variation))(?: and not fat| not fat| rather than fat)?',
  '(?:[a-z-]+ ){0,4}(?:is|are) (?:most likely|probably|likely|usually|often|mostly|mainly|largely) (?:just |only |mostly )?(?:water|noise|normal|salt)[a-z ]*',
  'which (?:leaves|gives) (?:you )?(?:some |plenty of |enough |still )?(?:room|space|freedom)[a-z ]*|which (?:makes|keeps) (?:the|my|this|your) (?:estimate|picture|numbers|trend) (?:more |quite |pretty )?(?:reliable|solid|clear|clearer|accurate|sure)',
  "(?:that|this|it|which)(?: is|'s) (?:only |just |still )?(?:the|an?) (?:rough )?(?:number|figure|value|estimate|guess|one)(?: (?:i'd|to|that counts|that matters|and not|not|rather)[a-z ]*)?",
  '(?:looking at|based on|going by) (?:your|the) (?:last|past) [a-z0-9 -]+',
  '(?:das|was)(?: ist)? (?:ist )?(?:ein |eine |ganz |vollig )?(?:gut\\w*|normal|ok|in ordnung|gesund\\w*|solide\\w*|ruhig\\w*)(?: tempo| weg| zeichen| wert)?|(?:lo que|eso) (?:es|esta) (?:muy |un )?(?:normal|bien|bueno|buen ritmo|buena senal|razonable)|(?:ce qui|c.) ?est (?:tout a fait |un )?(?:normal|bien|bon rythme|bon signe|raisonnable)|(?:il che|questo) e (?:un )?(?:normale|buon ritmo|buon segno)|(?:o que|isso) e (?:um )?(?:normal|bom ritmo|bom sinal)',
  'so (?:nothing|no (?:target|plan)) goes (?:lower|below)[a-z ]*',
  "so (?:the|this|that|your|my) (?:estimate|number|figure|guess|picture|trend)s? (?:is|are|'s) (?:quite |fairly |pretty |rather |still )?(?:solid|rough|reliable|sure|uncertain|good|a guess|an estimate)",
  'you have (?:some|a (?:little|bit)) (?:way|room)? ?(?:to go|left)?[a-z ]*',
  "(?:and |so )?it(?: is|'s) (?:only |just )?an estimate",
  '(?:this|that|the new) one (?:takes its place|replaces it)',
  "here(?:'s| is) (?:what|how)[a-z' ]*|here(?:'s| is) (?:the|a|your) (?:(?:short|quick) )?(?:version|summary|answer|overview|picture)|good news for [a-z]+|con los datos(?: que tengo)?|que tengo|so weitermachst|only what chance rarely makes|so clear is named|here you go|here it is",
  'going (?:by|on)(?: (?:your|the) (?:logs?|data|entries|check-ins)| like this)|by (?:the |your )?formula|at this (?:pace|rate)|a ce rythme|a este ritmo|bei diesem tempo|di questo passo|a este ritmo|neste ritmo',
  "with your (?:target|plan) as (?:planned|it is)|its target is the one in force|from what you(?: had|'ve)? logged(?: by then| so far)?",
  '(?:smoothing|looking|setting|putting|leaving) (?:out |at |aside )?(?:the |all )?(?:daily |day-to-day |short-term )?(?:noise|swings|bigger picture|big picture|ups and downs)(?: aside)?',
  'that is tiring|and worth being gentle with yourself|and is looked at again every week|maintenance is your food logs set against it|never what they show',
  '(?:and |so |just )*(?:keep|carry on|go|stay)(?: going| on| logging| it up| like that)? as you (?:do|are|like)|and never see (?:the|any|your) (?:picture|photo)s?|(?:single |the )?(?:readings|weights) (?:swing|move|jump)(?: with water)?|with water|with today',
];

/** Allowed beside a fact of every one of these subjects alone. */
export const earned: readonly { readonly pattern: string; readonly topics: readonly (readonly Topic[])[] }[] =
  [
    {
      pattern: "you(?:'re| are)(?: now| still)? in a (?:modest |small |slight |mild |gentle )?deficit",
      topics: [['target'], ['maintenance', 'deficit']],
    },
    {
      pattern: "you(?:'re| are) making (?:good |steady |slow |real )?progress",
      topics: [['trend_rate', 'total_change', 'readings_rate']],
    },
  ];

/** All that the name of a value may have beside its cue. */
export const naming =
  "for you|today's|'s|food|sur|les|los|den|im|durante|pendant|on|at|by|in|over|during|your|the|its|my|a|an|and|of|for|with|since|than|weight|daily|weekly|current|last|latest|newest|estimated|progress|calories?|change|rate|range|week|right now|now|as you log it|this week|protein|carbs?|fat|fib(?:re|er)|dein\\w*|der|die|das|tu|el|la|de|ton|ta|votre|le|il|tuo|tua|o|teu";

/** What a clause may be about that is so for anybody. */
export const generic =
  "(?:(?:and|but|so|while|though|although|since|as|because|here|there|then|that is why) )*(?:the |a |an |one |any |some |most |all |these |those |der |die |das |el |la |los |las |le |les |il |o |os )?(?:[a-z-]+ )?(?:trend|weights?|scales?|readings?|weigh-ins?|estimates?|ranges?|numbers?|water|salt|protein|fib(?:re|er)|carbs?|fats?|foods?|swings?|noise|fluctuations?|variations?|changes?|habits|pictures?|data|logs?|logging|entries|days?|weeks?|progress|consistency|patience|formula|nothing|no|there(?: is|'s| are)|weighing|gewicht|wasser|schwankungen|tage?|trend|werte?|peso|agua|tendencia|dias?|poids|eau|tendance|jours?|acqua|tendenza|giorn[oi]|bascula|waage|balance)(?![a-z])";

/** The beginnings of what is advice, a wish, an "I" or a supposition. */
export const openings =
  "(?:(?:and|but|so|then|or|while|also|just|please|which|that) )*(?:i(?:'m|'d|'ll|'ve)?(?= )|let(?:'s| us| me)|you(?:'d| can| could| may| might| should| would)|we (?:can|could|may|might)|keep|try|aim|take|add|eat|have|log|use|make|plan|drink|remember|note|consider|focus|don't|do not|no need|there(?:'s| is) no need|stay|go on|continue|give|check|look|weigh|feel free|if|when|whenever|once|unless|until|whether|in case|as long as|to(?! be)|how|what|why|where|would|could|should|can|may|might|wenn|falls|sobald|um|damit|si|cuando|para|quand|pour|se|quando|per|ich|je|yo)";

/** Words that may do something else than state. */
export const modals =
  "can|could|may|might|would|should|'d|kann|kannst|konnte\\w*|darf\\w*|soll\\w*|wurde\\w*|puede\\w*|podria\\w*|deberia\\w*|peut|peux|pouvez|pourrai\\w+|dois|devrai\\w+|puoi|potresti|dovresti|pode\\w*|deveria\\w*";

/** The member, or what was just said of them. */
export const ofMember =
  "you|you're|you've|your|yours|yourself|it|it's|its|that|that's|this|which|they|them|of all|du|dich|dir|dein\\w*|das|er|sie|tu|tus|te|ti|lo|vous|votre|vos|ton|ta|tes|ce|il|elle|la|tuo|tua|tuoi|tue|teu|tua|voce|seu|sua";

/** A supposition that a forecast is made under; under any other it was not made. */
export const pathWords =
  'if (?:you|things|this|that|nothing|everything|it|all) (?:keep|keeps|carry|carries|stay|stays|continue|continues|go|goes|change|changes|hold|holds|stick|want|like|prefer|can|would)|if (?:so|not|possible)|on this path|at this (?:pace|rate)';

/** What a row of days is a row of. */
export const notOfStreaks =
  'met|hit\\w*|reached|lost|losing|train\\w*|exercis\\w+|ran|slept|felt|over|under|target|goal|ended|ends?|broke\\w*|eating|ate|members|weight';
