/** What somebody may say of themselves in the plainest words there are. */
export type PlainKind =
  | 'starving'
  | 'purging'
  | 'purging_unheard'
  | 'laxatives'
  | 'insulin_left_out'
  | 'self_injury'
  | 'wish_to_die';

/**
 * How such a sentence goes on after its first word or two, by language: regular expressions over text as it is written,
 * read through the same eyes as a message. What follows in a harmless sentence is left out right here.
 */
export const plainStatements: Readonly<Record<PlainKind, readonly string[]>> = {
  starving: [
    '(?:i|ive|ill) (?:{often})*(?:(?:keep|kept|been|am|have been) )?(?:starve|starving) myself(?! (?:of |for (?:your|the|that|this|a)))',
    '(?:im|ive been) (?:{often})*starving myself(?! (?:of |for (?:your|the|that|this|a)))',
    'ich hungere mich (?:{often})*(?:aus|dünn|runter)',
    'ich (?:hungere|esse (?:{often})*nichts) (?:{often})*(?:absichtlich|mit absicht)',
    'me mato de hambre (?:a propósito|para|entre semana|cada|todos|desde)',
    '(?:yo )?(?:dejo de comer|paso hambre) (?:a propósito|adrede)',
    'je m[’ ]?affame',
    'je me (?:{often})*(?:laisse mourir de faim|prive de nourriture)',
    'mi (?:{often})*(?:affamo|lascio morire di fame)',
    'salto tutti i pasti apposta',
    '(?:eu )?passo fome de propósito',
    '(?:eu )?me mato de fome (?:de propósito|para|todo|toda|nos|durante)',
    'ik honger mezelf (?:{often})*uit',
    'ik laat mezelf (?:{often})*verhongeren',
    'głodzę się',
    'celowo się głodzę',
    'jag svälter mig',
    'kendimi (?:{often})*aç bırakıyorum',
    'я морю себя голодом',
  ],
  purging: [
    '(?:i|ive|ill) (?:{often})*(?:(?:keep|kept|am|have been|been) )?(?:make|made|making) myself (?:throw up|vomit|puke|be sick|sick (?:after|every|on purpose|to))',
    '(?:im|ive been) (?:{often})*making myself (?:throw up|vomit|puke|be sick|sick (?:after|every|on purpose|to))',
    'i (?:{often})*(?:binge and (?:then )?purge|purge (?:after|every|whenever|when|my (?:meals?|food|dinner|lunch|breakfast)|on purpose|again)|purge(?= ?(?:$|[.!?,;])))',
    'i (?:{often})*(?:throw up|vomit|puke) (?:on purpose|deliberately|my (?:meals|food|dinner|lunch|breakfast))',
    'i (?:{often})*(?:stick|put) (?:my|a|two) fingers? down my throat',
    'ich (?:{often})*(?:übergebe mich|erbreche(?: mich)?|kotze) (?:{often})*(?:absichtlich|mit absicht)',
    'ich bringe mich (?:{often})*zum (?:erbrechen|kotzen)',
    'ich stecke mir (?:{often})*den finger in den hals',
    'me provoco (?:el )?vómitos?',
    'me purgo',
    'vomito (?:a propósito|adrede)',
    'je me fais (?:{often})*vomir',
    'je vomis (?:{often})*(?:exprès|volontairement)',
    'mi provoco il vomito',
    'mi faccio vomitare',
    'vomito apposta',
    '(?:eu )?(?:me )?(?:provoco|forço) (?:o |a )?v[óo]mit(?:o|ar)',
    '(?:eu )?vomito de propósito',
    'ik (?:{often})*(?:braak|kots) (?:{often})*(?:expres|met opzet)',
    'ik steek (?:{often})*(?:een|mijn|twee) vingers? in mijn keel',
    'prowokuję (?:{often})*wymioty',
    'zmuszam się (?:{often})*do wymiotów',
    'jag (?:spyr|kräks) (?:{often})*med flit',
    'jag tvingar mig (?:{often})*att (?:kräkas|spy)',
    '(?:{often})*kendimi (?:{often})*kusturuyorum',
    'kasten kusuyorum',
    'я (?:специально|намеренно) вызываю (?:у себя )?рвоту',
    'я вызываю у себя рвоту',
  ],
  purging_unheard: [
    '(?:how (?:do|can|could|would|should) i|how to|(?:best|easiest) way to|(?:tips?|tricks?) (?:to|for)) (?:{often})*(?:make myself )?(?:throw(?:ing)? up|vomit(?:ing)?|puk(?:e|ing)|be sick|purg(?:e|ing)) (?:{often})*(?:quietly|silently|in silence|in secret|unheard|without (?:(?:making )?(?:any |a )?(?:noise|sound)|anyone|anybody|being heard|them hearing))',
    'wie (?:(?:kann|soll|könnte|muss) ich (?:mich )?(?:{often})*(?:leise|lautlos|heimlich|unbemerkt|geräuschlos|ohne (?:geräusche?|lärm|dass)[a-zäöü ]{0,30}?) ?(?:erbrechen|übergeben|kotzen)|(?:erbreche|übergebe|kotze) ich (?:mich )?(?:{often})*(?:am \\w+ )?(?:leise|lautlos|heimlich|unbemerkt|geräuschlos|ohne (?:geräusch|lärm|dass)))',
    '(?:cómo|manera de|forma de|trucos para) (?:puedo |hago para )?(?:provocarme el )?v[oó]mit(?:ar|o) (?:sin (?:hacer )?(?:ruido|que)|en silencio|a escondidas)',
    'comment (?:(?:est[- ]ce que )?je (?:peux |fais pour )?|faire pour )?(?:me faire )?vomi[rs] (?:sans (?:faire (?:de |du )?)?bruit|sans (?:que|être)|discrètement|en silence|en cachette|silencieusement)',
    'come (?:faccio a |posso |si fa a )?vomit(?:are|o) (?:in silenzio|silenziosamente|di nascosto|senza (?:far(?:e)? rumore|farmi sentire|che))',
    'como (?:(?:eu )?(?:faço para|posso|consigo) )?vomit(?:ar|o) (?:em silêncio|escondid[oa]|sem (?:fazer )?(?:barulho|ruído|que))',
  ],
  laxatives: [
    'i (?:{often})*(?:take|am taking|use|abuse|misuse) (?:\\w+ )?laxatives (?:to (?:lose|stay|get|be)|after (?:i eat|eating|meals|every|binge\\w*|dinner)|so (?:i|that i) (?:lose|dont gain)|for weight)',
    'ich (?:{often})*(?:nehme|schlucke) abführmittel (?:um (?:abzunehmen|dünn)|zum abnehmen|nach (?:dem|jedem) essen)',
    'tomo laxantes (?:para (?:adelgazar|perder|bajar)|después de comer)',
    'je prends des laxatifs (?:pour (?:maigrir|perdre)|après)',
    'prendo lassativi (?:per (?:dimagrire|perdere)|dopo)',
    '(?:eu )?tomo laxantes? (?:para (?:emagrecer|perder)|depois)',
    'ik slik laxeermiddelen (?:om (?:af te vallen|dun)|na (?:het|elke))',
    'biorę (?:środki )?przeczyszczając\\w+ (?:żeby schudnąć|po (?:każdym|jedzeniu))',
    'jag tar laxermedel (?:för att gå ner|efter (?:maten|varje))',
  ],
  insulin_left_out: [
    'i (?:{often})*(?:skip|skipped|miss|leave (?:out|off)|left out|cut|reduce|(?:take|inject|use) (?:less|too little|half)|underdose|restrict)(?: of| on)? (?:my |the )?insulin (?:(?:doses?|shots?|injections?) )?(?:to (?:lose|drop|stay|get|be)|so (?:that )?i (?:lose|stay|get|dont gain|drop)|for weight|because (?:i want to (?:lose|be)|it makes me (?:fat|gain)))',
    'ich (?:{often})*(?:spritze|nehme) (?:mir )?(?:{often})*(?:weniger|kein|zu wenig) insulin(?: mehr)?,? (?:um (?:abzunehmen|dünn|schlank|nicht zuzunehmen|gewicht)|zum abnehmen|damit ich (?:abnehme|dünn|schlank|nicht zunehme|gewicht))',
    'ich lasse (?:{often})*(?:mein|das) insulin (?:{often})*(?:weg|aus),? (?:um (?:abzunehmen|dünn|schlank|nicht zuzunehmen)|zum abnehmen|damit ich (?:abnehme|dünn|schlank|nicht zunehme))',
    '(?:me )?(?:salto|reduzco|bajo|dejo de ponerme|no me pongo|me pongo menos) (?:la |mi |las dosis de )?insulina para (?:adelgazar|perder|bajar|no engordar|estar)',
    'je (?:saute|réduis|diminue|zappe|prends moins|ne prends (?:pas|plus)) (?:mon |mes |des? )?(?:doses? )?(?:d[’ ]?|l[’ ]?)?insuline pour (?:maigrir|perdre|mincir|ne pas grossir|rester)',
    '(?:salto|riduco|evito|abbasso|prendo meno|faccio meno|non (?:prendo|faccio)) (?:l[’ ]?|la mia |le dosi di |di )?insulina per (?:dimagrire|perdere|non ingrassare|restare)',
    '(?:eu )?(?:pulo|salto|reduzo|diminuo|deixo de tomar|não tomo|tomo menos) (?:a |minha |as doses? de )?insulina (?:para|pra) (?:emagrecer|perder|não engordar|ficar)',
  ],
  self_injury: [
    'i (?:{often})*(?:cut|burn|hurt|harm) myself (?:on purpose|when|every|again|because|at night|to (?:feel|cope|punish)|with (?:a )?(?:razor|blade|lighter)|last night|tonight)',
    'i (?:{often})*(?:self ?harm|cut my (?:arms?|thighs?|wrists?|legs?) (?:on purpose|when|every|again|because|to feel))',
    'ich (?:{often})*(?:ritze mich|ritze mir|verletze mich selbst|schneide mich absichtlich)',
    'me (?:corto|autolesiono|hago cortes|hago daño a propósito)(?= ?(?:$|[.!?,;]|los brazos|cuando|cada|a propósito|otra))',
    'je me (?:scarifie|mutile|coupe (?:les bras|exprès|volontairement))',
    'mi (?:taglio (?:le braccia|apposta|quando|ogni notte)|faccio del male (?:apposta|da sol[oa])|autolesiono)',
    '(?:eu )?me (?:corto|automutilo|machuco de propósito)(?= ?(?:$|[.!?,;]|quando|toda|de propósito|os braços))',
    'ik (?:{often})*(?:snijd mezelf(?! (?:een|wat|nog))|kras mezelf|verwond mezelf|doe mezelf (?:expres )?pijn)',
    '(?:tnę|okaleczam) się',
    'jag (?:{often})*(?:skär mig(?: själv)? (?:med flit|i armarna|när|varje)|skadar mig själv)',
    'kendimi (?:{often})*(?:kesiyorum|jiletliyorum)',
    'я режу себя',
  ],
  wish_to_die: [
    'i (?:{often})*(?:want|wanna|plan|intend|am going|am planning) (?:to )?(?:die|kill myself|end my (?:own )?life|be dead)(?! (?:of (?:laughter|laughing|embarrassment|cringe)|for|when i see|laughing))(?= ?(?:$|[.!?,;]|tonight|now|today|soon|and|because|so|every|most|all|anymore|this))',
    '(?:im|i am) (?:going to|gonna) (?:kill myself|end my (?:own )?life)(?= ?(?:$|[.!?,;]|tonight|now|today|soon|because))',
    'ich (?:{often})*(?:will|möchte) (?:{often})*(?:sterben|nicht mehr leben|mich umbringen|mir das leben nehmen)',
    '(?:yo )?(?:{often})*(?:me quiero|quiero) (?:morir(?:me)?|matar(?:me)?|suicidarme|quitarme la vida)(?! de (?:risa|vergüenza|hambre))',
    'je veux (?:{often})*(?:mourir|me tuer|me suicider|en finir avec la vie)(?! de (?:rire|honte|faim))',
    '(?:io )?voglio (?:{often})*(?:morire|uccidermi|suicidarmi|ammazzarmi|farla finita)(?! (?:di|dal|dalle) )',
    '(?:eu )?quero (?:{often})*(?:morrer|me matar|acabar com a minha vida)(?! de (?:rir|vergonha|fome))',
    'ik wil (?:{often})*(?:dood|sterven|niet meer leven|mezelf (?:van kant maken|doden))(?= ?(?:$|[.!?,;]|vandaag|nu|meer))',
    'chcę (?:{often})*(?:umrzeć|się zabić|odebrać sobie życie)(?! ze śmiechu)',
    'nie chcę (?:już )?żyć(?= ?(?:$|[.!?,;]))',
    'jag vill (?:{often})*(?:dö|inte leva längre|ta livet av mig|ta mitt liv)(?! av )',
    '(?:ben )?(?:{often})*(?:ölmek|kendimi öldürmek|yaşamak) (?:istiyorum|istemiyorum)',
    'я (?:больше )?(?:хочу (?:умереть|покончить с собой|убить себя)|не хочу жить)',
  ],
};

/** Words of frequency and manner that may stand in between. */
export const often =
  'always |often |sometimes |still |just |really |secretly |usually |regularly |basically |literally |mostly |also |now |currently |honestly |then |immer |oft |manchmal |noch |wieder |gerade |wirklich |jeden tag |heimlich |nach dem essen |nach jedem essen |einfach |nicht mehr |siempre |a veces |ya |solo |souvent |toujours |parfois |encore |vraiment |juste |sempre |spesso |a volte |solo |davvero |ancora |às vezes |só |mesmo |altijd |vaak |soms |nog |gewoon |echt |weer |na het eten |na elke maaltijd |po jedzeniu |po prostu |często |codziennie |ciągle |alltid |ofta |ibland |efter maten |bara |verkligen |her gün |bazen |yemekten sonra |artık |sık sık |sürekli ';
