/**
 * Sentences that say how the member, or something of theirs, is or was. Patterns over lower-case text without accents. What
 * they do not name is advice, a question, a wish or a general truth.
 */

/** What stands before a clause that only supposes, or repeats what the member has just said. */
export const supposing =
  "(?:^|[,;:] |\\b)(?:if|when|whenever|unless|whether|until|once|while|as long as|so that|in case|how|what|where|why|who|which|anything|everything|whatever|wherever|it sounds like|it sounds as if|sounds like|i (?:hear|understand|see|know|am sorry|'m sorry|'m glad|am glad|hope|wish|can see|can hear|imagine)|sorry(?: to hear)?|glad|thank you for|thanks for|tell me|let me know|wenn|falls|sobald|ob|wie|warum|weil|si|cuando|como|lo que|donde|quand|lorsque|comment|ce que|parce que|quando|se|dove|perche|porque|onde|since you (?:like|enjoy|prefer|want|are allergic)|as you (?:like|enjoy|prefer|want)|you (?:said|mentioned|asked|wrote|told me|describe\\w*|want|wanted|wish|wonder|would like))\\b[^.;!]*";

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
  `your (?!${yoursInGeneral}(?![a-z])|(?:first|next|one|only) step)(?:[a-z'-]+ ){0,3}?[a-z'-]+ (?:is|are|was|were|has|have|had|isn't|aren't|wasn't|hasn't|looks?|seems?|seemed|looked|appears?|shows?|showed|says?|said|mentions?|mentioned|suggests?|suggested|indicates?|went|got|came|stayed|stays|kept|keeps|remains?|remained|works?|worked|pays?|paid|agreed|causes?|caused|means|meant)(?![a-z])(?! (?:there|here|only for|important|yours|up to you|worth|about|built|made|part of|one of|a sign|meant|set by|for you to|to be))`,
];

/** What is said of the member's data as a whole, or of what stands out in it. */
export const ofData: readonly string[] = [
  '(?:looking at|based on|according to|going by|judging by|as) your (?:[a-z]+ )?(?:data|logs?|entries|charts?|numbers|history|diary|weights?|check-?ins?)[^,]*, (?!i |you (?:can|could|may|might)|it (?:may|might|could|helps)|try|we )[a-z]+',
  "(?:that's|that is|this is|it's|it is|that was|this was) (?:your |the |a )?(?:best|worst|strongest|hardest|better|worse|longest|lowest|highest) [a-z]+",
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
