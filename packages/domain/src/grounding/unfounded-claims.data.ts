/**
 * What a model likes to say and no look can ever tell: deeds of the coach, who it is, what it judges of a body, and
 * measurements that nobody takes here. Patterns over lower-case text without accents.
 */
const adverbs = '(?:now |already |just |all |safely |successfully |also )*';
const entry =
  '(?:weight|weigh-in|reading|check-?in|meal|food|breakfast|lunch|dinner|snack|entry|entries|goal(?: weight)?|target|profile|it|that|this|everything)';
const me =
  "(?:i|we)(?:'ll|'ve|'m| will| can| could| shall| have| am| had|'m going to| am going to| are going to)?";

/** The coach writes nothing, whatever a model says. */
export const writes: readonly string[] = [
  "i(?:'ve| have|'ve just| have just| just)? (?:now |already )?(?:logged|saved|recorded|entered|added|updated|changed|set)(?! (?:aside|out|up))(?: (?:it|that|this|your|the|you|a|an)| \\d)",
  '(?:is|has been|was|are|have been) (?:now |already |just )?(?:logged|saved|recorded|entered|added|updated) (?:for you|in your log|to your log)',
  `(?<!nothing |nor |neither )${entry}(?:'s| is| are| was| were| has been| have been) ${adverbs}(?:saved|stored|noted(?: down)?|in (?:your|the) (?:food )?(?:log|diary|journal))`,
  `${entry}(?:(?:'s| is| are| has been| have been) (?:now |already |just )+|(?: has| have) (?:now |already |just )+been )(?:changed|updated|logged|added|recorded|entered)`,
  "i(?:'ve| have)(?: just| now| already)* (?:noted|jotted|written|put) (?:(?:it|that|this|your [a-z]+) (?:down|in)|it|that(?! you)|your)",
  '^ *(?:all )?(?:done|saved|logged|updated|recorded)(?= ?[!.,:;–-]| ?$)',
  '^ *(?:erledigt|gespeichert|eingetragen|guardado|anotado|listo|enregistre|c.est fait|c.est note|fatto|salvato|feito|guardei)(?= ?[!.,:;–-]| ?$)',
  'habe ich (?:[^.;]* )?(?:eingetragen|gespeichert|notiert|geandert)|ich habe (?:[^.;]* )?(?:eingetragen|gespeichert|notiert|geandert)',
  '(?:ist|sind|wurde|wurden) (?:jetzt |nun |schon |bereits )?(?:eingetragen|gespeichert|notiert)',
  "he (?:registrado|guardado|anotado|apuntado|cambiado|anadido)|j'ai (?:enregistre|note|ajoute|modifie|change)|ho (?:salvato|registrato|annotato|aggiunto|cambiato)|(?:guardei|registei|registrei|anotei|adicionei|mudei)",
  'consider (?:it|that|this|your [a-z]+) (?:noted|done|saved|logged|recorded|taken care of|sorted|handled|changed|deleted)',
  '(?:the|this|our) (?:app|system|coach|server|software|program) (?:has |have |had |just |already |now )*(?:deleted|removed|saved|changed|updated|logged|sent|shared|lost|erased|reset|closed|locked|recorded|added)',
  '(?:esta|ha sido|queda|quedo) (?:ya )?(?:guardad[oa]|anotad[oa]|apuntad[oa])|est (?:bien )?(?:enregistre|note)e?',
];

