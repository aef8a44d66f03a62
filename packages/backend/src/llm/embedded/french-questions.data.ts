import type { Questions } from './question.ts';

const why = '(?:pourquoi(?: est ce que)?|comment se fait il que|d ou vient que|comment ca se fait que)';
const lately =
  '(?: (?:aujourd hui|maintenant|en ce moment|jusqu ici|jusqu a present|cette semaine|ce mois|ces derniers temps|ces derniers jours|ces jours ci|actuellement|deja|au total|la semaine derniere|en general|depuis hier|recemment|dernierement))*';
const ask = '(?: est ce que)?';
const say =
  '(?:(?:peux tu |tu peux )?(?:me )?(?:montre moi|dis moi|donne moi|montre|montrer|dire|donner|je veux voir|je veux savoir) )?';
const goal =
  '(?:a |au |de |du |vers |mon |l |ma |le |pour |atteindre )*(?:objectif|but|poids cible|poids objectif|objectif de poids|poids ideal|cible)';
const need =
  '(?:objectifs?|objectif calorique|objectif de calories|objectif quotidien|objectif de proteines|apport conseille|besoins?|besoins? caloriques?|besoins? energetiques?|besoins? en calories|maintien|calories de maintien|maintenance|depense|depense energetique|depense quotidienne|depense calorique|metabolisme|metabolisme de base|tdee|deficit|deficit calorique|macros|limite de calories|budget calorique)';
const food = '(?:calories|kcal|proteines?|nourriture|repas|glucides|lipides|graisses?|fibres|macros)';
const much = '(?:combien|que|quoi|quelle quantite|qu)';
const feel = '(?:sommeil|humeur|moral|energie|niveau d energie|bien etre|fatigue|forme)';
const daily =
  '(?: (?:par jour|en une journee|en un jour|chaque jour|quotidiennement|par journee|environ|a peu pres))*';

