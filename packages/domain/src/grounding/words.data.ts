import type { Dimension, Direction, Topic } from './fact.ts';

/** Words of the six languages (en de es fr it pt) as patterns over lower-case text without accents. */

export const unitWords: readonly {
  readonly pattern: string;
  readonly unit: string;
  readonly dimension: Dimension;
}[] = [
  {
    pattern: 'kgs?|kilos?|kilograms?|kilogramm|kilogramos?|kilogrammes?|kili|chili|chilo',
    unit: 'kg',
    dimension: 'weight',
  },
  { pattern: 'lbs?|pounds?|pfund|libras?|livres?|libbre', unit: 'lb', dimension: 'weight' },
  { pattern: 'st|stones?', unit: 'st', dimension: 'weight' },
  {
    pattern: 'kcals?|kilocalories?|calories?|cals?|kalorien|kilokalorien|calorias|calorie',
    unit: 'kcal',
    dimension: 'energy',
  },
  { pattern: 'kj|kilojoules?|kilojulios|quilojoules', unit: 'kj', dimension: 'energy' },
  {
    pattern: 'mg|milligrams?|ml|l|litres?|liters?|oz|ounces?|km|miles?|minutes?|min|hours?|bpm|steps?|h',
    unit: 'foreign',
    dimension: 'count',
  },
  { pattern: 'g|grams?|gramm|gramos?|grammes?|grammi|gramas?', unit: 'g', dimension: 'food' },
  {
    pattern: '%|percent|per cent|prozent|por ciento|pour cent|per cento|por cento',
    unit: '%',
    dimension: 'share',
  },
  {
    pattern: 'cm|centimet(?:er|re)s?|zentimeter|centimetros|centimetres|centimetri',
    unit: 'cm',
    dimension: 'length',
  },
  { pattern: 'ft|feet|foot', unit: 'ft', dimension: 'length' },
  { pattern: 'in|inch|inches', unit: 'in', dimension: 'length' },
  { pattern: 'years?(?: old)?|jahre?|anos|ans|anni', unit: 'years', dimension: 'years' },
  { pattern: '(?:calendar )?days?|tagen?|tage|dias?|jours?|giorni|giorno', unit: 'days', dimension: 'days' },
  { pattern: 'weeks?|wochen?|semanas?|semaines?|settimane?', unit: 'weeks', dimension: 'days' },
  { pattern: 'fortnights?', unit: 'fortnights', dimension: 'days' },
  { pattern: 'months?|monate?n?|meses|mes|mois|mesi|mese', unit: 'months', dimension: 'days' },
  { pattern: 'times?|occasions?|mal|veces|fois|volte|vezes', unit: 'days', dimension: 'days' },
];

/** Things that are counted, by what the count is about. */
export const countedWords: readonly { readonly pattern: string; readonly topic: Topic }[] = [
  {
    pattern:
      'weigh-?ins?|weights?|readings?|weighings?|times on the scales?|mornings on the scales?|messung(?:en)?|wiegung(?:en)?|pesajes?|pesees?|pesate|pesagens|pesos|mediciones|gewichte|messwerte|mesures',
    topic: 'weigh_ins',
  },
  { pattern: 'check-?ins?', topic: 'check_ins' },
  {
    pattern:
      'days? of food|food (?:logs?|days?)|days? (?:with|of) food|logged days?|food diary days?|days? logged|days? with (?:a )?food logs?|tag(?:en?)? mit essen|dias? con comida|jours? avec repas',
    topic: 'food_days',
  },
  { pattern: 'meals?', topic: 'meals' },
  {
    pattern: '(?:progress |shared )?(?:photos?|pictures?|pics)|fortschrittsfotos?|fotos?',
    topic: 'photos',
  },
  {
    pattern:
      '(?:possible |different )?patterns?|mogliches? muster|patron(?:es)? posibles?|motifs? possibles?',
    topic: 'patterns_judged',
  },
  {
    pattern:
      'days? in a row|days? running|consecutive days?|straight days|days? straight|tage in folge|tage hintereinander|dias seguidos|dias consecutivos|jours d.affilee|jours de suite|giorni di fila',
    topic: 'streak',
  },
];

