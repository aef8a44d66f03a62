import { createPolicyRules, type PolicyRow } from './policy-rules.ts';
import { asRead } from './written-as-read.ts';

/** Medicines by the endings of their names, by what they are for, and as "my pills", in the languages members write in. */
const medicine = asRead(
  [
    '\\w{3,}(?:statin|april|opril|sartan|olol|prazole|imazole|clazide|thiazide|formin|thyroxine|cillin|mycin|xaban|parin|oxetine|opram|traline|zepam|zolam|gliptin|gliflozin|glutide|lukast|phylline|setron)s?|statins?|insulin|lithium|warfarin|prednison\\w*|steroid inhaler|blood thinners?|beta ?blockers?|antidepressants?|ssris?|transplant meds|anti ?epileptics?|(?:heart|blood pressure|thyroid|epilepsy|seizure|sugar|diabetes|water|rheumatism|joint|asthma) (?:stuff|meds?|medicine|medication|tablets?|pills?|drugs?|jabs?|injections?|drops)|(?:my|the|his|her) (?:\\w+ )?(?:meds|medication|medicine|tablets|pills|capsules|injections|jabs|inhaler|puffer)',
    'blutdruck(?:tabletten|mittel|pillen)|herz(?:tabletten|mittel)|schilddrusen(?:tabletten|hormone)|blutverdunner|antidepressiv\\w*|tabletten|medikamente?|levaxin|pastillas|medicacion|anticoagulantes?|tiroides|antidepresivos?|medicaments?|antidepresseurs?|anticoagulants?|comprimes|pillole|pastiglie|farmac\\w+|antidepressiv\\w+|anticoagulant\\w+|remedios?|comprimidos|litio|bloedverdunners|(?:schildklier|bloeddruk|hart)\\w*(?:pillen|tabletten|medicijnen)|medicijnen|pillen|lek(?:i|ow|arstw\\w*)|tabletk\\w*|insulin\\w*|ilac\\w*|ilaclar\\w*|hap(?:larim\\w*|lari\\w*)|hjartmedicin\\w*|medicin(?:en|erna)?|blodfortunnande|tabletter(?:na)?',
    'таблетки|лекарств\\S*|инсулин\\S*|эутирокс\\S*|антидепрессант\\S*',
  ].join('|'),
);
const change = asRead(
  [
    'stop(?:ped|ping)?|quit(?:ting)?|drop(?:ped|ping)?|ditch(?:ed|ing)?|skip(?:ped|ping)?|miss(?:ed|ing)?|halv(?:e|ed|ing)|doubl(?:e|ed|ing)|tripl(?:e|ed)|flush(?:ed)?|came off|come off|coming off|go(?:ing)? off|went off|off|up|rais(?:e|ed)|increas(?:e|ed)|lower(?:ed)?|reduc(?:e|ed)|cut(?: down)?(?: on)?|bin(?:ned)?|swapp?(?:ed)?|saving|saved up|ran out of|threw (?:out|away)|leave (?:out|off)|left off|only (?:take|need)|took \\d of|take (?:two|twice|more|less|extra|another|double)|without|instead of',
    '(?:spritze|nehme|injiziere)(?: mir)? (?:weniger|mehr|zu wenig|keine?)|(?:tomo|me pongo|prendo|faccio) (?:menos|meno)|(?:me )?salto|pulo|je saute|prends (?:moins|plus) de?|lass(?:e)? ich|weglassen|abgesetzt|absetzen|verdoppel\\w*|halbier\\w*|erhoh\\w*|nehme ich nicht mehr|dejar\\w*|deje|deja\\w*|dos|doble|subir\\w*|saltarme|passer|arrete\\w*|arreter|augment\\w*|sauter|doubler|buttato|smesso|smettere|raddoppi\\w*|aument\\w*|parei|parar|largar|larguei|aumentar|dobro|dobrar|slik|gestopt|stoppen|verhogen|verdubbel\\w*|odstawil\\w*|odstawic|przestal\\w*|dobic|zwieksz\\w*|podwo\\w*|birakt\\w*|kestim|iki katina|artir\\w*|slutade|sluta|hoja|dubbla',
    'бросил\\S*|перестал\\S*|увеличить|удвоить|пропускаю|отменил\\S*',
  ].join('|'),
);
const advised =
  'pump|my team|while swimming|doctor|gp|doc|nurse|pharmacist|cardiologist|psychiatrist|consultant|midwife|specialist|endo\\w*|as prescribed|reminds?|reminder|arzt\\w*|arztin|medic[oa]s?|docteur|medecin|dottor\\w*|huisarts|dokter|lekarz\\w*|doktor\\w*|lakare\\w*|врач\\S*|never|wouldnt|dont want|nie wurde|jamais|with (?:food|breakfast|water)|(?:before|after) (?:breakfast|food|meals|coffee)|cat|dog|vet|vitamins?|creatine|protein|(?:hay ?fever|vitamin|fish oil|magnesium|multi ?vitamin) (?:pills|tablets|capsules)|sore throat|off(?:ice| the)|cut(?:ting)? board|pill ?box|course (?:is )?finished|finished (?:my|the) (?:course|antibiotics)';

