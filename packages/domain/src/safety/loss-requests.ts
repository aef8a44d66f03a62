import { phrasesPattern } from './cues.ts';

const lossRequest = phrasesPattern([
  '(?:lose|losing|drop|dropping|shed|shedding|cut|cutting) (?:some |the |more |my |a few |a bit of |about |\\d+ |any |this |all |extra |baby |the last |pregnancy |last |body |belly )*(?:weight|fat|pounds?|lbs?|kilos?|kg|kgs|stone|belly|baby weight|inches|calories|size|sizes)|weight loss|fat loss|slim(?:ming)? down|lean(?:er)? out|get (?:lean|leaner|shredded|thin|thinner|skinny|slim|ripped)|(?:calorie|caloric|kcal|daily|energy|aggressive|small|big|moderate) (?:deficit|targets?|goals?|budget|limit)|deficit|cutting (?:diet|plan|phase)|diet plan|(?:on|start|starting|go on|begin) a (?:diet|cut)|crash diet|to diet|dieting|how (?:few|little|many) (?:calories|kcal)|(?:what|which|how many|how much|set|give me|need|my) ~(?:calories|calorie|kcal|macros)(?: target| goal| should)?|goal weight|target weight|burn (?:more )?fat|body fat|get rid of (?:my |this |the )?(?:belly|tummy|fat|weight|mum tum|mom pouch)|smaller|back to my (?:pre|old|normal) ?\\w* ?(?:weight|size|jeans)|bounce back|fasting|keto|intermittent fast\\w*|eat less|restrict\\w*|thinner|skinnier|flat stomach|six ?pack|abs',
  'dimagr\\w*|perdere (?:peso|chili|\\d+)|calorie|dieta|emagrec\\w*|perder (?:barriga|\\d+)|adelgaz\\w*|perder (?:peso|kilos|grasa|\\d+)|bajar (?:de peso|\\d+ kilos|kilos)|deficit|calorias|dieta|maigri\\w*|perdre (?:du poids|des kilos|du ventre|\\d+)|regime|minci\\w*|calories|abnehm\\w*|abzunehmen|diat|kaloriendefizit|kalorien\\w*|defizit|gewicht verlier\\w*',
]);

/** Whether a normalised message asks for weight loss, a deficit or calorie numbers, in any of our languages. */
export function asksForLoss(text: string): boolean {
  return text.search(lossRequest) >= 0;
}