export const monthNames: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'enero', 'janvier', 'gennaio', 'janeiro'],
  ['february', 'feb', 'februar', 'febrero', 'fevrier', 'febbraio', 'fevereiro'],
  ['march', 'mar', 'marz', 'marzo', 'mars', 'marco'],
  ['april', 'apr', 'abril', 'avril', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'maio'],
  ['june', 'jun', 'juni', 'junio', 'juin', 'giugno', 'junho'],
  ['july', 'jul', 'juli', 'julio', 'juillet', 'luglio', 'julho'],
  ['august', 'aug', 'agosto', 'aout'],
  ['september', 'sept', 'sep', 'septiembre', 'septembre', 'settembre', 'setembro'],
  ['october', 'oct', 'oktober', 'octubre', 'octobre', 'ottobre', 'outubro'],
  ['november', 'nov', 'noviembre', 'novembre', 'novembro'],
  ['december', 'dec', 'dezember', 'diciembre', 'decembre', 'dicembre', 'dezembro'],
];

/** Sunday first. */
export const weekdayNames: readonly (readonly string[])[] = [
  ['sunday', 'sonntag', 'domingo', 'dimanche', 'domenica'],
  ['monday', 'montag', 'lunes', 'lundi', 'lunedi', 'segunda-feira'],
  ['tuesday', 'dienstag', 'martes', 'mardi', 'martedi', 'terca-feira'],
  ['wednesday', 'mittwoch', 'miercoles', 'mercredi', 'mercoledi', 'quarta-feira'],
  ['thursday', 'donnerstag', 'jueves', 'jeudi', 'giovedi', 'quinta-feira'],
  ['friday', 'freitag', 'viernes', 'vendredi', 'venerdi', 'sexta-feira'],
  ['saturday', 'samstag', 'sabado', 'samedi', 'sabato'],
];

export const relativeDays: readonly { readonly pattern: string; readonly shift: number }[] = [
  { pattern: 'day before yesterday|vorgestern|anteayer|avant-hier|anteontem', shift: -2 },
  { pattern: 'yesterday|gestern|ayer|hier|ieri|ontem|last night', shift: -1 },
  { pattern: 'today|tonight|this morning|heute|hoy|aujourd.hui|oggi|hoje', shift: 0 },
  { pattern: 'tomorrow|ubermorgen|manana|demain|domani|amanha', shift: 1 },
];

export const directionWords: readonly { readonly direction: Direction; readonly pattern: string }[] = [
  {
    direction: 'down',
    pattern:
      'down(?:ward|wards|hill)?|los(?:e|es|ing|t)|loss|drop(?:s|ped|ping)?|fall(?:s|ing|en)?|fell|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|shed(?:ding)?|lighter|lower|slimmer|sl(?:id|ide|ides|iding)|slip(?:s|ped|ping)?|verlor(?:en|st)|verlier\\w*|leichter|niedriger|fiel|gefallen|bajaste|perdiste|shr(?:inks?|ank|unk|inking)|dipp(?:ed|ing)|came off|come off|coming off|abgenommen|abnehmen|gesunken|sinkt|bajado|bajando|baja|baje|perdido|perdu|perdez|perds|pierdes|verlierst|baisse|descendu|perso|sceso|scende|perdeu|desceu|caiu',
  },
  {
    direction: 'up',
    pattern:
      'up(?:ward|wards|hill)?|gain(?:s|ed|ing)?|r(?:ise|ises|ose|isen|ising)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|heavier|higher|jump(?:s|ed|ing)?|bump(?:s|ed)?|spik(?:e|es|ed|ing)|schwerer|hoher|subio|subiste|aumentado|aumento(?= )|augmente|grow(?:s|ing|n)?|grew|put on|putting on|creep(?:s|ing)?|crept|zugenommen|zunehmen|gestiegen|steigt|subido|subiendo|sube|suba|ganado|pris|hausse|monte|preso|salito|sale(?= di)|ganhou|subiu|aumentou',
  },
  {
    direction: 'steady',
    pattern:
      'steady|stable|flat|level(?:led)?(?: off)?|holding|unchanged|no change|same as|hasn.t moved|not moved|not changed|maintaining|standing still|stalled|stall|plateau(?:ed|ing)?|stabil|gleich geblieben|estable|stabile|estavel',
  },
];

