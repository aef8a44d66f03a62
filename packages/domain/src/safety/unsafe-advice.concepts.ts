import { doseAdvice, doseExcuses } from './advice/dose-advice.data.ts';
import { alarms, purging } from './advice/harm-advice.data.ts';
import { createPolicyRules, type PolicyRow } from './policy-rules.ts';

const advise =
  'take|use|try|add|start|stack|run|cycle|do|wear|load|cut|stop|skip|drop|mix|smoke|drink|hold|keeps?|you (?:can|could|should|only need|will|need)|works?|helps?|best|fine|safe|mild|enough|worth|gives?|makes?|burns?|gets? you|trick|thank|legal|tolerates?';
const against =
  'not|never|dont|doesnt|cant|cannot|no|nor|avoid|without medical|instead of|rather than|dangerous|risky?|risks|unsafe|harmful|illegal|banned|quit\\w*|giving up|give up|doctor|prescri\\w*|pharmacist|emergency';

const rows: readonly PolicyRow[] = [
  [
    'enhancer_advice',
    'output',
    'block',
    [
      'aromatase inhibitors?|(?:first|beginner|bulking|cutting|steroid|test) cycle|on cycle|ephedra|ephedrine?|yohimbine?|melanotan|clomid|tamoxifen|growth hormone|peptides?|pre ?workout dry',
      advise,
    ],
    `${against}|bike|bicycle|sleep|menstrual|period|washing|cooking|collagen|news`,
  ],
  [
    'drying_out_advice',
    'output',
    'block',
    [
      '(?:plastic|sweat|sauna|rubber|bin|garbage|trash|neoprene) ?(?:suits?|bags?|jackets?|liners?|layers?)|(?:without|zero|cut(?: out)?|stop(?: drinking)?|skip|leave out) (?:all |any )?(?:water|fluids?|liquids?|drinks?|drinking)|stop drinking|(?:cut|drop|go|down) to (?:nothing|zero)|spit(?:ting)? (?:in|into)|dry (?:you )?out|sweat(?:ed)? (?:it |them )?(?:off|out)',
      'weigh ?ins?|make weight|weight class|scale|last day|kilos?|kg|pounds|lighter|leaner|dry|treadmill|bike|hours?|minutes|show|photo\\w*|fight|match|wedding|day before|litres|liters',
      advise,
    ],
    `${against}|alcohol|sugary|sodas?|coke|beer|wine|bin the|rubbish|overnight`,
  ],
  [
    'reckless_advice',
    'output',
    'block',
    [
      '(?:without|skip|skipping) (?:any )?(?:sleep|rest|water|drinking|(?:a |the )?(?:rope|spotter|helmet|brakes|lights))|(?:thirty|forty|fifty|sixty|[3-9]\\d) hours?|(?:midday|noon) (?:sun|heat)|full (?:\\w+ )?heat|alone (?:at night|under ?water|in the (?:dark|lake|sea|ice))|under ?water (?:alone|on your own)|(?:at night|in the dark) (?:across|in|over) (?:the )?(?:lake|sea|river|road|motorway)|(?:across|in|over) the (?:lake|sea|river|road|motorway) (?:at night|in the dark)|(?:thin|frozen) (?:ice|lake|river|pond)|the ice holds|railing|from the roof|ledge|hyperventilat\\w*|after (?:the )?(?:beers|drinks|bottle)',
      'train\\w*|workouts?|run|swim|climb|dive|ride|drive|jump|balance|squat|hold|hike|bath|plunge|lift|stay down|cycle',
      'try|do|go|you (?:can|could|will|should|are)|tough\\w*|character|great|good|fun|best|only|builds?|makes?|nothing|then|it is|burns?',
    ],
    `${against}|hours (?:of rest|after|before|between|ago|later|a week)|treadmill|turbo`,
  ],
  [
    'violence_advice',
    'output',
    'block',
    [
      '(?:punch|hit|slap|kick|beat|shove|push|stab|hurt|choke) (?:him|her|them|your (?:brother|sister|partner|wife|husband|ex|boss|neighbour|neighbor|coach|teacher|mother|father|son|daughter|kid))|your fists|make (?:him|her|them) (?:pay|suffer|regret|bleed)|a knife|teach (?:him|her|them) a lesson',
      'show|should|leave you|respect|stronger|again|next time|harder|once|deserves?|pay|for that|back|stairs',
    ],
    `${against}|bag|boxing|self defence|self defense|recipe|vegetables|kitchen|bread|fork|record|race|at (?:chess|tennis|squash|padel)|in the (?:race|sprint)`,
  ],
  [
    'intoxicant_advice',
    'output',
    'block',
    [
      'speed|mdma|ecstasy|coke|cocaine|a joint|weed|cannabis|thc|ketamine|lsd|shrooms|ritalin|adderall|modafinil|nicotine|snus|vap(?:e|es|ing)|cigarettes?|smoking|poppers|vodka|shots? of',
      'before|after|training|cardio|recovery|appetite|hunger|hungry|lean|slim|focus|mood|sleep|instead of (?:lunch|dinner|breakfast|a meal|eating)|boost\\w*|gets? you|handy|kills|calms',
      advise,
    ],
    `not|never|dont|doesnt|cant|cannot|no|avoid|without|dangerous|risky?|harmful|quit\\w*|stop(?:ping|ped)? (?:smoking|vaping)|giving up|give up|doctor|prescri\\w*|espresso|lemon|ginger|diet coke|coke zero|speed (?:up|work|walk\\w*|of|training|session|intervals?|endurance)|(?:walking|average|running|top|your) speed|less|fewer|instead of (?:a cigarette|smoking|vaping|cigarettes)|weeding|garden`,
  ],
  [
    'toxic_advice',
    'output',
    'block',
    [
      'raw (?:chicken|pork|poultry|liver|mince)|(?:chicken|pork|poultry) raw|rotten|spoiled|bleach|ammonia|borax|turpentine|chlorine|tapeworms?|salt ?water (?:flush|in the morning)|salt water in the morning|(?:litre|liter|bottle) of (?:oil|vinegar|magnesium citrate)',
      'eat|drink|swallow|drops?|better|protein|flush\\w*|cleans\\w*|clears? you|bacteria|gut|stomach|lose|every morning',
    ],
    `${against}|cook\\w*|wash your hands|board|surface|kettle|dishwasher|throw|towel`,
  ],
];

/** After these nothing else of the draft is shown. */
const medical: readonly PolicyRow[] = [
  ['dose_told', 'output', 'block', [doseAdvice.join('|')], doseExcuses],
  ['alarm_told', 'output', 'block', [alarms.join('|')]],
];
const eating: readonly PolicyRow[] = [
  ['purge_told', 'output', 'block', [purging.join('|')], 'doctor|constipat\\w*|prescri\\w*'],
];

/** What a draft must not permit, teach or praise, whatever it is meant to help with: drugs, drying out, dares, violence. */
export const unsafeAdviceRules = [
  ...createPolicyRules('unsafe_content', rows, { negatable: true }),
  ...createPolicyRules('medical_claim', medical, { negatable: true }),
  ...createPolicyRules('eating_disorder', eating, { negatable: true }),
];