export const frenchQuestions: Questions = {
  fillers: `salut bonjour bonsoir coucou hey coach stp svp merci alors ben ok okay donc eh oui`,
  greetings: `salut bonjour bonsoir coucou hey merci beaucoup bien super parfait genial ok okay d accord oui non au revoir a bientot plus tard coach
    cool tres mille bonne journee soiree nuit`,
  words: `plan photo photos connais date lourd lourde matin ce bon important mauvais mauvaise peses manges gros grosse deux semaines depuis bien que si ca joue elle ou vraiment toujours peu combien en ce normal se carte la les au y de des leur
    kcal tdee assez trop vite lentement suffisamment confiance fier depasse au dessus dessous progressent cette quoi stagnation vitesse perdre maigris fatigue ralentit debut objectif
    t me perdus perds sors objectifs conseilles va vais avance avances evolue evolution progres progresse progression tendance courbe resume bilan point etat actuel actuelle actuellement
    bon bonne voie chemin present jusqu jusque ici derniers dernier derniere dernierement temps ces jours ci total general depuis recemment
    montrer dire donner voir savoir moi suis pese perdu pris gagne kilos maigri grossi augmente augmentes baisse monte monter
    descend descendu varie variation fluctue change bouge haut bas eleve nuit autant tellement se fait il d ou vient passe
    besoins besoin calorique caloriques energetique energetiques quotidien quotidienne quotidiens conseille apport base metabolisme
    deficit macros limite budget maintien maintenance brule depenses bruler consomme consommer prendre devrais dois faut falloir il
    glucides lipides graisse graisses fibres proteine proteines nourriture repas reste restent rester avale note saisi saisie
    droit permis mange mangees jusqu cible ideal but atteindre atteindrai atteins arriver arriverai arrive serai vais loin proche
    temps longtemps prendra faudra encore prevision pronostic date fini quantite niveau moral forme bien etre fatigue dormi dors
    senti sens sentais nuits ressenti motif motifs schema schemas lien liens rapport y vois trouve trouves trouver remarques entre influence
    influe affecte joue impact effet week end donnees mes stagne stagnes stagner plateau palier bloque bloquee coince coincee arrete
    arretee stable plat plate atteint change changements changement nouveau nouveautes neuf different sur sure surs certain certaine
    fiable precis exact exacte sais manque manquent prochaine prochain etape suivante ensuite faire ameliorer changer recommandes
    conseilles conseil conseils suggeres idee idees aide aider peux pourrais demander poser questions humain personne robot machine ia
    programme marche fonctionne baisse augmente reduis mets hausse rythme bilan hebdomadaire hebdo semaine cours etait ete passee
    comme tu m te l toi mon ma ce cela ca point continuer mieux perdre quel quelle quels quelles quoi par environ peu pres journee chaque
    ai je est prochain pris beaucoup a u moyenne chose quelque remonte poids balance affiche indique dit cause toujours pas encore ne plus`,
  followUp:
    /^(?:et |mais )?(?:pourquoi|pourquoi pas|pourquoi ca|pourquoi cela|comment ca|dis m en plus|plus|explique|explique moi|explique ca|continue|c est a dire|qu est ce que ca veut dire|que veux tu dire|ca veut dire quoi)$/,
  patterns: [
    [
      'certainty',
      `(?:a quel point|est ce que|comment)?(?: tu)? ?(?:es|est ce|c est|en es)(?: tu)? ?(?:vraiment )?(?:sur|sure|certain|fiable|precis|exact)(?: de ca| de toi| de cela)?`,
      `(?:tu es|t es|es tu|en es tu|est ce) (?:sur|sure|certain|fiable|precis|exact)|(?:qu est ce qui|que|qu il)(?: te)? manque(?: t il)?(?: dans mes donnees)?|(?:puis je|je peux) (?:te faire confiance|m y fier)|comment (?:le )?sais tu(?: ca| cela)?|comment tu (?:le )?sais(?: ca)?`,
    ],
    [
      'plateau',
      `(?:est ce que )?(?:je stagne|je suis (?:sur|a|en) un (?:plateau|palier)|j ai atteint un (?:plateau|palier)|je suis (?:bloque|bloquee|coince|coincee))${lately}`,
      `(?:suis je|stagne je) ?(?:sur un (?:plateau|palier)|bloque|bloquee)?|(?:est ce que )?(?:mon poids|ma tendance) (?:stagne|s est arrete|s est arretee|ne bouge plus|est stable|est plate)${lately}|est ce(?: que c est)? un (?:plateau|palier)|c est un (?:plateau|palier)`,
    ],
    [
      'patterns',
      `(?:vois tu|tu vois|y a t il|il y a|est ce que tu vois|as tu trouve|tu as trouve|quels|montre moi|remarques tu)(?: des| un| mes| les)? (?:motifs?|schemas?|liens?)(?: (?:dans mes donnees|vois tu|y a t il|tu vois|entre (?:mon |ma |le |l |la )*${feel} et (?:mon |ma |mes |le |l |la )*(?:${feel}|repas)))*|(?:mes )?motifs`,
      `(?:est ce que |comment )?(?:mon |ma |le |l |la )*${feel} (?:influence|affecte|joue|influe)(?: t il| t elle)?(?: sur)? (?:mon |ma |mes |le |l |la )*(?:${feel}|repas|poids)`,
    ],
    [
      'plan_change',
      `${why} mon plan (?:a t il change|a change|est different)${lately}|qu est ce qui a change dans mon plan${lately}`,
    ],
    [
      'plan',
      `${say}(?:quel est |que dit |qu y a t il dans |c est quoi |ai je |j ai )?(?:mon|le|un) plan(?: (?:de la semaine|de cette semaine|pour cette semaine|pour la semaine|cette semaine|hebdomadaire))*`,
    ],
    [
      'photos',
      `(?:quand (?:etait|est|ai je pris)|de quand date) ma derniere photo|combien de photos (?:ai je|y a t il|connais tu|vois tu)|(?:peux tu voir|vois tu) mes photos|mes photos`,
    ],
    [
      'weight_up',
      `${why} (?:ca|est ce que ca) (?:stagne|n avance pas|ne descend pas|ne baisse pas|ne bouge pas|ne bouge plus|monte|remonte)|${why} je stagne|${why} je suis (?:plus|si) (?:lourd|lourde)(?: aujourd hui| qu hier| ce matin)*`,
      `${why} (?:est ce que )?(?:mon poids|la balance|ma balance|le poids|ma tendance)(?: (?:a|est|ne|n|monte|augmente|baisse|descend|varie|fluctue|bouge|change|affiche|indique|pas|plus|t il|autant|tellement|si|haut|eleve|hier|qu hier|aujourd hui|ce matin|encore|augmente|pris|un|jour|l|autre|d))*`,
      `${why} (?:est ce que )?(?:je|j|ai je)(?: (?:ne|n|ai|maigris|grossis|perds|prends|pese|pas|plus|rien|de|du|poids|pris|grossi|maigri|perdu|qu hier|hier|qu|aujourd hui|encore|toujours|encore|autant|kilos|autant|plus))*`,
      `j ai (?:encore )?(?:grossi|pris du poids|pris des kilos)${lately}|mon poids (?:a augmente|augmente|monte|varie beaucoup|ne baisse pas|ne bouge pas|ne descend pas)${lately}|je ne (?:maigris|perds)(?: pas| plus)(?: de poids)?`,
      `(?:que|qu est ce qu il|qu|il) (?:se passe(?: t il)?|arrive t il|y a t il) (?:avec|a) mon poids`,
    ],
    [
      'request',
      `(?:peux tu |tu peux )?(?:baisse|augmente|reduis|change|mets|baisser|augmenter|reduire|changer)(?: moi)? (?:mon |mes |l |le |ma )?(?:objectif|calories|but|rythme|deficit|objectif de calories)`,
      `je veux (?:plus|moins) de ${food}`,
    ],
    [
      'goal_date',
      `quand${ask} (?:j |je )?(?:vais |pourrai )?(?:je )?(?:atteindrai|atteins|atteindre|arriverai|arrive|arriver|serai|vais)(?: je)?(?: atteindre| arriver)? ${goal}`,
      `(?:combien de temps|dans combien de temps|combien)(?: me)?(?: faudra| faut| reste| prendra)?(?: t il| il)?(?: encore)?(?: (?:me faudra|faut|reste|pour|avant|jusqu))*(?: (?:d )?(?:atteindre|arriver))?(?: ${goal})`,
      `(?:est ce que )?(?:je vais|j vais) (?:atteindre|arriver) ${goal}|(?:suis je|je suis|est ce que je suis) (?:encore )?(?:loin|proche) ${goal}|(?:ma |mes )?(?:prevision|previsions|pronostic)`,
    ],
    [
      'food_today',
      `${much}(?: de ${food})?${ask} (?:puis je|je peux|j ai le droit de|ai je le droit de)(?: encore)? (?:manger|prendre|consommer)(?: (?:encore|aujourd hui|de plus))*`,
      `${much}(?: de ${food})?${ask} (?:dois je|je dois|devrais je|je devrais)(?: encore)? (?:manger|prendre|consommer)(?: encore)? aujourd hui`,
      `(?:combien|qu|que|quoi)(?: de)?(?: ${food})?${ask} (?:me |il me |m en |il m en )?reste(?: t il)?(?: (?:a manger|de ${food}|pour aujourd hui|aujourd hui|encore))*|(?:il )?me reste(?: t il)? combien(?: de)?(?: ${food})?(?: aujourd hui)?`,
      `(?:combien|qu|que|quoi)(?: de)?(?: ${food})?${ask} (?:ai je|j ai|est ce que j ai) (?:deja )?(?:mange|mangees|consomme|consommees|pris|note|saisi)(?: de ${food})?${lately}`,
      `(?:est ce que )?(?:j ai|ai je)(?: deja)? (?:trop|assez|trop peu) mange(?: de ${food})?(?: aujourd hui)?|(?:suis je|je suis|est ce que je suis) au (?:dessus|dessous) de (?:mon |l )?objectif(?: aujourd hui)?|(?:puis je|je peux|est ce que je peux) (?:encore )?manger(?: quelque chose| encore)*(?: aujourd hui)?`,
      `(?:mes |mon |les |la )?${food} (?:d |du |pour )?(?:aujourd hui|jour)|aujourd hui ${food}`,
    ],
    [
      'week',
      `comment (?:s est passee|etait|se passe|a ete|va) (?:ma|la|cette) semaine(?: derniere)?|(?:mon |le |un )?(?:bilan|resume|point) (?:hebdomadaire|hebdo|de la semaine|de ma semaine|de cette semaine)`,
    ],
    [
      'wellbeing',
      `comment${ask} (?:ai je|j ai|je) (?:bien )?(?:dormi|dors)${lately}|(?:est ce que )?(?:j ai|ai je) (?:bien|mal|assez) dormi${lately}`,
      `comment${ask} (?:je me suis|me suis je|je me sens|je me sentais|me sens je)(?: senti| sentie)?${lately}`,
      `comment (?:va|est|etait|evolue|a ete|sont) (?:mon|ma|le|l) ${feel}(?: et (?:mon |ma |l |le )?${feel})*${lately}`,
      `(?:mon |ma |le |l )?${feel}(?: et (?:mon |ma |l |le )?${feel})*${lately}`,
    ],
    [
      'changes',
      `(?:qu est ce qui|quoi|que)(?: a)? change${lately}|(?:quoi de|qu y a t il de|du) (?:neuf|nouveau)|(?:des )?(?:changements|nouveautes)|(?:quels|y a t il des|il y a des) changements`,
    ],
    [
      'targets',
      `${say}(?:quel|quelle|quels|quelles|combien)(?: est| sont)? (?:mon|ma|mes|le|la|l) ?${need}${daily}`,
      `(?:mon |ma |mes )?${need}${daily}`,
      `${much}(?: de)?(?: ${food})?${ask} (?:je )?(?:depense|brule|ai je besoin|j ai besoin|me faut il|il me faut|il me faudrait)(?: je)?(?: de ${food})?${daily}(?: pour (?:maigrir|perdre du poids|maintenir mon poids|rester stable))?`,
      `${much}(?: de)?(?: ${food})?${ask} (?:dois je|je dois|devrais je|je devrais|faut il|il faut|puis je|je peux) (?:manger|consommer|prendre)(?: de ${food})? ?(?:par jour|chaque jour|en une journee)`,
      `${much}(?: de)?(?: ${food})?${ask} (?:dois je|je dois|devrais je|je devrais|faut il|il faut) (?:manger|consommer|prendre)(?: de ${food})?${daily}(?: pour (?:maigrir|perdre du poids|maintenir mon poids))?`,
      `combien de ${food}${daily}(?: pour (?:maigrir|perdre du poids|maintenir mon poids))?|(?:c est quoi|quel est) mon ${need}|(?:suis je|je suis) en deficit|(?:dois je|je dois|devrais je) manger (?:plus|moins)|de combien(?: de)? ${food} (?:ai je|j ai) besoin${daily}`,
      `${why} (?:mon|ma|mes|l) ?${need} (?:est|sont|a change)(?: t il| elle| il)? ?(?:si |aussi )?(?:bas|basse|haut|haute|eleve|elevee|comme ca)?`,
    ],
    [
      'next_step',
      `(?:que|quoi|qu est ce que|qu)${ask} ?(?:dois je|je dois|devrais je|je devrais|puis je|je peux|faut il que je|me conseilles tu|me recommandes tu|tu me conseilles|tu me recommandes|tu conseilles|conseilles tu|recommandes tu) ?(?:faire|changer|ameliorer)?(?: (?:maintenant|aujourd hui|ensuite|d autre|cette semaine|pour (?:maigrir|avancer|mieux faire)))*`,
      `(?:et )?(?:maintenant|ensuite)|je fais quoi(?: maintenant| ensuite)?|quoi faire(?: maintenant| ensuite)?|que faire(?: maintenant| ensuite)?|(?:quelle est )?(?:la |ma )?prochaine etape|(?:donne moi|tu as|as tu|je veux)? ?(?:un |des |quelques )?conseils?(?: pour moi)?|une idee`,
      `comment${ask} (?:puis je|je peux|dois je|je dois|pourrais je) (?:maigrir|perdre du poids|m ameliorer|faire mieux|progresser|continuer|avancer)`,
    ],
    [
      'progress',
      `(?:est ce que )?(?:je (?:perds|maigris)|est ce que je (?:perds|maigris))(?: du poids)? trop (?:vite|rapidement)${lately}`,
      `comment (?:ca va|ca avance|ca evolue|ca se passe|je vais|je m en sors|vais je|va|evolue|avance|se porte|est)(?: (?:pour moi|avec mon poids|mon poids|ma tendance|ma progression|mon regime|ma courbe|le poids|mon plan|avec mon regime|t il))*${lately}`,
      `${say}(?:mon |ma |le |la |mes |un )?(?:poids|tendance|courbe|progres|progression|evolution|bilan|resume|point|poids actuel|poids de tendance|etat)${lately}`,
      `(?:quel est|quelle est|c est quoi|quels sont) (?:mon|ma|mes) (?:poids|tendance|poids actuel|poids de tendance|progres|progression)${lately}|combien${ask} (?:je pese|pese je)${lately}`,
      `combien(?: de (?:poids|kilos))?${ask} (?:ai je|j ai) (?:deja )?(?:perdus?|maigri|pris|grossi)${lately}|(?:est ce que )?(?:j ai|ai je) (?:perdu du poids|maigri|progresse)${lately}|(?:ou en suis je|ou j en suis|j en suis ou|est ce que j avance|est ce que je maigris|est ce que je perds (?:du poids|assez)|je maigris|je perds du poids|a quel rythme (?:je maigris|je perds|est ce que je maigris|est ce que je perds du poids)|quel est mon rythme|que dit ma tendance|est ce que je perds trop vite|est ce que je progresse)${lately}|(?:suis je|je suis|est ce que je suis) (?:sur la bonne voie|en bonne voie)`,
    ],
    [
      'help',
      `(?:que|qu est ce que) (?:sais tu|peux tu|tu sais|tu peux) faire(?: pour moi)?|(?:que|qu est ce que)(?: je)? (?:puis je|peux) te demander|aide|aide moi|tu peux m aider|peux tu m aider|qui es tu|tu es qui|(?:es tu|tu es) (?:un |une )?(?:humain|robot|machine|ia|personne|programme)|comment ca (?:marche|fonctionne)`,
    ],
  ],
  cues: [
    [
      'weight_up',
      'pourquoi',
      'poids|balance|tendance|maigris|maigri|grossi|grossis|perds|pese|pris|kilos|prends',
    ],
    ['plateau', 'stagne|plateau|palier|stagnation|bloque|bloquee'],
    [
      'goal_date',
      'quand|combien|loin|proche|temps|atteindrai|atteindre|jusqu',
      'objectif|but|poids ideal|poids cible|cible',
    ],
    [
      'patterns',
      'influence|affecte|joue|influe|lien|liens|rapport|motif|motifs|impact|effet',
      'sommeil|humeur|moral|energie|dors|week',
    ],
    [
      'wellbeing',
      '(?<!\\bpourquoi\\b.*)(?:comment|est ce que|ai je|j ai|je|suis je|je suis)',
      'sommeil|dormi|dors|humeur|moral|fatigue|fatiguee|forme|energie',
    ],
    [
      'food_today',
      'combien|que|qu|il|j ai|ai je|puis je|je peux',
      'reste|aujourd hui|encore|jusqu ici|deja',
      'calories|kcal|mange|manger|proteines|repas|macros',
    ],
    ['week', 'semaine', 'comment|bilan|resume|point', 'etait|passee|passe|bilan|resume|point|va|mange'],
    [
      'targets',
      'objectif|limite|depense|brule|besoin|besoins|maintien|metabolisme|deficit|devrais|dois|faut|tdee',
      'calories|kcal|proteines|maintien|metabolisme|deficit|tdee|energetique|manger',
    ],
    [
      'progress',
      'comment|combien|quel|quelle|ou|est ce que|montre|ca|je|mon|ma|ai je',
      'poids|tendance|progres|progresse|progression|courbe|evolution|maigri|maigris|perdu|pese|avance|evolue',
    ],
  ],
  asking: 'comment|combien|pourquoi|quand|quel|quelle|quels|quelles|que|qu|est ce que|montre|dis|ou',
  never:
    '(?:as|es|dors|peses|manges) tu|tu (?:as|es|dors|peses|manges)|quoi (?:un|une|la|le|l)|qu est ce qu un|signifie|bon|bonne|mauvais|mauvaise|normal|important|trop|mieux|elle|elles|ils|vous|ton|ta|tes|ne pas manger|ne rien manger|sans manger|vivre|mourir|faim|recette|demain|mieux dormir|conseil|conseils|envie',
};
