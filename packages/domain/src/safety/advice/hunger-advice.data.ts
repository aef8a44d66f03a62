import { clauseEnd, type Frame, next, noOrder, word } from './frame.ts';

const weekdays =
  '(?:(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)(?:,? (?:and )?)?)+';
const tage =
  '(?:(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?)(?:,? (?:und )?)?)+';
const dias =
  '(?:(?:los |as |aos |nos )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|segundas?|tercas?|quartas?|quintas?|sextas?)(?:,? (?:y |e )?)?)+';
const jours =
  '(?:(?:les? )?(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)(?:,? (?:et )?)?)+';
const giorni =
  '(?:(?:il |la |di )?(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)(?:,? (?:e )?)?)+';
const only = '(?:only |just )';
const nurSo = '(?:nur |bloss |lediglich |noch |einfach |ab jetzt |einmal |was |etwas )*';

/** Days without food, whatever rhythm they come in. */
const rhythm: readonly string[] = [
  `${noOrder}(?:only )?(?:eat|have) (?:only |just |once |something |food just |food only |food |properly |real food |a meal |one meal |meals )*(?:on )?(?:every|each) (?:other|second|third|fourth|2nd|3rd|4th) day${clauseEnd}`,
  `${noOrder}(?:${only}eat |eat ${only})(?:on |at |over )?(?:the )?(?:(?:odd|even|alternate|training|every other|some) (?:numbered )?days|weekends?|${weekdays})${clauseEnd}|${noOrder}eat on (?:odd|even|alternate|every other) days`,
  `on ${weekdays} eat,? ?[.,;] ?on ${weekdays} (?:drink |only |have |just )+(?:water|tea|nothing)|(?:have|eat|drink|take) (?:nothing but|only|just) (?:water|tea|coffee|broth|liquids|juice) (?:on ${weekdays}|all day|until|for (?:the|a|two|three|\\d))|${weekdays} (?:is|are) (?:for )?(?:water|tea|juice|liquids|broth) (?:only|days?)`,
  `(?:close|lock) the kitchen (?:\\w+ ){1,3}[.,;] ?(?:open it|keep it closed)`,
  `iss ${nurSo}(?:jeden (?:zweiten|dritten|vierten|2\\.|3\\.) tag|alle (?:zwei|drei|vier|2|3|4) tage|an (?:geraden|ungeraden|jedem zweiten) tage?n?)${clauseEnd}|iss (?:ab jetzt )?(?:nur|bloss|lediglich|erst wieder) (?:noch )?(?:am wochenende|am (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|${tage})${clauseEnd}|(?:ein|einen) tag essen,? (?:ein|einen|zwei) tage? (?:nicht|fasten|nichts)`,
  `(?:come|comer) (?:solo |unicamente |solamente )*(?:cada (?:dos|tres) dias|un dia si y (?:otro|dos) no|en dias alternos|(?:los )?fines de semana)${clauseEnd}|come (?:solo|unicamente|solamente) ${dias}${clauseEnd}`,
  `(?:ne )?(?:mange|mangez|manger) (?:seulement |uniquement |juste |que )*(?:un jour sur (?:deux|trois)|tous les (?:deux|trois) jours|les? week ?ends?)${clauseEnd}|(?:mange|mangez) (?:seulement|uniquement) ${jours}${clauseEnd}`,
  `(?:mangia|mangiare) (?:solo |soltanto |unicamente )*(?:un giorno si e (?:uno|due|un altro) no|a giorni alterni|ogni (?:due|tre) giorni|un giorno su (?:due|tre)|(?:nel|il|i|nei) (?:fine settimana|weekend))${clauseEnd}|mangia (?:solo|soltanto) ${giorni}${clauseEnd}`,
  `(?:come|coma|comer) (?:so |apenas |somente )*(?:dia sim,? dia nao|um dia sim,? (?:um|outro|dois) (?:dias )?nao|de (?:dois|tres) em (?:dois|tres) dias|a cada (?:dois|tres) dias|em dias alternados|(?:ao|no|nos|aos) (?:fim de semana|fins de semana))${clauseEnd}|com[ea] (?:so|apenas|somente) ${dias}${clauseEnd}`,
];

