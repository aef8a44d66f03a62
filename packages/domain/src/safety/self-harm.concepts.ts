import { type ConceptRow, createConceptRules } from './concept-rules.ts';
import type { SelfHarmKind } from './self-harm.cues.ts';

const me = 'i|im|ive|id|ill|me|my|myself|i m';
const death =
  'die|dies|dying|dead|death|suicid\\w*|funeral|grave|coffin|noose|kill(?:ing)? myself|end(?:ing)? (?:it|things|my life)|stop(?:ped)? existing|not exist(?:ing)?|(?:not|never|dont|didnt|without) (?:be |being |opened my eyes|open my eyes|waking|wake)(?:alive|up)?|no longer (?:exist|be alive|be here)|cease to exist|never (?:woke|opened my eyes|wake)|gone for good|gone forever';
const relief =
  'relief|relieved|reliev\\w*|peace\\w*|painless\\w*|simpler|easier|easy way|free|freedom|at rest|quiet|fine (?:by|with) me|solve\\w*|solution|escape|comfort\\w*|answer|glad|welcome|better|happier|wish|wishing|hope it|grateful|blessing|mercy|nice|beautiful|favou?r';
const hopeless =
  'hurts? too much|too much (?:pain|effort)|hopeless\\w*|worthless|pointless|meaningless|useless|unbearable|no (?:way forward|hope|future|point|way out|reason|meaning)|cant see (?:a|any) (?:way|future|point)|dont see (?:a|any) (?:way|future|point)|nothing (?:left|matters)|exhausted|so tired|cant (?:bear|take|cope|face|stand)|nobody|no ?one|burden|alone|empty|numb|broken|given up|giving up|agony|suffering|in pain|lost everything|no strength|whats the point|dont care any ?more|failed everyone|darkness|drowning';
const sport =
  'workout|gym|squats?|burpees|leg day|session|cardio|cravings?|recipe|dead ?lift\\w*|dead ?line\\w*|hang ?over|battery|phone|movie|film|show|book|game|plant\\w*|dough|starter|yeast|my (?:mom|mum|dad|father|mother|grandm\\w+|grandf\\w+|dog|cat|husband|wife|uncle|aunt|friend)';

