/** The words that the embedded coach understands. A clause with any other word before what is asked is not answered. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Spellings and short forms, read as the words behind the colon. Apostrophes are gone by then. */
export const rewrites: ReadonlyMap<string, string> = new Map(
  `whats:what is;hows:how is;whys:why is;wheres:where is;whens:when is;thats:that is;theres:there is;its:it is;im:i am;
  ive:i have;id:i would;ill:i will;youre:you are;youve:you have;weve:we have;lets:let us;dont:do not;doesnt:does not;
  didnt:did not;isnt:is not;arent:are not;wasnt:was not;werent:were not;wont:will not;cant:can not;cannot:can not;
  couldnt:could not;wouldnt:would not;shouldnt:should not;havent:have not;hasnt:has not;hadnt:had not;aint:is not;
  u:you;r:are;ur:your;y:why;wat:what;wut:what;wht:what;hw:how;gonna:going to;gotta:have to;wanna:want to;
  gimme:give me;lemme:let me;rn:now;atm:now;tho:though;cos:because;cuz:because;bc:because;tmrw:tomorrow;
  howd:how did;prot:protein;unsure:not sure;eta:goal date;requirement:target;requirements:target;2day:today;2nite:tonight;todays:today;tonights:tonight;weeks:week;months:month;kcal:calories;kcals:calories;
  cal:calories;cals:calories;calorie:calories;caloric:calories;calorific:calories;kj:calories;kjs:calories;
  kilojoule:calories;kilojoules:calories;macro:macros;macronutrients:macros;carb:carbs;carbohydrate:carbs;
  carbohydrates:carbs;proteins:protein;fats:fat;fiber:fibre;wt:weight;wgt:weight;weights:weight;bodyweight:weight;
  scales:scale;kgs:kg;kilo:kg;kilos:kg;kilogram:kg;kilograms:kg;lb:lbs;pound:lbs;pounds:lbs;stone:st;stones:st;
  tdees:tdee;goals:goal;trends:trend;metabolic:metabolism;checkin:check in;checkins:check in;enuf:enough;
  thru:through;cause:because;progressing:progress;estimates:estimate;ranges:range;gaps:gap;plateaus:plateau;
  plateaued:plateau;plateauing:plateau;photos:photo;photograph:photo;photographs:photo;pic:photo;pics:photo;
  picture:photo;pictures:photo;foto:photo;fotos:photo;selfie:photo;selfies:photo`
    .split(';')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.trim().split(':');
      return [from, to];
    }),
);

/** Words that carry nothing here and are passed over. */
export const fillers: ReadonlySet<string> = new Set(
  words(`hey hi hello hiya yo coach please pls plz thanks thank thx ok okay alright also just actually really honestly like um uh hmm ugh argh
  well oh again still even ever though exactly basically literally anyway man dude mate buddy bro sorry currently maybe perhaps
  overall quick quickly heck hell earth damn`),
);

/** A message of nothing but these is a greeting or a thank-you. */
export const greetings: ReadonlySet<string> = new Set(
  words(`hi hey hello hiya yo heya howdy greetings good morning afternoon evening day night thanks thank you thx cheers ok
  okay cool great nice perfect got it coach there sure yes yep yeah no nope so much very bye goodbye lovely ur you are the best
  awesome star legend how`),
);

/** A sentence with one of these is about somebody else or a task of another kind. */
export const elsewhere: ReadonlySet<string> = new Set(
  words(`wife wifes husband husbands boyfriend boyfriends girlfriend girlfriends partner partners spouse friend friends
  friendship mom moms mum mums mother mothers dad dads father fathers parent parents sister sisters brother brothers son
  sons daughter daughters kid kids child children baby babys toddler dog dogs cat cats puppy pet horse coworker colleague
  colleagues boss neighbour neighbor roommate flatmate he she him her his hers their theirs uncle aunt cousin grandma
  grandpa nephew niece fiance fiancee client clients patient patients
  write poem poems story song lyrics essay joke jokes riddle code coding python javascript html sql program function
  translate translation email letter recipe recipes cook weather temperature football movie film music stockstocks
  bitcoin crypto president election capital homework math password prompt instructions system exam interview job salary
  hurt hurts hurting pain painful ache aches headache injury injured dizzy fever
  rent bank tax taxes car phone laptop computer wifi netflix book novel`),
);

/** Words with a harmless meaning that a slip of the pen could turn into one of ours. */
const neighbours =
  words(`height eight eighty eighteen chance chances macron freight friends orange costing posing hosing
  stay stale scare scares trend trends trendy though thought through fright bright light sweet sweat sleet fast past
  wight waist chest poster`);