/** Several meals of a day that are to go. */
const meals: readonly string[] = [
  `${noOrder}(?:skip|drop|leave out|cut out|forget) (?:your )?breakfast(?:,? and (?:also )?|[.;,] ?)(?:(?:skip|drop|leave out|cut out|forget) )?(?:your )?(?:lunch|dinner|supper)`,
  `(?:the )?first meal can go[.;,] ?(?:and )?(?:so can|the second)`,
  `lass(?:e)? (?:heute |morgen |einfach |mal |ab jetzt )*(?:das )?(?:fruhstuck|mittagessen|abendessen) und (?:das )?(?:fruhstuck|mittagessen|abendessen) (?:heute |einfach )?(?:weg|aus|ausfallen)`,
  'saltate (?:el |la )?(?:desayuno|comida|almuerzo|cena) y (?:el |la )?(?:desayuno|comida|almuerzo|cena)|saute(?:z)? (?:le |ton |votre )?(?:petit dejeuner|dejeuner|diner) et (?:le |ton |votre )?(?:dejeuner|diner|souper)|salta (?:la |il )?(?:colazione|pranzo|cena) e (?:la |il )?(?:colazione|pranzo|cena)|(?:salta|pula|pule|salte) (?:o |a )?(?:pequeno almoco|cafe da manha|almoco|jantar) e (?:o |a )?(?:almoco|jantar|pequeno almoco)',
  `(?:breakfast|lunch|dinner|supper) is (?:cancelled|canceled|off|not part of it)${clauseEnd}`,
];

const hungryNow =
  '(?:you (?:feel|get|are|still feel) (?:\\w+ )?hungry|(?:the |your )?hunger (?:comes|strikes|hits|shows up|calls|rises|is there)|it comes again|your stomach (?:growls|rumbles))';
const distraction =
  '(?:go for (?:a|another) (?:run|walk|jog)|go (?:running|jogging)|run(?: again)?|brush your teeth|go to (?:bed|sleep)|lie down|chew gum|chew (?:some|a) gum|smoke|wait|hold on|distract yourself|(?:do|add) (?:\\w+ ){0,3}(?:squats|push ?ups|burpees|jumping jacks|laps))';

