import { clauseEnd, type Frame, next, noOrder, word } from './frame.ts';

const meal =
  '(?:dinner|lunch|breakfast|supper|(?:the|your|that|each|every) (?:meal|food|cake|pizza|pasta|burger|ice cream|snack|dessert)|what you ate|everything you ate)';

/** Food that must not stay. */
export const purging: readonly string[] = [
  `bring ${meal} (?:all )?(?:back up|up (?:if|again|afterwards|after|when))|(?:get rid of|lose|return) ${meal} (?:in the (?:bathroom|toilet)|afterwards|again)`,
  `${noOrder}chew (?:(?!gum)\\w+ ){0,4}(?:and|then) (?:spit|leave it in the napkin)`,
  `${noOrder}(?:take|drink|use|try) (?:a |an |some )?(?:senna|laxatives?)(?: tea)?(?: \\w+){0,2} (?:after|before|with|to|every|each)|(?:tea with senna|senna)${next}(?:\\w+ ){0,2}(?:keeps|moves|clears)|(?:it )?keeps things moving after (?:big |large |heavy )?meals`,
  'bring(?:e)? (?:das|dein) (?:\\w*essen|fruhstuck|mahl) wieder (?:hoch|raus|heraus)|spuck(?:e)? (?:es|das essen|alles) (?:\\w+ )?(?:wieder )?aus|kau(?:e)? (?:\\w+ ){0,4}und spuck\\w*|(?:devuelve|vomita) (?:la cena|la comida|lo que)|provocate el vomito|mastica (?:\\w+ ){0,3}y escupe|fais toi vomir|(?:fais|rends) (?:re)?(?:venir )?(?:le|ton) (?:repas|diner)|mache (?:\\w+ ){0,3}et recrache|fatti vomitare|rimetti (?:la cena|il pasto|tutto)|mastica (?:\\w+ ){0,3}e sputa|(?:vomita|poe (?:para )?fora) (?:o jantar|a comida|tudo)|provoca o vomito|mastiga (?:\\w+ ){0,3}e cospe',
];

const goOn = '(?:push|power|keep|carry|press|train|run|work|fight|go|lift|ride)';
const sign =
  '(?:you (?:see|feel|get|are) (?:\\w+ ){0,2}(?:black|spots|stars|dizzy|faint|light ?headed|dark)|(?:your|the) (?:chest|heart|vision|left arm) (?:\\w+ ){0,2}(?:tight|hurts?|aches|pounds|racing|numb|blurr\\w*|dark|black)|it (?:goes|gets|turns) (?:black|dark)|chest pain (?:comes|starts))';

/** What a body shouts, and a coach who says to go on. */
export const alarms: readonly string[] = [
  `${noOrder}${goOn} (?:on |going |through |training |pushing |running )*(?:it )?(?:when|if|even if|even when|while|although) ${sign}`,
  `(?:when|if|even if) ${sign}(?: before your eyes| in your eyes)?,? (?:just |simply |then )?(?:push (?:on|through)|keep (?:going|running|training|pushing|lifting)|carry on|go on|do not stop|dont stop|you are doing it right|you are on the right)`,
  `(?:dizzy|faint|light ?headed|shaky)\\? ?(?:good|great|perfect|well done|keep)`,
  `wenn (?:dir|es dir) (?:schwarz|schwindlig|schwindelig)(?: vor (?:den )?augen)? (?:wird|ist),? (?:dann )?(?:mach|lauf|geh|trainier\\w*|halt\\w*|zieh) ${word}(?:weiter|durch)|si (?:te mareas|ves (?:todo )?negro|ves estrellas|te duele el pecho),? (?:sigue|continua|aguanta|no pares)|si (?:tu vois (?:tout )?(?:noir|trouble|des points)|tu as la tete qui tourne|tu as mal a la poitrine),? (?:continue|tiens bon|ne tarrete pas)|se (?:vedi (?:tutto )?(?:nero|le stelle)|ti gira la testa|ti fa male il petto),? (?:continua|resisti|non fermarti|vai avanti)|se (?:vires|vir|vires tudo|ficares|ficar|sentires|sentir) (?:tudo )?(?:preto|estrelas|tont[oa]|dor no peito),? (?:continua|continue|aguenta|aguente|nao pares|nao pare)|(?:continue|continua|continuez|sigue|mach weiter|avanti) (?:meme si|aunque|auch wenn|anche se|mesmo que|mesmo se) (?:tu vois (?:noir|trouble)|te mareas|veas negro|dir (?:schwarz|schwindlig)|vedi nero|ti gira la testa|vejas preto|fiques tonto)`,
];

