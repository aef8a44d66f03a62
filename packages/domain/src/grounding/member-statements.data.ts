/**
 * Sentences that say how the member, or something of theirs, is or was. Patterns over lower-case text without accents. What
 * they do not name is advice, a question, a wish or a general truth.
 */

/** What stands before a clause that only supposes. */
export const supposing =
  "(?:^|[,;:] |\\b)(?:if|when|whenever|unless|whether|until|once(?! again| more)|while you(?:'re| are| wait)|as long as|so that|in case|how|what|where|why|who|which|(?:anything|everything)(?= (?:you|that|i) )|whatever|wherever|i hope|i wish|hopefully|tell me|let me know|wenn|falls|sobald|ob|wie|warum|si|cuando|como|lo que|donde|quand|lorsque|comment|ce que|quando|se(?= (?:hai|sei|vuoi|ti|puoi|tens|estas|quiseres|queres|voce|il|la|lo|non|nao|dormi|mangi|preferisci|preferes)(?![a-z]))|dove|onde|since you (?:like|enjoy|prefer|want|are allergic)|as you (?:like|enjoy|prefer|want))\\b";

/** What repeats what the member has just said or feels, up to the end of that clause. */
export const repeating =
  "(?:^|[,;:] |\\b)(?:thank you for|thanks for|you(?:'ve| have)? (?:just |also )?(?:said|mentioned|asked|wrote|told me|describe\\w*|want|wanted|wish|wonder|would like)|(?:it sounds (?:like|as if)|sounds like|i(?:'m| am)? (?:so |very |really )?(?:hear|understand|see|know|sorry|glad|imagine)|i can (?:see|hear|imagine|understand)|sorry(?: to hear)?|glad)(?: that)? (?:you(?:'re| are)(?! (?:[a-z]+ )?(?:[a-z]+ing|drunk|lying))|you (?:feel|want|find|would|might|may|need|wish|asked|told|shared|wrote|reached|came|are|checked)|this|that(?! you)|it))\\b[^.;!,]*";

/** What is hung on a statement to make it sound like a question. */
export const tags =
  "(?:didn't|don't|doesn't|aren't|isn't|weren't|wasn't|haven't|hasn't|did|do|are) (?:you|it|they|we)|right|no|huh|correct|eh|oder|nicht wahr|stimmt's|verdad|cierto|n'est-ce pas|non|hein|vero|no e|nao e|nao foi";

const often =
  '(?:always|never|usually|often|rarely|mostly|generally|regularly|clearly|obviously|already|just|also|still|really|now|even|finally|nearly|almost|probably)';

/** What may be said of anybody. */
const anybody =
  'welcome|not alone|right|free|able|allowed|in charge|the one|the expert|the boss|ready|asking|unsure|wondering|curious|interested|looking|human|only human|more than|worth|not a|a whole|here|not sure|safe here|always welcome|in control of|not (?:weak|lazy|broken|to blame|failing|a failure|the only)|good enough|enough';

const past =
  '(?:ate|drank|slept|woke|had|went|came|hit|lost|gained|did(?! nothing wrong)|kept|made|felt|weighed|ran|took|got|gave|broke|fell|rose|met|missed|skipped|reached|managed|improved|stayed|stuck|held|built|grew|dropped|overate|undereat|chose|began|started|finished|earned|logged|checked|tracked|moved|walked|trained|worked|cooked|snacked|drifted|slipped|stopped|passed|beat|cut|put|saw|spent|stood|left)';

/** The member as the one who is, has done or does something. */
export const ofYou: readonly string[] = [
  `you(?:'re| are| were| have been|'ve been| had been)(?: ${often})*(?! (?:${often} )*(?:${anybody})(?![a-z]))`,
  `you(?: ${often})* ${past}`,
  `you(?:'ve| have|'d| had)(?: ${often})* (?!got (?:this|time|options|it in you))(?:${past}|[a-z]{3,}(?:ed|en)|been|done|gone|come|run|drunk|eaten|become|begun)(?![a-z])`,
  "you (?:didn't|did not|haven't|have not|don't|do not|never|always|usually|often|rarely|hardly ever|seldom|barely|tend to|keep|seem to|seem|look|appear to|appear|lack) (?!have to|need|want to|owe|worry)[a-z]+",
  'you have (?:plenty|lots|a lot|little|nothing|enough|no|many|few|several|too (?:much|many|little|few)) [a-z]+',
  "it(?:'s| is) (?:perfectly |completely |quite )?(?:safe|fine|healthy|harmless) for you",
];

