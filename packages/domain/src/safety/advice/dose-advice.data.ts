import { clauseEnd, type Frame, noOrder, word } from './frame.ts';

const insulin = '(?:l|d)?insulin(?:e|a)?';
const pills =
  '(?:tablets?|pills?|medications?|medicines?|meds|insulin|statins?|inhaler|metformin|thyroxine|levothyroxine|antidepressants?|blood thinners?|beta ?blockers?)';
const pillsDe =
  '(?:\\w*tabletten?|\\w*medikamente?|\\w*medizin|pillen?|insulin|tropfen|blutverdunner|\\w*senker|antidepressiva|metformin)';
const pillsEs =
  '(?:insulina|pastillas?|medicacion|medicamentos?|medicinas?|tratamiento|comprimidos?|metformina|antidepresivos?)';
const pillsFr =
  '(?:insuline|comprimes?|cachets?|medicaments?|traitement|pilules?|metformine|antidepresseurs?|gelules?)';
const pillsIt =
  '(?:insulina|pastiglie|pastiglia|pillole|pillola|compresse|compressa|medicine|medicina|farmaci|farmaco|terapia|metformina|antidepressivi)';
const pillsPt =
  '(?:insulina|comprimidos?|remedios?|medicamentos?|medicacao|pilulas?|metformina|antidepressivos?)';