const functionWords =
  words(`i me my mine myself you your yours we us our it this that these those a an the and or but so
  as is am are was were be been being do does did doing done have has had having will would can could should shall may
  might must not no yes if then than to of in on at for from with without by about into onto over under out up down off
  since until till while during before after between because per each every all any some something anything nothing
  everything thing things one ones two three four five six seven eight nine ten few couple several both other another
  same else only also too very quite much many more most less least fewer lot lots bit little enough rather almost
  about around who whom which what when where why how whether they them people`);

const timeWords =
  words(`today tonight yesterday tomorrow now day days daily week weekly weekend month monthly year morning
  mornings evening evenings night nights last past next recent recently lately ago far soon later already yet always
  longer current never often usually sometimes overnight sudden suddenly moment present monday tuesday wednesday thursday friday
  saturday sunday january february march april june july august september october november december date long time times
  period start beginning end old due`);

const commonVerbs =
  words(`know tell show give get gets got getting go goes going went gone come comes came coming take
  takes took taken saw seen look looks looking see say says said mean means think feel feeling feels felt want wants need needs make
  makes made making heading help helps check work works working worked happen happens happening happened try tries trying tried keep
  keeps kept let use using used seem seems explain understand remind summarise summarize compare review update bother
  expect expecting worry worried believe trust rely suggest recommend advise guess guessing ask calculate calculated
  calculating estimated set put change changes changed changing adjust lower raise cut drop increase decrease log logged
  logging track tracking record enter save follow following stick sticking fit`);

const bodyAndFood =
  words(`weight weigh weighed weighing weighs weighin scale trend trending reading readings number
  numbers body lose losing lost loss gain gains gained gaining heavier lighter heavy higher high highest low lowest rise
  rises rising rose risen raised jump jumped jumping jumps spike spiked spiking climb climbed climbing creep creeping
  crept shot swing swings swinging fluctuate fluctuates fluctuating fluctuation fluctuations bounce bouncing move moves
  moved moving budge budging stuck flat stall stalled stalling plateau stop stopped fell fall falling fallen dropped
  dropping decreased increased increasing decreasing slow slowed slower slowly fast faster kg lbs st water salt
  eat eats eating eaten ate food foods meal meals intake calories protein macros carbs fat fibre drink drank consume
  consumed consuming consumption budget allowance limit target targets goal goals maintenance maintain tdee bmr
  metabolism resting rest rate burn burns burning burned burnt energy expenditure deficit surplus diet dieting nutrition
  left remaining remain remains spare room allowed supposed aim aiming hit hitting reach reached reaching meet meeting
  average averages averaged total sleep sleeping slept mood moods tired rested level levels stress stressed wellbeing`);

const coachWords =
  words(`progress track result results status summary overview report recap improve improving improvement
  better worse best good bad great fine right wrong well okay normal weird strange strangely odd high plan plans step
  steps action actions focus advice tip tips suggestion suggestions recommendation recommendations priority idea ideas
  begin continue sure certain certainty confident confidence accurate accuracy reliable reliability trustworthy precise
  correct exact real uncertain uncertainty range wide error margin estimate estimation missing gap data information
  info ins new direction speed important importantly within without differently basal gram grams quality unstuck here guide annoyed annoying frustrated frustrating upset confused confusing sad happy disappointed awful terrible
  rubbish adherence fix safe minimum gives miss missed guidance
  talk talking speak heading ahead began begun started first second third stand bulk bulking
  cutting count counts proceed example examples offer projected breakfast lunch dinner supper snack snacks
  reduce reducing add bump halve double news able count balance woke wake causing caused causes whatever wherever anytime split pattern patterns logs entries entry average grow growing different difference forecast prediction predict predicted projection projected future goal arrive achieve
  achieving away close closer near nearer finish finished pace bot robot human person ai machine app features feature
  commands command menu options option capable able anywhere journey consistent consistency calculated base based why
  reason reasons behind doing kind sort type way amount big small large there whole hard difficult sense point eve keeps
  answer answers question questions found find affect affects affecting influence influences linked link related connected connection
  correlation depend depends wondering wonder curious interested love hello going despite unit`);

export const vocabulary: ReadonlySet<string> = new Set([
  ...functionWords,
  ...timeWords,
  ...commonVerbs,
  ...bodyAndFood,
  ...coachWords,
  ...neighbours,
  ...[...rewrites.values()].flatMap((text) => text.split(' ')),
]);