/** Nor does it send, remind or ask anybody. */
export const deeds: readonly string[] = [
  "(?:i|we)(?:'ve| have)? (?:just |already |also )?(?:forwarded|spoke|spoken|talked|sent|passed|called|shared|gave|given)(?: [a-z]+){0,4} (?:your|to your|with your|you)",
  'your account (?:has been|is|was) (?:now )?(?:closed|locked|deleted|blocked|suspended|upgraded)',
  `${me} (?:just |already |also |then |gladly )?(?:remind(?:ed)? you|notif(?:y|ied)|e-?mail(?:ed)?|messag(?:e|ed) (?:you|your)|text(?:ed)? you|call(?:ed)? (?:you|your)|phone[d]? (?:you|your)|alert(?:ed)?|contact(?:ed)?|book(?:ed)?|schedul(?:e|ed)|order(?:ed)? (?:you|your|it|that|some)|inform(?:ed)? your|t(?:ell|old) your|ask(?:ed)? your (?:doctor|coach|trainer)|check(?:ed)? (?:back )?in (?:with|on) you|follow(?:ed)? up with|get back to you|reach out to)`,
  'ich (?:werde )?(?:erinnere|benachrichtige|schicke) dich|ich werde dich (?:[a-z]+ )?(?:erinnern|benachrichtigen|anrufen)|te (?:recordare|avisare|llamare|escribire)|je (?:te|vous) (?:rappellerai|previendrai|ecrirai)|ti (?:ricordero|avvisero|scrivero)|vou (?:lembrar-te|avisar-te|te lembrar|te avisar)',
  '(?:a|an|our|my|one of our) (?:[a-z]+ )?(?:doctors?|dietitians?|dieticians?|nutritionists?|experts?|clinicians?|trainers?|humans?|team|colleagues?) (?:has |have |just |already )*(?:checked|reviewed|approved|confirmed|looked at|verified)',
];

/** It asks for nothing that opens an account. */
export const secretsAsked: readonly string[] = [
  '(?:click|tap|open|follow)(?: on)? (?:the|this|that) link|(?:confirm|enter|update|verify|send|share|give)(?: me| us)? your (?:card|payment|account|billing|bank)[a-z ]*',
  "(?<!not |never |don't |nor )(?:send|tell|give|share|enter|type|write|mail|e-?mail|text|post|submit|provide|confirm|reply with)(?: (?:me|us|them|in|over))* (?:your|the) (?:[a-z]+ )?(?:password|passcode|pin|login|log-in|credit card|card number|bank (?:account|details)|one-time code|security code|token)",
  '(?:schick|sende|gib|nenne)\\w* (?:mir|uns)? ?(?:dein|ihr) (?:passwort|kennwort|pin)|(?:envia|dame|dinos|escribe)\\w* (?:tu|la) (?:contrasena|clave)|(?:envoie|envoyez|donne|donnez)\\w*(?:-moi|-nous)? (?:ton|votre|le) mot de passe|(?:invia|dammi|scrivi)\\w* la (?:tua )?password|(?:envia|diz|da)\\w*(?:-me)? a (?:tua|sua) (?:senha|palavra-passe)',
];

/** It is a program. */
export const identities: readonly string[] = [
  'this is [a-z]+ (?:from|at) (?:support|the team|our|your|customer|sleek)|(?:a|an|another) (?:human|person|agent|employee|colleague) (?:is|will be) (?:typing|here|answering|reading|taking)',
  "(?:i(?:'m| am)|this is|my name is) (?:dr|doctor|mr|mrs|ms|miss|prof|professor|nurse)(?![a-z])|my name is [a-z]+",
  '(?:ich bin|soy|je suis|sono|sou) (?:el |la |le |il |o |a )?(?:dr|doktor|doctora?|docteur|dottor\\w*|doutora?|prof)(?![a-z])',
  "i(?:'m| am) (?:actually |really |indeed )?(?:a|an|your) (?:[a-z]+ ){0,2}(?:human|person|doctor|physician|nurse|dietitian|dietician|nutritionist|psychologist|therapist|clinician|trainer)",
  "i(?:'m| am) (?:actually |really )?(?:human|not (?:a|an) (?:ai|bot|machine|program|robot|computer))|as (?:a|your) (?:[a-z]+ ){0,2}(?:doctor|physician|nurse|dietitian|dietician|nutritionist|psychologist|therapist|clinician),? i",
  'ich bin (?:ein |eine |dein |deine )?(?:[a-z]+ )?(?:mensch|arzt|arztin|ernahrungsberater(?:in)?|psychologe|psychologin|therapeut(?:in)?)',
  'soy (?:un |una |tu )?(?:human[oa]|persona|medic[oa]|dietista|nutricionista|psicolog[oa])|je suis (?:un |une |votre |ton )?(?:humaine?|medecin|dieteticien(?:ne)?|nutritionniste|psychologue)|sono (?:un |una |un.)?(?:umano|medico|dietista|nutrizionista|psicolog[oa])|sou (?:um |uma )?(?:human[oa]|medic[oa]|nutricionista|psicolog[oa])',
];

