/** States of a member that end targets, as they are told in the plainest words there are. */
export type PlainState = 'pregnant' | 'breast_feeding' | 'minor';

const teens = [
  '1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen',
  'dreizehn|vierzehn|funfzehn|sechzehn|siebzehn',
  'trece|catorce|quince|dieciseis|diecisiete',
  'treize|quatorze|quinze|seize|dix sept',
  'tredici|quattordici|quindici|sedici|diciassette',
  'treze|quatorze|catorze|quinze|dezesseis|dezasseis|dezessete|dezassete',
].join('|');
const eighteen = '18|eighteen|achtzehn|dieciocho|dix huit|diciotto|dezoito';
const months =
  'jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|jun\\w*|jul\\w*|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|spring|summer|autumn|winter';

/** What may stand in a phrase in braces. */
export const stateMacros: Readonly<Record<string, string>> = {
  teen: `(?:${teens})`,
  /** An age that somebody under 18 may reach next. */
  next: `(?:${teens}|${eighteen})`,
  eighteen: `(?:${eighteen})`,
  am: '(?:im|i am|i m|iam|ima)',
  really:
    '(?:(?:actually|really|only|just|still|now|currently|honestly|literally|tbh|like|almost|nearly|barely|also|already|in fact) )*',
  wirklich:
    '(?:(?:erst|noch|gerade|grad|mal|eigentlich|ja|jetzt|nur|aber|halt|doch|schon|leider|ubrigens|ehrlich gesagt|fast|knapp|auch|momentan|derzeit) )*',
  /** An age ends a statement, or goes on with one; an amount goes on with its unit. */
  told: `(?= ?(?:$|[!?;:)\\n]|\\.(?!\\d)|,(?! ?\\d+ (?:reps|sets|weeks|days|%|stone|or))|(?:but|so(?! far)|lol|haha|btw|now|still|rn|today|tomorrow|(?:next|this) (?:week|month|year|summer|autumn|spring|winter|\\w+day)|soon|female|male|girl|boy|guy|who|wanna|want|trying|can|how|what|is|will|with|pls|plz|please|ok|okay|right now|right|by the way|as of|if that|because|cause|cos|in (?:${months})|on (?:\\w+day|my)|and(?! (?:\\d|a (?:half|quarter|bit)))|\\d{2,3} ?(?:cm|kg|kgs|lbs?|pounds)|[456] ?(?:ft|foot|\\d)|aber|und|also|pero|y|quiero|et|mais|je|e|ma|mas|voglio|quero)(?![a-z])))`,
  /** In Romance languages years of age and years of practice begin alike. */
  anos: '(?! (?:de|d[a-z]+|di|en|em|na|no|nel|con|com|sin|sem|sans|senza|entren\\w+|trein\\w+|trabaj\\w+|haciendo|fumando|viviendo|casad\\w+|sposat\\w+|in|que|qu[a-z]+|che|como|come|luchando|menos|mas|plus|moins|piu|meno|a menos|fa|atras)(?![a-z])| \\?)',
};

/** Words after which somebody else is speaking, or nobody is meant: what follows is no statement. */
export const noStatementAfter =
  'when|whenever|if|like|since|while|than|until|till|as if|as though|wish|feel|feels|felt|pretend|pretending|imagine|suppose|assume|say|says|said|thinks|thought|believes|guessed|assumes|hopes|hoped|hope|told (?:me|him|her|them)|(?:says|said|thinks|thought|wish|hope|pretend|imagine|suppose) that|unless|in case|whether|wenn|falls|als|als ob|ob|seit|bis|si|cuando|como si|comme si|quand|lorsque|se|quando|come se|como se|desde que|hasta que|dice que|dicen que|dit que|pense que|dice che|dicono che|diz que';