const yoursInGeneral =
  '(?:question|questions|choice|choices|decision|call|body|brain|muscles|feelings?|privacy|worth|value|message|words|turn|way|doctor|midwife|dietitian|pharmacist|own|life|health|place)';

/** Something of the member that is, was or shows something. */
export const ofYours: readonly string[] = [
  `your (?!${yoursInGeneral}(?![a-z])|(?:first|next|one|only) step|(?:[a-z'-]+ ){1,4}(?:can|could|may|might|would|should|will|must)(?![a-z]))(?:[a-z'-]+ ){0,3}?[a-z'-]+ (?:is|are|was|were|has|have|had|isn't|aren't|wasn't|hasn't|looks?|seems?|seemed|looked|appears?|shows?|showed|says?|said|mentions?|mentioned|suggests?|suggested|indicates?|went|got|came|stayed|stays|kept|keeps|remains?|remained|works?|worked|pays?|paid|agreed|causes?|caused|means|meant)(?![a-z])(?! (?:there|here|only for|important|yours|up to you|worth|about|built|made|part of|one of|a sign|meant|set by|for you to|to be))`,
];

/** What is said of the member's data as a whole, or of what stands out in it. */
export const ofData: readonly string[] = [
  '(?:looking at|based on|according to|going by|judging by|as) your (?:[a-z]+ )?(?:data|logs?|entries|charts?|numbers|history|diary|weights?|check-?ins?)[^,]*, (?!i |you (?:can|could|may|might)|it (?:may|might|could|helps)|try|we )[a-z]+',
  "(?:that's|that is|this is|it's|it is|that was|this was) (?:your |the |a )?(?:best|worst|strongest|hardest|better|worse|longest|lowest|highest) (?!to |if |not )[a-z]+",
  'compared (?:with|to) (?:others|other|most|the average|people|last)',
  'since you (?:started|began|joined)',
  'it (?:must have been|was probably|is probably|was) (?:the|that|your) [a-z]+',
];

/** Of looks, where none was taken. */
export const ofLooks: readonly string[] = [
  'i (?:checked|looked|went|read|searched|reviewed|analy[sz]ed|scanned|compared|remember|recall|noticed|saw)(?: (?:at|through|up|into|over|that|how|the|your|all))+',
];

/** The same in the other languages that are read. */
export const inOtherLanguages: readonly string[] = [
  'du (?:bist|warst|hast|hattest|wirkst|scheinst)(?! (?:nicht allein|willkommen|frei|die wahl|recht|gefragt|geschrieben|gesagt|erwahnt))',
  '(?:bist|warst|hast) du (?:heute|gestern|diese|zu|sehr|gut|schlecht)',
  'dein(?:e|er|en)? (?!frage|entscheidung|wahl|korper|gefuhl\\w*|arzt|arztin)[a-z]+ (?:ist|sind|war|waren|hat|hatte|zeigt|zeigen|sieht|wirkt|wurde)(?! (?:wichtig|deine sache))',
  '(?:estas|eres|fuiste|estuviste|dormiste|comiste|lograste|llegaste|hiciste|mejoraste|vas)(?! (?:sol[oa]|bienvenid[oa]|libre))',
  'tu (?!cuerpo|decision|eleccion|pregunta|medic[oa]|doctor[a]?|vida)[a-z]+ (?:es|esta|fue|ha|era|son|parece)(?! (?:importante|tuya))',
  '(?:tu (?:es|as|etais|dors|manges)|vous (?:etes|avez|etiez|dormez|mangez))(?! (?:pas seul|libre|le choix|demande|dit|raison|bienvenu))',
  '(?:ton|ta|tes|votre|vos) (?!corps|question|choix|decision|medecin)[a-z]+ (?:est|sont|etait|a ete|a|ont|semble)(?! (?:importante?|a toi))',
  '(?:sei|hai|eri|stai|dormi|mangi)(?! (?:sol[oa]|liber[oa]|chiesto|scritto|detto|ragione))',
  '(?:il tuo|la tua|i tuoi|le tue) (?!corpo|domanda|scelta|decisione|medico)[a-z]+ (?:e|sono|era|ha|sembra)(?! importante)',
  '(?:voce|tu) (?:esta|estas|es|foi|foste|teve|tem|tens|dorme|dormes|come|comes)(?! (?:sozinh[oa]|livre|razao))',
  '(?:o teu|a tua|o seu|a sua) (?!corpo|pergunta|escolha|decisao|medico)[a-z]+ (?:e|esta|foi|tem|parece|sao)(?! importante)',
];

