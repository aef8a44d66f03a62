import { type CueRow, createCues } from './cues.ts';

/** States of a member that switch targets off. */
export type DisclosureKind = 'pregnant' | 'breast_feeding' | 'minor' | 'trying' | 'planning';

const teen = '(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';

const rows: readonly CueRow<DisclosureKind>[] = [
  [
    'pregnant',
    'pregnant',
    2,
    [
      '(?<!(?:for|with|feed|feeding|my|a|the|our|her|your|any|other|most|are|do|should|can|help|support) (?:a |my |the )?)pregnant|preggers|preggo|up the duff|knocked up|with child|(?:(?:im|i am|were|we are|currently|also) )?(?<![a-z] (?:not|is|was|are|been) )expecting(?= ?(?:$|[.!?;)]|a (?:baby|boy|girl|child|little)|our|twins|triplets|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the spring|spring|summer|autumn|\\w+ (?:weeks|months))|and|my (?:first|second|third)|again|baby|number))',
      '(?:first|second|third|1st|2nd|3rd|final|last) trimester|\\d{1,2} weeks (?:along|gone|in with|pregnant)|(?:baby|bub|little one) (?:is )?(?:on the way|due)|(?:my|our) (?:due date|ob ?gyn|ob|midwife|bump|baby bump|20 week scan|12 week scan|morning sickness|unborn)|(?:due|giving birth|baby arrives) in (?:january|february|march|april|may|june|july|august|september|october|november|december|\\w+ (?:weeks|months))|(?:were|we are|im|i am) having (?:a baby|twins|our (?:first|second|third))|(?:positive|failed) pregnancy test|pregnancy test (?:was|came|is) positive|carrying (?:twins|a baby|my (?:first|second|third)|a boy|a girl|triplets|our)|growing a (?:baby|human)|(?:baby|bump) (?:in my belly|inside me)|(?:my|taking|take|need|buy) prenatal (?:vitamins?|yoga|class)|during (?:my |this )?pregnancy|in (?:my |this )pregnancy|my pregnancy|gestational diabetes',
      '(?:sono|son) incinta|incinta di|in gravidanza|(?:primo|secondo|terzo) trimestre|aspetto un bambino|(?:estou|to|tou) gravida|gravida de|na gravidez|(?:primeiro|segundo|terceiro) trimestre|esperando (?:um )?bebe|schwanger|embarazad[oa]|(?:primer|segundo|tercer) trimestre|estoy esperando (?:un |a mi )?(?:bebe|hij[oa])|semanas de embarazo|mi embarazo|(?:estoy|je suis|suis) enceinte|enceinte|(?:premier|deuxieme|troisieme) trimestre|ma grossesse|jattends un (?:bebe|enfant)|mois de grossesse|schwanger\\w*|schwangerschaft|(?:erwarte|erwarten) (?:ein|unser) (?:baby|kind)|(?:ssw|schwangerschaftswoche)|gravida|incinta',
    ],
  ],
  [
    'breast_feeding',
    'breast_feeding',
    2,
    [
      'breast ?feed\\w*|breast ?fed|chest ?feed\\w*|nursing (?:my|a|our|mom|mum|mother|the baby|twins|at night|full time|an infant)(?! (?:student|home|degree|shift|school|exam|injury|hangover|sore|knee))|(?:im|i am|still|currently|while|been) nursing(?= ?(?:$|[.!?,]|and|a|my|right|so|exclusively|full))|lactat\\w*|pump(?:ing)? (?:breast ?)?milk|exclusively pump\\w*|milk supply|my (?:breast ?)?milk (?:supply|production|dropp\\w*)|(?:keep|hurt|affect|protect|lose|losing|lower|drop) my (?:milk|supply)|my (?:newborn|baby|infant) (?:feeds|nurses|is fed|drinks|latches)|\\w+ (?:weeks|months) postpartum|feed(?:ing)? my (?:newborn|baby) (?:myself|from the breast|at the breast|my milk)',
      'allatto|allattando|allattamento|estou amamentando|aleitamento|amamant\\w*|dando (?:el )?pecho|doy (?:el )?pecho|lactancia|jallaite|allait\\w*|stille(?:n|nde)?(?= ?(?:$|[.!?,]|noch|mein|gerade|und|voll|ich|meine|darf|abnehmen))|stillzeit',
    ],
  ],
  [
    'minor',
    'minor',
    2,
    [
      `(?:im|i am|ill be|turning|turned|just turned|about to turn|age|aged|currently|iam|is|was|only|i) (?:only |just |a |turning |turn |about to turn |almost |nearly |now |still |about to be |girl |boy )*${teen}(?: ?(?:years?|yrs?|yr|y)(?: ?old| ?o| of age)?|yo| y o| ?[fm])?(?= ?(?:$|[.!?,;)]|(?:and|but|so|next|this|soon|in|on|today|yesterday|last|trying|want|wanna|wanting|can|could|how|what|who|with|is|should|i|im|my|male|female|girl|boy|guy|right now|now|still|if|because|living|looking|please|which|also|the|at)(?![a-z])))(?! (?:in a row|in total|in here|at (?:the|a) (?:gym|row)|on the (?:scale|bar)|i think (?:kg|pounds)))`,
      `${teen} ?(?:year|yr) ?old (?:girl|boy|guy|male|female|kid|teen|student|here|high|athlete|swimmer|gymnast|dancer|runner|footballer|me|and|who|trying)|(?:1[0-7]) ?(?:yo|y o|y) ?(?:girl|boy|f|m|male|female|here)?|(?:1[0-7]) ?[fm](?= ?(?:$|[.!?,;)]|\\d|here|,))|[fm] ?1[0-7](?= ?(?:$|[.!?,;)]|here))`,
      `my ${teen}th birthday|my (?:sweet sixteen|quinceanera|quince)|(?:sweet sixteen|quinceanera) (?:is|next|in)`,
      '(?:im|i am|were|start|starting|entering|going into|just (?:started|finished)|finishing|currently|only|still) (?:still )?(?:in |a |at |only in |currently in |just in |into |year )*(?:(?:[5-9]|1[01])(?:th)? grade|(?:fifth|sixth|seventh|eighth|ninth|tenth|eleventh) grade\\w*|grade (?:[5-9]|1[01])|year (?:[6-9]|1[01])|middle school\\w*|junior high|high ?school(?:er)?(?! (?:teacher|coach|reunion|sweetheart|principal|counsel\\w*))|secondary school|primary school|(?:high school )?(?:freshman|sophomore)(?: in high ?school)?|teen(?:ager)?|minor|underage|under ?age|not (?:yet )?(?:18|eighteen|an adult)|under (?:18|eighteen)|younger than 18|gcse\\w*)',
      '(?:not (?:yet|even) (?:18|eighteen|an adult)|under (?:18|eighteen)(?! (?:kcal|percent|%|[.,]?5|kg|bmi|stone|minutes|g))|(?:as a|being a|im just a|im a|i am a) (?:teen(?:ager|age girl|age boy)?|minor|high schooler|middle schooler|kid)(?= ?(?:$|[.!?,]|and|but|so|who|trying|can|still))|(?:my|for) (?:gcses|prom|homecoming|freshman year|sophomore year|middle school|junior high)|(?:after|before|at|in|from) (?:middle|high|secondary) ?school (?:today|tomorrow|lunch|every day|with my|class|gym|pe)|(?:havent|not) (?:finished|hit|gone through|started) puberty|going through puberty|(?:9th|10th|8th|7th|11th|6th) grader)',
      `(?:ho|compio|compiro) (?:solo )?(?:1[0-7]|quindici|sedici|diciassette|quattordici|tredici) anni|sono minorenne|(?:tenho|faco|vou fazer) (?:so )?(?:1[0-7]|treze|quatorze|catorze|quinze|dezesseis|dezasseis|dezessete|dezassete) anos|sou menor(?: de idade)?|(?:tengo|cumplo|acabo de cumplir) (?:solo )?(?:1[0-7]|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete) ?(?:anos)?(?! (?:kilos|kg|dias|semanas|minutos|horas|meses|sesiones|km|kilometros|libras|puntos|euros|gramos|reps|repeticiones|series|de|mas|menos|entrenando|haciendo))|soy menor(?: de edad)?|(?:jai|je viens davoir|jaurai) (?:seulement |que )?(?:1[0-7]|dix|onze|douze|treize|quatorze|quinze|seize|dix sept) ans(?! (?:de|d[a-z]{2,}) )|je suis (?:mineure?|au college|en (?:seconde|premiere|troisieme|quatrieme))|(?:ich bin|bin|werde) (?:erst |gerade |noch )?(?:1[0-7]|zehn|elf|zwolf|dreizehn|vierzehn|funfzehn|sechzehn|siebzehn)(?: jahre?(?: alt)?)?(?= ?(?:$|[.!?,]|und|jahre|aber))|(?:bin )?minderjahrig|gehe in die (?:[5-9]|10|11) klasse`,
    ],
  ],
  [
    'trying',
    'trying',
    2,
    [
      '(?:trying|hoping|planning|want|start\\w*) (?:to |for |on )*(?:conceive|conceiving|get pregnant|have a baby|have (?:kids|children) soon|a baby|a pregnancy|fall pregnant|become pregnant)|ttc|ivf|fertility (?:treatment|clinic)|egg retrieval|intentando quedar(?:me)? embarazada|essaie de tomber enceinte|kinderwunsch|versuche schwanger zu werden',
    ],
  ],
  [
    'planning',
    'planning',
    1,
    [
      'want to get pregnant someday|not pregnant|isnt pregnant|before (?:i got |getting |my |becoming )?pregnan\\w*|after (?:my |the |getting )?(?:last |first |second )?pregnan\\w*|pre ?pregnancy|post ?pregnancy|pregnancy weight|when i was pregnant|was pregnant|had been pregnant|since (?:my |the )?(?:last )?pregnancy|get(?:ting)? pregnant|used to breast ?feed|stopped breast ?feeding|(?:finished|done|stopped|quit|weaned off|after) (?:breast ?feeding|nursing)|no longer (?:pregnant|breast ?feeding|nursing)|could i be pregnant|avoid (?:getting )?pregnan\\w*',
    ],
  ],
];

export const disclosureCues = createCues(rows, {});