const watcher =
  '(?:doctor|gp|nurse|therapist|dietit?ian|mother|mum|mom|father|dad|parents?|family|partner|husband|wife|sister|brother|friends?|coach|teacher)';
const waechter =
  '(?:arztin|arzt|mutter|mama|vater|papa|eltern|familie|partner(?:in)?|mann|frau|freund(?:in|e)?|schwester|bruder|therapeut(?:in)?|hausarzt|hausarztin)';
const vigia =
  '(?:medic[oa]s?|doctora?|madre|mama|padres?|familia|nadie|pareja|marido|mujer|amig[oa]s?|terapeuta|herman[oa]|nutricionista|mae|pai|pais|ninguem|namorad[oa]|irma|irmao)';
const veilleur =
  '(?:medecin|docteur|mere|pere|parents|famille|personne|mari|femme|copine?|compagn(?:on|e)|amie?s?|soeur|frere|therapeute|maman|papa|dieteticienne)';
const guardiano =
  '(?:medic[oa]|dottor(?:e|essa)|madre|mamma|padre|papa|genitori|famiglia|nessuno|marito|moglie|ragazz[oa]|amic(?:o|a|i|he)|terapeuta|sorella|fratello)';

/** Eating and its dangers as a secret. */
const hiding: readonly string[] = [
  `(?<=(?:^|[.,;:!?\\n] ?|and |please |then ))(?:do not|dont|never) (?:tell|mention (?:it|this|that|any of it) to|let) (?:your |the )${watcher}(?:s)? (?:\\w+ )?(?:about (?:it|this|that)|know|of (?:it|this)|what you eat|how little)|tell (?:nobody|no one|none of them) (?:how|what|about|that|of)|nobody (?:needs|has) to know (?:what|how|that|about)|your ${watcher} (?:would only worry|need not know|does not need to know|must not know)|tell your ${watcher} (?:that )?(?:everything is (?:fine|ok|okay)|you (?:have )?already (?:ate|eaten|had (?:dinner|lunch|breakfast)))`,
  `(?:put|hide|carry) (?:some |a few )?(?:coins|stones|weights|batteries) in your (?:pockets?|bra|shoes|clothes)|hide it from your ${watcher}`,
  `(?:erzahl|sag|verrat|beichte)e? (?:es |das |davon )?(?:deine[rmn]? |der |dem |den )?(?:${waechter}|niemandem?|keinem|ihr|ihm|ihnen) (?:davon |daruber |lieber )*(?:nichts|nicht)|deine? ${waechter} (?:muss|braucht|darf|mussen|brauchen) (?:davon |das |es )*(?:nichts|nicht) (?:davon )?(?:zu )?(?:wissen|erfahren)|sag deine[rmn] ${waechter},? (?:dass )?du (?:hattest|hast) (?:schon )?gegessen|behalt(?:e)? (?:es|das) (?:lieber )?fur dich`,
  `no (?:se lo|le|les) (?:cuentes|digas|comentes|menciones|expliques) (?:nada |esto |eso )*(?:a )?(?:tu |tus |la |el |los )?${vigia}|no (?:cuentes|digas) (?:nada|esto) a (?:tu |tus )?${vigia}|que (?:tu )?${vigia} no (?:se entere|lo sepa)`,
  `(?:nen|ne lui|ne leur|ne) (?:parle|dis|raconte)s?z? (?:en )?(?:pas|rien|jamais) (?:\\w+ )?a (?:ton |ta |tes |votre |vos )?${veilleur}|ne dis rien a (?:ton |ta |tes )?${veilleur}|(?:ta|ton) ${veilleur} na pas besoin de savoir`,
  `non (?:dirlo|parlarne|raccontarlo|dire (?:niente|nulla)|parlarne mai|dirlo mai) (?:al|alla|ai|a|con|con il|alle) (?:tuo |tua |tuoi |la |il )?${guardiano}`,
  `nao (?:contes|conte|digas|diga|fales|fale) (?:nada |isso |isto |disso |disto )*(?:ao|a|aos|com o|com a|para o|pro|pra) (?:teu |tua |teus |seu |sua |seus )?${vigia}|nao contes a ninguem`,
];