/** Where the food stands to its target. */
export const againstTargetWords: readonly { readonly direction: Direction; readonly pattern: string }[] = [
  {
    direction: 'up',
    pattern:
      '(?:above|over|past|beyond|more than|uber|por encima del?|au-dessus de|sopra|acima d[oa]) (?:(?:your|the|dein(?:em|er)?|dem|tu|ton|votre|il tuo|seu) )?(?:[\\d.,]+ ?(?:g|kcal|kj|calories?|grams?) )?(?:daily |calorie |energy |protein |fibre |fiber |carb |fat )*(?:target|goal|aim|budget|ziel|objetivo|objectif|obiettivo|meta)(?! weight)',
  },
  {
    direction: 'down',
    pattern:
      '(?:below|under|short of|less than|shy of|unter|por debajo del?|en dessous de|sotto|abaixo d[oa]) (?:(?:your|the|dein(?:em|er)?|dem|tu|ton|votre|il tuo|seu) )?(?:[\\d.,]+ ?(?:g|kcal|kj|calories?|grams?) )?(?:daily |calorie |energy |protein |fibre |fiber |carb |fat )*(?:target|goal|aim|budget|ziel|objetivo|objectif|obiettivo|meta)(?! weight)',
  },
  {
    direction: 'steady',
    pattern:
      '(?:on|hit|hitting|met|meeting|at|within|bang on|spot on|auf|en) (?:(?:your|the) )?(?:daily |calorie |energy |protein )*(?:target|budget)',
  },
];

/** What makes a number in kg or kcal a difference and not a level. */
export const changeWords =
  'by|change(?:s|d)?|differ(?:s|ence)|swing|pace|rate|cut|moved|um|variacion|variation|variazione';

/** Words that say what a number is about. One cue may stand for several topics. */
export type Cue = {
  readonly topics: readonly Topic[];
  readonly pattern: string;
  /** Says what the number right before it is: "670 kcal left". */
  readonly isBehind?: true;
};

