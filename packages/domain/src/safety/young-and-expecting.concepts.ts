import { createPolicyRules, type PolicyRow } from './policy-rules.ts';
import { asRead } from './written-as-read.ts';

/** Wishes to weigh or eat less, in the languages members write in. */
export const wishToLose = asRead(
  [
    'lose|losing|slim\\w*|cut(?:ting)?|deficit|diets?|dieting|drop(?: \\w+){0,2} (?:kilos?|kg|pounds|lbs|weight|sizes?)|thin(?:ner)?|skinn\\w*|lean(?:er)?|smaller|shrink|get rid of|calorie (?:goal|target|limit)|(?:eat|eating) less|weigh less|(?:what|which) (?:calorie )?target|minus \\d+|leave out|(?:not|without|never|stop|avoid) gain\\w*|flat(?:ter)? (?:tummy|stomach|belly)|lighter|as much off|get (?:it|them|this) off|burn (?:it|fat)|set (?:a |my )?target|shred\\w*|tone down',
    'abnehm\\w*|abzunehmen|(?:kilos?|kg|bauch|pfund) (?:\\w+ ){0,2}(?:weg|runter)\\w*|weghaben|diat\\w*|kaloriendefizit|defizit|dunner|schlank\\w*|nicht zunehmen|keinen fall zunehmen|halte ich \\d{4}|was darf ich .{0,30}essen',
    'bajar|adelgaz\\w*|perder|dieta|deficit|que quito|volver a mi peso|definir|marcar abdom\\w*|menos calorias|maigr\\w*|perdre|regimes?|minc\\w*|baisse mes|pas prendre un gramme|secher|dimagr\\w*|perdere|pancia piatta|sgonfiar\\w*|asciugar\\w*|meno calorie',
    'emagrec\\w*|secar|afinar|baixar|corta meus|quantas calorias|perco|afvallen|afval\\w+|dieet|kwijt|eraf|moeten er\\b.{0,30}\\baf|tekort|slanker|dunner|doe maar \\d{4}',
    'diet[aey]\\w*|schud\\w*|chud\\w*|zrzuc\\w*|redukcj\\w*|deficyt\\w*|nie chce przytyc|odchudz\\w*|diyet\\w*|zayif\\w*|kilo (?:ver|at)\\w*|yag yak\\w*|acik|aciga|incel\\w*|bantning\\w*|banta\\w*|ga ner|ner (?:\\w+ ){1,2}kilo|smalare|smala|lattare|underskott\\w*|deff\\w*',
    'диет\\w*|диету|худе\\S*|похуде\\S*|сброс\\S*|скинуть|минус \\S+|дефицит\\S*|сушк\\S*|снижени\\S*|сколько (?:можно есть|ккал)|чтобы вес',
  ].join('|'),
);

const atSchool = asRead(
  [
    'p ?e teacher|(?:heaviest|fattest|biggest|only one|girls|boys|everyone|kids) in (?:the|my) (?:class|year|form)|my class(?:mates)?|pocket money|school (?:trip|bus|uniform|dance|photos?|play|lunch|team|nurse)|next term|half ?term|before term|(?:my )?parents (?:have to|must|need to) (?:\\w+ )?(?:click|sign|consent|allow|approve)|(?:mum|mom|dad|parents) (?:\\w+ )?(?:wont|doesnt|dont|didnt|isnt) (?:let|allow|letting)|cant drive yet|too young to (?:drive|vote)|not old enough|learner bus|prom|homecoming|sixth form|homework|(?:sixth|seventh|eighth|ninth|tenth|eleventh) grade|(?:6|7|8|9|10|11)th grade\\w*|year (?:7|8|9|10|11)|middle school|junior high|braces|my curfew|school starts',
    '(?:in der |gehe in die )(?:[5-9]|10)\\.? ?klasse|(?:funfte|sechste|siebte|achte|neunte|zehnte)n? klasse|(?:werde?|bin) (?:\\w+ ){0,2}1[0-7](?! ?(?:kg|kilo|km|uhr|wochen|tage|%|monate))(?= ?(?:$|[.,!?]|und|jahre|aber))|konfirmation|schwimmunterricht|sportunterricht|schulsport|taschengeld|klassenfahrt|firmung|jugendweihe',
    'de la eso|mi profe|quinceanera|(?:fiesta|mis) (?:de )?quince|secundaria|recreo|viaje de fin de curso|instituto|au (?:college|lycee)|en (?:cinquieme|quatrieme|troisieme|sixieme|seconde)|trop jeune|cours de sport|le brevet|terza media|seconda media|prima media|(?:prima|seconda) superiore|gita scolastica|ora di ginnastica',
    '(?:sexto|setimo|oitavo|nono) ano|ensino (?:medio|fundamental)|sub 1[0-7]|festa de quinze|fiz 1[0-7]|minha mae nao deixa|aula de educacao fisica|brugklas|groep (?:7|8)|(?:tweede|derde) klas|gymles|mag nog niet (?:\\w+ ){0,3}(?:stemmen|rijden)|1[0-7] is oud genoeg|ben 1[0-7](?! ?(?:kg|kilo|km|weken))|schoolreis\\w*|schoolfeest',
    '(?:piatej|szostej|siodmej|osmej|pierwszej|drugiej) klas\\w*|podstawowk\\w*|w liceum|na wf\\w*|mam (?:1[0-7]|dwanascie|trzynascie|czternascie|pietnascie|szesnascie|siedemnascie) lat|liseye|lisede|ortaokul\\w*|(?:[5-9]|10|11)\\.? ?sinif\\w*|beden dersi|1[0-7] yasind\\w*|annem duymasin|(?:gar|borjar) i (?:femman|sexan|sjuan|attan|nian|[5-9]an)|(?:ar|fyller) (?:tolv|tretton|fjorton|femton|sexton|sjutton|1[0-7])(?= ?(?:$|[.,!?]|ar|och))|hogstadiet|idrotten|skolavslutning\\w*|mellanstadiet',
    'в (?:пятом|шестом|седьмом|восьмом|девятом|десятом) классе|на физ\\S+|физрук\\S*|мне (?:двенадцать|тринадцать|четырнадцать|пятнадцать|шестнадцать|семнадцать|1[0-7])|егэ|огэ|паспорт (?:только )?в прошлом|в школе|школьниц\\S*|наш [5-9]',
  ].join('|'),
);