const minorToldInEnglish = [
  // From ten to twelve it may be a mark on a scale.
  '{am} {really}(?!1[0-2](?![ ]?y))(?:{teen}|[45] ?\\d{1,2} and {teen})(?: ?(?:years?|yrs?)(?: of age| young)?|yo|y o)?{told}',
  '{am} {really}{teen} ?(?:years?|yrs?|yr|y) ?(?:old|o)(?! (?:in a row|car|dog))',
  '{am} {really}(?:{teen} and a half)(?: years?(?: old)?)?(?= ?(?:$|[.!?,;]))',
  '(?<=^|[.!?,;] ?|(?:^|[^a-z])(?:hi|hey|hello) )1[3-7] here(?= ?(?:$|[.!?,;]))',
  '(?:i )?(?:just had|had|celebrated|am celebrating|todays|today is|tomorrow is|its) my {teen}th birthday',
  'my {teen}th birthday (?:is|was) (?:today|tomorrow|yesterday|(?:next|last|this) (?:week|month|\\w+day)|in (?:\\w+ )?(?:days|weeks|months)|on)',
  '{am} (?:still |currently |only )?in (?:the )?(?:(?:[5-9]|1[01])th grade|grade (?:[5-9]|1[01])|year (?:[6-9]|1[01])(?! of)|middle school|junior high|high ?school)(?= ?(?:$|[.!?,;]|and|but|so|now|still))',
  'my (?:real |actual |true )?age is {really}{teen}{told}',
  `(?:(?:i will|ill|i am going to|im going to|im gonna) (?:only |just )?(?:be|turn)|{am} (?:about to (?:be|turn)|turning)|i turn|i become) (?:just |only )?{next}(?: years old)?(?= ?(?:$|[.!?,;]|soon|next|this|tomorrow|on|at (?:christmas|easter|new)|in (?:${months}|\\w+ (?:days?|weeks?|months?)|a (?:few|couple|week|month)|(?:early|late|mid)))(?![a-z0-9]))`,
  'i (?:just |only )(?:turned|became) {teen}(?: years old)?(?= ?(?:$|[.!?,;]|and|but|so)(?![a-z0-9]))',
  'i (?:just |only )?(?:turned|became) {teen}(?: years old)? (?:last (?:week|month|\\w+day)|this (?:week|month|year)|yesterday|today|recently|a (?:few|couple of) (?:days|weeks|months) ago|a (?:week|month) ago|\\w+ (?:days|weeks|months) ago)',
  `i was {teen} (?:last (?:week|month|\\w+day)|yesterday|on \\w+day|this week|in (?:${months}))(?= ?(?:$|[.!?,;]))`,
  '(?:{am}|i am) (?:still |just )?(?:not (?:yet |even )?{eighteen}|under {eighteen}|younger than {eighteen}|underage|a minor|not an adult yet)(?: yet| years)?(?= ?(?:$|[.!?,;]|and|but|so))',
  'i (?:havent|have not) turned {eighteen}(?: yet)?',
  '{am} (?:almost|nearly|not quite) {eighteen}(?= ?(?:$|[.!?,;]|and|but))',
];

/** "15f", "f/16/58kg": how people present themselves in forums. */
const opening = '(?<=^|[.!?,;:\\n] ?|(?:^|[^a-z])(?:hi|hey|hello|btw|so|ok|okay|im|i am|am a|me|and|am) )';
const measured =
  '\\d{2,3} ?(?:cm|kgs?|lbs?|pounds)(?! (?:sled|carry|carries|walk|farmer\\w*|lunges?|push|press|row|sprint\\w*))|[456] ?(?:ft|\\d(?! ?(?:kg|lbs?|%)))';
const wishes =
  '(?:here|want\\w*|wanna|trying|looking to|hoping to|need\\w*|cutting|bulking|goal|how|can|help)(?![a-z])';
const minorInShort = [
  `${opening}(?:1[0-7] ?[/,]? ?f(?:emale)?|f(?:emale)? ?[/,]? ?1[0-7])(?= ?(?:$|[!?;]|[.,](?!\\d)|[/,]? ?(?:${measured})|${wishes}))`,
  `${opening}(?:1[0-7] ?[/,]? ?m(?:ale)?|m(?:ale)? ?[/,]? ?1[0-7])(?= ?[/,]? ?(?:${measured})| ${wishes})`,
  `${opening}(?:1[0-7] ?[/,] ?m|m ?[/,] ?1[0-7])(?= ?(?:$|[/!?;]|[.,](?!\\d)))`,
];

