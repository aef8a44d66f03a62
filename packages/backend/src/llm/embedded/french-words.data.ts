import type { Words } from './english-words.data.ts';
import { say } from './speech.ts';

/** What the coach says, in French. No native speaker has checked it. */
export const frenchWords: Words = {
  smallerThings: 'et de plus petites choses',
  told: {
    'Sex is not set, so a typical value is used':
      'ton sexe n’est pas indiqué, donc j’utilise une valeur typique',
    'Birth year is not set, so no deficit is planned':
      'ton année de naissance n’est pas indiquée, donc aucun déficit n’est planifié',
    'Height is not set, so a typical value is used':
      'ta taille n’est pas indiquée, donc j’utilise une valeur typique',
    'Activity is not set, so a typical value is used':
      'ton activité n’est pas indiquée, donc j’utilise une valeur typique',
    'Add it in your profile': 'Ajoute-le dans ton profil',
    'There is no weight yet': 'il n’y a pas encore de poids',
    'Log your first weight': 'Note ton premier poids',
    'The last weight is # days old': 'ton dernier poids date de {n} jours',
    'Step on the scale when it suits you': 'Pèse-toi quand cela te convient',
    'The last food log is # days old': 'ta dernière saisie de repas date de {n} jours',
    'Log a day of food; rough is fine': 'Note les repas d’une journée, même en gros',
    'There are few weigh-ins in the last two weeks': 'il y a peu de pesées ces derniers temps',
    'Three mornings a week are plenty': 'Quelques matins par semaine suffisent largement',
    'There are few food logs in the last two weeks': 'il y a peu de repas saisis ces derniers temps',
    'Four or more days a week narrow the range': 'Plus de jours par semaine resserrent la fourchette',
    'A weight looked like another unit and was read as such':
      'un poids ressemblait à une autre unité et a été lu ainsi',
    'Check the entry if that is wrong': 'Vérifie la saisie si ce n’est pas juste',
    'A weight was far from the others and was left out':
      'un poids était loin des autres et a été laissé de côté',
    'Correct it if it was a slip': 'Corrige-le si c’était une erreur',
    'Your weight moved to a new level, which the estimate now follows':
      'ton poids est passé à un nouveau niveau, que l’estimation suit maintenant',
    'Nothing to do': 'Tu n’as rien à faire',
    'After a long pause the estimate started again from what it knew':
      'après une longue pause, l’estimation est repartie de ce qu’elle savait',
    'A day with very little food was treated as half-logged':
      'une journée avec vraiment peu de nourriture a été comptée comme saisie à moitié',
    'Say so if it was a real fast': 'Dis-le si c’était vraiment un jeûne',
    'Maintenance went up by about # kcal, mostly because your weight changed':
      'le maintien a augmenté d’environ {kcal}, surtout parce que ton poids a changé',
    'Maintenance went up by about # kcal, mostly because your body adapts to what you eat':
      'le maintien a augmenté d’environ {kcal}, surtout parce que ton corps s’adapte à ce que tu manges',
    'Maintenance went up by about # kcal, mostly because newer logs say more':
      'le maintien a augmenté d’environ {kcal}, surtout parce que les saisies récentes en disent plus',
    'Maintenance went down by about # kcal, mostly because your weight changed':
      'le maintien a baissé d’environ {kcal}, surtout parce que ton poids a changé',
    'Maintenance went down by about # kcal, mostly because your body adapts to what you eat':
      'le maintien a baissé d’environ {kcal}, surtout parce que ton corps s’adapte à ce que tu manges',
    'Maintenance went down by about # kcal, mostly because newer logs say more':
      'le maintien a baissé d’environ {kcal}, surtout parce que les saisies récentes en disent plus',
    'There is no calorie target now': 'il n’y a pas d’objectif de calories en ce moment',
    'Your target is now # kcal': 'ton objectif est maintenant de {kcal}',
    'Your goal changed': 'ton but a changé',
    'Your pace changed': 'ton rythme a changé',
    'The trend has been flat for about three weeks': 'la tendance est plate depuis environ trois semaines',
    'The trend is moving again': 'la tendance bouge de nouveau',
    'The estimate is surer than before': 'l’estimation est plus sûre qu’avant',
    'The estimate is less sure than before': 'l’estimation est moins sûre qu’avant',
  },
  counted: {
    weights: { none: 'aucune pesée', one: 'pesée', many: 'pesées' },
    readings: { none: 'aucune pesée', one: 'pesée', many: 'pesées' },
    foodDays: { none: 'aucun jour avec repas', one: 'jour avec repas', many: 'jours avec repas' },
    checkIns: { none: 'aucun check-in', one: 'check-in', many: 'check-ins' },
    days: { none: 'aucun jour', one: 'jour', many: 'jours' },
    others: { none: 'aucun autre', one: 'autre', many: 'autres' },
    patterns: { none: 'aucun motif possible', one: 'motif possible', many: 'motifs possibles' },
  },
  lookNames: {
    get_user_profile: 'ton profil',
    get_recent_checkins: 'tes check-ins',
    get_weight_trend: 'tes poids',
    get_nutrition_summary: 'tes repas saisis',
    get_food_today: 'tes repas du jour',
    get_energy: 'ta tendance',
    get_plateau: 'l’évolution de ta tendance',
    get_goal_date: 'la date de ton but',
    calculate_tdee: 'ton maintien',
    get_patterns: 'les motifs de tes journées',
    get_plan: 'ton plan de la semaine',
    get_photo_dates: 'les dates de tes photos',
    search_web: 'le web',
    fetch_recipe: 'la page d’une recette',
    get_adherence_metrics: 'tes jours de saisie',
  },

  trend: {
    level: (weight, range) => say`Ton poids de tendance est de ${weight} (fourchette plausible : ${range}).`,
    tooEarly: (range) =>
      say`Il est trop tôt pour dire où va la tendance (fourchette estimée : ${range} par semaine).`,
    steady: (range) => say`La tendance est à peu près stable (fourchette estimée : ${range} par semaine).`,
    probablyDown: (size, range) =>
      say`La tendance baisse probablement, d’environ ${size} par semaine (fourchette estimée : ${range} ; il se peut aussi que rien ne change).`,
    probablyUp: (size, range) =>
      say`La tendance monte probablement, d’environ ${size} par semaine (fourchette estimée : ${range} ; il se peut aussi que rien ne change).`,
    down: (size, range) =>
      say`La tendance baisse d’environ ${size} par semaine (fourchette estimée : ${range}).`,
    up: (size, range) =>
      say`La tendance monte d’environ ${size} par semaine (fourchette estimée : ${range}).`,
  },
  maintenance: {
    guess: (energy, range) =>
      say`Ton maintien est encore une première estimation à partir de valeurs typiques : environ ${energy} par jour (fourchette estimée : ${range}).`,
    asLogged: (energy, range) =>
      say`Ton maintien, tel que tu le saisis, est d’environ ${energy} par jour (fourchette estimée : ${range}).`,
    whyGuess: (energy, range) =>
      say`Pourquoi : ton maintien est encore une première estimation à partir de valeurs typiques : environ ${energy} par jour (fourchette estimée : ${range}).`,
    whyAsLogged: (energy, range) =>
      say`Pourquoi : ton maintien, tel que tu le saisis, est d’environ ${energy} par jour (fourchette estimée : ${range}).`,
  },
  changed: {
    nothing: say`Ce qui a changé : rien de notable depuis la dernière mise à jour hebdomadaire.`,
    things: (things) => say`Ce qui a changé : ${things}.`,
  },
  sure: {
    collecting: 'À quel point c’est sûr : pour l’instant, une estimation grossière',
    low: 'À quel point c’est sûr : peu sûr',
    medium: 'À quel point c’est sûr : plutôt sûr',
    high: 'À quel point c’est sûr : assez sûr',
  },
  sureFrom: (weights, food, days) => say`, avec ${weights} et ${food} sur les ${days} derniers jours.`,
  missing: {
    notLookedAt: (names) =>
      say`Ce qui manque : je n’ai pas pu regarder ${names} à l’instant ; redemande dans un moment.`,
    nothing: say`Ce qui manque : rien qui changerait beaucoup le tableau.`,
    things: (things, advice) => say`Ce qui manque : ${things}. ${advice}.`,
    wouldGuess: say`Sans regarder tes données, je préfère ne pas deviner.`,
  },

  noWeightYet: [
    say`Je n’ai pas encore de poids de toi, donc il n’y a rien à partir de quoi estimer.`,
    say`Note ton premier poids quand cela te convient : après quelques-uns, tu verras une tendance avec sa fourchette.`,
  ],
  progress: {
    whyTrend: say`Pourquoi : les pesées isolées varient avec l’eau, donc je suis la tendance ; le maintien compare à elle les repas que tu saisis.`,
    whyTrendFrom: (readings, days) =>
      say`Pourquoi : les pesées isolées varient avec l’eau, donc je suis la tendance de ${readings} sur les ${days} derniers jours ; le maintien compare à elle les repas que tu saisis.`,
    outlook: (weight, range) =>
      say`Si tu continues ainsi, tu serais proche de ${weight} dans quatre semaines (fourchette plausible : ${range}).`,
  },
  reading: {
    last: (weight, day) => say`Ta dernière pesée était de ${weight}, le ${day}.`,
    same: (weight, day, before) =>
      say`Ta dernière pesée était de ${weight}, le ${day}, comme la précédente, le ${before}.`,
    up: (weight, day, [size, before]) =>
      say`Ta dernière pesée était de ${weight}, le ${day}, en hausse de ${size} par rapport à la précédente, le ${before}.`,
    down: (weight, day, [size, before]) =>
      say`Ta dernière pesée était de ${weight}, le ${day}, en baisse de ${size} par rapport à la précédente, le ${before}.`,
    whySwing: say`Pourquoi : d’un jour à l’autre, c’est surtout de l’eau, du sel et de la nourriture encore en route.`,
    partOfTrend: say`Une partie est dans la tendance elle-même : ces semaines-là, un peu plus d’énergie est entrée que ce qui a été utilisé.`,
    notRising: say`La tendance elle-même ne va pas clairement vers le haut, donc une seule pesée n’est pas une raison de changer quoi que ce soit.`,
  },
  flat: {
    water: say`La tendance est plate depuis environ trois semaines, et l’eau semble cacher une partie du changement.`,
    intake_drift: say`La tendance est plate depuis environ trois semaines, et la balance laisse penser qu’il est entré un peu plus que pensé.`,
    expenditure_change: say`La tendance est plate depuis environ trois semaines, et ton corps semble utiliser un peu moins qu’avant.`,
    unknown: say`La tendance est plate depuis environ trois semaines ; les données ne montrent pas encore pourquoi.`,
  },
  goalDate: {
    none: say`Je n’ai pas de date pour un poids cible : soit il n’y en a pas, soit tu veux garder ton poids, soit la tendance est encore trop ouverte.`,
    reached: say`Ta tendance est maintenant au poids cible de ton profil.`,
    around: (date) =>
      say`Avec ton objectif tel que prévu, la tendance atteindrait le poids cible de ton profil vers le ${date}.`,
    aroundFrom: (date, earliest) =>
      say`Avec ton objectif tel que prévu, la tendance atteindrait le poids cible de ton profil vers le ${date} (estimation : au plus tôt le ${earliest} ; jusqu’à quand, je ne le vois pas encore).`,
    aroundBetween: (date, earliest, latest) =>
      say`Avec ton objectif tel que prévu, la tendance atteindrait le poids cible de ton profil vers le ${date} (estimation : au plus tôt le ${earliest}, au plus tard le ${latest}).`,
    whyRange: say`Pourquoi une fourchette : de petites différences de rythme hebdomadaire font beaucoup de jours à la fin.`,
  },

  targets: {
    none: say`Tu n’as pas encore d’objectif ; il suivra dès qu’il y aura un peu plus de données.`,
    amounts: (energy, { protein, carbs, fat, fibre }) =>
      say`Ton objectif est de ${energy} par jour : ${protein} de protéines, ${carbs} de glucides, ${fat} de lipides et ${fibre} de fibres.`,
    setOn: (day) => say`Il a été fixé le ${day} et il est revu chaque semaine.`,
    keeps: say`L’objectif te maintient là.`,
    plansDown: (size) =>
      say`À partir de là, il est prévu que ton poids baisse d’environ ${size} par semaine.`,
    plansUp: (size) => say`À partir de là, il est prévu que ton poids monte d’environ ${size} par semaine.`,
    resting: (energy) => say`Selon la formule, ton corps au repos utilise environ ${energy} par jour.`,
  },
  targetNotes: {
    floor: say`Il est à la plus petite quantité que je fixe, donc le rythme est plus lent que demandé.`,
    'deficit-capped': say`Le déficit est limité pour rester doux.`,
    'surplus-capped': say`Le surplus est limité pour rester modéré.`,
    'pace-capped': say`Le rythme est gardé plus lent, parce que tu as peu de graisse ou parce qu’il y a encore peu de données.`,
    'step-limited': say`Il bouge par petits pas d’une semaine à l’autre.`,
    'bmi-under-18.5': say`Ton poids est sous la zone saine pour ta taille, donc il reste au maintien.`,
    'goal-bmi-under-18.5': say`Ton poids cible est sous la zone saine pour ta taille, donc il reste au maintien.`,
    'breast-feeding': say`Tant que tu allaites, il reste au maintien.`,
    'birth-year-unknown': say`Ton année de naissance n’est pas indiquée, donc aucun déficit n’est planifié.`,
    'fast-loss': say`Ton poids est allé vite vers le bas, donc il reste au maintien ; parles-en à un professionnel.`,
    'very-low-intake': say`Plusieurs jours avaient vraiment peu de repas saisis, donc il reste au maintien ; parle à un professionnel si tu manges ainsi.`,
    'low-intake': say`En moyenne tu as saisi moins que le minimum que je fixe, donc il reste au maintien ; parle à un professionnel si tu manges ainsi.`,
    'loss-limited': say`Il ne prévoit pas de descendre sous ton poids cible ni sous la zone saine pour ta taille.`,
    'goal-reached': say`Ta tendance est arrivée au poids cible de ton profil ou l’a dépassé, donc il garde ton poids.`,
  },
  today: {
    nothing: say`Rien n’est encore saisi aujourd’hui.`,
    logged: (energy) => say`Aujourd’hui, tu as noté ${energy} jusqu’ici.`,
    loggedWith: (energy, protein) =>
      say`Aujourd’hui, tu as noté ${energy} jusqu’ici, avec ${protein} de protéines.`,
    leaves: (target, left) => say`Ton objectif est de ${target}, ce qui laisse ${left}.`,
    above: (target) =>
      say`Ton objectif est de ${target} ; un jour isolé compte peu, c’est la semaine qui compte.`,
    protein: (target) => say`Pour les protéines, l’objectif est de ${target}.`,
    whyClosed: say`Pourquoi c’est utile : tu as marqué la journée comme complète, donc elle compte déjà dans l’estimation.`,
    whyOpen: say`Pourquoi c’est utile : la journée compte dans l’estimation quand elle est finie ou que tu la marques comme complète.`,
  },
  week: {
    noFood: (days) => say`Sur les ${days} derniers jours, aucun repas n’est saisi.`,
    food: (days, logged, average) =>
      say`Sur les ${days} derniers jours, tu as saisi tes repas ${logged}, en moyenne ${average} par jour.`,
    target: (target) => say`Ton objectif est de ${target}.`,
    protein: (average) => say`En moyenne, c’étaient ${average} de protéines par jour.`,
    proteinAgainst: (average, target) =>
      say`En moyenne, c’étaient ${average} de protéines par jour ; l’objectif est de ${target}.`,
    weights: (weights) => say`La tendance s’appuie sur ${weights} de cette période.`,
  },

  ratings: { sleep_quality: 'Sommeil', energy_level: 'Énergie', mood: 'Humeur' },
  wellbeing: {
    none: (days) =>
      say`Sur les ${days} derniers jours, aucun check-in ne dit comment tu as dormi ni comment tu te sentais.`,
    addIt: say`Ajoute-le quand cela te convient : quelques soirs suffisent pour voir un motif.`,
    from: (checkIns, days) =>
      say`D’après ${checkIns} sur les ${days} derniers jours (plus la note est grande, mieux c’est) :`,
    same: (name, value) => say`${name} toujours à ${value}.`,
    between: (name, [low, high], [last, day]) =>
      say`${name} entre ${low} et ${high}, en dernier ${last} le ${day}.`,
    why: say`Pourquoi c’est utile : les nuits courtes et les longues journées peuvent faire bouger l’appétit et la balance.`,
  },
  patterns: {
    tooFewDays: (checkIns, food, days) =>
      say`J’ai regardé ${checkIns} et ${food} sur les ${days} derniers jours, et cela ne suffit pas encore pour distinguer un motif du hasard.`,
    itTakes: say`Il faut plusieurs semaines où tu notes presque chaque jour le sommeil, l’énergie ou l’humeur.`,
    none: (checkIns, food, days) =>
      say`J’ai regardé ${checkIns} et ${food} sur les ${days} derniers jours, et rien ne ressort plus clairement que le hasard.`,
    aFinding: say`C’est aussi un résultat : ce que tu ressens d’un jour à l’autre a beaucoup de causes.`,
    basis: (checkIns, food, [days, judged]) =>
      say`J’ai regardé ${checkIns} et ${food} sur les ${days} derniers jours, et vérifié ${judged} ; je ne nomme que ce que le hasard rend rarement aussi net.`,
    noCause: say`Que cela aille ensemble ne veut pas dire que l’un cause l’autre.`,
    of: {
      'poor-sleep-energy': ['Les jours après une mauvaise nuit,', 'ton énergie était'],
      'poor-sleep-mood': ['Les jours après une mauvaise nuit,', 'ton humeur était'],
      'poor-sleep-food': ['Les jours après une mauvaise nuit,', 'ton apport saisi était'],
      'low-mood-food': ['Les jours d’humeur basse,', 'ton apport saisi était'],
      'low-energy-food': ['Les jours de faible énergie,', 'ton apport saisi était'],
      'poor-sleep-next-mood': [
        'Le lendemain d’un jour qui a commencé par une mauvaise nuit,',
        'ton humeur était',
      ],
      'weekend-food': ['Le week-end,', 'ton apport saisi était'],
      'weekend-sleep': ['Le week-end,', 'ton sommeil était'],
    },
    lower: 'en baisse',
    higher: 'en hausse',
    sentence: ([when, what, side], [mean, days], [otherMean, others]) =>
      say`${when} ${what} ${side} : en moyenne ${mean} sur ${days}, contre ${otherMean} sur ${others}.`,
  },
  plateau: {
    isOne: (weights, food, days) =>
      say`D’après ce que je vois, avec ${weights} et ${food} sur les ${days} derniers jours, c’est un plateau.`,
    isNone: (weights, food, days) =>
      say`Ce n’est pas un plateau : la tendance bouge comme ton plan le prévoit, avec ${weights} et ${food} sur les ${days} derniers jours.`,
    isAway: (weights, food, days) =>
      say`Ce n’est pas un plateau : la tendance s’éloigne de ton but, avec ${weights} et ${food} sur les ${days} derniers jours.`,
    unclear: (weights, food, days) =>
      say`Je ne peux pas encore le dire : avec ${weights} et ${food} sur les ${days} derniers jours, c’est trop peu pour en juger.`,
    itTakes: say`Il faut plusieurs semaines avec le même but, des pesées presque chaque matin et des repas à peu près la moitié des jours.`,
    keepsWeight: say`Ton but est de garder ton poids, donc une tendance calme est ce qu’il faut, ce n’est pas un plateau.`,
  },
  whyRanges: say`Pourquoi des fourchettes : la balance, l’appétit et les saisies varient d’un jour à l’autre, donc un seul chiffre en dirait trop.`,
  concerns: {
    underweight: [
      say`Ton poids est sous la zone saine pour ta taille.`,
      say`Mange au moins jusqu’à ton objectif, et parle à un médecin ou à une diététicienne.`,
    ],
    'very-low-intake': [
      say`Plusieurs jours avaient vraiment peu de repas saisis.`,
      say`Si c’était tout, mange plus, et parle à un médecin ou à une diététicienne si c’est difficile.`,
    ],
    'fast-loss': [
      say`Ta tendance est allée vers le bas plus vite que ce qui est bon pour toi.`,
      say`Mange au moins jusqu’à ton objectif, et parle à un médecin si tu ne sais pas pourquoi.`,
    ],
    'low-intake': [
      say`En moyenne tu as saisi moins que le minimum que je fixe.`,
      say`Si c’était tout, mange plus, et parle à un médecin ou à une diététicienne si c’est difficile.`,
    ],
    'goal-passed': [
      say`Ta tendance a dépassé le poids cible de ton profil.`,
      say`Tu peux choisir de garder ton poids, ou un autre but, dans Toi.`,
    ],
  },
  nextSteps: {
    firstWeight: {
      action: say`La suite : note ton premier poids quand cela te convient.`,
      reason: say`Pourquoi : tout le reste, de la tendance à tes objectifs, part de là.`,
    },
    eatEnough: {
      action: say`La suite : mange régulièrement, jusqu’à ton objectif, et parle à un médecin ou à une diététicienne si c’est difficile.`,
      reason: say`Pourquoi : plusieurs jours avaient vraiment peu de repas saisis, et si c’était tout, c’était trop peu pour ton corps.`,
    },
    slowDown: {
      action: say`La suite : mange jusqu’à ton objectif, et parle à un médecin si tu ne sais pas pourquoi ton poids va vers le bas.`,
      reason: say`Pourquoi : la tendance est allée vers le bas plus vite que ce qui est bon pour toi.`,
    },
    underweight: {
      action: say`La suite : mange régulièrement, au moins jusqu’à ton objectif, et parle de ton poids à un médecin ou à une diététicienne.`,
      reason: say`Pourquoi : ton poids est sous la zone saine pour ta taille.`,
    },
    eatMore: {
      action: say`La suite : mange plus, au moins jusqu’à ton objectif, et parle à un médecin ou à une diététicienne si c’est difficile.`,
      reason: say`Pourquoi : en moyenne tu as saisi moins que le minimum que je fixe, et si c’était tout, c’était trop peu pour ton corps.`,
    },
    goalPassed: {
      action: say`La suite : mange jusqu’à ton objectif, et choisis de garder ton poids, ou un autre but, dans Toi.`,
      reason: say`Pourquoi : ta tendance a dépassé le poids cible de ton profil.`,
    },
    away: {
      action: say`La suite : saisis tes repas un moment aussi complètement que possible, pour les comparer à ton objectif, ou choisis un autre but dans Toi.`,
      reason: say`Pourquoi : ces dernières semaines, la tendance s’est éloignée de ton but.`,
    },
    profile: {
      action: say`La suite : complète ce qui manque dans ton profil.`,
      reason: say`Pourquoi : sans cela, j’utilise des valeurs typiques, et chaque fourchette s’élargit.`,
    },
    weigh: {
      action: say`La suite : pèse-toi quelques matins de plus.`,
      reason: say`Pourquoi : les pesées isolées varient avec l’eau, et il en faut quelques-unes par semaine pour une tendance.`,
    },
    food: {
      action: say`La suite : saisis tes repas quelques jours de plus, si tu veux ; en gros suffit.`,
      reason: say`Pourquoi : les repas saisis font d’une tendance de poids une estimation de ce que tu utilises.`,
    },
    plateau: {
      action: say`La suite : garde le plan encore un moment et saisis aussi régulièrement que possible.`,
      reason: say`Pourquoi : la tendance est plate depuis environ trois semaines, et des saisies régulières distinguent l’eau d’un vrai arrêt.`,
    },
    goOn: {
      action: say`La suite : rien n’a besoin de changer ; continue à saisir comme tu le fais.`,
      reason: say`Pourquoi : tes journées sont bien couvertes et la tendance est assez claire pour juger bientôt le plan.`,
    },
  },

  greeting: say`Je suis là. Demande-moi comment ça va pour toi, pourquoi ton poids a bougé ou quoi faire ensuite.`,
  quietGreeting: say`Je suis là. Demande-moi comment ça va pour toi, comment tu as dormi ou quoi faire ensuite.`,
  help: {
    who: say`Je suis un système d’IA qui répond à partir de ce que tu saisis et qui dit à quel point c’est sûr.`,
    ask: 'Je réponds à des questions sur tes données :',
    noAdvice: say`C’est une information, pas un avis médical.`,
  },
  offers: {
    progress: 'comment ça avance',
    weight_up: 'pourquoi ton poids a bougé',
    targets: 'quels sont tes objectifs et pourquoi',
    food_today: 'ce que tu as mangé aujourd’hui',
    week: 'comment s’est passée ta semaine',
    goal_date: 'quand tu atteindras ton but',
    wellbeing: 'comment tu as dormi et comment tu te sentais',
    patterns: 's’il y a des motifs dans ton sommeil, ton énergie, ton humeur et tes repas',
    plateau: 'si ta tendance s’est arrêtée',
    changes: 'ce qui a changé',
    next_step: 'quoi faire ensuite',
    certainty: 'à quel point c’est sûr et ce qui manque',
  },
  request: [
    say`Je ne change rien de moi-même : dis le chiffre, par exemple avec « note mon poids », et je te propose la saisie à confirmer.`,
    say`Tu peux aussi saisir toi-même poids et repas, et changer ton but et ton rythme sous « You » ; ton objectif suit alors tes données, dans des limites sûres.`,
  ],
  quietRequest: say`Je lis seulement ce que tu saisis ; d’ici, je ne peux rien ajouter ni changer ton plan.`,

  quiet: {
    days: {
      most: say`Ces derniers temps, tu as fait ton check-in presque tous les jours.`,
      half: say`Ces derniers temps, tu as fait ton check-in à peu près la moitié des jours.`,
      few: say`Ces derniers temps, tu as fait ton check-in certains jours ; les pauses en font partie.`,
      none: say`Il n’y a pas de check-in ces derniers temps ; reprends où cela te convient.`,
    },
    unrated: say`Ces derniers temps, aucun check-in ne dit comment tu as dormi ni comment tu te sentais ; ajoute-le quand cela te convient.`,
    fewRated: say`Sur les deux dernières semaines, il y a trop peu de notes pour dire comment tu as dormi et comment tu te sentais ; ajoutes-en une quand cela te convient.`,
    sleep: {
      good: say`Tu as le plus souvent bien noté ton sommeil.`,
      low: say`Tu as le plus souvent mal noté ton sommeil ; c’est fatigant, prends soin de toi.`,
      mixed: say`Ton sommeil était variable.`,
    },
    energy: {
      good: say`Ton énergie était le plus souvent bonne.`,
      low: say`Ton énergie était le plus souvent faible.`,
      mixed: say`Ton énergie était variable.`,
    },
    mood: {
      good: say`Ton humeur était le plus souvent bonne.`,
      low: say`Ton humeur était le plus souvent basse ; si cela dure, parler à une personne de confiance ou à un médecin peut aider.`,
      mixed: say`Ton humeur était variable.`,
    },
    next: [
      say`La suite : un court check-in aujourd’hui sur ta nuit et sur la façon dont tu te sens.`,
      say`Pourquoi : un motif sur plusieurs jours en dit plus qu’un seul jour.`,
    ],
  },
};