const expecting = asRead(
  [
    'the bump|my bump|(?:2\\d|3\\d|4[01]|1\\d) weeks(?= ?(?:[,.]|and|along|pregnant|in|gone|now))|baby (?:number )?(?:one|two|three|four|no 2)?(?: is)? ?on the way|eating for two|before (?:he|she|the baby|baby|they) (?:comes|arrives|is born|come|arrive)|before (?:the )?(?:birth|delivery)|(?:my )?midwife|due date|trimester|expecting|ultrasound|heartbeat|two lines|positive test|little one (?:\\w+ )?kick\\w*|in my belly|morning sickness',
    'herzschlag|\\d+\\.? ?(?:ssw|woche)(?= ?[!,.])|zwei striche|frauenarzt|hebamme|babybauch|entbindung|vor der geburt|schwanger\\w*|(?:estoy )?de (?:tres|cuatro|cinco|seis|siete|ocho|nueve) meses|antes del parto|embaraz\\w*|matrona|bebe est prevu|enceinte|accouchement|avant (?:le terme|daccoucher)|sage femme|grossesse',
    'incinta|gravidanza|prima del parto|ostetrica|gravid\\w*|sao gemeos|antes do (?:parto|bebe)|obstetra|zwanger\\w*|de echo|bevalling|verloskundige|uitgerekend|ciaz\\w*|(?:1\\d|2\\d|3\\d) tydzien|test wyszedl pozytywny|porod\\w*|polozna|hamile\\w*|gebe(?:yim|lik\\w*)|bebek tekmel\\w*|doguma|dogumdan|barnmorsk\\w*|bebisen kommer|forlossning\\w*|graviditet\\w*',
    'беремен\\S*|две полоски|срок маленький|ношу двойню|до родов|перед родами|в консультации|акушер\\S*',
  ].join('|'),
);

const someoneElse = asRead(
  'my (?:students?|pupils?|clients?|sister|wife|friend|cousin|colleague|niece|granddaughter)|i teach|im a teacher|as a teacher|years ago|when i was|back (?:then|in)|reunion|school run|drop ?off|my (?:kids?|sons?|daughters?)|our (?:kids?|sons?|daughters?)|postpartum|last pregnancy|after (?:the|my) (?:birth|pregnancy)|no longer|not pregnant|minha (?:irma|prima)|mi (?:hermana|cunada|prima)|ma (?:soeur|belle soeur|femme)|mia (?:sorella|cognata|moglie)|meine (?:schwester|frau|freundin)|mijn (?:zus|vrouw)|moja (?:siostra|zona)|min (?:syster|fru|sambo)|моя (?:сестра|жена)|teach\\w*|lehrerin|profesor\\w*|class (?:reunion|pass|card)|spin class|yoga class',
);

const rows: readonly PolicyRow[] = [
  ['schoolchild_loss', 'input', 'block', [atSchool, wishToLose], someoneElse],
  ['expecting_loss', 'input', 'block', [expecting, wishToLose], someoneElse],
];

/** Who goes to school or expects a child, told by the life they lead, and asks to weigh less. */
export const youngAndExpectingRules = createPolicyRules('pregnancy_minor', rows, { negatable: false });