const notPast =
  '(?:need|indeed|feed|proceed|succeed|exceed|speed|bed|red|seed|embed|shed|breed|bleed|asked|mentioned|wanted|needed|shared|described|wondered|wished|reached out|preferred|used to(?! [a-z]+ (?:too|so)))';
const irregular =
  'forgot|hid|quit|hurt|drove|swam|rode|sat|lay|slept|ate|drank|woke|fell|broke|stuck|struggled|lost|gained|won|blew|gave|threw|overdid|overate|overslept|underate|undid|let|spent|stole|swore|lied|ran';

/** Any deed of the member that is over, whatever it is. */
export const openPast: readonly string[] = [
  `(?<!(?:what|s that|one that|thing that|food that|as|than|how|way|whatever|anything|everything|one|ones|foods?|meals?|entries|days?|photos?|weights?|data) )you(?: ${often}| hardly| barely| simply| recently| again)* (?!${notPast}(?![a-z]))(?:[a-z]{2,}ed|${irregular})`,
  "you(?:'ve| have|'d| had)(?: not| never)? been (?!through|asking|wondering|thinking|told|here|patient|honest|kind)[a-z]+",
];

const harmless =
  "(?:can|could|may|might|should|would|will|must|need|want|have|had|are|were|do|don't|did|didn't|get to|got this|decide|choose|know|matter|like|prefer|wish|say|said|ask|asked|mention|mentioned|told|wrote|find|see|feel free|think|'ll|'d|both|all|two|get|only (?:have|need)|and|or|too|first|as|shared|described|wanted|needed|wondered|go|belong|describe)";

/** What the member does, said at the head of a clause. */
export const openPresent: readonly string[] = [
  `(?:^[\\s"'“*-]*|[,;:–—(] ?|\\b(?:(?:obvious|clear|evident|apparent|noticed?|shows?|know|believe|suspect|guess)(?: that)?|because|recently|lately|clearly|sadly|apparently|obviously|again|yesterday|today) )you(?: ${often}| hardly| barely| simply| again)* (?!${harmless}(?![a-z]))[a-z']{2,}`,
  'you deserve [a-z ]*after',
  'you get there',
];

const ofMethod =
  '(?:is|are|was|were|has|have|had|comes? from|depends? on|rests? on|follows? from|follows?|needs?|helps?|matters?|counts?|adapts?|adjusts?|updates?|stays? (?:private|yours|yours alone)|takes?|deserves?|belongs?|tells?|knows?|goes first|come first|comes first|looks at|uses?|works? (?:with|for)|gives?|include[sd]?)';
const mayStill = "(?:can|could|may|might|would|should|will|must|'ll|'d|won't|can't|to)";

/** Something of the member that does something: "your weight plummeted". */
export const openYours: readonly string[] = [
  `(?:^[\\s"'“*-]*|[,;:–—(] ?|\\b(?:and|but|so|because|while|although|though|that|since) )your (?!${yoursInGeneral}(?![a-z])|(?:first|next|one|only|own) |(?:[a-z'-]+ ){1,4}(?:${mayStill}|${ofMethod})(?![a-z]))[a-z'-]+(?: [a-z'-]+){0,2}? (?!(?:logs|logged|days|weights|readings|weigh-ins|check-ins|meals|entries|targets|patterns|ratings|photos|carbs|calories|numbers|values|goals|settings|notes|weeks|steps|units|data|thoughts|ideas|based|this|as|its|plus|minus|versus|compared|combined|estimated|rounded)(?![a-z]))(?:[a-z]{2,}ed|[a-z]{3,}s|fell|rose|sank|shot|fit|look|feel|seem|keep|hide|prove|worry|weigh|drop|rise|fall|climb|swing|explode|went|grew|shrank|broke|came|hit|lost|froze|stuck|flew|dove|swung|held|kept|got|did|began|slid)(?= ?[.,;:!)–—]| (?:again|it|the|that|this|all|away|off|up|down|through|after|before|since|because|recently|lately|over|about|less|more|in|on|at|by|from|to|with|and|most|your|for|so|too|very|badly|well|better|worse|great|tight|loose|like|a|an)(?![a-z])|$)`,
];