const rows: readonly ConceptRow<SelfHarmKind>[] = [
  [
    'before_going',
    'passive',
    4,
    [
      'before i (?:go|leave|do it|end)|when im no longer here|after im gone|once im gone|where im going',
      'letters?|notes?|write|writing|goodbyes?|forgive|sorry|parents will|kids will|family will|who will|delete everything|dont need|wont need|rehears\\w*|last words|funeral',
    ],
    'holiday|trip|vacation|work|gym|bed|travel\\w*|shopping|business|weekend|race|party|notes field',
  ],
  [
    'height',
    'intent',
    4,
    [
      '(?:fall|falling|jump|jumping|drop|leap) (?:from|off)',
      'floor|storey|stor(?:y|ies)|roof|bridge|balcony|cliff|window|building',
      'enough|kill\\w*|surviv\\w*|fatal|die|instant\\w*|quick\\w*|painless|high',
    ],
    'box|plyo|training|cat|climbing wall|parkour|bungee|skydiv\\w*|dive|pool|bone density',
  ],
  [
    'blade_kept',
    'intent',
    4,
    [
      'blades?|razors?|scalpel',
      'bad days?|in case|hid(?:e|den)|keep|kept|carry|skin|thighs?|wrists?|arms?|calm\\w*|relief|release',
      me,
    ],
    'shav\\w*|shower|food processor|blender|legs smooth|shoulder blades?|clay|skates?',
  ],
  [
    'bleeding_feels',
    'intent',
    4,
    [
      'bleed|bleeding|blood|pain|cuts?|scars|burns?',
      '(?:only|finally) (?:feel|felt)|feel(?:s)? (?:alive|something|real|calm) when|makes me feel (?:alive|real|something|calm)|deserve (?:the )?pain|calms me',
      me,
    ],
    'pain relief|painkiller|ice|foam roll\\w*|workout|doms|physio\\w*|blood (?:test|sugar|pressure|work)|period|cuts? (?:of meat|calories)|nosebleed|massage|stretch\\w*|knee|back pain|shoulder',
  ],
  [
    'medicine_pull',
    'hint',
    2,
    [
      'medicine cabinet|pill bottle|bottle of pills|my pills|sleeping pills|train tracks|the bridge|the ledge|the balcony|kitchen knife',
      'mind|drift\\w*|thoughts?|star(?:e|ing)|tempt\\w*|think\\w*|keep looking|draw\\w* to|call\\w* (?:me|to me)|pull\\w*|obsess\\w*|fantas\\w*',
      me,
    ],
    'running|run over|photo|vitamins?|forgot|route|walk across|remember to take',
  ],
  [
    'wish_ill',
    'passive',
    4,
    [
      '(?:fatal|terminal|deadly|incurable) (?:disease|illness|cancer|condition|accident)|heart attack in my sleep|a bus hit me|struck by lightning',
      'okay|ok|fine|wish|hope|relie\\w*|wouldnt mind|dont mind|glad|want|welcome|good|deserve|happy',
      me,
    ],
    'risk|prevent|family|afraid|scared|worried|my (?:mom|mum|dad|aunt|uncle|friend|grandma)|avoid|symptoms',
  ],
  ['death_relief', 'passive', 4, [death, me, relief], `${sport}|straps?|lifting|barbell`],
  ['death_despair', 'passive', 4, [death, me, hopeless], sport],
  [
    'alive_despair',
    'passive',
    4,
    [
      '(?:be|being|stay|staying|remain\\w*|im|still|am|keep) (?:still )?alive|exist(?:ing|ence)?|(?:being|be|still|stay|staying) here any ?more|live any ?more|this life|my life',
      `${hopeless}|hurts?|tired|hate|pain|regret|chore|torture|effort|cant|heavy|dread|sick of|what for`,
    ],
    `${sport}|life (?:insurance|style|time|hack)|(?:love|loving|enjoy\\w*|like) (?:my|this) life|app|plan any|diet|lifestyle`,
  ],
  [
    'means_despair',
    'intent',
    4,
    [
      'pills?|tablets|rope|noose|razors?|blades?|gun|overdose|bleach|bridge|train tracks|rooftop|cliff|wrists?|veins',
      `${hopeless}|solve\\w*|next to me|in my (?:hand|lap|drawer)|end it|goodbye|forever|tonight|tempt\\w*|easy|escape|jump|die|dead|bleed|peace\\w*|make it stop`,
    ],
    `${sport}|diet pills|water pills|vitamins?|protein|suspension bridge|glute bridges?|bridges|jump rope|rope climb|battle rope|skipping ropes?|blender|processor|mixer|rope pull\\w*|multivitamin|wrists? (?:pain|strap|wrap|hurt\\w*)|hurt\\w*|curls?|press`,
  ],
  [
    'crash',
    'passive',
    4,
    [
      'crash(?:ed)? (?:my|the) (?:car|bike)|run (?:me )?over|hit by (?:a|the) (?:car|bus|train|truck|lorry)|(?:plane|car) (?:crash|crashed|went down)|fatal (?:accident|disease|illness)|terminal (?:illness|cancer)|(?:got|get|have) cancer',
      `nobody|no ?one|wouldnt (?:care|mind)|dont care|wish|hope|hoping|relie\\w*|upset|better|deserve|solve\\w*|fine by me|wouldnt be sad|glad`,
      me,
    ],
    'research|charity|screening|survivor|afraid|worried|my (?:mom|mum|dad|aunt|uncle|friend)',
  ],
  [
    'method',
    'intent',
    4,
    [
      '(?:most |least )?(?:painless|painful|lethal|foolproof|reliable|quickest|deadly|untraceable) (?:method|methods|way|ways|means|option|dose|death)',
      '(?:method|methods|way|ways|die|dying|death|kill|go|end|option|dose|means|suicide)',
    ],
    'lose|weight|fat|hip|track|log|wax|injection|period|cook|diet|meal',
  ],
  [
    'picked_date',
    'intent',
    4,
    [
      '(?:picked|chosen|set|decided on|have|got|fixed) (?:a|the|my) (?:date|day|night|time and place|method|spot|place)',
      'matters?|after (?:that|the|it)|goodbye|over|done|end|peace\\w*|no more|finally|relief|letters?|notes?|wont be|die|gone',
    ],
    'wedding|race|marathon|holiday|party|competition|birthday|surgery|baby|show|trip|goal',
  ],
  [
    'unneeded',
    'hint',
    2,
    [
      'nobody|no ?one|the world|everyone|everybody|they|my (?:family|kids|children|husband|wife|parents|friends)',
      '(?:needs?|wants?|loves?|misses|miss|cares? about|would (?:cry for|notice|miss|look for)|better off|happier) (?:without )?me|doesnt need me|dont need me|deserves? (?:a |some)?(?:better|mum|mom|dad|mother|father|wife|husband|daughter|son|friend|partner)\\w* (?:than me|who isnt me)|(?:without|rid of|instead of) me',
    ],
    'party|class|group|challenge|told me|to (?:eat|help|cook|lose|come)|lunch|help with',
  ],
  [
    'goodbye',
    'hint',
    2,
    [
      '^(?:.*[,;] ?)?(?:goodbye|farewell|good bye|bye forever|thank you for everything|sorry for everything|forgive me|im sorry everyone)',
      `done|${hopeless}|needs? me|final|forever|last|never again|everything|tonight|everyone`,
    ],
    'sugar|carbs|bread|junk|season|shorts|summer|winter|weather|bulk|snacks|kilos|kg|pounds|fat|old jeans|holiday',
  ],
  [
    'no_tomorrow',
    'passive',
    4,
    [
      '(?:wont|dont (?:think|believe|expect|plan|intend)|doubt|not (?:going|planning) to|never going to|not sure) (?:[a-z]+ ){0,4}(?:make it|be around|be here|see|live|survive|reach|last|wake up) (?:to |till |until |through |past |another |the |for |at |this |long enough )*(?:tomorrow|christmas|summer|winter|spring|autumn|new year|next (?:week|month|year|birthday)|my (?:next )?\\w* ?birthday|the (?:week|weekend|night|year|month|end of)|tonight|night|year|week|30|40|50)',
      `relie\\w*|matter\\w*|want|care|${hopeless}|anyway|so (?:dont|no|why|please|whats)|honestly|glad|alive|goodbye|fine`,
    ],
    'class|gym|dinner|party|race|lunch|goal weight|holiday|trip|travel\\w*|meal prep|appointment|exam|deadline|results?|scale',
  ],
  [
    'want_out',
    'hint',
    2,
    [
      '(?:want|wish|need|like|ready|hoping|waiting|time) (?:for )?(?:it|everything|this|all|life) (?:all |just |finally |to )*(?:be )?(?:over|end|stop|finished|done)|i want out|let me go|take me away',
      `life|living|alive|effort|pain|hurts?|tired|exhaust\\w*|${hopeless}|forever|god|heart`,
    ],
    `${sport}|diet|deficit|cut|plateau|week|day`,
  ],
];

export const selfHarmConcepts = createConceptRules(rows);
