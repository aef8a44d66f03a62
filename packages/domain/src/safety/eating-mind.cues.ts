import { type CueRow, createCues } from './cues.ts';
import { type EatingKind, eatingMacros } from './eating-disorder.cues.ts';

const rows: readonly CueRow<EatingKind>[] = [
  [
    'body_check',
    'body_check',
    2,
    [
      '(?:weigh|weighing|weighed|step|stepping|stepped|get|getting|check\\w*) (?:my ?self |on |the |scale |myself on |onto )*(?:scale )?(?:\\d+|ten|five|six|eight|twenty|dozens?|countless|a dozen|several|many|multiple|so many) (?:or \\w+ )?times (?:a|per|every|each|in a|today|in one) ?(?:day|morning|hour)?',
      '(?:weigh|weighing|weighed|scale) ~(?:every (?:hour|time i|few hours|single hour)|after every (?:meal|bite|sip|glass|trip|bathroom)|before and after (?:every|each|eating|meals?|i (?:eat|pee|drink))|after (?:each|i drink|drinking|every)|constantly|obsessive\\w*|compulsive\\w*)',
      '(?:measur\\w*|pinch\\w*|grab\\w*|squeez\\w*|wrap\\w*|check\\w*|touch\\w*|count\\w*|feel|feeling) (?:my |the )?(?:ribs|hip ?bones|collar ?bones?|wrists?|thighs?|arms?|waist|stomach|fat|bones|spine)(?: with| every| to (?:see|make sure|check|feel)| all| constantly| several| in the mirror| rolls| each| when| whenever)+',
      '(?:fingers?|thumb|hand|hands) (?:can |cant |dont |touch |meet |fit |should |to |still )*(?:touch|meet|fit|close|wrap|go|reach)?(?:ing)? ?(?:around|round) (?:my |the )?(?:wrist|arm|upper arm|thigh|thighs|waist)',
      '(?:number|scale|weight|kilos?) (?:on the scale )?(?:decides?|determines?|dictates?|controls?|rules?|ruins?|defines?|tells me) (?:whether |if |my |how |what |i )*(?:day|mood|eat|worth|life|allowed|me|deserve|good|am)',
      '(?:stare|staring|stand|standing|look|looking|avoid|avoiding|cover\\w*|cant look) ~mirrors? ~(?:hours|disgust\\w*|hate|fat|cry\\w*|pinch\\w*|every|huge|flaws)',
    ],
  ],
  [
    'underweight_goal',
    'thin_goal',
    4,
    [
      '(?:be|being|become|becoming|get|getting|look|looking|stay|reach|go|want to be|wanna be|goal is|aim\\w* (?:for|to be)) (?:to be |to |as |so |really |super |just |properly |visibly |medically |clinically |officially )*(?:underweight|under weight|anorexic|anorexia|skin and bones?|skeletal|skeletons?|emaciated|bony|boney|waif(?:ish|like)?|sickly thin|sick(?:ly)? skinny|dangerously thin|scary skinny|too thin|unhealthily thin|stick thin|a stick|rail thin|size (?:zero|0|00|double zero)|xxs|hospital\\w*|heroin chic|weightless|a walking skeleton)(?! is| because| people)',
      '(?:as|so) (?:thin|skinny|small|light|tiny|bony) as (?:possible|humanly|i (?:possibly )?can|a (?:model|stick|bird|rail|skeleton|twig|child))',
      '(?:lowest|lightest|smallest|thinnest) (?:weight |number |possible |size |i can )*(?:possible|i (?:could|can) (?:be|get|go|reach|weigh)|before i (?:die|end up|get sent|pass out)|without (?:dying|hospital|being hospitali\\w*|passing out|fainting)|a (?:person|human|body) can)',
      '(?:how )(?:low|thin|light|skinny|small|little) (?:can|could|would|do) (?:i|a person|someone|you|my (?:weight|bmi)) ~(?:go|get|weigh|be|drop|have to)',
      '(?:see|seeing|feel|feeling|show|showing|count|counting|visible|protrud\\w*|stick(?:ing)? out|poke|poking|jut\\w*|prominent|sharp|visibl\\w+) (?:of |through |out |my |all |the |more |every |hip |skin )*(?:ribs|ribcage|hip ?bones?|collar ?bones?|bones|spine|shoulder blades|vertebrae|sternum|clavicles?)(?! (?:heal|hurt|pain|crack|on the x))',
      '(?:my |the |her |want )?(?:ribs|ribcage|hip ?bones?|collar ?bones?|bones|spine|shoulder blades|vertebrae|sternum|clavicles?) (?:to |are |finally |still |start\\w* |dont |arent |aren t |enough |should |is |not )*(?:to )?(?:show|showing|visible|stick(?:ing)? out|poke|poking|jut\\w*|protrud\\w*|pop\\w*|prominent|seen|sharp|appear\\w*)',
      'thigh ?gaps?|box gap|a4 (?:paper )?waist|bikini bridge|iphone knees|collar ?bone challenge',
      '(?:lose|losing|drop|dropping|keep losing|more weight|shrink\\w*) ~(?:even (?:though|if) ~(?:underweight|bmi|already (?:thin|skinny|underweight|too)|too thin|low|healthy weight|doctor|period)|although ~underweight|until (?:i (?:disappear|vanish|fade|look sick|cant stand|see (?:my )?bones|am nothing|weigh nothing|look like a skeleton|end up in)|there is nothing|theres nothing|nothing is left|people (?:worry|are (?:worried|scared|concerned))|someone (?:notices|worries)|my (?:bones|ribs|period)))',
      '(?:doctor|doc|gp|family|friends|mom|mum|parents|everyone|people|they|nurse|husband|wife|boyfriend|partner|girlfriend|dietitian|therapist) (?:all |keep |keeps |always |constantly |have |has )*(?:say|says|said|saying|think|thinks|tell|tells|telling|told|call|calls|insist\\w*|worr\\w+|claim\\w*|swear|believe\\w*|concerned) ~(?:im |i am |me |i look |i was |am |that )+(?:\\w+ )?(?:too |way too |dangerously |very |so |really |getting |already |scarily )*(?:thin|skinny|underweight|bony|small|frail|gaunt|sick|emaciated|unhealthy|malnourished|tiny) ?~(?:but|and|yet|though|while|still|even|when|,)',
      '(?:already |technically |officially |slightly |medically |currently |clinically )(?:underweight|too thin|under 18 5|below a healthy)~(?:but|and|still|want|yet|lose|more|need)~(?:lose|losing|fat|lower|smaller|thinner|more|drop|less)',
      '(?:bmi) (?:of |to |is |under |below |down to |at |around |about |like |goal |is now |now |currently |hits |from ~)*(?:1[0-7](?:[.,]\\d+)?|18(?:[.,][0-4])?)(?! ?(?:%|percent|to|5))~(?:but|and|still|goal|want|how|too|lose|target|lower|fat|\\?|as|or|by|reach)?',
      '(?:lose|lost|losing|stop\\w*|no|missing|havent had|gone|disappear\\w*|skipp\\w+|miss\\w*) (?:my |a |of |had |getting |having )*periods? ~(?:goal|proud|but|and|still|worth|thin|means|sign|finally|because|since (?:i|losing|dieting|restrict\\w*|cutting)|keep|weight|months)',
      '(?:my |the |whose )?(?:period|periods|cycle|menstruation) (?:has |have |is |had |was |just )*(?:stopped|gone|disappeared|vanished|missing|went away|dried up)~(?:but|and|since|because|weight|diet|eat\\w*|los\\w+|restrict\\w*|should|good|continue|keep)?',
      '(?:goal weight|ultimate goal weight|ugw|gw|lgw|cw) ?(?:is|of|:)? ?(?:\\d+)?~(?:ugw|ana|mia|lw|hw)',
      '(?:never|not|isnt|wont be|nothing is|will never be) (?:ever )?(?:thin|skinny|small|light|low|tiny|sick) enough',
      '(?:no weight|no number|nothing) (?:is|feels|will be|would be|ever feels) (?:ever )?(?:low|small|thin|light) enough',
      '(?:want|wish|wanna|like|love|need|trying|hoping|how) (?:to |i |do i |can i |could |had |was |i could |would |it if i )*(?:have|get|develop|catch|become|turn|be|learn|had) (?:an |a |to be |into )?(?:anorexia|anorexic|eating disorder|bulimia|bulimic|ed|ana|disciplined enough to be anorexic|strong enough to be anorexic)(?! (?:nervosa )?(?:recovery|help|treatment|support|specialist|therapist|checked|dietitian|under control|team))',
      '(?:tips?|tricks?|advice|hacks?|how|lessons?|teach|guide|secrets?|plan|learn) ~(?:from|like|to be|for being|on being|to eat like|to stay|of) ~(?:anorexi\\w+|bulimi\\w+|ana|mia|an eating disorder)',
      '(?:eat|diet|live|look|act|lose weight|exercise) like (?:an |a )?(?:anorexic|someone with anorexia|victorian|skeleton|supermodel who|girl with anorexia)',
    ],
  ],
  [
    'pro_ed',
    'thin_goal',
    4,
    [
      'pro ?(?:ana|mia|ed)|thinspo\\w*|thinspiration|bonespo\\w*|meanspo\\w*|sweetspo|fatspo|ana (?:buddy|buddies|tips|coach|diet|goals|mia|bracelet|rules)|mia tips|ana and mia|ed ?(?:twt|twitter|tok)|skinny ?girl diet|abc diet|ana boot ?camp|starvation (?:diet|plan|mode diet)|nothing tastes as good as|corpse diet|russian gymnast diet|kpop (?:idol )?diet|iu diet',
      '(?:be|talk|speak) ~(?:mean|harsh|cruel|nasty|brutal) to me ~(?:so|to|until|eat\\w*|fat|diet|weight|lose|when)',
      '(?:call|insult|shame|bully|yell at|humiliate|scream at|tell) me ~(?:fat|pig|cow|disgusting|whale|every time|when(?:ever)? i (?:eat|log|want)|so i (?:dont|stop|wont)|worthless|ugly|into not eating|out of eating)',
    ],
  ],
  [
    'thin_wish',
    'thin_goal',
    2,
    [
      '(?:already |technically |im |i am |slightly |currently |bit |still |be )(?:underweight|too thin|too skinny)(?= ?(?:$|[.!?,]|but|and|still|yet|now|at|by|according))',
      '(?:so|really|super|skinn|very|extremely|stick) (?:skinny|thin|tiny)(?: that| people| everyone)? ~(?:worry|worried|notice|jealous|concern\\w*|gasp|scared|ask if)',
      '(?:smaller|thinner|lighter|less) (?:and|than) (?:smaller|thinner|lighter|less|everyone|all my friends|my sister|anyone)',
      '(?:take up|taking up|occupy) (?:less|no|as little) (?:space|room)',
      '(?:disappear|shrink|fade|waste|wither) (?:away|into nothing|to nothing|completely)(?: until| so| because| and)?',
      '(?:size (?:zero|0|00)|double zero|xxs)',
      '(?:look|looks|looking|still look|feel|feels|see|seeing|still see|still feel) (?:my ?self )?(?:as )?(?:so |like a |like an |like |absolutely |disgustingly |enormous and |huge and |really |a |as |too )*(?:fat|huge|enormous|massive|obese|whale|cow|pig|hippo|elephant|giant|gross|disgusting|monster|big)(?: even| though| but| no matter| in the mirror| at \\d+| when i eat| after eating| every time| every| despite| whenever| around| compared)+',
    ],
  ],
  [
    'food_guilt',
    'distress',
    2,
    [
      '(?:guilt|guilty|asham\\w+|shame|shameful|disgust\\w*|gross|dirty|filthy|contaminated|sick with myself|failure|pathetic|weak|worthless|hate (?:my ?self|me|my body)|hating myself|loath\\w*|horrible|awful|terrible about myself|cry|crying|cried|sobb\\w*|panic\\w*|spiral\\w*|ruined|punish\\w*|regret\\w*|unworthy|undeserving|greedy|revolting|repuls\\w*) ~(?:after|when|whenever|every time|each time|for|about|because|if|over|for having) (?:i |ive |i have |even |having |every |just |each |my |a |one |had |eat\\w* )*(?:eat|eats|ate|eaten|eating|meals?|food|breakfast|lunch|dinner|bites?|snack\\w*|cookie|carbs|bread|calories|had (?:a|one|dessert|lunch|dinner)|dessert|sugar|hungry|binge\\w*)',
      '(?:eat|eats|ate|eaten|eating|every bite|each bite|every meal|a meal|meals|food|breakfast|lunch|dinner|being full|fullness|feeling full|a full stomach|having food in me|swallowing|being hungry) ~(?:makes?|made|leaves?|left|feels?|felt|fills?|gives?|is|feel|and (?:then )?(?:i )?(?:feel|felt|hate|cry|cried)|then i) ~(?:guilt\\w*|asham\\w+|shame|disgust\\w*|gross|dirty|filthy|failure|failing|weak|pathetic|worthless|hate|cry|crying|panic\\w*|sick with|repuls\\w*|wrong|unbearable|terrif\\w*|anxi\\w*|like (?:a )?(?:crime|sin|failure|defeat|losing|giving in)|scared|out of control|fat|contaminated|poison|punish\\w*|a weakness)',
      '(?:dont|do not|doesnt|didnt|not|never) (?:feel (?:like )?i )?(?:really )?(?:deserve|allowed|worthy of|good enough|earned|permitted|worth) (?:to |any |my |of |for |the |a |be )*(?:eat|eating|food|dinner|lunch|breakfast|meals?|fed|dessert|nourish\\w*|a meal|feed)(?! (?:after|before|past) (?:\\d|six|seven|eight|nine|ten|dinner|midnight|surgery|my (?:surgery|operation|blood)))',
      '(?:food|eating|hunger|calories|weight|my body|the scale|every calorie) (?:is|are|has|have|consum\\w*|occup\\w*|takes? (?:up|over)|rule|rules|control|controls|ruin\\w*|fill\\w*|domin\\w*) (?:~)(?:all i (?:can )?think|only thing|every (?:thought|waking|second|minute)|my (?:whole )?(?:life|mind|head|brain|thoughts|day)|taken over|constant\\w*|nonstop|24 7|the enemy|my enemy)',
      '(?:obsess\\w*|cant stop thinking|think(?:ing)? (?:constantly|all day|nonstop|of nothing)|consumed|preoccupied|fixated) (?:but |about |with |over |by |on |else |than )*(?:food|calories|my (?:weight|body|stomach|thighs)|every (?:calorie|bite|gram)|what i (?:eat|ate)|the scale|being thin|eating|being (?:fat|skinny)|numbers|how i look)',
      '(?:voice|voices|something|part of me|ana|mia|my brain|my head) (?:in my head |inside |inside me |of me )*(?:tell|tells|telling|say|says|saying|scream\\w*|yell\\w*|won t let|wont let|wants me|doesnt let|keeps) ~(?:eat\\w*|fat|deserve|food|calories|starve|weak|thin|skinny|purge|disgusting|enough|exercise|worthless|pig)',
    ],
  ],
  [
    'body_hate',
    'distress',
    2,
    [
      '(?:hate|hates|hated|hating|despise|loathe|loathing|cant stand|detest|disgusted by|disgusted with|repulsed by|ashamed of|want to (?:cut|rip|tear|carve|slice) (?:off )?|sick of (?:looking at|seeing)|cant bear (?:to look at)?|cry (?:about|over|looking at)|claw at) (?:everything about |the look of |the sight of |looking at |how i look|off |being in |the fat on |living in |the way i look|seeing )*(?:my )?(?:body|stomach|belly|thighs|legs|arms|reflection|appearance|face|fat|how (?:fat|big|huge) i (?:am|look|get)|being (?:so )?fat|myself and my body|skin|the mirror|this body|how my body)',
      '(?:im|i am|i feel|i look|feeling|being|so|such a|im a|im such a) (?:just |so |such |a |an |absolutely |really |too |like |like a |disgustingly |nothing but |the |feel |look |just a )*(?:fat (?:pig|cow|slob|and (?:disgusting|ugly|gross|worthless))|disgusting (?:pig|cow|fat|and fat|blob|whale)|(?:fat )?(?:pig|cow|whale|hippo|elephant|blob)|gross and fat|ugly and fat|disgustingly fat|repulsive|hideous)(?= ?(?:$|[.!?,]|and|after|because|when|for|every|who|that|in|today))',
      '(?:only|worth|value|lovable|love\\w*|happy|matter|accept\\w*|good enough|someone|loved|attractive) ~(?:if|when|unless|once|until|as long as) (?:i |im |i am |id |i m |ill |i get |i can |ive )*(?:~)(?:thin|skinny|skinnier|thinner|smaller|lose|lost|weigh|below|under \\d+|small|lighter|slim)',
    ],
  ],
  [
    'food_fear',
    'fear',
    2,
    [
      '(?:terrified|petrified|scared|afraid|fear|fearful|frightened|anxious|panic\\w*|paranoid|dread\\w*|phobi\\w+|paralys\\w*|paralyz\\w*|freak\\w* out|horrified|nervous breakdown|meltdown|terrifies me|scares me|cry) (?:~)(?:of |about |to |when |if |at |that |around |by |over |the )*(?:eat|eating|food|foods|carbs|fat(?:s|ty)?|bread|oil|calories|meals?|gaining|gain(?: any| even)?|weight gain|getting fat|becoming fat|being fat|i (?:eat|gain)|swallow\\w*|restaurants?|dinner (?:out|parties)|(?:unknown|untracked) calories|cook\\w* oil|a (?:single|grain|crumb)|one (?:bite|cookie|pound|meal))(?! (?:poison\\w*|allerg\\w*|too fast|before (?:my )?(?:run|race|surgery)|safety|prices|it safely|wrong|a marathon))',
      '(?:fear|safe|bad|forbidden|banned|unsafe|scary|good|allowed|illegal) foods? (?:list|lists|only|makes?|and|is|are|anymore|today|because|then|like|i (?:ate|had|can))',
      '(?:gain\\w*|gained|putting on|put on|being|up) (?:even |just |a |an |single |half |one |any |\\d+ |few |ounce |of )*(?:pounds?|lbs?|kilos?|kg|grams?|weight|ounces?|gram) ~(?:panic\\w*|terrif\\w*|hate|cry|cried|crying|spiral\\w*|devastat\\w*|want to die|end of the world|worthless|disgust\\w*|starve|punish|not eat\\w*|meltdown|destroyed|unbearable|worst|fail\\w*)',
      '(?:cant|wont|refuse to|unable to|not able to|never|dont|scared to|afraid to) (?:let myself |bring myself to |make myself )?(?:eat|swallow|drink|have|touch) (?:\\w+ )?(?:anything|in front|around|near|food|with|unless|if|until|without) ~(?:of (?:people|others|anyone|my)|people|other people|know (?:the|exactly)|weigh\\w* it|calories|cooked|prepared|logged|made by|weighing|counting|count\\w*|barcode)',
      '(?:rather|would rather|id rather|prefer) (?:be dead|die|lose (?:a|my) (?:leg|arm|limb)|be (?:sick|ill|in pain|hospitali\\w*)|starve|faint|pass out|never eat) (?:than|over) (?:to )?(?:be |being |get |getting |gain |gaining |weigh |weighing |go |become |look )+(?:any |more |back |over |even |a |one |another |at |above |to )*(?:fat|weight|pounds?|overweight|obese|big|\\d+|kg|heavy|heavier|this)',
      '(?:dead|die) than fat',
    ],
  ],
  [
    'hunger_praise',
    'hunger_praise',
    3,
    [
      '(?:love|loving|like|enjoy\\w*|crave|addicted to|addictive|proud of|proud when|high (?:from|on|off)|miss|calm\\w*|comfort\\w*|happy when|happiest when|peaceful|powerful|strong(?:er)? when|pure|clean|euphor\\w*|in control|victory|accomplished|rush from|safe when|reward\\w*|satisf\\w*|thrill\\w*) ~(?:when |of |the |from |being |feel |feeling |my |if |that |going |when im |sensation )*(?:hungry|hunger(?: pangs| pains)?|empty|emptiness|empty stomach|stomach (?:growl\\w*|rumbl\\w*|is empty|hurts)|starving|fasting for days|not eating(?! (?:sugar|meat|bread|dairy|gluten|sweets|junk|snacks|fast food|out|alcohol|chocolate|crisps))|havent eaten|dont eat|skip meals|skipping meals|dizzy|light ?headed|faint|hollow|restrict\\w*|without food)(?! (?:before (?:a|my) (?:meal|workout|dinner)|for dinner|after (?:a|my) (?:workout|run)))',
      '(?:hunger|being hungry|emptiness|feeling empty|being empty|empty stomach|growling stomach|stomach growling|stomach pains|dizziness|not eating|starving|starvation|going without food|restricting|fasting) ~(?:feels?|is|means|makes? me (?:feel)?|gives? me|tells me|keeps me|proves?|reminds me) ~(?:good|amazing|great|power\\w*|safe|calm|clean|pure|in control|(?<!out of )control|strong|proud|high|rush|success|winning|comfort\\w*|working|reward|beautiful|progress|discipline|better|friend|weakness leaving|alive|peaceful|victory|euphor\\w*|satisfying|invincible|worthy|special)',
      '(?:need(?:ing)?|wanting|eat(?:ing)?|hunger|food|giving in to hunger) (?:food |to eat )?(?:is|means) (?:a |for )?(?:weak(?:ness)?|failure|weak people|losers|pathetic)',
    ],
  ],
  [
    'control',
    'rules',
    2,
    [
      '(?:only thing|one thing|finally|something|only part of (?:my )?life) (?:~)(?:i can |i have |that gives me |i feel |i feel in |im in |left that i )*control\\w* ?(?:over|is|of)? ~(?:food|eat\\w*|weight|body|what i (?:eat|put)|intake|hunger|not eating|calories)',
      '(?:food|eating|not eating|restricting|starving|weight|intake|what i eat|my body) (?:is|feels like|felt like|gives me|are) ~(?:the only thing|the one thing|(?<!out of )control)(?! weight)',
    ],
  ],
  [
    'rules',
    'rules',
    2,
    [
      '(?:count|counting|weigh|weighing|track|tracking|measure|measuring|log|logging) (?:out )?(?:the (?:calories in|weight of) )?(?:every |each |even |all |single |my |the )*(?:gum|toothpaste|lettuce|leaf|vitamins?|lip ?balm|medicine|pills|tic tacs?|mints?|grapes?|almonds?|crumbs?|water|grain|vitamin)(?= ?(?:$|[.!?,]|and|because|in case|so|too|i|obsess\\w*|or|calories|every))(?! intake| before)',
      '(?:strict|rigid|rules?) (?:~)(?:about |for |around )(?:food|eating|when i can eat) ~(?:break|broke|punish\\w*|panic|cant)',
      '(?:chew|chewing|cut|cutting) ~(?:each|every) bite ~(?:\\d+|times|tiny)',
      '(?:new|next|another|lower|own) (?:limit|rule) ~(?:eat\\w*|food|calories) ~(?:punish|lower|less|break)',
      '(?:cancel\\w*|avoid\\w*|turn(?:ed|ing)? down|stay\\w* home|isolat\\w*|lie|skip\\w*|dont go|cant go|stopped (?:going|seeing)) ~(?:plans|friends|parties|dinners?|invitations?|birthday|restaurants?|social|out|events?|weddings?) ~(?:because|so|in case|since|there (?:is|might|will)|involve\\w*|where|of the) ~(?:food|eat\\w*|calories|cake|meals?|drink)',
    ],
  ],
  [
    'term',
    'term',
    2,
    [
      'anorexi\\w*|bulimi\\w*|orthorexi\\w*|diabulimi\\w*|eating disorders?|eating disordered|disordered eating|binge eating disorder|arfid|osfed|ednos|(?:have|had|with|my|an|from|history of|past|active|diagnosed with) (?:an )?ed (?:and|but|recovery|history|relapse|thoughts?|voice|behaviou?rs?|years|for|is|in)',
      '(?:unhealthy|bad|messed up|toxic|terrible|complicated|difficult|fucked up|weird|horrible|dysfunctional|broken|awful|not a healthy|disordered) relationship (?:with|to) (?:food|eating|my body)',
      'body dysmorphi\\w*|dysmorphi\\w*',
      '(?:refeed\\w* syndrome|inpatient|residential|treatment|rehab|recovery) (?:for|from|because of) (?:my |an |the )?(?:eating|ed|weight|anorexia|bulimia|being underweight)',
    ],
  ],
  [
    'return',
    'return',
    4,
    [
      '(?:relaps\\w*|slip(?:ping|ped)? (?:back|into)|fall(?:ing|en)? back into|fell back into|go(?:ing)? back to|went back to|return(?:ing|ed)? to|miss|missing|restart\\w*|coming back|is back|creeping back|crav\\w+|long(?:ing)? for) ~(?:my |into |the |old |an |in |to |with )*(?:eating disorder|ed|anorexi\\w*|bulimi\\w*|ana|mia|restrict\\w*|purg\\w*|binge\\w*|starv\\w*|disordered|old (?:habits|ways|behaviou?rs|weight) (?:with|around) (?:food|eating)|sick (?:body|weight|self)|lowest weight|low weight|behaviou?rs)',
      '(?:eating disorder|ed|anorexi\\w*|bulimi\\w*|restricting|purging|bingeing|binging|disordered eating) ~(?:is |are |has |have |came |come |coming |creeping |getting )+(?:back|worse|returned|returning|stronger|louder|bad again|again)',
      '(?:recover\\w*|treatment|discharged|therapy|weight restor\\w*) ~(?:but|and|yet|now) ~(?:want|miss|need|feel|thinking|tempted|hate|regret|cant|going) ~(?:lose|sick|old|thin|skinny|smaller|back|gained|weight|low|starve|restrict|it)',
    ],
  ],
  [
    'motive',
    'motive',
    1,
    [
      '(?:lose|losing|lost|drop|dropping|shed|shedding|cut|cutting) (?:some |the |more |my |a few |\\d+ |any |this |all |enough |water )*(?:weight|fat|pounds?|lbs?|kilos?|kg|belly|size|inches)|weight loss|fat loss|thin|thinner|skinny|skinnier|slim|slimmer|get small|smaller|flat stomach|calories|kcal|scale|weigh in|lighter|not gain|dont gain|gain(?:ing)? weight|so i dont get fat|fit into|summer body|bikini|prom|wedding dress|before the wedding|fat|overate|overeat\\w*|ate too much|eat too much|too much food|stay (?:lean|thin|slim|small)|debloat|pounds|flatter|bloat\\w*|holiday weight',
    ],
  ],
  [
    'intensity',
    'intensity',
    1,
    [
      'every (?:single )?(?:day|time|night|meal|hour|evening|morning)|everyday|daily|constantly|all the time|always|cant (?:help|stop|control)|cannot stop|again and again|over and over|for (?:weeks|months|years)|most days|most nights|(?:several|\\d+|three|four|five|many) times (?:a|per) (?:day|week)|no matter what|obsessive\\w*|compulsive\\w*|secretly|in secret|alone|at night|whenever i|each time|lately|weeks now|months now|faster|more and more|getting worse',
    ],
  ],
];

/** How people think and feel about food and body. */
export const eatingMindCues = createCues(rows, eatingMacros);