const mealWords =
  '(?:breakfasts?|lunch(?:es)?|dinners?|snacks?|meals?|food|weigh-ins?|check-ins?|vegetables|protein|workouts?)';

/** The same with nobody in it: "breakfast skipped yet again". */
export const withoutSubject: readonly string[] = [
  `(?:^[\\s"'“*-]*|[,;:–—] )(?:slept|ate|drank|overate|binged|relapsed|cheated|starved|skipped|exercised|overindulged) [a-z]+`,
  `${mealWords}(?: was| were| is| are| got|:)?(?: again| just| always| often| mostly| yet)* (?:skipped|missed|missing|late|forgotten|logged on (?:all|each|every|most))(?! (?:is|are|can|may|would|does|do))`,
  '(?:^\\W*|, )(?:another|that|your last|the last|one more) (?:binge|slip|relapse|lapse|cheat day)',
  'the (?:scales?|numbers|data|logs|entries|figures) (?:has|have|had|was|were|tells?|said)',
  '(?:everything|things|it all) (?:went|got|was|were|has|have|had)',
  'the pattern is (?!that )[a-z]+',
  '(?:is|are) (?:not |no longer )?working for you|(?:is|are) your (?:problem|weakness|enemy|downfall|issue|trigger|undoing)|(?:what|that) (?:holds|held|got|gets) you (?:back|there|here)',
  '(?:looks|seems) like (?!you|a |an |it |that |this )[a-z ]*(?:got|went|was|were|is|has|had)',
  '(?:somebody|someone) (?:has|had|was|is|ate|went)',
  '(?:according to )?my (?:records|notes|data|files) (?:show|say|tell|have)|according to my (?:records|notes|data|files)',
  '(?:congrat\\w*|great job|nice work|good job|well done|good thing|kudos|proud of you)(?: (?:on|for|with|in|at|that))?(?: the| your| you)? (?!checking in|logging|asking|sharing|reaching out|telling|being|coming|trying|question|honesty|keeping|sticking|this|that|it|today|so far|and|i |for |on |with |in |at |the |your |you )[a-z]+',
  '(?:that|this) (?:week|month|day|weekend) of yours|last (?:week|month|weekend|year) (?:was|went)',
  'there (?:was|were|has been|have been) [a-z]+',
  '^\\W*(?:a |another |some )?(?:rough|hard|bad|great|good|strong|tough|poor|awful) (?:progress|week|month|day|night|stretch|start|sleep) (?:for|with|of|in|on)',
];

/** What is named as the reason of something of theirs. */
export const ofCauses: readonly string[] = [
  '(?<!(?:can|may|might|could|would|often|sometimes|usually|to|partly|will|that|this|let me|me|i) )(?:explains?|explained) (?!how|what|why i|itself)[a-z]+',
  '(?<!(?:can|may|might|could|would) )(?:is|are|was|were) (?:the (?:main |real |likely )?(?:reason|cause|culprit) (?:behind|of|for|why)|to blame|behind (?:it|that|this|all))',
  'the (?:main |real |likely )?(?:cause|reason|culprit) (?:is|was) (?!simple|that i|mostly water|water)[a-z]+',
  '(?:weekends?|stress|alcohol|wine|late (?:dinners|snacks)) (?:ruins?|drives?|causes?|caused|ruined) [a-z]+',
];

const notOfDu =
  'kannst|konntest|darfst|durftest|musst|musstest|solltest|sollst|willst|wolltest|mochtest|magst|wurdest|wirst|brauchst|bist|hast|warst|hattest|entscheidest|weisst|bestimmst|findest|selbst|siehst|fragst|meinst|erst|meist|sonst|fast|besprichst';
const ofSi =
  '(?<!\\b(?:si|cuando|que|como|donde|quand|lorsque|comme|ou|dont|wenn|falls|ob|dass|was|wie|sobald|bevor|damit|weil|quando|se|che) )';

