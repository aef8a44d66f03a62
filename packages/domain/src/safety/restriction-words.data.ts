import { type Frame, noOrder } from './advice/frame.ts';

const may = '(?:can|could|should|might|may|must|have to|need to|want to|ought to|had better|better)';
const soft =
  '(?:just |simply |maybe |perhaps |safely |also |easily |then |instead |rather |probably |try to )*';
const whose =
  '(?:(?:your|the|this|tonights?|todays?|tomorrows?|evening|midday|a|any|one|all|most|every|next|whole|of) )*';
const meal = '(?:dinners?|lunch(?:es)?|suppers?|breakfast and lunch|meals?|eating|food)';
const noEntry = '(?! (?:log|logs|logging|entry|entries|photo|prep|group|scale|diary|tracking))';
const omit = '(?:skip|leave out|go without|cut out|miss out on|forgo)';
const whileOn =
  '(?:until|till|after|past|before (?:noon|dinner|lunch|tomorrow)|for the rest|the rest|today|tonight|tomorrow|all day|this evening)';

const medical =
  'blood|surgery|operation|test|scan|an(?:a)?esthe\\w*|colonoscopy|doctor|raw|expired|allerg\\w*|mould\\w*|spoiled|ramadan|lent|logg?\\w*';

/** Ways to tell somebody to go without food; text is normalised. */
export const restrictionFrames: readonly Frame[] = [
  {
    phrasings: [
      `${noOrder}${omit} ${whose}${meal}${noEntry}`,
      `you ${may} ${soft}${omit} ${whose}${meal}${noEntry}`,
      `(?:try|consider|start|think about|how about|what about) (?:skipping|leaving out|going without|cutting out) ${whose}${meal}${noEntry}`,
      `${noOrder}(?:cut|halve|slash) (?:your |the |all )*(?:portions?|meals?|food|intake) (?:in half|by half|in two|drastically)|${noOrder}halve (?:your |the )(?:portions?|meals?|food|intake)`,
      `(?:${noOrder}|you ${may} ${soft})(?:cut out|give up|drop|eliminate|stop eating) (?:all |your )*(?:carbs|carbohydrates|fats?|starch|sugar and carbs)(?: (?:completely|entirely|altogether|for good|for now))?`,
      'lass (?:heute |morgen |einfach |mal )*(?:das |dein |die |deine )?(?:abendessen|mittagessen|mahlzeiten?|essen)(?: heute| morgen)? (?:aus|weg|ausfallen)',
      'saltate (?:la |el |las |una )?(?:cenas?|comidas?|almuerzo)|saute (?:le |ton |un |des )?(?:diner|dejeuner|repas)|salta (?:la |il |un |i )?(?:cena|pranzo|past[oi])|pul[ea] (?:o |a |as )?(?:jantar|almoco|refeicao|refeicoes)',
    ],
    unless: medical,
  },
  {
    phrasings: [
      `(?<=(?:^|[.,;:!?] ?|please |so |then |just |simply |best to |better to |should |better ))(?:do not|dont|not|stop) eat(?:ing)? (?:anything |at all |any more |anymore |again )*${whileOn}`,
      `(?<=(?:^|[.,;:!?] ?|so |then |just |with ))(?:eat nothing|nothing to eat|no (?:more )?food|no (?:more )?meals?|no eating) (?:at all |else |more |again )*${whileOn}`,
      `(?:${noOrder}|you ${may} ${soft})fast (?:tomorrow|today|until (?:noon|tomorrow|dinner|lunch|the evening)|all day|the (?:whole |next )day|for (?:a|one|two|three|the|\\d+) (?:\\w+ )?(?:days?|hours))`,
      `(?:${noOrder}|you ${may} ${soft})(?:do|try|start|go on) (?:a|an) (?:\\w+ ){0,3}(?:fast|juice cleanse|water fast|detox)`,
      'iss (?:heute|heute abend|morgen|bis \\w+) (?:gar |lieber |einfach )*nichts(?: mehr)?|no (?:comas|cenes) (?:nada )?(?:hoy|hasta|manana|mas|esta noche)|ne mange (?:rien|plus|pas) (?:rien )?(?:aujourdhui|ce soir|jusqua|avant|demain)|non mangiare (?:niente |nulla |piu )*(?:oggi|stasera|fino|domani)|nao com[ae]s? (?:nada |mais )*(?:hoje|ate|amanha)',
    ],
    unless: `${medical}|before bed|bedtime|if you`,
  },
  {
    phrasings: [
      `(?:${noOrder}|you ${may} ${soft}|just )(?:drink|have|chew|sip|grab) (?:\\w+ ){0,4}(?:water|coffee|tea|gum|soda|coke|broth|ice) (?:instead of|in place of|rather than) (?:\\w+ )?(?:eating|food|dinner|lunch|breakfast|meals?|supper)`,
    ],
  },
  {
    phrasings: [
      `(?:${noOrder}|you ${may} ${soft})ignore (?:your |the |that |any )?(?:hunger|appetite|growling|growling stomach|stomach growling)`,
      `(?:${noOrder}|you ${may} ${soft})(?:push|power|breathe|work|train) through (?:your |the )?hunger`,
    ],
  },
  {
    phrasings: [
      `(?:${noOrder}|you ${may} ${soft}|you(?:ll| will| can) )(?:run|burn|sweat|train|cycle|swim) (?:it|that|those|them|the \\w+|yesterday\\w*|last night\\w*) off`,
      `(?:${noOrder}|you ${may} ${soft}|you(?:ll| will| can) )burn off (?:it|that|those|them|the|yesterday\\w*|last night\\w*|your|all)`,
      `(?:${noOrder}|you ${may} ${soft})work off (?:that|those|the|yesterday\\w*|last night\\w*|your) (?:\\w+ )?(?:meal|dinner|lunch|breakfast|cake|pizza|dessert|chocolate|burger|ice cream|calories|food|treats?|feast)`,
    ],
    unless: 'stress|anger|tension|energy|steam|need to|have to',
  },
];
