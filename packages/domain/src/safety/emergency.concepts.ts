import { type ConceptRow, createConceptRules } from './concept-rules.ts';
import type { EmergencyKind } from './emergency.cues.ts';

const acute =
  'sudden\\w*|all of a sudden|out of nowhere|right now|at the moment|since (?:this morning|last night|an hour|i woke|lunch|yesterday)|just (?:now|started|happened)|getting worse|spreading|wont (?:stop|go away)|severe\\w*|unbearable|intense|terrible|at rest|in bed|lying down|sitting|woke me|ten minutes|an hour|\\d+ (?:minutes|mins|hours)|every (?:breath|time i breathe)|when i breathe|help|scared|cant (?:stand|move|talk|see|think)|sweat\\w*|faint\\w*|dizzy|vomit\\w*|pale|grey|clammy|confus\\w*';
const effort =
  'after (?:the |my |a |yesterdays )?(?:workout|gym|bench|squats|leg day|chest day|run|push ?ups|training|session)|doms|sore|pulled|muscle|bench|press|push ?ups|last year|years ago|cleared|all clear|heartburn after|spicy|chicken|recipe|breast|chest freezer|heart of|heart healthy|by heart|headphones|heartbreaking|sunburn\\w*|tattoo|face (?:mask|cream|wash)|breakout';

const rows: readonly ConceptRow<EmergencyKind>[] = [
  [
    'heart_region',
    'alarm',
    4,
    [
      'chest|heart|breastbone|left arm|jaw|between my shoulder blades',
      'pain\\w*|hurts?|hurting|pressure|tight\\w*|crush\\w*|squeez\\w*|stab\\w*|burn\\w*|heav\\w*|ach(?:e|es|ing)|numb\\w*|ripping|tearing|clench\\w*|weight on|constrict\\w*',
      acute,
    ],
    effort,
  ],
  [
    'brain_signs',
    'alarm',
    4,
    [
      'face|mouth|smile|eyelid|one eye|half of|one side|right side|left side|speech|words|vision|leg|arm|hand',
      'droop\\w*|numb\\w*|slur\\w*|paraly\\w*|weak\\w*|wont move|cant move|cant feel|cant lift|twist\\w*|sagg\\w*|blind|double|garbled|gibberish|gone dead',
      'sudden\\w*|all of a sudden|out of nowhere|just (?:now|started)|since (?:this morning|an hour|i woke)|speech|confus\\w*|headache|dizzy|right now|came on|minutes ago|and (?:my|his|her) (?:words|speech|face|mouth|vision)',
    ],
    `${effort}|slept on|carpal|cycling|handlebars|dentist|anaesthetic|anesthetic`,
  ],
  [
    'airway',
    'alarm',
    4,
    [
      'throat|airway|tongue|lips|breath\\w*|lungs|wheez\\w*',
      'swell\\w*|swollen|clos(?:e|es|ed|ing)|tight(?:en\\w*|ness)?|block\\w*|choking|cant get (?:air|enough)|fight\\w*|struggl\\w*|gasp\\w*|blue',
      `ate|eat\\w*|nuts?|peanuts?|shellfish|sting|stung|medicine|antibiotic\\w*|hives|rash|itch\\w*|${acute}`,
    ],
    effort,
  ],
  [
    'blood_loss',
    'alarm',
    4,
    [
      'blood|bleeding',
      'vomit\\w*|throw\\w* up|threw up|stool|toilet|poo\\w*|pee\\w*|urin\\w*|cough\\w*|spit\\w*|wont stop|pregnan\\w*|weeks|gush\\w*|soak\\w*|ears?|eyes|head',
    ],
    'blood (?:test|pressure|sugar|work|glucose|type|orange|draw|results|donat\\w*)|gums|floss\\w*|nosebleed|shaving|period|pads?|hungry|bloody (?:mary|hell)|vampire',
  ],
  [
    'not_waking',
    'alarm',
    4,
    [
      'unconscious|unresponsive|not responding|wont wake|cant wake|not breathing|no pulse|collapsed|blue in the face|seizing|convuls\\w*|foaming|passed out|fainted|blacked out',
      'he|she|him|her|my \\w+|someone|they|i|we|baby',
    ],
    'couch|sofa|bed after|asleep|drunk in|last year|years ago|history|movie|show|common|normal on|worried|laugh\\w*',
  ],
  [
    'no_fluids',
    'alarm',
    3,
    [
      'water|fluids?|liquids?|anything|nothing|sips?',
      'stays? down|staying down|keep\\w* (?:it |anything |water |fluids |liquids )?down|comes? (?:straight |right |back )?(?:back )?up|throw\\w* (?:it |everything )?(?:back )?up|vomit\\w*',
      'cant|wont|not even|even|since|hours|days?|all (?:day|night)|nothing|stop\\w*',
    ],
    'weight|calories|binge\\w*|purg\\w*|myself|on purpose|food down',
  ],
];

export const emergencyConcepts = createConceptRules(rows);
