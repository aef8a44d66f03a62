import { type CueRow, createCues } from './cues.ts';
import type { EatingKind } from './eating-disorder.cues.ts';

const rows: readonly CueRow<EatingKind>[] = [
  [
    'es_purge',
    'purge',
    4,
    [
      '(?:provoc\\w*|forz\\w*|induc\\w*|hacerme|me hago) (?:me )?(?:el )?(?:vomit\\w*|nauseas)|(?:los )?dedos (?:en|hasta|a) la garganta|purg(?:arme|o|ar|ando|arse)|(?:vomit\\w*|devuelv\\w*|devolver) (?:todo )?(?:lo que (?:como|he comido|comi)|la (?:comida|cena)|despues de (?:comer|cenar|cada|las comidas|un atracon)|cada (?:comida|vez que como)|todo)|(?:masticar|mastico) y escup\\w*|(?:deshacerme|librarme) de (?:lo que (?:he )?com\\w*|la comida|la cena)',
    ],
  ],
  ['es_pills', 'pills', 2, ['laxantes?|diureticos?|pastillas para (?:adelgazar|no tener hambre)']],
  [
    'es_restrict',
    'restrict',
    4,
    [
      '(?:dejar|dejado|dejo|deje|dejando) de comer|(?:matarme|me mato|morirme|pasar|paso|pasando|aguantar) (?:de )?hambre (?:para|todo|hasta|y|los|cada|por)|(?:no como|no comer|sin comer|no he comido|llevo sin comer|no probar|no pruebo) (?:nada |casi nada |bocado |alimento )*(?:desde|en|hace|durante|por|todo el|ni|solido|para (?:adelgazar|perder)|\\d+|dos|tres|cuatro|cinco|varios)|llevo (?:\\w+ )?(?:dias|\\d+ horas) sin comer|(?:solo|unicamente) (?:tomo|bebo|como) (?:agua|cafe|una manzana|hielo|lechuga|te)|(?:ayuno|ayunar|ayunando|ayunas) (?:de |durante |por )?(?:\\d+|dos|tres|cuatro|cinco|siete|varios) dias|comer lo (?:menos|minimo) posible|cuanto(?:s dias)? (?:puedo|se puede|tiempo puedo)(?: estar| aguantar| vivir)* sin comer',
    ],
  ],
  [
    'es_skip',
    'restrict',
    2,
    [
      '(?:salt\\w*|me salto|saltarme|evit\\w*) (?:las |todas las |la )?(?:comidas|cenas?|comer) ?(?:para|todos|siempre|porque|cada)?|apenas como|no como casi|casi no como',
    ],
  ],
  [
    'es_conceal',
    'conceal',
    4,
    [
      '(?:escond\\w*|ocult\\w*|tir\\w*|disimul\\w*|guard\\w*) ~(?:la )?(?:comida|cena|almuerzo|que no como|lo que como|mi peso|los envoltorios)|(?:sin que|que no|para que no|no quiero que|evitar que) ~(?:padres|madre|familia|marido|novi[oa]|medico|nadie|doctor|pareja) ~(?:se )?(?:entere\\w*|de(?:n)? cuenta|note\\w*|sepa\\w*|sospeche\\w*|vea\\w*|oiga\\w*|pille\\w*)|(?:sin que|para que no) (?:se )?(?:entere\\w*|den? cuenta|note\\w*|sepa\\w*) ~(?:padres|madre|familia|marido|novi[oa]|medico|nadie|doctor|pareja)?|(?:fingir|finjo|hacer creer|hago creer|digo|decir) que (?:ya )?(?:como|he comido|comi)|enganar (?:a la bascula|al medico|al nutricionista|a mis padres|en el pesaje)|excusas? para no (?:comer|cenar)',
    ],
  ],
  [
    'es_binge',
    'binge',
    2,
    [
      'atracon\\w*|no puedo parar de comer|como hasta (?:reventar|que me duele|vomitar)|perder el control con la comida|como a escondidas',
    ],
  ],
  [
    'es_distress',
    'distress',
    2,
    [
      '(?:culpa\\w*|asco|verguenza|odio|fatal|llor\\w*|ansiedad|panico|miedo|pavor|terror) ~(?:despues de|al|cuando|por|cada vez que|a|de) ~(?:com\\w*|cen\\w*|engordar|subir de peso|comida|carbohidratos|mi cuerpo|cuerpo|tragar)|me (?:siento|veo) (?:~)(?:gord[oa]|asqueros[oa]|repugnante|una vaca|un cerdo|una cerda|enorme)|odio mi (?:cuerpo|barriga|reflejo)|me da asco (?:mi|comer|verme|la comida)|no (?:me )?(?:merezco|tengo derecho a|debo|puedo permitirme) (?:comer|la comida|cenar)|compensar (?:lo que|la|el) (?:he com\\w*|com\\w*|cena|atracon)|(?:quemar|castigarme) ~(?:todo|cada caloria|lo que (?:he )?com\\w*|por (?:haber )?com\\w*)|me obsesiona|obsesionad[oa] con (?:la comida|mi peso|las calorias|adelgazar|no engordar)',
    ],
  ],
  [
    'es_hunger',
    'hunger_praise',
    3,
    [
      '(?:me (?:gusta|encanta)|disfruto|orgullos[oa]|poderos[oa]|bien|control) ~(?:sentir|pasar|tener|con|la|de|el|cuando tengo)* ?(?:hambre|estomago vacio|vaci[oa]|sin comer|no comer)',
    ],
  ],
  [
    'es_thin',
    'thin_goal',
    4,
    [
      '(?:ser|estar|quedarme|parecer|volverme) (?:muy |tan |lo mas )?(?:anorexic[oa]|esqueletic[oa]|en los huesos|un esqueleto|bajo peso|raquitic[oa])|lo mas (?:delgad[oa]|flac[oa]) posible|(?:se me (?:marquen|vean|noten)|marcar|ver|verme) (?:los |las |mis )?(?:huesos|costillas|clavicula\\w*)|pro ?ana|thinspo|(?:consejos|trucos|tips|como) ~(?:ana|mia|anorexi\\w*|bulimi\\w*|para no comer|vomitar)|(?:nunca|no estoy) (?:lo )?(?:bastante|suficientemente) (?:delgad[oa]|flac[oa])|(?:dicen|dice) que estoy (?:muy|demasiado) (?:delgad[oa]|flac[oa])|se me (?:ha )?(?:retirado|fue|ido|quito|cortado) la (?:regla|menstruacion)',
    ],
  ],
  [
    'es_term',
    'term',
    2,
    [
      'anorexia|anorexic[oa]|bulimia|bulimic[oa]|trastornos? (?:de la (?:conducta )?alimenta\\w*|alimentari\\w*)|tca',
    ],
  ],
  [
    'es_motive',
    'motive',
    1,
    [
      'adelgaz\\w*|perder (?:peso|kilos)|bajar de peso|engord\\w*|calorias|gord[oa]|flac[oa]|delgad[oa]|kilos',
    ],
  ],
  [
    'es_intensity',
    'intensity',
    1,
    ['todos los dias|cada dia|siempre|cada vez|a diario|no puedo parar|a escondidas|desde hace|cada noche'],
  ],
  [
    'fr_purge',
    'purge',
    4,
    [
      '(?:me|mse|se) (?:faire|fais|fait|forcer? a|force a|forcant a) (?:a )?vomir|faire vomir|doigts? (?:dans|au fond de) (?:la|ma) (?:gorge|bouche)|(?:vomis|vomir|vomi|vomissant) (?:tout |apres |chaque |ce que |mes |le |mon )+(?:ce que (?:je mange|jai mange)|les repas|chaque repas|avoir mange|repas|diner|manger|jai mange|je mange)|(?:me )?purg(?:e|er|eais) (?:apres|encore|tous)|(?:rendre|degager|eliminer|me debarrasser de) (?:tout )?(?:ce que jai mange|le repas|mon repas|ce repas)|macher? et recrach\\w*',
    ],
  ],
  ['fr_pills', 'pills', 2, ['laxatifs?|diuretiques?|coupe ?faim|pilules? (?:minceur|pour maigrir)']],
  [
    'fr_restrict',
    'restrict',
    4,
    [
      '(?:arreter|arrete|cesser|cesse|arretant) (?:completement |totalement )?(?:de )?(?:manger|malimenter|me nourrir)|(?:ne |n)?(?:mange|manger|mangeais|mangee?|avale) (?:presque |quasiment |absolument )?(?:plus rien|rien|plus du tout|plus) ?(?:depuis|pendant|de la journee|du tout|de la semaine|sauf|a part|pour)|(?:rien|pas) (?:mange|avale) (?:depuis|pendant|en) (?:\\d+|deux|trois|quatre|cinq|plusieurs|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|(?:depuis|pendant) (?:\\d+|deux|trois|quatre|cinq|plusieurs) jours (?:sans manger|que je ne mange|je ne mange)|(?:\\d+|deux|trois|quatre|cinq|plusieurs) jours (?:sans manger|que je nai rien mange|sans rien)|(?:jeuner?|jeune) (?:de |pendant |hydrique )*(?:\\d+|deux|trois|quatre|cinq|plusieurs) jours|maffamer|me laisser mourir de faim|me priver de (?:nourriture|manger|repas)|(?:manger|mange) le moins possible|(?:tenir|rester|vivre) (?:longtemps )?sans manger(?: le plus| longtemps| plusieurs| des)|combien de (?:temps|jours) (?:peut on|on peut|je peux|puis je) (?:tenir|vivre|rester) sans manger|(?:seulement|que|juste) (?:de leau|du cafe|une pomme|du the)(?: par jour| depuis| toute la)',
    ],
  ],
  [
    'fr_skip',
    'restrict',
    2,
    [
      'saut\\w* (?:tous )?(?:des |les |mes |le )?repas ?(?:pour|tous|chaque|parce)?|mange a peine|a peine mange|presque rien mange|me prive',
    ],
  ],
  [
    'fr_conceal',
    'conceal',
    4,
    [
      '(?:cach\\w*|dissimul\\w*|jet\\w*|planqu\\w*) ~(?:la |ma |mes |mon |les |que |le )*(?:nourriture|repas|bouffe|que je ne mange|ne mange|perte de poids|poids|assiette|emballages|dejeuner|diner|maigri\\w*)|(?:sans que|pour que|que) ~(?:parents|mere|famille|mari|copain|copine|medecin|personne|entourage|conjoint) ~(?:ne )?(?:sen |le |sen rende\\w* |remarque\\w*|apercoi\\w*|sache\\w*|voi\\w*|compte|entende\\w*|doute\\w*)|faire (?:semblant|croire) (?:de |que )(?:~)mang\\w*|(?:tromper|tricher) ~(?:balance|medecin|pesee|parents|nutritionniste)|excuses? pour ne pas manger|mange\\w* en cachette',
    ],
  ],
  [
    'fr_binge',
    'binge',
    2,
    [
      'crises? (?:de boulimie|dhyperphagie|alimentaires?)|hyperphagi\\w*|narrive pas a (?:marreter|arreter) de manger|je me goinfre|compulsions? alimentaires?|(?:mange|manger) jusqua (?:avoir mal|vomir|exploser)',
    ],
  ],
  [
    'fr_distress',
    'distress',
    2,
    [
      '(?:culpabili\\w*|coupable|honte|degout\\w*|deteste|hais|pleur\\w*|angoiss\\w*|panique\\w*|peur|terrifi\\w*) ~(?:apres|quand|des que|chaque fois|de|d|a lidee|en|davoir) ~(?:mang\\w*|repas|grossir|prendre (?:du poids|un kilo)|kilo|nourriture|avaler|corps|mon corps)|je me (?:sens|trouve|vois) ~(?:grosse?|enorme|degoutante?|une vache|moche et grosse|enorme)|(?:deteste|hais|degoute) (?:mon|de mon|par mon) (?:corps|ventre|reflet)|mon corps me degoute|ne merite pas (?:de|a) manger|(?:compenser|eliminer|bruler) ~(?:repas|ce que jai mange|chaque calorie|calories|ecart)|(?:me punir|punition) ~(?:mang\\w*|repas|ecart)|obsed\\w* (?:par )?(?:la nourriture|mon poids|les calories)',
    ],
  ],
  [
    'fr_hunger',
    'hunger_praise',
    3,
    [
      '(?:jaime|jadore|fiere?|forte?|controle|puissante?) ~(?:sentir|avoir|la sensation|le|la|de|davoir|quand jai|destomac)* ?(?:faim|ventre vide|estomac vide|vide|ne pas manger)',
    ],
  ],
  [
    'fr_thin',
    'thin_goal',
    4,
    [
      '(?:etre|devenir|paraitre|ressembler) (?:a )?(?:tres |trop |la plus )?(?:anorexique|squelettique|un squelette|en sous poids|maigre a faire peur|decharnee?)|(?:plus|aussi) maigre que possible|le plus maigre possible|(?:voir|sentir|quon voie|ressortir) (?:mes|les) (?:os|cotes|clavicules)|pro ?ana|thinspo|(?:astuces|conseils|comment) ~(?:ana|mia|anorexi\\w*|anorexique|boulimi\\w*|devenir anorexique|se faire vomir)|jamais assez (?:maigre|mince|fine)|(?:dit|disent|trouve\\w*) que je suis trop (?:maigre|mince)|(?:plus|perdu) (?:de |mes |mes )?regles ~(?:depuis|poids|maigr\\w*|mais)',
    ],
  ],
  [
    'fr_term',
    'term',
    2,
    ['l?anorexi\\w*|boulimi\\w*|troubles? (?:du comportement )?alimentaires?|tca|dysmorphophobie'],
  ],
  [
    'fr_motive',
    'motive',
    1,
    ['maigri\\w*|perdre du poids|perdre des kilos|minc\\w*|grossi\\w*|grosse?|calories|kilos|poids'],
  ],
  [
    'fr_intensity',
    'intensity',
    1,
    [
      'tous les jours|chaque (?:jour|soir|fois|repas)|toujours|sans arret|en cachette|depuis des (?:semaines|mois)|encore',
    ],
  ],
  [
    'de_purge',
    'purge',
    4,
    [
      '(?:mich|selbst|absichtlich|heimlich|zum|zu) (?:nach dem essen |nach jeder mahlzeit |wieder |danach |immer |absichtlich |heimlich |selbst |jedes mal |regelmassig )*(?:zu )?(?:ubergeb\\w*|erbrech\\w*|erbrich\\w*|kotz\\w*|auskotz\\w*)(?! wegen)|(?:uebergeb\\w*|ubergeb\\w*|erbrech\\w*|kotz\\w*) (?:mich )?(?:ich |mich )*(?:absichtlich|heimlich|nach (?:jedem|dem|jeder) (?:essen|mahlzeit)|alles (?:wieder )?(?:aus|raus))|finger in (?:den|meinen) hals|(?:essen|alles|das) (?:wieder )?(?:rauskotzen|auskotzen|loswerden|erbrechen|rauswurgen|hochwurgen)|kauen und (?:wieder )?(?:aus)?spucken',
    ],
  ],
  [
    'de_pills',
    'pills',
    2,
    [
      'abf(?:u|ue)hr(?:mittel\\w*|tabletten|tee)|entw(?:a|ae)sserungs(?:tabletten|mittel)|laxantien|appetitz(?:u|ue)gler|diatpillen|schlankheitspillen',
    ],
  ],
  [
    'de_restrict',
    'restrict',
    4,
    [
      '(?:gar |fast |uberhaupt |einfach )?(?:nichts|nix|nicht) (?:mehr )?(?:gegessen|essen|esse|zu essen) (?:seit|fur|bis|um|damit|\\d+)|(?:seit|fur|schon) (?:\\d+|zwei|drei|vier|funf|mehreren|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|tagen) ?(?:tagen?|h|stunden)? ?(?:gar |schon |fast )?(?:nichts|nix|nicht|kaum|ohne)(?: mehr)? (?:gegessen|essen|zu essen)|esse (?:ich )?(?:seit \\w+ (?:tagen )?)?(?:fast |gar |uberhaupt )?nichts(?: mehr)?|(?:aufhoren|aufgehort|aufhore) zu essen|(?:hungern|hungere|verhunger\\w*|aushunger\\w*|mich aushungern|runterhungern)(?! muss niemand)|(?:\\d+|zwei|drei|vier|funf|mehrere|sieben) tage (?:lang )?(?:fasten|ohne essen|nichts essen|gefastet|nur (?:wasser|kaffee|tee))|so wenig (?:essen |kalorien )?wie moglich (?:essen)?|wie lange (?:kann|halte|komme|uberlebt|uberlebe) ~ohne (?:essen|nahrung)|nur (?:noch )?(?:wasser|kaffee|einen apfel|tee|kaugummi) (?:am tag|pro tag|seit|den ganzen)',
    ],
  ],
  [
    'de_skip',
    'restrict',
    2,
    [
      '(?:mahlzeiten|essen|fruhstuck und mittag\\w*|abendessen|alle mahlzeiten) (?:immer |oft |taglich |heimlich |ganz |komplett )?(?:auslassen|ausfallen|weglassen|ausgelassen|weggelassen|uberspringen|ubersprungen)|lasse (?:jede|alle|die) mahlzeit\\w* (?:aus|weg)|esse kaum|kaum (?:noch )?(?:etwas |was )?(?:gegessen|essen)',
    ],
  ],
  [
    'de_conceal',
    'conceal',
    4,
    [
      '(?:versteck\\w*|verheimlich\\w*|verberg\\w*|wegwerf\\w*|werfe|vertusch\\w*|entsorg\\w*|verschwinden lassen) ~(?:das |mein |dass |meine |die )*(?:essen|mahlzeit\\w*|pausenbrot|nichts esse|abnahme|gewicht|verpackung\\w*|abgenommen|nicht esse)|(?:essen|abnehmen|gewicht|mahlzeiten|abnahme|fasten|erbrechen) ~(?:vor|gegenuber) ~(?:eltern|mutter|familie|mann|freund\\w*|arzt|arztin|allen) ~?(?:versteck\\w*|verheimlich\\w*|verberg\\w*)|(?:ohne dass|damit|dass) ~(?:eltern|mutter|familie|mann|freund\\w*|arzt|arztin|niemand|keiner|jemand|mama|papa) ~(?:merk\\w*|mitbekomm\\w*|erfahr\\w*|seh\\w*|hor\\w*|mitkrieg\\w*|auffall\\w*|verdacht|weiss|bescheid)|(?:so tun|tue so|vorspielen|vortauschen|behaupt\\w*) ~(?:gegessen|esse|essen wurde|als ob ich)|(?:waage|wiegen|arzt|arztin|ernahrungsberater\\w*) ~(?:austricks\\w*|tausch\\w*|mogeln|schummeln|betrug\\w*)|ausreden? ~(?:nicht (?:mit)?essen|nicht zu essen|essen zu (?:mussen|vermeiden))|heimlich (?:essen|esse)',
    ],
  ],
  [
    'de_binge',
    'binge',
    2,
    [
      'fressanf\\w*|fressattack\\w*|essanf\\w*|essattack\\w*|kann nicht aufhoren zu essen|stopfe (?:alles )?in mich|esse bis mir (?:schlecht|ubel)|binge\\w*|kontrolle (?:beim|uber das) essen verlier\\w*',
    ],
  ],
  [
    'de_distress',
    'distress',
    2,
    [
      '(?:schuld\\w*|schlechtes gewissen|scham\\w*|schame|ekel\\w*|ekle|hasse|panik|angst|weine|heule|versag\\w*) ~(?:nach|wenn|weil|vor|beim|jedes mal|zuzunehmen|davor) ~(?:ess\\w*|gegessen|mahlzeit\\w*|zunehm\\w*|zuzunehmen|kohlenhydrat\\w*|dick|fett|bissen|kalorien)|(?:hasse|ekle mich vor|ekelt|verabscheue|schame mich fur) (?:mich |mir )?(?:vor )?(?:mein\\w*|den) (?:korper|bauch|spiegelbild)|(?:ich bin|fuhle mich|finde mich|sehe mich) ~(?:fett\\w*|dick und|wie ein wal|eklig|ekelhaft|widerlich|zu dick)|(?:verdiene|verdient) ~(?:nicht|kein) ~(?:essen|mahlzeit)|(?:abtrainieren|abarbeiten|wieder ausgleichen|bestraf\\w*|wettmachen|verbrennen) ~(?:gegessen|essen|kalorien|mahlzeit|was ich)|(?:was ich gegessen|gegessen habe|jede kalorie|das essen|alles gegessene) ~(?:abtrainieren|abarbeiten|verbrennen|ausgleichen|wettmachen)|(?:bestrafe|bestrafen) mich ~(?:essen|sport|hunger)|denke (?:nur noch|standig|den ganzen tag) (?:an|uber) (?:essen|kalorien|mein gewicht)|besessen von (?:kalorien|meinem gewicht|essen)',
    ],
  ],
  [
    'de_hunger',
    'hunger_praise',
    3,
    [
      '(?:liebe|mag|geniesse|stolz|stark|macht|kontrolle|gut an|gutes gefuhl) ~(?:das |den |wenn ich |zu |leeren |dieses )*(?:hunger\\w*|leere\\w*|magen knurrt|nichts (?:zu )?ess\\w*|hungrig)',
    ],
  ],
  [
    'de_thin',
    'thin_goal',
    4,
    [
      '(?:untergewichtig|magersuchtig|skelett|haut und knochen|klapperd\\w*|knochig|abgemagert) (?:sein|werden|aussehen|wirken|zu (?:sein|werden))|so (?:dunn|schlank|mager) wie moglich|(?:knochen|rippen|schlusselbein\\w*|huftknochen) (?:sehen|sieht|spuren|sichtbar|herausstehen|rausstehen|hervorstehen)|pro ?ana|thinspo|(?:tipps|tricks|wie) ~(?:ana|mia|magersuchtig|magersucht|anorexie|bulimi\\w*|erbrechen|kotzen)|(?:nie|nicht) (?:dunn|schlank|mager) genug|(?:sagen|sagt|finden|meint|meinen) ~(?:ich sei|ich bin|dass ich|ich ware) ~(?:zu dunn|zu mager|untergewichtig)|(?:periode|tage|regel) ~(?:ausgeblieben|bleibt aus|weg|nicht mehr)',
    ],
  ],
  [
    'de_term',
    'term',
    2,
    [
      'magersucht\\w*|magersuchtig\\w*|anorexi\\w*|bulimi\\w*|es{1,3}torung\\w*|es{1,3}gestort\\w*|es{1,3}ucht\\w*|orthorexi\\w*',
    ],
  ],
  [
    'de_motive',
    'motive',
    1,
    [
      'abnehm\\w*|abgenommen|abzunehmen|zunehm\\w*|gewicht|kalorien|dick|fett|dunn\\w*|schlank\\w*|kilos?|waage',
    ],
  ],
  [
    'de_intensity',
    'intensity',
    1,
    [
      'jeden (?:tag|abend|morgen)|taglich|immer|standig|jedes mal|heimlich|seit (?:wochen|monaten)|kann nicht aufhoren|wieder',
    ],
  ],
];

export const otherEatingCues = createCues(rows, {});