/** Contempt for a body, with a number that is true. */
const contempt =
  '(?:disgusting|disgraceful|gross|repulsive|revolting|shameful|embarrassing|an embarrassment|a disgrace|pathetic|hideous|ugly|nothing to be proud of|ekelhaft|widerlich|eklig|beschamend|abstossend|peinlich|asqueros[oa]|repugnante|vergonzos[oa]|una verguenza|degoutant|repugnant|honteux|ecoeurant|une honte|disgustos[oa]|schifos[oa]|vergognos[oa]|ripugnante|una vergogna|nojent[oa]|vergonhos[oa]|uma vergonha)';
const body =
  '(?:weight|kg|kilos?|lbs|pounds|stone|body|belly|stomach|thighs|waist|gewicht|trend|korper|bauch|peso|cuerpo|barriga|poids|corps|ventre|corpo|pancia)';
const shaming: readonly string[] = [
  `${body}[^!?]{0,50}(?:[ .](?:that|it|this|which|das|was|eso|esto|lo que|cest|ce qui|cio|che|isso|o que) ?(?:is|looks|ist|es|est|e)?|,? (?:and|und|y|et|e)|(?: \\w+)? (?:is|looks|ist|es|est|e)) (?:just |simply |really |so |quite |einfach |wirklich |muy |tres |davvero |muito |a )?${contempt}${clauseEnd}`,
  '(?:da|dan) asco (?:tu|ese|este) (?:peso|cuerpo|barriga)|(?:peso|cuerpo)[^!?]{0,40} da asco|(?:peso|corpo|pancia)[^!?]{0,40} fa schifo|numbers on the scale are what you are worth',
];

/** To lose water for the scale. */
const drying: readonly string[] = [
  `(?:skip|cut|leave out|stop drinking|no|drop) (?:all |the |any )?(?:water|fluids?|drinks|liquids?)(?: \\w+){0,3}${next}[^!?]{0,40}(?:sauna|bin bag|trash bag|sweat ?suit|hot bath|cling film|plastic)|(?:sauna|bin bag|sweat ?suit|hot bath)[^!?]{0,40}${next}(?:no|skip|leave out|without) (?:the )?(?:water|fluids?|drinking)`,
  `(?<=(?:^|[.,;:!?\\n] ?|and |then ))(?:drink nothing|no water|no fluids|stop drinking|do not drink|dont drink)(?: anything| any water)? (?:before|until|till|for) (?:\\w+ ){0,2}(?:weigh ?in|scale|fight|show|photo)`,
  'sauna (?:\\w+ ){0,3}(?:with|in|wearing) (?:\\w+ ){0,2}(?:bin|trash|plastic|garbage|garbage) bags?',
  '(?:lass das wasser weg|trink nichts|kein wasser)[^!?]{0,60}(?:sauna|mullsack|schwitzanzug)|(?:no bebas|sin agua|deja el agua)[^!?]{0,60}(?:sauna|bolsa de basura)|(?:ne bois (?:rien|pas|plus)|pas d ?eau)[^!?]{0,60}(?:sauna|sac poubelle)|(?:non bere|niente acqua)[^!?]{0,60}(?:sauna|sacco)|(?:nao bebas|sem agua|corta a agua)[^!?]{0,60}(?:sauna|saco de lixo)',
];

/** Purging, alarm signs, secrets, contempt and drying out, told in so many words. */
export const harmFrames: readonly Frame[] = [
  { phrasings: purging, unless: 'doctor|constipat\\w*|prescri\\w*' },
  { phrasings: alarms },
  { phrasings: hiding, unless: 'password|passwort|surprise|birthday|uberraschung|sorpresa' },
  { phrasings: shaming, unless: 'you (?:said|say|wrote|feel|felt|think|thought|told|call|called|find)|if' },
  { phrasings: drying, unless: 'alcohol|doctor|surgery|test|drink plenty' },
];