const minorInOtherLanguages = [
  'ich bin {wirklich}{teen}(?: jahre?(?: alt| jung)?)?{told}',
  'bin (?:erst |gerade |noch ){wirklich}{teen}(?: jahre?(?: alt| jung)?)?{told}',
  '(?:eigentlich|ubrigens|ehrlich gesagt|jetzt|leider|tatsachlich|momentan) bin ich {wirklich}{teen}(?: jahre?(?: alt)?)?{told}',
  'ich werde (?:(?:bald|demnachst|nachste woche|nachsten monat|dieses jahr|morgen|erst|jetzt|in \\w+ (?:tagen|wochen|monaten)|im \\w+|am \\w+) )*{next}(?: jahre(?: alt)?)?(?= ?(?:$|[.!?,;]|und|aber))',
  'ich bin (?:\\w+ ){0,3}{teen} (?:jahre (?:alt )?)?geworden',
  'ich bin (?:noch )?(?:keine?|unter|nicht|noch nicht) (?:mal |ganz )?{eighteen}(?= ?(?:$|[.!?,;]|und|aber|jahre))',
  'ich (?:gehe?|bin) (?:noch )?in (?:die|der) (?:[5-9]|10|funfte|sechste|siebte|achte|neunte|zehnte)n?\\.? ?klasse',
  'ich bin (?:noch )?(?:minderjahrig|nicht volljahrig)',
  '(?:tengo|acabo de cumplir|he cumplido) (?:(?:solo|apenas|recien|ya|casi|realmente|ahora) )*{teen} (?:anos|anitos){anos}',
  '(?:cumplo|cumplire|voy a cumplir) (?:los )?{next}(?: anos)?(?= ?(?:$|[.!?,;]|en|el|pronto|manana|dentro|este|y|pero)(?![a-z]))',
  '(?:todavia |aun )?no tengo (?:todavia |aun )?(?:los )?{eighteen}(?: anos)?(?= ?(?:$|[.!?,;]|y|pero|todavia|aun))',
  '(?:casi tengo|tengo casi) (?:los )?{eighteen} anos',
  'tengo (?:solo |apenas ){teen}(?= ?(?:$|[.!?,;]|y|pero))',
  '(?:estoy|voy) (?:en|a) (?:1|2|3|4|primero|segundo|tercero|cuarto)[ºo]? de (?:la )?eso',
  'soy menor(?: de edad)?(?= ?(?:$|[.!?,;]|y|pero))',
  '(?:jai|j ai|je nai que|je viens davoir) (?:(?:seulement|que|a peine|tout juste|juste|bientot|presque|deja|en fait|encore) )*{teen} ans(?: et demi)?{anos}',
  '(?:jaurai|je vais avoir|je fete mes|je feterai mes) (?:bientot )?{next} ans(?! (?:de |d[aeiou]))',
  'je nai pas (?:encore |tout a fait )?{eighteen} ans',
  'jai (?:moins de|presque|bientot|pas encore) {eighteen} ans',
  'j?(?:e )?suis en (?:[3-6] ?(?:e|eme)|sixieme|cinquieme|quatrieme|troisieme)(?= ?(?:$|[.!?,;]|et|mais|au college))|j?(?:e )?suis au college',
  'je suis mineure?(?= ?(?:$|[.!?,;]|et|mais|donc))',
  '(?:ho|ho appena compiuto|ho compiuto) (?:(?:solo|appena|soltanto|quasi|ancora|gia) )*{teen} anni(?: e mezzo)?{anos}',
  '(?:faccio|frequento|sono in|vado in) (?:la )?(?:prima|seconda|terza) media',
  'sto per compiere (?:i )?{next} anni',
  '(?:compio|compiro|faccio|faro) (?:i )?{next} anni?(?= ?(?:$|[.!?,;]|a|ad|in|il|tra|fra|presto|domani|questo|e|ma)(?![a-z]))',
  'non ho (?:ancora )?(?:i )?{eighteen} anni',
  'sono minorenne',
  '(?:tenho|acabei de fazer|fiz) (?:(?:so|apenas|quase|ainda|ja) )*{teen} (?:anos|aninhos){anos}',
  '(?:faco|vou fazer|farei|completo) {next}(?: anos)?(?= ?(?:$|[.!?,;]|em|no|na|amanha|daqui|este|logo|e|mas)(?![a-z]))',
  '(?:ainda )?nao tenho (?:ainda )?{eighteen} anos',
  'tenho (?:so |apenas ){teen}(?= ?(?:$|[.!?,;]|e|mas))',
  '(?:estou|tou|ando) no (?:[5-9] ?[oº]?|sexto|setimo|oitavo|nono) ano(?! de)',
  'sou menor(?: de idade)?(?= ?(?:$|[.!?,;]|e|mas))',
];

const somewhatAlong = '(?:(?:\\d{1,2}|\\w+) (?:weeks?|months?|wks) (?:and \\d days? )?)?';
const gravid = '(?:(?:gerade|jetzt|wieder|aktuell|noch|frisch|im \\w+ monat) )*';