export const cues: readonly Cue[] = [
  {
    topics: ['trend', 'trend_rate'],
    pattern: 'trend(?:s|ing|line)?(?:gewicht)?|tendencia|tendance|tendenza|smoothed',
  },
  { topics: ['trend_rate'], pattern: 'pace|rate' },
  {
    topics: ['readings_rate'],
    pattern:
      '(?:the )?readings (?:alone |themselves )?(?:went|go|show|fell|rose|moved)|scale readings|raw readings|from the readings|by the readings',
  },
  {
    topics: ['reading', 'last_change'],
    pattern:
      '(?:last|latest|newest|most recent) (?:reading|weigh-?in|weight|time (?:on|you stepped on) the scales?)|(?:letzte|letztes) (?:messung|gewicht)|ultim[oa] (?:peso|pesada)|derniere pesee|(?:the )?scales? (?:said|says|showed|shows|read)|stepped on the scales?|weighed in at|tipped the scales',
  },
  { topics: ['dated_reading'], pattern: 'weighed|weigh-in|reading|weight on' },
  {
    topics: ['previous_reading', 'last_change'],
    pattern:
      '(?:the )?(?:one|reading|weigh-?in|weight) before(?: that| it)?|previous (?:reading|weigh-?in|weight|one)|(?:time|reading) before',
  },
  {
    topics: ['last_change', 'previous_reading'],
    pattern:
      '(?:since|from|than) (?:the |your )?(?:one before|last time|previous|reading before)|between (?:the|your) (?:last )?two (?:readings|weigh-ins)|from one reading to the next',
  },
  {
    topics: ['start'],
    pattern: 'start(?:ed|ing)?(?: (?:out|off|at|from|weight))*|began|beginning|first reading|anfangs',
  },
  {
    topics: ['total_change'],
    pattern:
      'in total|overall|altogether|all in all|all told|since (?:the start|you started|the beginning)|insgesamt|en total|in totale',
  },
  {
    topics: ['forecast'],
    pattern:
      '(?:would|.d) (?:be|put|land|bring|end up|weigh)|(?:at|on|with) this (?:pace|path|rate|course)|forecast|project(?:ed|ion)?|(?:on course|heading|headed) (?:for|to|towards)|going on like this|if (?:nothing changes|things go on|this keeps up|you carry on)|will be (?:near|around|about)|land (?:near|around|at)',
  },
  {
    topics: ['goal_weight', 'goal_date'],
    pattern:
      'goal weight|target weight|weight goal|(?:your|the) goal (?:of|is|at)(?= \\d)|get(?:ting)? (?:down |up )?to(?= \\d)|reach(?:es|ed|ing)?(?= \\d)',
  },
  {
    topics: ['maintenance', 'maintenance_change'],
    pattern:
      'maintenance|tdee|break-?even|keeps? you (?:level|steady|where you are)|(?:hold(?:ing)?|stay(?:ing)?) (?:steady|level|stable|where you are)|(?:hold(?:ing)?|keep(?:ing)?|maintain(?:ing)?) (?:your|this|that) (?:current |present )?weight|erhaltung(?:sbedarf)?|mantenimiento|maintien|mantenimento|manutencao',
  },
  { topics: ['expenditure'], pattern: 'expenditure|burn(?:s|ing|ed)?|verbrauch|gasto|depense|dispendio' },
  {
    topics: ['resting'],
    pattern:
      'at (?:complete |full |total )?rest|resting(?: burn| energy| metabolism| rate| use)?|bmr|basal|lying still|grundumsatz|en reposo|au repos|a riposo|em repouso',
  },
  {
    topics: ['target', 'target_rate', 'target_change'],
    pattern:
      'target(?:s|ed|ing)?|aim(?:s|ing)?(?: for)?|(?:keep|hold|get)(?:ing|ting)? (?:your )?(?:protein|carbs?|fats?|fib(?:re|er)|calories|intake|food) (?:near|around|at|close to|to)|stick(?:ing)? (?:to|with)|shoot(?:ing)? for|budget|allowance|plan(?:s|ned|ning)?|ziel(?:wert)?|objetivo|objectif|obiettivo|meta',
  },
  {
    topics: ['eaten_today', 'eaten_average', 'eaten_total'],
    pattern: 'logged|ate|eat(?:en|ing)?|intake|had|took in|taken in|gegessen|comido|mange|mangiato|comeu',
  },
  {
    topics: ['eaten_today', 'eaten_average'],
    pattern:
      '(?:protein|carbs?|carbohydrates?|fats?|fib(?:re|er)|calories) (?:was|were|came (?:in|to)|has been|have been|sat)',
  },
  {
    topics: ['eaten_average'],
    pattern:
      'average[ds]?|averaging|on average|typical day|mean|im schnitt|durchschnittlich|de media|de promedio|en moyenne|in media|em media',
  },
  { topics: ['eaten_today'], pattern: 'so far|today' },
  { topics: ['eaten_total'], pattern: 'total(?:s|led)?|adds? up to|in all|sum' },
  {
    topics: ['left'],
    pattern:
      'left|remain(?:s|ing)?|to spare|to (?:work|play) with|to (?:eat|spend|use)|in hand|ubrig|reste|restano|restam',
    isBehind: true,
  },
  { topics: ['left', 'to_go'], pattern: 'to go(?! (?:down|up))', isBehind: true },
  {
    topics: ['to_go'],
    pattern:
      'away(?! from)|(?:away |still )?(?:from|short of|off|until|above|over|below|under) (?:your|the) goal(?: weight)?|left (?:to (?:lose|gain)|until|before)|(?:still|need|have|want)(?: left)? to (?:lose|gain)|bis zum ziel(?:gewicht)?|hasta tu (?:meta|objetivo)|jusqu.a ton objectif',
    isBehind: true,
  },
  {
    topics: ['wished_date'],
    pattern:
      'wish(?:ed)?(?: for)?|(?:date|day) you (?:picked|chose|named|set)|your (?:target|goal) date|deadline|hop(?:ed|ing) for',
  },
  { topics: ['left'], pattern: 'leav(?:e|es|ing)|room for|quedan|laisse' },
  { topics: ['deficit'], pattern: 'deficit|surplus|defizit' },
  {
    topics: ['deficit'],
    pattern:
      '(?:below|under|above|over) (?:your |what you need for |what you.d need for |the )?maintenance(?! of| at)',
    isBehind: true,
  },
  {
    topics: ['against_target'],
    pattern: '(?:above|over|below|under|short of|past|shy of) (?:(?:your|the) )?(?:\\w+ )?(?:target|budget)',
    isBehind: true,
  },
  {
    topics: ['food_days'],
    pattern:
      '(?:logged|tracked|recorded) (?:your )?(?:food|meals)|food (?:is logged|logs?|logged|logging|was logged|diary)|days? of food',
  },
  { topics: ['weigh_ins'], pattern: 'weigh-?ins?|weighed|readings?|weights|stepped on' },
  { topics: ['check_ins'], pattern: 'check-?ins?|checked in' },
  { topics: ['streak'], pattern: 'streak|in a row|running|consecutive' },
  { topics: ['sleep'], pattern: 'sleep|slept|schlaf|sueno|sommeil|sonno|sono' },
  { topics: ['energy_level'], pattern: 'energy(?: level)?|energie|energia' },
  { topics: ['mood'], pattern: 'mood|stimmung|animo|humeur|umore|humor' },
  { topics: ['adherence'], pattern: 'adherence' },
  { topics: ['height'], pattern: 'height|tall|grosse|altura|taille|altezza' },
  { topics: ['age'], pattern: 'age|years old|aged' },
  { topics: ['meals'], pattern: 'meals' },
  { topics: ['since_weight'], pattern: 'last weight is|since (?:your|the) last weigh' },
  { topics: ['since_food'], pattern: 'last food log is|since (?:your|the) last food' },
  { topics: ['issued'], pattern: 'set on|set|issued|dates from|in force since|looked at' },
  {
    topics: ['goal_date'],
    pattern:
      'reach(?:es|ed|ing)?|get(?:ting)? there|arriv(?:e|es|ing)|hit (?:your|the) goal|goal(?: weight| date)?|there (?:by|around|in)|earliest|latest|by then',
  },
  {
    topics: ['plan_start'],
    pattern: 'week (?:from|of|beginning|starting)(?: on)?|plan (?:starts|begins|runs from)(?: on)?',
  },
  {
    topics: ['plan_made'],
    pattern: 'made(?: on)?|drawn up(?: on)?|put together(?: on)?|plan (?:from|dates from)',
  },
  {
    topics: ['plan_before'],
    pattern:
      '(?:plan before|previous plan|earlier plan)(?:,? (?:which |that )?(?:was |is |dates )?(?:made|drawn up|from)(?: on)?)?',
  },
  {
    topics: ['photo_latest', 'since_photo'],
    pattern:
      '(?:last|latest|newest|most recent) (?:progress |shared )?(?:photo|picture|pic)(?: dates (?:from|back to)| (?:is|was) (?:made|taken)(?: on)?)?|(?:letzte[sn]?|neueste[sn]?) (?:fortschritts)?foto|ultima foto|(?:foto|photo) mas reciente|derniere photo',
  },
  {
    topics: ['photo_first'],
    pattern:
      '(?:first|oldest|earliest) (?:progress |shared )?(?:photo|picture|pic)(?: dates (?:from|back to)| (?:is|was) (?:made|taken)(?: on)?)?|(?:erste[sn]?|alteste[sn]?) (?:fortschritts)?foto|primera foto|premiere photo|prima foto|primeira foto',
  },
  {
    topics: ['photo_day', 'photo_first', 'photo_latest', 'since_photo'],
    pattern:
      '(?:progress )?(?:photos?|pictures?|pics)(?: dates? (?:from|back to)| (?:is|are|was|were) (?:made|taken)(?: on)?)?|(?:fortschritts)?fotos?',
  },
  {
    topics: ['offered', 'offered_day'],
    pattern:
      '(?:can|could|would|want me to|want to|offer(?:ed)? to|ready to|like to|confirm(?:ing)? to) (?:log|note|record|save|add|enter|set|change)|offer(?:ed|ing|s)?|propos(?:al|ed|ing|e)s?|entry (?:of|for|with)|confirm(?:s|ed|ing)?|vorschlag\\w*|vorgeschlagen|eintragen|propuesta|propongo|proposition|propose',
  },
  { topics: ['reporting'], pattern: 'reporting|share of what you eat' },
];

export const nutrientWords: readonly {
  readonly nutrient: 'protein' | 'carbs' | 'fat' | 'fiber';
  readonly pattern: string;
}[] = [
  { nutrient: 'protein', pattern: 'protein|eiweiss|proteinas?|proteines?|proteine' },
  {
    nutrient: 'carbs',
    pattern: 'carbs?|carbohydrates?|kohlenhydrate|carbohidratos|glucides|carboidrati|carboidratos',
  },
  { nutrient: 'fat', pattern: 'fats?|fett|grasas?|lipides|grassi|gorduras?' },
  { nutrient: 'fiber', pattern: 'fib(?:re|er)|ballaststoffe|fibras?|fibres|fibre' },
];