/** Less, more or none of a medicine, told in so many words. */
export const doseAdvice: readonly string[] = [
  `(?:${noOrder}|you can |you could )(?:use|take|inject|give yourself) (?:a bit |a little |much |only |just )*(?:less|more|half|twice|double|no|extra) (?:of )?(?:the |your )*${pills}`,
  `${noOrder}(?:skip|forget|leave out|leave off|omit|pause|hold back|hold off on|drop|halve|double|triple) (?:the |your |that |this |one |todays |tonights |tomorrows |morning |evening |night |next |daily )*(?:${pills}|dose of (?:\\w+ ){1,3})`,
  `(?<=(?:^|[.,;:!?] ?))no (?:more )?${pills} (?:today|tonight|tomorrow|this week|for now|needed|is needed|necessary|on (?:rest|training|fasting) days|until)`,
  `(?:leave|keep|put) (?:the |your |those )+(?:\\w+ ){0,2}${pills} (?:in the (?:box|drawer|cupboard|cabinet|pack|bag|bathroom)|at home|out|off|away|aside|alone|untouched|for (?:later|today|now|the night|tonight))`,
  `(?:${noOrder}|you can )(?:take|use|try|go for|have) (?:the |a |your |one |just )*(?:double|twice the|half the|half a|half|triple|extra) (?:the |your |a )*(?:dose|tablet|pill)`,
  `(?:a|one) (?:smaller|bigger|larger|lower|higher|half|double|extra) (?:shot|dose|injection|jab) (?:is|will be|does|should be|would be) (?:\\w+ )?(?:enough|fine|ok|okay|plenty|better|safe|harmless|the trick|no harm)`,
  `you (?:do not|dont|will not|wont|no longer) need (?:the |your |any )*(?:insulin|(?:\\w+ )?tablets?|(?:\\w+ )?pills?|medication|meds|medicine) (?:today|tonight|tomorrow|any more|anymore|now|when you|if you|on)`,
  `(?:insulin|(?:the|your) (?:\\w+ )?${pills}) can wait`,
  `${noOrder}(?:take|use|borrow|try|inject) (?:a |your )?(?:friends?|sisters?|brothers?|mothers?|mums?|moms?|partners?|neighbou?rs?|colleagues?) (?:\\w+ )?(?:ozempic|wegovy|mounjaro|semaglutide|metformin|insulin|thyroid|tablets?|pills?|medication|injections?|pen)`,
  `spritz(?:e|en sie)? (?:dir )?(?:heute |heute abend |morgen |mal |einfach |ruhig |jetzt |nur )*(?:weniger|mehr|kein|keine|die halbe|die halfte|halb so viel|doppelt so viel|das doppelte|die doppelte) ?(?:insulin|einheiten|dosis|menge)?`,
  `(?:nimm|nehmen sie) (?:heute |morgen |mal |einfach |ruhig |nur |am besten )*(?:die |eine |deine |den |dein |weniger |mehr |keine )*(?:doppelte|halbe|dreifache|zweifache|hohere|niedrigere|kleinere|grossere|weniger|mehr|keine?|zwei) (?:dosis|${pillsDe})(?: mehr| weniger)?|nimm (?:die|deine|dein|das) (?:\\w+ )?${pillsDe} (?:heute |morgen |diese woche |vorerst |erst mal |einfach )*(?:nicht|weniger|seltener)`,
  `(?:lass|lassen sie) (?:heute |mal |einfach |ruhig )*(?:die |deine |das |dein |den |deinen )?(?:\\w+ )?${pillsDe} (?:heute |morgen |mal |einfach |ruhig )*(?:weg|aus|liegen|stehen|in der (?:schachtel|packung|schublade)|zu hause|im schrank)`,
  `setz(?:e)? (?:heute |einfach )?(?:die |deine |das |dein |den )(?:\\w+ )?${pillsDe} ${word}ab${clauseEnd}`,
  `(?:heute|morgen) kein insulin|kein insulin (?:heute|morgen|mehr|notig)|du brauchst (?:heute )?(?:das |dein |die |deine |kein |keine )${pillsDe} (?:heute |jetzt |mehr |nicht |eigentlich )*(?:nicht|mehr)|(?:halbier|verdoppl|verdoppel|verringer|erhoh|reduzier)e? (?:heute |einfach )?(?:die |deine |das |dein |den )(?:\\w+ )?(?:dosis|${pillsDe})|verzichte (?:heute |einfach )?auf (?:das |dein |die |deine |den )(?:\\w+ )?${pillsDe}|(?:uberspring|streich)e? (?:heute )?(?:die |deine |das |dein )(?:\\w+ )?${pillsDe}`,
  `(?:ponte|pon|inyectate|usa|toma|tomate|pinchate) (?:hoy |manana |solo )*(?:menos|mas|la mitad de|el doble de|doble|media|dos) (?:la |tu |tus |las )?(?:dosis|${pillsEs})|toma (?:la |una )?(?:dosis doble|doble dosis|media dosis|dosis y media)`,
  `(?:no te pongas|no te inyectes|no te pinches|no uses|no tomes|saltate|salta|omite|deja|suspende|aparca|olvida) (?:hoy |manana |de tomar )*(?:(?:la |tu |las |tus |el |los )+${pillsEs}|insulina)(?! (?:con|sin|en ayunas|antes|despues|junto|si))|(?:hoy|manana) (?:sin|nada de|no necesitas) (?:la )?insulina`,
  `ne (?:prends|prenez|mets|injecte|utilise) (?:pas|plus) (?:l|d ?|ton |ta |tes |les |le |de )${pillsFr}(?! (?:avec|sans|a jeun|avant|apres|si|en))`,
  `(?:saute|sautez|oublie|oubliez|arrete|arretez|laisse|laissez|stoppe|supprime|diminue|double|reduis) (?:donc )?(?:l|ton |ta |tes |les |le |la |vos |votre )(?:${pillsFr}|dose)`,
  `(?:mets|prends|injecte|utilise|mettez|prenez|injectez|pique toi|fais) (?:toi )?(?:aujourdhui |juste )?(?:moins|plus|la moitie|deux fois plus|le double|un peu moins) d(?:e |e ton |e tes |es )?(?:insuline|${pillsFr})|(?:prends|prenez) (?:la |une |juste |seulement )*(?:double dose|dose double|demi dose|moitie de (?:la|ta) dose|(?:un )?demi comprime)|pas d ?insuline (?:aujourdhui|ce soir|demain)`,
  `non (?:prendere|fare|usare|metterti) (?:oggi )?(?:l|la |le |il |i )(?:tua |tue |tuo )?${pillsIt}(?! (?:con|senza|a stomaco|prima|dopo|insieme|se))`,
  `nao (?:tomes|tome|uses|use|injetes|injete) (?:hoje )?(?:a |o |os |as )(?:tua |sua |teus |seus )?${pillsPt}(?! (?:com|sem|em jejum|antes|depois|junto|se))`,
  `(?<=(?:^|[.,;:!?\\n] ?|and |then |just ))(?:do not|dont) (?:take|use|inject) (?:the |your )+(?:\\w+ )?${pills} (?:today|tonight|tomorrow|this week|any more|anymore|on rest days|while)`,
  `(?:salta|saltate|lascia|smetti|sospendi|evita|dimentica|interrompi|dimezza|raddoppia|riduci) (?:oggi |pure |stasera |di prendere )*(?:l|la |le |il |i |tua |tue |tuo |dose di )+(?:${pillsIt}|dose)`,
  `(?:fai|usa|prendi|inietta|iniettati|metti|mettiti) (?:oggi |solo |pure )*(?:meno|piu|la meta d(?:i|ella|elle)|meta|il doppio d(?:i|ella|elle)|doppia|mezza|due) (?:l)?(?:dose|${pillsIt})|prendi (?:la |una )?(?:doppia dose|dose doppia|mezza dose)|niente insulina (?:oggi|stasera|domani)`,
  `(?:salta|salte|pula|pule|larga|largue|deixa|deixe|para|pare|suspende|suspenda|esquece|esqueca) (?:hoje |amanha |de tomar )*(?:a |o |os |as |tua |sua |teus |seus |tuas |suas )+${pillsPt}`,
  `(?:usa|use|toma|tome|aplica|aplique|injeta|injete|poe|ponha) (?:hoje |so |apenas )*(?:menos|mais|metade d[ao]s?|o dobro d[aeo]s?|meio|meia|dois) (?:dose|${pillsPt})|(?:toma|tome) (?:a |uma )?(?:dose dupla|dose dobrada|dupla dose|dose a dobrar|meia dose)|(?:nada de|sem) insulina (?:hoje|amanha)`,
  `(?:zwei|2) (?:${pillsDe} )?statt (?:einer|nur einer)|(?:dos|2) (?:pastillas|comprimidos) en vez de una?|(?:deux|2) (?:comprimes|cachets) au lieu d ?une?|(?:due|2) (?:pastiglie|compresse|pillole) invece di una|(?:dois|2) comprimidos em vez de um`,
  `(?:menos|meno|moins d|weniger) ?${insulin} (?:hoy|oggi|hoje|aujourdhui|heute)`,
];

export const doseExcuses =
  'doctor|prescri\\w*|as agreed|your team|nurse|clinic|vitamin\\w*|creatine?|kreatin|protein\\w*|magnesium|omega|electrolyt\\w*|caffeine|your body|cells|muscles|resistan\\w*|sensitiv\\w*|as directed|empty stomach';

/** A medicine that a coach changes. */
export const doseFrames: readonly Frame[] = [{ phrasings: doseAdvice, unless: doseExcuses }];