/** Open rules of the other languages: a verb in the second person that neither allows nor advises. */
export const openInOtherLanguages: readonly string[] = [
  `(?<!(?:wenn|falls|ob|dass|was|wie|sobald|bevor|damit|als|die|das|den|dem|denen|der|solange) )du (?!${notOfDu})[a-z]{2,}st(?![a-z])`,
  `(?<=[a-z] )(?!${notOfDu})[a-z]{3,}st du`,
  '^\\W*(?:schlecht|gut|zu viel|zu wenig|wenig|kaum) (?:geschlafen|gegessen|getrunken|trainiert)',
  'dein(?:e|er)? (?!frage|entscheidung|wahl|korper|gefuhl|arzt|arztin|leben|gesundheit|kann|tempo)[a-z]+ (?!mochte|konnte|sollte|musste|durfte|wollte|wurde|heute|bitte)(?:[a-z]{3,}te|brach|fiel|stieg|sank|schmolz|ging)(?![a-z])',
  'dein(?:e|er)? (?!frage|entscheidung|wahl|korper|gefuhl|arzt|arztin|leben|gesundheit|kann|tempo)[a-z]+ (?!kann|zahlt|hilft|reicht|genugt|passt|bleibt)[a-z]{2,}(?:t|en)(?= ?[.!]|$)',
  '(?:bevi|mangi|dormi|corri|ceni) (?:troppo|poco|male|tardi|sempre|di notte)|(?:andas|tens andado) a [a-z]+r',
  '(?:erklart|verursacht) (?:den|die|das|es|alles|deine?n?)',
  `${ofSi}(?!existe|triste|consiste|insiste|baste|contraste|resiste|asiste|persiste|chiste|dijiste|preguntaste|mencionaste|contaste|pediste|disseste|perguntaste|mencionaste|escribiste|escreveste)[a-z]{2,}(?:aste|iste|(?<=com|beb|perd|tiv|fiz|corr)este)(?![a-z])`,
  'has (?!dicho|preguntado|mencionado|pedido|contado|escrito)[a-z]+(?:ado|ido|to|cho)(?![a-z])',
  `(?:^\\W*|[,;:] |\\b(?:y|e|pero|mas) )(?:te |lo |hoy |siempre |sempre )*(?:(?:pes|salt|entren|camin|cen|desayun|pic|ayun|gan|engord|adelgaz|trein)as|(?:duerm|com|beb|corr|pierd|dorm|sub|perd)es)(?![a-z])`,
  `(?:^\\W*|[,;:] |\\b(?:y|e|pero|porque|porque) )(?:tu|o teu|a tua|o seu|a sua|il tuo|la tua) (?!cuerpo|decision|eleccion|pregunta|medic|doctor|vida|corpo|domanda|scelta|pergunta|escolha|salud|salute|saude)[a-z]+ (?:se |si )?(?!puede|podria|deberia|puo|potrebbe|pode|poderia|depende|viene|vem)[a-z]+(?:o|a|e|ou|eu|iu)(?= ?[.,;!]|$)`,
  `${ofSi}(?:tu|vous) (?:ne |n'|te |t'|vous |l'|y |en )*(?!peux|pourrais|dois|devrais|veux|voudrais|pouvez|pourriez|devez|devriez|voulez|voudriez|souhaites|souhaitez|as|avez|es|etes|n|pas|seul|sais|savez|decides|decidez|choisis|choisissez|demandes|demandez|trouves|trouveras)[a-z]+(?:s|ez)(?![a-z])`,
  `(?:ton|ta|votre|tes|vos) (?!corps|question|choix|decision|medecin|vie|sante)[a-z]+ (?:se |s')?[a-z]+e(?= ?[.,;!]|$)`,
  '(?:tus|os teus|as tuas|i tuoi|le tue|tes|vos) [a-z]+ (?:fueron|son|estan|han|foram|sao|estao|sono|erano|hanno|sont|etaient|ont)(?![a-z])',
  '(?:^\\W*|[,;:] |\\b(?:e|ma) )(?:ti |sempre )*(?:salti|pesi|ceni|digiuni|esageri|cammini|ingrassi|dimagrisci|dormi male|dormi poco|ti alleni)(?![a-z])',
];