/** Hunger as something to be outlasted or proud of. */
const hunger: readonly string[] = [
  `(?:${noOrder}|you can )(?:go|try going|consider going|practise going|practice going) to (?:bed|sleep) (?:a (?:little|bit) |slightly |feeling |while |still )*(?:hungry|on an empty stomach|with hunger|without (?:dinner|eating|supper|food))`,
  `geh(?:e|en sie)? ${word}(?:hungrig|mit (?:leerem|knurrendem) magen|mit hunger|ohne (?:abendessen|essen)) (?:ins bett|schlafen|zu bett)|(?:vete|ve|acuestate|vaya|vayase) (?:a (?:la cama|dormir) )?(?:con (?:algo de |un poco de )?hambre|con el estomago vacio|sin (?:cenar|comer|cena)|hambrient[oa])|(?:va|vas|allez|couche toi|endors toi|couchez vous) (?:au lit |dormir |te coucher |vous coucher )?(?:avec la faim|en ayant faim|le ventre vide|affamee?|sans (?:manger|diner|souper))|(?:vai|va|vada) (?:a letto |a dormire )(?:con la fame|a (?:stomaco|pancia) vuot[oa]|affamat[oa]|senza (?:cena|cenare|mangiare))|(?:vai|va|ve|deita te|durma|dorme) (?:(?:para|pra) a cama |para cama |dormir )?(?:com fome|de (?:barriga|estomago) vazi[oa]|sem (?:jantar|comer))`,
  `hunger is (?:a good sign|progress|the goal|proof)${clauseEnd}|hunger ist (?:ein )?(?:gutes|schones|tolles) zeichen|(?:el )?hambre es (?:una )?buena senal|la faim est (?:un )?bon signe|la fame e (?:un )?(?:buon segno|bel segno|segno buono)|(?:a )?fome e (?:um )?bom sinal`,
  `hunger (?:passes|fades|goes away|will pass)${next}(?:just )?(?:wait|sit it out|hold out)|(?:wait|sit) (?:it|the hunger|your hunger) out|let (?:the |your )?hunger (?:pass|fade)|skip what you can[.;,] ?hunger`,
  `(?:when|whenever|if) ${hungryNow}(?:,| then|, then)? (?:just |simply )?${distraction}`,
  `wenn (?:du )?(?:der )?hunger (?:kommt|hast|bekommst|spurst),? (?:dann )?(?:geh ${word}(?:laufen|joggen|schlafen|ins bett)|lauf|putz dir die zahne|trink (?:einfach |nur )?(?:kaffee|wasser|tee)|kau (?:einen )?kaugummi|warte|halt(?:e)? durch)|(?:cuando|si) (?:tengas|te entre|tienes|te entra|sientas|llegue el) (?:\\w+ )?hambre,? (?:sal a correr|corre|lavate los dientes|vete a (?:dormir|la cama)|masca chicle|espera|aguanta)|(?:quand|si) (?:tu as faim|vous avez faim|la faim (?:vient|arrive)),? (?:va courir|pars courir|cours|brosse toi les dents|va (?:au lit|dormir|te coucher)|mache un chewing gum|attends|tiens bon)|(?:quando|se) (?:hai fame|arriva la fame|ti viene fame|senti (?:la )?fame),? (?:vai a (?:correre|letto|dormire)|corri|lavati i denti|mastica|aspetta|resisti)|(?:quando|se) (?:tiveres|tiver|sentires|sentir|tens|vier a) fome,? (?:vai correr|corre|corra|escova os dentes|vai (?:dormir|para a cama)|masca|mastiga|espera|aguenta)`,
  `(?:keeps|takes) (?:the |your )?appetite (?:away|off|down)${next}(?:have it|drink it|use it|take it)`,
  '(?:one|a single|eine|una|una sola|un|un seul|un solo|uma|uma so) (?:meal|mahlzeit|comida|repas|pasto|refeicao) (?:a|per|am|al|par|por) (?:day|tag|dia|jour|giorno)(?: \\w+){0,3} (?:is (?:enough|plenty|all)|reicht|genugt|basta|suffit|chega|es suficiente|e abbastanza)|(?:apfel|bruhe|apple|broth|manzana|caldo|pomme|bouillon|mela|brodo|maca)(?: \\w+){0,3} (?:enough|genug|suficientes?|suffi(?:t|sent)|basta(?:no)?|chegam?|reichen|reicht) (?:for|fur|para|pour|per|am|al|por) (?:(?:a|the|den|el|la|il|o) )?(?:whole )?(?:day|tag|dia|journee|jour|giorno)|(?:apfel|apple|manzana|pomme|mela|maca) (?:a|am|al|par|por) (?:day|tag|dia|jour|giorno) (?:is enough|reicht|basta|suffit|chega)',
  'you are stronger than food|emptiness (?:is|feels) (?:clean|good|pure)',
  `(?:ice cubes|cucumbers and ice|half an apple|an apple|one apple) (?:make|makes|is|are) (?:a |an |your )*(?:good |whole |full |fine |complete |proper )*(?:dinner|lunch|meal)`,
];

/** Going without, told in so many words. */
export const hungerFrames: readonly Frame[] = [
  { phrasings: rhythm, unless: 'logg\\w*|ramadan|lent|fish|meat|take ?away|out|dessert|if you' },
  { phrasings: meals, unless: 'logg\\w*|doctor|blood test|surgery' },
  {
    phrasings: hunger,
    unless: 'then eat|eat something|have (?:a|some) (?:snack|food|meal)|and eat|signal|doctor',
  },
];