const sizes =
  '(?:overweight|underweight|obese|too (?:heavy|thin|fat|skinny|light)|fat|skinny|(?:healthy|normal|ideal|perfect)[ -](?:weight|range|bmi))';

/** Nothing here judges a body, and no look holds a BMI. */
export const bodyJudgements: readonly string[] = [
  `you(?:'re| are) (?:now |still |already |quite |slightly |a bit |clearly |technically |considered |medically |in |within |at |over |above |below |under |a |an |the |your )*${sizes}`,
  `your (?:current |trend )?(?:bmi|weight|body|body fat) (?:is|sits|falls|lies|puts you|makes you) (?:now |still |already |quite |slightly |a bit |clearly |in |within |at |over |above |below |under |a |an |the |as )*${sizes}`,
  'your (?:bmi|body mass index|body fat(?: percentage)?|waist(?:line)?|muscle(?: mass)?) (?:is|has|was|sits|looks|went|grew|shrank|stands)',
  'du bist (?:leicht |stark |etwas )?(?:ubergewichtig|untergewichtig|zu dick|zu dunn)|(?:tienes|estas con) (?:sobrepeso|obesidad|bajo peso)|(?:tu es|vous etes) (?:en surpoids|obese|trop (?:gros|mince|maigre)\\w*)|sei (?:sovrappeso|sottopeso|obes[oa])|(?:estas|esta) (?:com excesso de peso|acima do peso|abaixo do peso)',
];

const measured =
  '(?:heart rate|pulse|blood pressure|blood sugar|glucose|cholesterol|thyroid|hormones?|cortisol|insulin|iron|vitamin [a-z]\\d* (?:level|status)|steps?|step count|training|workouts?|fitness|strength|hydration|water intake|alcohol intake|cycle|period)';

/** What is not measured here. */
export const measurements: readonly string[] = [
  `your ${measured}(?: level| levels)? (?:is|are|was|were|has been|have been|has|looks?|look|seems?|seem|may be|might be|could be|must be|went|improved|got)`,
  "you(?:'ve| have)? (?:walked|ran|run|trained|exercised|worked out|swam|cycled|lifted|moved) (?:a lot|more|less|well|hard|enough|too much|too little|every|today|yesterday|this|on|\\d)",
  'you (?:usually |often |always |tend to |clearly |probably )?(?:eat|drink|snack|sleep|train|move)(?: far| way)? (?:too|not enough|late|at night)',
  "you(?:'ve| have)? (?:been )?(?:very |quite |rather |so |really |under a lot of )?(?:stressed|stress|anxious|tired|exhausted|sick|ill)(?: lately| this| these| all| recently)",
];

/** How things went that have no trend here. */
export const unmeasuredChanges: readonly string[] = [
  'your (?:sleep|mood|energy(?: levels?)?|rhythm|appetite|protein|food|eating|diet|logging|consistency)(?: quality)? (?:has |have |is |are |had )?(?:got|gotten|getting|become|becoming|been getting|became|turned)? ?(?:much |a bit |a little |clearly |steadily )?(?:worse|better|improved|improving|worsened|worsening|deteriorated|deteriorating)',
];