export const plainStates: Readonly<Record<PlainState, readonly string[]>> = {
  pregnant: [
    `{am} {really}(?:(?:newly|happily|heavily) )?${somewhatAlong}pregnant(?! ?[?]| with (?!(?:a|my|our|twins|triplets|the|number|baby|child)(?![a-z])))`,
    '{am} (?:expecting (?:a (?:baby|child|boy|girl)|twins|my|our)|carrying twins|having a baby(?! shower))',
    `ich bin ${gravid}schwanger(?! ?[?])`,
    'ich erwarte (?:ein (?:baby|kind)|zwillinge|mein \\w+ kind)',
    '(?:estoy|soy) (?:(?:ya|ahora|otra vez|muy) )*embarazada(?! ?[?])',
    'estoy (?:esperando|en espera de) (?:un|una|a mi) (?:bebe|hij[oa])|espero (?:un bebe|gemelos)',
    'je suis (?:(?:actuellement|deja|encore|tombee) )*enceinte(?! ?[?])',
    'jattends (?:un (?:bebe|enfant)|des jumeaux)',
    'sono (?:(?:gia|ora|di nuovo) )*incinta(?! ?[?])|sono in gravidanza',
    'aspetto (?:un (?:bambino|bimbo|figlio)|una (?:bambina|bimba|figlia)|due gemelli)',
    'estou (?:(?:ja|agora|de novo) )*gravida(?! ?[?])|estou (?:a espera|esperando) (?:de )?(?:um|uma) (?:bebe|filh[oa])',
  ],
  breast_feeding: [
    '{am} {really}(?:exclusively )?(?:breast ?feeding|chest ?feeding|lactating)(?! (?:class|clinic|specialist|consultant))',
    '{am} {really}nursing (?:my (?:(?:\\w+) )?(?:baby|newborn|twins|son|daughter|infant|little one|boy|girl)|a (?:baby|newborn)|twins|the baby)',
    'i {really}(?:exclusively )?breast ?feed(?= ?(?:$|[.!?,;]|my|our|twins|him|her|them|a|the|and|exclusively|full|at|every|on)(?![a-z]))',
    'i {really}nurse (?:my|our) (?:(?:\\w+) )?(?:baby|newborn|twins|son|daughter|infant|little one)',
    'ich stille(?= ?(?:$|[.!?,]|noch|gerade|voll|aktuell|und|(?:mein|meine|meinen|unser|unsere|unseren) (?!hunger|durst|appetit|neugier|wissens\\w*)))',
    '(?:estoy (?:amamantando|lactando|dando (?:el )?pecho)|(?:le |les )?doy (?:el )?pecho a (?:mi|mis)|amamanto a (?:mi|mis))',
    'jallaite|je donne le sein',
    'sto allattando|allatto(?= ?(?:$|[.!?,;]|mi[oa]|il|la|i|ancora|al seno))',
    'estou amamentando|estou a amamentar|amamento (?:(?:o|a|os|as) )?(?:meus?|minhas?)|dou (?:de mamar|peito)',
  ],
  minor: [...minorToldInEnglish, ...minorInShort, ...minorInOtherLanguages],
};

/** A day and a month, or a month, before a year. */
const onDay =
  '(?:\\d{1,2}[ ./]+\\d{1,2}[ ./]+|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th|\\.)? )?(?:of |de |di )?(?:[a-z]{3,10}\\.? )?(?:de |del )?(?:\\d{1,2}(?:st|nd|rd|th)?,? )?)';

/** A birth year in the first person. */
export const bornIn: readonly string[] = [
  `i was (?:only )?born (?:(?:in|on) )?${onDay}(20\\d\\d)`,
  `my (?:birth ?year|year of birth|birth ?date|birthday|date of birth|dob) (?:is|was) (?:(?:in|on) )?${onDay}(20\\d\\d)`,
  '(?:im|i am) (?:a )?(20\\d\\d) (?:baby|born)',
  `ich (?:bin|wurde) (?:erst )?(?:(?:am|im) )?${onDay}(20\\d\\d) geboren`,
  'ich bin (?:baujahr|jahrgang) (20\\d\\d)',
  `(?:yo )?naci (?:(?:en|el) )?${onDay}(20\\d\\d)`,
  'soy (?:de|del|del ano) (20\\d\\d)',
  `je suis nee? (?:(?:en|le) )?${onDay}(20\\d\\d)`,
  'je suis de (20\\d\\d)',
  `sono nat[oa] (?:(?:nel|il) )?${onDay}(20\\d\\d)`,
  'sono del (20\\d\\d)',
  `(?:eu )?nasci (?:(?:em|no) )?${onDay}(20\\d\\d)`,
  'sou de (20\\d\\d)',
];