const dose: readonly PolicyRow[] = [
  [
    'changes_own_dose',
    'input',
    'block',
    [
      `(?:${change})(?: (?!(?:carbs?|sugars?|salt|sodium|fat|calories|weight|meat|alcohol|coffee|caffeine|snacks?|portions?|meals?|while|when|with)(?![a-z]))\\w+){0,5} (?:${medicine})`,
    ],
    advised,
  ],
  [
    'changed_own_dose',
    'input',
    'block',
    [
      `(?:${medicine})(?: \\w+){0,6} (?:${change})`,
      asRead(
        'i|im|ive|my|ich|yo|mi|me|je|ho|mi|eu|ik|ja|mi|jag|since|seit|desde|depuis|da quando|sinds|kafama|sam|own|selbst|selber|sjalv|самой|теперь|porque|vu que|wzi\\w*|biore|keto|low carb|thanks|fine|great|top',
      ),
    ],
    `${advised}|stop (?:at|when|if)|off the|up (?:in|at|to|early)|work\\w* (?:out )?without|(?:meal|plan|run|train\\w*|gym|sugar|salt|coffee|alcohol|breakfast|lunch|dinner) (?:\\w+ )?without|without (?:sugar|salt|gluten|meat|dairy)|make me|lose|weight gain|shaker`,
  ],
];

const alarms = asRead(
  [
    '(?:runs?|pulls?|goes|going|shoots?|radiat\\w*|spread\\w*) (?:in|up|down)?(?:to)? (?:my )?(?:\\w+ )?(?:jaw|teeth|arm|shoulder blade|back)|(?:belt|band|truck|stone|brick|weight|fist) (?:\\w+ ){0,3}(?:round|around|on|of) my (?:ribs|chest|breastbone|sternum)|weight of a \\w+ on my (?:chest|breastbone)|(?:cant|cannot) (?:\\w+ )?(?:lift (?:her|his|my|one) (?:left |right )?arm|find (?:her|his|my|the) words|pee|feel where i sit)|curtain (?:\\w+ )?(?:came )?(?:down )?over (?:my|one)|red (?:line|streak)s? (?:\\w+ )?(?:climbing|going up|up my)|(?:floppy|wont look at the light|wont wake)|(?:leg|calf) (?:went|is|has gone) (?:\\w+ )?(?:blue|fat|hot|swollen)|hard as a board|sparkles,? then (?:the )?floor|woke up on the (?:\\w+ )?floor|(?:my )?heart (?:box|device) (?:\\w+ )*buzz\\w*',
    'zieht es in den linken arm|kiefer (?:wird )?taub|kurz weg gewesen|am boden (?:wieder )?aufgewacht|barre dans la poitrine|tomber dans les pommes|urines? (?:rouges?|noires?)|formicola mezza faccia|non riesco a sollevare il braccio|cuore salta i battiti|dor apertando o peito|aperto no peito|drukkende pijn|op de borst|badkamervloer|tong kapot|zwarte ontlasting|gniecie mnie za mostkiem|za mostkiem|pluje krwia|gogsume tas|gogsum\\w* (?:sikis|agri|yan)\\w*|sol kolum uyus\\w*|bayilmis\\w*|idrarim (?:kola|koyu|kirmizi)\\w*|trycker over brostet|stralar ut i kaken|svimmade',
    'за грудиной|отдает под лопатку|упал\\S* в обморок|в обморок|кал черный|черный стул|кровь (?:в|при)|не могу поднять руку|онемел\\S* (?:рука|лицо)',
  ].join('|'),
);
const alarm: readonly PolicyRow[] = [
  [
    'told_alarm',
    'input',
    'block',
    [alarms],
    'film|serie|movie|years? ago|last year|cleared|ruled out|doctor (?:checked|says)|nearly laughed|stretch goes|barbell|deadlift (?:goes|plan)|vor jahren|hace anos|il y a|anni fa|lat temu|yil once|ar sedan|лет назад',
  ],
];

/** A dose that somebody changes by themselves, and alarm signs told in everyday words. */
export const medicineAndAlarmRules = [
  ...createPolicyRules('medical_claim', dose, { negatable: true }),
  ...createPolicyRules('medical_claim', alarm, { negatable: true }),
];
