import type { Words } from './english-words.data.ts';
import { say } from './speech.ts';

/** What the coach says, in German. No native speaker has checked it. */
export const germanWords: Words = {
  smallerThings: 'und Kleineres',
  told: {
    'Sex is not set, so a typical value is used':
      'dein Geschlecht fehlt, deshalb rechne ich mit einem typischen Wert',
    'Birth year is not set, so no deficit is planned':
      'dein Geburtsjahr fehlt, deshalb ist kein Defizit geplant',
    'Height is not set, so a typical value is used':
      'deine Körpergröße fehlt, deshalb rechne ich mit einem typischen Wert',
    'Activity is not set, so a typical value is used':
      'deine Aktivität fehlt, deshalb rechne ich mit einem typischen Wert',
    'Add it in your profile': 'Trag es in deinem Profil ein',
    'There is no weight yet': 'es gibt noch kein Gewicht',
    'Log your first weight': 'Trag dein erstes Gewicht ein',
    'The last weight is # days old': 'dein letzter Gewichtseintrag ist {n} Tage alt',
    'Step on the scale when it suits you': 'Steig auf die Waage, wenn es dir passt',
    'The last food log is # days old': 'dein letzter Essenseintrag ist {n} Tage alt',
    'Log a day of food; rough is fine': 'Trag einen Tag lang Essen ein, grob genügt',
    'There are few weigh-ins in the last two weeks': 'in letzter Zeit gibt es wenige Wiegungen',
    'Three mornings a week are plenty': 'Ein paar Morgen pro Woche genügen völlig',
    'There are few food logs in the last two weeks': 'in letzter Zeit gibt es wenige Einträge zum Essen',
    'Four or more days a week narrow the range': 'Mehr Tage pro Woche machen den Bereich enger',
    'A weight looked like another unit and was read as such':
      'ein Gewicht sah nach einer anderen Einheit aus und wurde so gelesen',
    'Check the entry if that is wrong': 'Prüf den Eintrag, falls das nicht stimmt',
    'A weight was far from the others and was left out':
      'ein Gewicht war weit weg von den übrigen und wurde ausgelassen',
    'Correct it if it was a slip': 'Berichtige es, falls es ein Versehen war',
    'Your weight moved to a new level, which the estimate now follows':
      'dein Gewicht hat ein neues Niveau, dem die Schätzung jetzt folgt',
    'Nothing to do': 'Du musst nichts tun',
    'After a long pause the estimate started again from what it knew':
      'nach einer langen Pause hat die Schätzung mit dem Bekannten neu begonnen',
    'A day with very little food was treated as half-logged':
      'ein Tag mit sehr wenig Essen gilt als halb eingetragen',
    'Say so if it was a real fast': 'Sag es, falls du wirklich gefastet hast',
    'Maintenance went up by about # kcal, mostly because your weight changed':
      'der Erhaltungsbedarf ist um etwa {kcal} gestiegen, vor allem weil sich dein Gewicht geändert hat',
    'Maintenance went up by about # kcal, mostly because your body adapts to what you eat':
      'der Erhaltungsbedarf ist um etwa {kcal} gestiegen, vor allem weil sich dein Körper an dein Essen anpasst',
    'Maintenance went up by about # kcal, mostly because newer logs say more':
      'der Erhaltungsbedarf ist um etwa {kcal} gestiegen, vor allem weil neuere Einträge mehr sagen',
    'Maintenance went down by about # kcal, mostly because your weight changed':
      'der Erhaltungsbedarf ist um etwa {kcal} gesunken, vor allem weil sich dein Gewicht geändert hat',
    'Maintenance went down by about # kcal, mostly because your body adapts to what you eat':
      'der Erhaltungsbedarf ist um etwa {kcal} gesunken, vor allem weil sich dein Körper an dein Essen anpasst',
    'Maintenance went down by about # kcal, mostly because newer logs say more':
      'der Erhaltungsbedarf ist um etwa {kcal} gesunken, vor allem weil neuere Einträge mehr sagen',
    'There is no calorie target now': 'es gibt gerade kein Kalorienziel',
    'Your target is now # kcal': 'dein Tagesziel ist jetzt {kcal}',
    'Your goal changed': 'dein Ziel hat sich geändert',
    'Your pace changed': 'dein Tempo hat sich geändert',
    'The trend has been flat for about three weeks': 'der Trend ist seit etwa drei Wochen flach',
    'The trend is moving again': 'der Trend bewegt sich wieder',
    'The estimate is surer than before': 'die Schätzung ist sicherer als vorher',
    'The estimate is less sure than before': 'die Schätzung ist weniger sicher als vorher',
  },
  counted: {
    weights: { none: 'keinen Wiegungen', one: 'Wiegung', many: 'Wiegungen' },
    readings: { none: 'keinen Wiegungen', one: 'Wiegung', many: 'Wiegungen' },
    foodDays: { none: 'keinen Tagen mit Essen', one: 'Tag mit Essen', many: 'Tagen mit Essen' },
    checkIns: { none: 'keinen Check-ins', one: 'Check-in', many: 'Check-ins' },
    days: { none: 'keinen Tagen', one: 'Tag', many: 'Tagen' },
    others: { none: 'keinen anderen', one: 'anderen', many: 'anderen' },
    patterns: { none: 'keine möglichen Muster', one: 'mögliches Muster', many: 'mögliche Muster' },
  },
  lookNames: {
    get_user_profile: 'dein Profil',
    get_recent_checkins: 'deine Check-ins',
    get_weight_trend: 'deine Gewichte',
    get_nutrition_summary: 'deine Einträge zum Essen',
    get_food_today: 'dein Essen von heute',
    get_energy: 'deinen Trend',
    get_plateau: 'den Verlauf deines Trends',
    get_goal_date: 'das Datum deines Ziels',
    calculate_tdee: 'deinen Erhaltungsbedarf',
    get_patterns: 'Muster in deinen Tagen',
    get_plan: 'deinen Wochenplan',
    get_photo_dates: 'die Daten deiner Fotos',
    search_web: 'das Web',
    fetch_recipe: 'die Seite eines Rezepts',
    get_adherence_metrics: 'die Tage mit Einträgen',
  },

  trend: {
    level: (weight, range) => say`Dein Trendgewicht ist ${weight} (plausibler Bereich ${range}).`,
    tooEarly: (range) => say`Für eine Richtung ist es noch zu früh (geschätzter Bereich ${range} pro Woche).`,
    steady: (range) => say`Der Trend ist etwa stabil (geschätzter Bereich ${range} pro Woche).`,
    probablyDown: (size, range) =>
      say`Der Trend sinkt wahrscheinlich, um etwa ${size} pro Woche (geschätzter Bereich ${range}; auch keine Veränderung ist möglich).`,
    probablyUp: (size, range) =>
      say`Der Trend steigt wahrscheinlich, um etwa ${size} pro Woche (geschätzter Bereich ${range}; auch keine Veränderung ist möglich).`,
    down: (size, range) => say`Der Trend sinkt um etwa ${size} pro Woche (geschätzter Bereich ${range}).`,
    up: (size, range) => say`Der Trend steigt um etwa ${size} pro Woche (geschätzter Bereich ${range}).`,
  },
  maintenance: {
    guess: (energy, range) =>
      say`Dein Erhaltungsbedarf ist noch eine erste Schätzung aus typischen Werten: etwa ${energy} pro Tag (geschätzter Bereich ${range}).`,
    asLogged: (energy, range) =>
      say`Dein Erhaltungsbedarf, so wie du einträgst, liegt bei etwa ${energy} pro Tag (geschätzter Bereich ${range}).`,
    whyGuess: (energy, range) =>
      say`Warum: Dein Erhaltungsbedarf ist noch eine erste Schätzung aus typischen Werten: etwa ${energy} pro Tag (geschätzter Bereich ${range}).`,
    whyAsLogged: (energy, range) =>
      say`Warum: Dein Erhaltungsbedarf, so wie du einträgst, liegt bei etwa ${energy} pro Tag (geschätzter Bereich ${range}).`,
  },
  changed: {
    nothing: say`Was sich geändert hat: nichts Nennenswertes seit der letzten wöchentlichen Anpassung.`,
    things: (things) => say`Was sich geändert hat: ${things}.`,
  },
  sure: {
    collecting: 'Wie sicher: vorerst eine grobe Schätzung',
    low: 'Wie sicher: nicht sehr sicher',
    medium: 'Wie sicher: einigermaßen sicher',
    high: 'Wie sicher: ziemlich sicher',
  },
  sureFrom: (weights, food, days) => say`, aus ${weights} und ${food} in den letzten ${days} Tagen.`,
  missing: {
    notLookedAt: (names) =>
      say`Was fehlt: ${names} konnte ich gerade nicht ansehen; frag bitte gleich noch einmal.`,
    nothing: say`Was fehlt: nichts, was das Bild groß ändern würde.`,
    things: (things, advice) => say`Was fehlt: ${things}. ${advice}.`,
    wouldGuess: say`Ohne einen Blick auf deine Daten möchte ich nicht raten.`,
  },

  noWeightYet: [
    say`Ich habe noch kein Gewicht von dir, deshalb gibt es nichts, woraus ich schätzen könnte.`,
    say`Trag dein erstes Gewicht ein, wann es dir passt: Nach einigen Einträgen siehst du einen Trend mit seinem Bereich.`,
  ],
  progress: {
    whyTrend: say`Warum: Einzelne Wiegungen schwanken mit Wasser, deshalb folge ich dem Trend; der Erhaltungsbedarf misst dein eingetragenes Essen daran.`,
    whyTrendFrom: (readings, days) =>
      say`Warum: Einzelne Wiegungen schwanken mit Wasser, deshalb folge ich dem Trend aus ${readings} der letzten ${days} Tage; der Erhaltungsbedarf misst dein eingetragenes Essen daran.`,
    outlook: (weight, range) =>
      say`Wenn du so weitermachst, wärst du in vier Wochen bei etwa ${weight} (plausibler Bereich ${range}).`,
  },
  reading: {
    last: (weight, day) => say`Deine letzte Wiegung war ${weight} am ${day}.`,
    same: (weight, day, before) =>
      say`Deine letzte Wiegung war ${weight} am ${day}, genauso viel wie bei der davor am ${before}.`,
    up: (weight, day, [size, before]) =>
      say`Deine letzte Wiegung war ${weight} am ${day}, ${size} höher als die davor am ${before}.`,
    down: (weight, day, [size, before]) =>
      say`Deine letzte Wiegung war ${weight} am ${day}, ${size} niedriger als die davor am ${before}.`,
    whySwing: say`Warum: Von einem Tag auf den anderen ist das meiste davon Wasser, Salz und Essen, das noch unterwegs ist.`,
    partOfTrend: say`Ein Teil davon liegt am Trend selbst: In diesen Wochen kam etwas mehr Energie herein, als verbraucht wurde.`,
    notRising: say`Der Trend selbst geht nicht klar nach oben, deshalb ist eine Wiegung kein Grund, etwas zu ändern.`,
  },
  flat: {
    water: say`Der Trend ist seit etwa drei Wochen flach, und Wasser scheint einen Teil der Veränderung zu verdecken.`,
    intake_drift: say`Der Trend ist seit etwa drei Wochen flach, und die Waage spricht dafür, dass etwas mehr hereinkam als gedacht.`,
    expenditure_change: say`Der Trend ist seit etwa drei Wochen flach, und dein Körper scheint etwas sparsamer zu sein als vorher.`,
    unknown: say`Der Trend ist seit etwa drei Wochen flach; warum, zeigen die Daten noch nicht.`,
  },
  goalDate: {
    none: say`Für ein Zielgewicht habe ich kein Datum: Entweder ist keines gesetzt, du willst dein Gewicht halten, oder der Trend ist dafür noch zu offen.`,
    reached: say`Dein Trend ist jetzt beim Zielgewicht aus deinem Profil.`,
    around: (date) =>
      say`Mit deinem Ziel wie geplant würde der Trend das Zielgewicht aus deinem Profil um den ${date} erreichen.`,
    aroundFrom: (date, earliest) =>
      say`Mit deinem Ziel wie geplant würde der Trend das Zielgewicht aus deinem Profil um den ${date} erreichen (frühestens am ${earliest}; wann spätestens, kann ich noch nicht sehen).`,
    aroundBetween: (date, earliest, latest) =>
      say`Mit deinem Ziel wie geplant würde der Trend das Zielgewicht aus deinem Profil um den ${date} erreichen (geschätzt: frühestens am ${earliest}, spätestens am ${latest}).`,
    whyRange: say`Warum ein Bereich: Kleine Unterschiede im Tempo einer Woche ergeben am Ende viele Tage.`,
  },

  targets: {
    none: say`Du hast noch kein Ziel; es folgt, sobald es etwas mehr Daten gibt.`,
    amounts: (energy, { protein, carbs, fat, fibre }) =>
      say`Dein Ziel sind ${energy} pro Tag: ${protein} Eiweiß, ${carbs} Kohlenhydrate, ${fat} Fett und ${fibre} Ballaststoffe.`,
    setOn: (day) => say`Es wurde am ${day} festgelegt und wird jede Woche neu geprüft.`,
    keeps: say`Das Ziel hält dich dort.`,
    plansDown: (size) => say`Von dort aus ist geplant, dass du um etwa ${size} pro Woche leichter wirst.`,
    plansUp: (size) => say`Von dort aus ist geplant, dass du um etwa ${size} pro Woche schwerer wirst.`,
    resting: (energy) => say`Nach der Formel liegt dein Grundumsatz bei etwa ${energy} pro Tag.`,
  },
  targetNotes: {
    floor: say`Es liegt auf der kleinsten Menge, die ich je setze, deshalb ist das Tempo langsamer als gewünscht.`,
    'deficit-capped': say`Das Defizit ist begrenzt, damit es sanft bleibt.`,
    'surplus-capped': say`Der Überschuss ist begrenzt, damit er maßvoll bleibt.`,
    'pace-capped': say`Das Tempo ist langsamer gehalten, weil du schlank bist oder weil es noch wenige Daten gibt.`,
    'step-limited': say`Es ändert sich von Woche zu Woche nur in kleinen Schritten.`,
    'bmi-under-18.5': say`Dein Gewicht ist unter dem gesunden Bereich für deine Größe, deshalb bleibt es beim Erhaltungsbedarf.`,
    'goal-bmi-under-18.5': say`Dein Zielgewicht ist unter dem gesunden Bereich für deine Größe, deshalb bleibt es beim Erhaltungsbedarf.`,
    'breast-feeding': say`Solange du stillst, bleibt es beim Erhaltungsbedarf.`,
    'birth-year-unknown': say`Dein Geburtsjahr fehlt, deshalb ist kein Defizit geplant.`,
    'fast-loss': say`Dein Gewicht ging zuletzt schnell zurück, deshalb bleibt es beim Erhaltungsbedarf; bitte sprich mit einer Fachperson darüber.`,
    'very-low-intake': say`An mehreren Tagen war sehr wenig Essen eingetragen, deshalb bleibt es beim Erhaltungsbedarf; bitte sprich mit einer Fachperson, falls du so isst.`,
    'low-intake': say`Im Schnitt hast du weniger eingetragen als das Niedrigste, das ich je vorgebe, deshalb bleibt es beim Erhaltungsbedarf; bitte sprich mit einer Fachperson, falls du so isst.`,
    'loss-limited': say`Es plant keine Abnahme unter dein Zielgewicht oder den gesunden Bereich für deine Größe.`,
    'goal-reached': say`Dein Trend ist beim Zielgewicht aus deinem Profil oder darüber hinaus, deshalb hält es dein Gewicht.`,
  },
  today: {
    nothing: say`Für heute ist noch nichts eingetragen.`,
    logged: (energy) => say`Heute hast du bisher ${energy} eingetragen.`,
    loggedWith: (energy, protein) => say`Heute hast du bisher ${energy} mit ${protein} Eiweiß eingetragen.`,
    leaves: (target, left) => say`Dein Ziel sind ${target}, damit sind noch ${left} übrig.`,
    above: (target) => say`Dein Ziel sind ${target}; ein einzelner Tag macht wenig aus, die Woche zählt.`,
    protein: (target) => say`Beim Eiweiß liegt das Ziel bei ${target}.`,
    whyClosed: say`Warum das zählt: Du hast den Tag als vollständig markiert, deshalb geht er schon in die Schätzung ein.`,
    whyOpen: say`Warum das zählt: Der Tag geht in die Schätzung ein, sobald er vorbei ist oder du ihn als vollständig markierst.`,
  },
  week: {
    noFood: (days) => say`In den letzten ${days} Tagen ist kein Essen eingetragen.`,
    food: (days, logged, average) =>
      say`In den letzten ${days} Tagen hast du an ${logged} Essen eingetragen, im Schnitt ${average} pro Tag.`,
    target: (target) => say`Dein Ziel sind ${target}.`,
    protein: (average) => say`Im Schnitt waren es ${average} Eiweiß pro Tag.`,
    proteinAgainst: (average, target) =>
      say`Im Schnitt waren es ${average} Eiweiß pro Tag; das Ziel sind ${target}.`,
    weights: (weights) => say`Der Trend beruht in dieser Zeit auf ${weights}.`,
  },

  ratings: { sleep_quality: 'Schlaf', energy_level: 'Energie', mood: 'Stimmung' },
  wellbeing: {
    none: (days) =>
      say`In den letzten ${days} Tagen sagt kein Check-in, wie du geschlafen und dich gefühlt hast.`,
    addIt: say`Ergänze es, wenn es dir passt: Schon ein paar Abende lassen ein Muster erkennen.`,
    from: (checkIns, days) =>
      say`Aus ${checkIns} der letzten ${days} Tage (je größer die Zahl, desto besser):`,
    same: (name, value) => say`${name} war jedes Mal bei ${value}.`,
    between: (name, [low, high], [last, day]) =>
      say`${name} lag zwischen ${low} und ${high}, zuletzt bei ${last} am ${day}.`,
    why: say`Warum das zählt: Kurze Nächte und lange Tage können Appetit und Waage bewegen.`,
  },
  patterns: {
    tooFewDays: (checkIns, food, days) =>
      say`Aus ${checkIns} und ${food} der letzten ${days} Tage lässt sich ein Muster noch nicht vom Zufall unterscheiden.`,
    itTakes: say`Dafür braucht es mehrere Wochen, in denen du an den meisten Tagen Schlaf, Energie oder Stimmung bewertest.`,
    none: (checkIns, food, days) =>
      say`Aus ${checkIns} und ${food} der letzten ${days} Tage sticht nichts klarer heraus, als es der Zufall täte.`,
    aFinding: say`Auch das ist ein Ergebnis: Wie es dir von Tag zu Tag geht, hat viele Ursachen.`,
    basis: (checkIns, food, [days, judged]) =>
      say`Das beruht auf ${checkIns} und ${food} der letzten ${days} Tage; geprüft habe ich ${judged} und nenne nur, was der Zufall selten so deutlich macht.`,
    noCause: say`Dass beides zusammen auftritt, heißt nicht, dass eines das andere verursacht.`,
    of: {
      'poor-sleep-energy': ['An Tagen nach einer schlechten Nacht', 'war deine Energie'],
      'poor-sleep-mood': ['An Tagen nach einer schlechten Nacht', 'war deine Stimmung'],
      'poor-sleep-food': ['An Tagen nach einer schlechten Nacht', 'war deine eingetragene Kalorienzufuhr'],
      'low-mood-food': ['An Tagen mit gedrückter Stimmung', 'war deine eingetragene Kalorienzufuhr'],
      'low-energy-food': ['An Tagen mit geringer Energie', 'war deine eingetragene Kalorienzufuhr'],
      'poor-sleep-next-mood': [
        'Am Tag nach einem Tag, der mit einer schlechten Nacht begann,',
        'war deine Stimmung',
      ],
      'weekend-food': ['Am Wochenende', 'war deine eingetragene Kalorienzufuhr'],
      'weekend-sleep': ['Am Wochenende', 'war dein Schlaf'],
    },
    lower: 'niedriger',
    higher: 'höher',
    sentence: ([when, what, side], [mean, days], [otherMean, others]) =>
      say`${when} ${what} ${side}: im Schnitt ${mean} an ${days}, gegenüber ${otherMean} an ${others}.`,
  },
  plateau: {
    isOne: (weights, food, days) =>
      say`Nach dem, was ich sehe, aus ${weights} und ${food} in den letzten ${days} Tagen, ist das ein Plateau.`,
    isNone: (weights, food, days) =>
      say`Das ist kein Plateau: Der Trend bewegt sich so, wie es dein Plan vorsieht, aus ${weights} und ${food} in den letzten ${days} Tagen.`,
    isAway: (weights, food, days) =>
      say`Das ist kein Plateau: Der Trend bewegt sich von deinem Ziel weg, aus ${weights} und ${food} in den letzten ${days} Tagen.`,
    unclear: (weights, food, days) =>
      say`Das kann ich noch nicht sagen: Aus ${weights} und ${food} in den letzten ${days} Tagen ist es zu wenig für ein Urteil.`,
    itTakes: say`Dafür braucht es einige Wochen mit demselben Ziel, mit Wiegungen an den meisten Morgen und Essen an etwa jedem zweiten Tag.`,
    keepsWeight: say`Du willst dein Gewicht halten, deshalb ist ein ruhiger Trend genau richtig und kein Plateau.`,
  },
  whyRanges: say`Warum Bereiche: Waage, Appetit und Einträge schwanken von Tag zu Tag, deshalb würde eine einzelne Zahl zu viel behaupten.`,
  concerns: {
    underweight: [
      say`Dein Gewicht ist unter dem gesunden Bereich für deine Größe.`,
      say`Bitte iss mindestens bis zu deinem Ziel, und sprich mit einer Ärztin oder Ernährungsfachkraft.`,
    ],
    'very-low-intake': [
      say`An mehreren Tagen war sehr wenig Essen eingetragen.`,
      say`Wenn das alles war, iss bitte mehr, und sprich mit einer Ärztin oder Ernährungsfachkraft, wenn das schwerfällt.`,
    ],
    'fast-loss': [
      say`Dein Trend ging zuletzt schneller zurück, als dir guttut.`,
      say`Bitte iss mindestens bis zu deinem Ziel, und sprich mit einer Ärztin, falls du nicht weißt, warum.`,
    ],
    'low-intake': [
      say`Im Schnitt hast du weniger eingetragen als das Niedrigste, das ich je vorgebe.`,
      say`Wenn das alles war, iss bitte mehr, und sprich mit einer Ärztin oder Ernährungsfachkraft, wenn das schwerfällt.`,
    ],
    'goal-passed': [
      say`Dein Trend ist über das Zielgewicht aus deinem Profil hinaus.`,
      say`Du kannst unter Du wählen, dein Gewicht zu halten, oder ein anderes Ziel.`,
    ],
  },
  nextSteps: {
    firstWeight: {
      action: say`Als Nächstes: Trag dein erstes Gewicht ein, wann es dir passt.`,
      reason: say`Warum: Alles andere, vom Trend bis zu deinen Zielen, beginnt damit.`,
    },
    eatEnough: {
      action: say`Als Nächstes: Iss regelmäßige Mahlzeiten, bis zu deinem Ziel, und sprich mit einer Ärztin oder Ernährungsfachkraft, falls das schwerfällt.`,
      reason: say`Warum: An mehreren Tagen war sehr wenig Essen eingetragen, und falls das alles war, war es zu wenig für deinen Körper.`,
    },
    slowDown: {
      action: say`Als Nächstes: Iss bis zu deinem Ziel, und sprich mit einer Ärztin, falls du nicht weißt, warum dein Gewicht zurückgeht.`,
      reason: say`Warum: Der Trend ging zuletzt schneller zurück, als dir guttut.`,
    },
    underweight: {
      action: say`Als Nächstes: Iss regelmäßige Mahlzeiten, mindestens bis zu deinem Ziel, und sprich mit einer Ärztin oder Ernährungsfachkraft über dein Gewicht.`,
      reason: say`Warum: Dein Gewicht ist unter dem gesunden Bereich für deine Größe.`,
    },
    eatMore: {
      action: say`Als Nächstes: Iss mehr, mindestens bis zu deinem Ziel, und sprich mit einer Ärztin oder Ernährungsfachkraft, wenn das schwerfällt.`,
      reason: say`Warum: Im Schnitt hast du weniger eingetragen als das Niedrigste, das ich je vorgebe, und wenn das alles war, war es zu wenig für deinen Körper.`,
    },
    goalPassed: {
      action: say`Als Nächstes: Iss bis zu deinem Ziel, und wähle unter Du, dein Gewicht zu halten, oder ein anderes Ziel.`,
      reason: say`Warum: Dein Trend ist über das Zielgewicht aus deinem Profil hinaus.`,
    },
    away: {
      action: say`Als Nächstes: Trag dein Essen eine Weile so vollständig ein, wie du kannst, damit es sich mit deinem Ziel vergleichen lässt, oder wähle unter Du ein anderes Ziel.`,
      reason: say`Warum: In den letzten Wochen ging der Trend von deinem Ziel weg.`,
    },
    profile: {
      action: say`Als Nächstes: Ergänze, was in deinem Profil fehlt.`,
      reason: say`Warum: Ohne das rechne ich mit typischen Werten, und jeder Bereich wird breiter.`,
    },
    weigh: {
      action: say`Als Nächstes: Steig an ein paar weiteren Morgen auf die Waage.`,
      reason: say`Warum: Einzelne Wiegungen schwanken mit Wasser, und erst einige pro Woche ergeben einen Trend.`,
    },
    food: {
      action: say`Als Nächstes: Trag an ein paar weiteren Tagen Essen ein, wenn du magst; grob genügt.`,
      reason: say`Warum: Erst mit Einträgen zum Essen wird aus einem Gewichtstrend eine Schätzung deines Verbrauchs.`,
    },
    plateau: {
      action: say`Als Nächstes: Bleib noch eine Weile beim Plan und trag so gleichmäßig ein, wie du kannst.`,
      reason: say`Warum: Der Trend ist seit etwa drei Wochen flach, und gleichmäßige Einträge unterscheiden Wasser von einem echten Halt.`,
    },
    goOn: {
      action: say`Als Nächstes: Du musst nichts ändern; trag weiter ein wie bisher.`,
      reason: say`Warum: Deine Tage sind gut abgedeckt, und der Trend ist klar genug, um den Plan bald zu beurteilen.`,
    },
  },

  greeting: say`Ich bin da. Frag mich, wie es läuft, warum sich dein Gewicht bewegt hat oder was du als Nächstes tun kannst.`,
  quietGreeting: say`Ich bin da. Frag mich, wie es läuft, wie du geschlafen hast oder was du als Nächstes tun kannst.`,
  help: {
    who: say`Ich bin ein KI-System, das aus deinen Einträgen antwortet und sagt, wie sicher es ist.`,
    ask: 'Du kannst mich fragen:',
    noAdvice: say`Das ist Information, kein ärztlicher Rat.`,
  },
  offers: {
    progress: 'wie es läuft',
    weight_up: 'warum sich dein Gewicht bewegt hat',
    targets: 'was deine Ziele sind und warum',
    food_today: 'was du heute gegessen hast',
    week: 'wie deine Woche war',
    goal_date: 'wann du dein Ziel erreichst',
    wellbeing: 'wie du geschlafen und dich gefühlt hast',
    patterns: 'ob es Muster in Schlaf, Energie, Stimmung und Essen gibt',
    plateau: 'ob dein Trend stillsteht',
    changes: 'was sich geändert hat',
    next_step: 'was du als Nächstes tun kannst',
    certainty: 'wie sicher ich bin und was fehlt',
  },
  request: [
    say`Von selbst ändere ich nichts: Nenn die Zahl, etwa mit „Trag mein Gewicht ein“, und ich biete dir den Eintrag zum Bestätigen an.`,
    say`Gewicht und Essen kannst du auch selbst eintragen, Ziel und Tempo unter „You“ ändern; dein Tagesziel folgt dann aus deinen Daten, in sicheren Grenzen.`,
  ],
  quietRequest: say`Ich lese nur, was du eingetragen hast; ergänzen oder deinen Plan ändern kann ich von mir aus nicht.`,

  quiet: {
    days: {
      most: say`In letzter Zeit hast du an den meisten Tagen einen Check-in gemacht.`,
      half: say`In letzter Zeit hast du an etwa jedem zweiten Tag einen Check-in gemacht.`,
      few: say`In letzter Zeit hast du an einigen Tagen einen Check-in gemacht; Pausen gehören dazu.`,
      none: say`In letzter Zeit gibt es keinen Check-in; steig wieder ein, wo es dir passt.`,
    },
    unrated: say`In letzter Zeit sagt kein Check-in, wie du geschlafen und dich gefühlt hast; ergänze es, wenn es dir passt.`,
    fewRated: say`In den letzten zwei Wochen gibt es zu wenige Bewertungen, um zu sagen, wie du geschlafen und dich gefühlt hast; ergänze eine, wann es dir passt.`,
    sleep: {
      good: say`Deinen Schlaf hast du meist als gut bewertet.`,
      low: say`Deinen Schlaf hast du meist als schlecht bewertet; das macht müde, sei nachsichtig mit dir.`,
      mixed: say`Dein Schlaf war gemischt.`,
    },
    energy: {
      good: say`Deine Energie war meist gut.`,
      low: say`Deine Energie war meist gering.`,
      mixed: say`Deine Energie war gemischt.`,
    },
    mood: {
      good: say`Deine Stimmung war meist gut.`,
      low: say`Deine Stimmung war meist gedrückt; wenn das so bleibt, hilft ein Gespräch mit einem vertrauten Menschen oder einer Ärztin.`,
      mixed: say`Deine Stimmung war gemischt.`,
    },
    next: [
      say`Als Nächstes: ein kurzer Check-in heute, wie du geschlafen hast und wie es dir geht.`,
      say`Warum: Ein Muster über einige Tage sagt mehr als ein einzelner Tag.`,
    ],
  },
};
