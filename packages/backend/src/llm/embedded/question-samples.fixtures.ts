import type { IntentId } from './intent.ts';
import type { SpokenLanguage } from './message-language.ts';

const samples = (text: string): string[] =>
  text.split('|').map((message) => message.trim().replace(/\n\s+/g, ' '));

type Samples = Partial<Record<IntentId | 'none', readonly string[]>>;

/** How members put it in other languages; `none`: what is not about their days, or cannot be answered. */
export const questionSamples: Readonly<Record<Exclude<SpokenLanguage, 'en'>, Samples>> = {
  de: {
    plan: samples(`
      Was ist mein Plan diese Woche? | Zeig mir meinen Wochenplan | Mein Plan | Wie sieht mein Plan aus? | Habe ich einen Plan?`),
    plan_change: samples(`
      Warum hat sich mein Plan geändert? | Was ist neu in meinem Plan?`),
    photos: samples(`
      Wann war mein letztes Foto? | Wie viele Fotos habe ich? | Meine Fotos | Kannst du meine Fotos sehen?`),
    progress: samples(`
      Nehme ich zu schnell ab? | Wie läuft es? | Wie laeuft es bei mir | Wie geht es mir? | Wie läuft mein Gewicht? |
      Wie geht es mit meinem Gewicht? | Wie viel wiege ich gerade? | Was wiege ich |
      Wie viel habe ich bisher abgenommen? | Habe ich abgenommen? | Nehme ich ab? | Mein Gewicht |
      Mein Gewichtstrend | Zeig mir meinen Trend | Zeig mir bitte meinen Verlauf | Wie stehe ich? |
      Wo stehe ich gerade? | Bin ich auf Kurs? | Mache ich Fortschritte? | Wie ist mein Trend diese Woche? |
      Hallo Coach, wie läuft es? | Was ist mein Trendgewicht? | Wie entwickelt sich mein Gewicht? |
      wie siehts aus | Wie sieht es aus? | Mein Fortschritt? | wie ist mein aktuelles Gewicht |
      Wie steht es um mein Gewicht | wie viel hab ich schon abgenommen | Wie komme ich voran? |
      Wie entwickelt sich meine Kurve? | Läuft alles nach Plan? | Wie sehen meine Fortschritte aus? |
      Hat sich mein Gewicht verändert? | Wie viel habe ich diesen Monat verloren? |
      Kannst du mir sagen, wie es läuft?`),
    weight_up: samples(`
      Warum ist mein Gewicht heute höher? | Warum nehme ich nicht ab? | Wieso nehme ich zu? |
      Warum habe ich zugenommen? | Warum wiege ich mehr als gestern? | Wieso ist mein Gewicht gestiegen |
      Ich habe zugenommen | Mein Gewicht ist gestiegen | Was ist mit meinem Gewicht los? |
      Warum schwankt mein Gewicht so? | warum zeigt die waage mehr | Warum bin ich schwerer als gestern? |
      Die Waage geht nicht runter | Ich nehme nicht ab | Warum ist die Zahl auf der Waage höher als gestern? |
      Warum stagniert mein Gewicht? | Warum geht es nicht runter? | Wieso bin ich heute schwerer?`),
    targets: samples(`
      Was ist mein Kalorienziel? | Wie hoch ist mein Grundumsatz? | Was ist mein Erhaltungsbedarf |
      Wie viele Kalorien brauche ich? | Wie viel verbrauche ich am Tag? |
      Wie viele Kalorien verbrenne ich pro Tag? | Wie viele Kalorien soll ich am Tag essen? |
      Wie viel Eiweiß brauche ich? | Mein Kalorienbedarf | Was sind meine Ziele? |
      Warum ist mein Kalorienziel so niedrig? | Wie hoch ist mein Defizit? | mein Verbrauch |
      Wie viel soll ich essen? | wie hoch ist mein tagesbedarf | Wie viel Protein soll ich essen? |
      Wie viele Kalorien verbrenne ich täglich? | Wie hoch ist mein Energieverbrauch? |
      Wie viel Gramm Eiweiß soll ich essen? | Wie viele kcal darf ich am Tag? | Wie sieht mein Defizit aus? |
      Was verbrauche ich so am Tag? | Soll ich weniger essen?`),
    food_today: samples(`
      Wie viel darf ich heute noch essen? | Was darf ich heute noch essen? |
      Wie viele Kalorien habe ich noch übrig? | Wie viele Kalorien habe ich heute gegessen? |
      Was habe ich heute gegessen? | Kalorien heute | Wie viel habe ich heute schon gegessen |
      Wie viele Kalorien bleiben mir heute noch? | wie viel kann ich noch essen |
      Wie viel Eiweiß habe ich heute gegessen? | Was bleibt mir heute noch? |
      Wie viele Kalorien kann ich heute noch essen? | Hab ich heute genug gegessen? |
      Was habe ich heute so gegessen? | Was kann ich heute noch an Kalorien essen? |
      Wie viel Fett habe ich heute gegessen?`),
    plateau: samples(`
      Bin ich auf einem Plateau? | Stecke ich auf einem Plateau fest? | Habe ich ein Plateau erreicht? |
      Ist das ein Plateau? | Stagniere ich? | Stagniert mein Gewicht? | Steht mein Gewicht still? |
      bin ich in einem stillstand | Hängt mein Gewicht?`),
    goal_date: samples(`
      Wann erreiche ich mein Ziel? | Wann erreiche ich mein Zielgewicht? | Wann bin ich am Ziel? |
      Wann habe ich mein Ziel erreicht? | Wie lange dauert es noch bis zum Ziel? |
      Wie lange brauche ich noch? | Schaffe ich mein Ziel? | Wie weit bin ich noch vom Ziel entfernt? |
      Wie lange noch bis zu meinem Zielgewicht? | Wann werde ich mein Ziel erreichen? | Prognose |
      Wie viel fehlt mir noch bis zum Ziel? | Wann komme ich bei meinem Wunschgewicht an? |
      Wie viel Zeit brauche ich noch bis zum Ziel?`),
    wellbeing: samples(`
      Wie habe ich geschlafen? | Wie habe ich diese Woche geschlafen? | Wie war meine Stimmung? |
      Wie war mein Schlaf in letzter Zeit? | Wie ist meine Energie? | Wie war meine Stimmung diese Woche? |
      Mein Schlaf | Schlaf und Stimmung | Wie habe ich mich gefühlt? | wie waren meine Energie und Stimmung |
      Wie war mein Schlaf letzte Woche? | Bin ich müder als sonst? | Wie gut war mein Schlaf?`),
    patterns: samples(`
      Siehst du Muster? | Gibt es Muster in meinen Daten? | Erkennst du ein Muster? |
      Hast du Muster gefunden? | Meine Muster | Beeinflusst mein Schlaf meine Stimmung? |
      Wie wirkt sich mein Schlaf auf meine Energie aus? | Hängt meine Stimmung mit meinem Schlaf zusammen? |
      Gibt es einen Zusammenhang zwischen Schlaf und Stimmung? | Hat mein Schlaf Einfluss auf meine Laune? |
      Was hat mein Schlaf mit meiner Energie zu tun?`),
    next_step: samples(`
      Was soll ich tun? | Was soll ich als Nächstes tun? | Was kann ich besser machen? | Gib mir einen Tipp |
      Hast du Tipps für mich? | Was ist der nächste Schritt? | Was nun? | Was empfiehlst du mir? |
      wie kann ich besser abnehmen`),
    changes: samples(`
      Was hat sich geändert? | Was ist neu? | Was hat sich diese Woche geändert?`),
    certainty: samples(`
      Wie sicher bist du? | Wie sicher bist du dir dabei? | Wie genau ist das? | Was fehlt noch? |
      Woher weißt du das?`),
    week: samples(`
      Wie war meine Woche? | Wie war die letzte Woche? | Wochenbericht | Wie lief meine Woche`),
    help: samples(`
      Was kannst du? | Was kann ich dich fragen? | Hilfe | Wer bist du? | Bist du ein Mensch?`),
    greeting: samples(`
      Hallo | Danke dir! | Guten Morgen | Super, danke`),
    request: samples(`
      Senke mein Kalorienziel | Ich möchte mehr Kalorien`),
    none: samples(`
      Wie viele Kalorien hat eine Banane? | Was macht meine Frau? | Wie wird das Wetter? |
      Mir tut das Knie weh, was soll ich tun? | Erzähl mir einen Witz | Wie viel wiegt ein Elefant? |
      Ist Brot gesund? | Wie geht es dir? | Soll ich fasten? | Was darf meine Tochter essen? |
      Gib mir ein Rezept | Ich bin traurig | Wann erreiche ich 70 kg? | Wie läuft die Bundesliga? |
      Warum ist der Himmel blau? | Ich will nicht mehr leben | Was soll ich heute kochen? |
      Wie viele Kalorien sollte meine Katze essen? | Was soll ich anziehen? |
      Kannst du mir einen Trainingsplan machen? | Soll ich Kreatin nehmen? |
      Wie viel Alkohol darf ich trinken? | Ich hasse meinen Körper |
      Seit Wochen tut sich nichts auf der Waage | Wann wiege ich endlich 65? | Was rätst du mir? |
      Wie geht's weiter? | Ist mein Ziel zu hoch? | Wie viel wog ich letzten Sommer? |
      Was trinke ich am besten? | Wie baue ich Muskeln auf? | Ist Zucker schlecht für mich? |
      Wie oft soll ich trainieren? | Was meint mein Arzt? | Soll ich heute nichts essen? |
      Wie viel soll ich wiegen? | Warum bin ich immer so müde? | Wie kann ich besser schlafen? |
      Was ist ein gutes Zielgewicht? | Wie viel Gewicht ist normal? | Was bedeutet Grundumsatz? |
      Was ist ein Kaloriendefizit? | Ist ein Defizit schlecht? | Wie schnell kann man abnehmen? |
      Wie viele Kalorien hat ein Tag? | Wie viel wiegt die Waage? | Kann ich heute noch Sport machen? |
      Wie viel Protein ist zu viel? | Ist Fett schlecht? | Wie nehme ich schnell ab? |
      Was passiert wenn ich nichts esse? | Wie viel darf ich maximal abnehmen? |
      Ich will 10 kg in einer Woche abnehmen | Ich will mehr abnehmen |
      Ich habe heute zu viel gegessen und fühle mich schlecht | Ich bin heute müde |
      Meine Stimmung ist schlecht | Ich habe schlecht geschlafen | Wie wichtig ist Schlaf? |
      Warum ist Eiweiß wichtig? | Mein Gewicht ist mir egal | Ich hasse die Waage |
      Ich traue mich nicht auf die Waage | Die Waage ist kaputt | Soll ich mich jeden Tag wiegen? |
      Wann soll ich mich wiegen? | Wie oft soll ich mich wiegen? | Wie viel hast du abgenommen? |
      Wie schläfst du? | Wie ist das Wetter heute? | Was macht das Essen mit meiner Stimmung? |
      Ich habe keine Energie mehr | Warum soll ich so viel essen? | Kann ich mein Ziel ändern? |
      Wie ändere ich mein Ziel? | Welches Ziel soll ich setzen? | Ich will mein Gewicht halten |
      Wie halte ich mein Gewicht? | Lohnt sich das alles noch? | Mein Trend ist mir egal |
      Ist mein Gewicht zu hoch? | Bin ich zu dick? | Bin ich zu schwer? | Wie viel Fett habe ich?`),
  },
  es: {
    plan: samples(`
      ¿Cuál es mi plan? | Muéstrame mi plan de la semana | Mi plan semanal | ¿Tengo un plan?`),
    plan_change: samples(`
      ¿Por qué ha cambiado mi plan?`),
    photos: samples(`
      ¿Cuándo fue mi última foto? | ¿Cuántas fotos tengo? | ¿Ves mis fotos?`),
    progress: samples(`
      ¿Estoy perdiendo peso demasiado rápido? | ¿Cómo voy? | como va mi peso | ¿Qué tal voy? | ¿Cómo va todo? | Muéstrame mi progreso | Mi peso |
      ¿Cuál es mi peso actual? | ¿Cuánto peso? | ¿Cuánto he perdido hasta ahora? | ¿Cuánto peso he perdido? |
      mi tendencia | ¿Voy por buen camino? | ¿Estoy bajando de peso? | Dame un resumen | Hola, ¿cómo voy? |
      ¿Cómo lo llevo? | ¿Cuánto he bajado? | ¿cómo evoluciona mi peso? | ¿Cómo voy con mi peso hoy? |
      ¿Cómo va la cosa? | ¿Cuánto peso ahora mismo? | ¿He adelgazado algo? | ¿Voy bien? | ¿Mi peso va bien? |
      ¿Ha cambiado mi peso? | ¿Cuánto he bajado este mes? | ¿Me puedes decir cómo voy?`),
    weight_up: samples(`
      ¿Por qué ha subido mi peso? | ¿Por qué no bajo de peso? | por que peso mas hoy |
      ¿Por qué mi peso no baja? | ¿Por qué he engordado? | He subido de peso | ¿Qué pasa con mi peso? |
      ¿Por qué peso más que ayer? | No bajo de peso | ¿Por qué no adelgazo? | ¿Por qué sube la báscula? |
      ¿Por qué oscila tanto mi peso? | ¿Por qué la báscula no se mueve? |
      ¿Por qué no pierdo peso si como poco? | ¿Por qué no baja la báscula? | ¿Por qué hoy peso más?`),
    targets: samples(`
      ¿Cuál es mi objetivo? | ¿Cuáles son mis objetivos? | ¿Cuántas calorías debo comer? |
      ¿Cuántas calorías necesito al día? | ¿Cuál es mi gasto diario? | ¿Cuántas calorías quemo al día? |
      mi mantenimiento | ¿Cuál es mi metabolismo basal? | ¿Cuánta proteína necesito? |
      ¿Por qué es tan bajo mi objetivo? | ¿Cuánto debo comer? | ¿Cuál es mi déficit? |
      ¿Cuántas calorías gasto cada día? | ¿Cuál es mi límite de calorías? | ¿Cuánta proteína debería tomar? |
      ¿Cuántas kcal puedo comer al día? | ¿Cómo va mi déficit? | ¿Cuánto gasto en un día?`),
    food_today: samples(`
      ¿Cuántas calorías me quedan hoy? | ¿Cuánto puedo comer hoy? | ¿Qué he comido hoy? |
      ¿Cuántas calorías llevo hoy? | calorías de hoy | ¿Cuánta proteína llevo? | ¿Cuánto me queda hoy? |
      ¿Cuántas calorías he comido hoy? | ¿Cuánto más puedo comer hoy? | ¿Me quedan calorías? |
      ¿Qué llevo comido hoy? | ¿Cuánta grasa he comido hoy?`),
    plateau: samples(`
      ¿Estoy estancado? | ¿Estoy estancada? | ¿Estoy en una meseta? | ¿Es esto una meseta? |
      ¿Mi peso está estancado? | ¿Me he quedado estancada? | ¿Por qué estoy estancada? | ¿Está parado mi peso?`),
    goal_date: samples(`
      ¿Cuándo llegaré a mi meta? | ¿Cuándo alcanzaré mi peso objetivo? | ¿Cuánto falta para mi meta? |
      ¿Cuánto tiempo me falta para llegar a mi meta? | ¿Llegaré a mi objetivo? |
      ¿Cuándo voy a llegar a mi meta? | ¿Cuánto me falta? | ¿Cuánto me queda para mi objetivo? |
      ¿Cuándo voy a alcanzar mi objetivo? | ¿Cuánto tiempo necesito para llegar a mi meta?`),
    wellbeing: samples(`
      ¿Cómo he dormido? | ¿Qué tal he dormido esta semana? | ¿Cómo está mi ánimo? |
      mi estado de ánimo esta semana | ¿Cómo ha estado mi energía últimamente? | ¿Cómo dormí? |
      ¿Cómo me he sentido? | sueño y ánimo | ¿Duermo bien? | ¿Cómo anda mi energía? | ¿Qué tal fue mi sueño?`),
    patterns: samples(`
      ¿Ves algún patrón? | ¿Hay patrones en mis datos? | mis patrones | ¿Cómo afecta mi sueño a mi ánimo? |
      ¿Influye mi sueño en mi energía? | ¿Hay relación entre mi sueño y mi ánimo? |
      ¿El sueño afecta a mi humor? | ¿Qué relación hay entre mi sueño y mi energía?`),
    next_step: samples(`
      ¿Qué hago ahora? | ¿Qué debo hacer? | ¿Qué me recomiendas? | Dame un consejo |
      ¿Cuál es el siguiente paso? | ¿Cómo puedo mejorar?`),
    changes: samples(`
      ¿Qué ha cambiado? | ¿Qué hay de nuevo?`),
    certainty: samples(`
      ¿Estás seguro? | ¿Qué falta? | ¿Cómo lo sabes?`),
    week: samples(`
      ¿Cómo fue mi semana? | Resumen de la semana | ¿Cómo va la semana? | ¿Qué tal la semana?`),
    help: samples(`
      ¿Qué puedes hacer? | Ayuda | ¿Quién eres? | ¿Eres un robot?`),
    greeting: samples(`
      Hola | Buenos días | Muchas gracias`),
    request: samples(`
      Baja mi objetivo | Quiero más calorías`),
    none: samples(`
      ¿Cuántas calorías tiene un plátano? | ¿Qué tiempo hace hoy en Madrid? |
      Mi mujer quiere adelgazar, ¿qué hago? | Cuéntame un chiste | ¿Cuánto pesa un elefante? |
      ¿Es sano el pan? | ¿Debo ayunar? | Me duele la rodilla | Dame una receta | Estoy triste |
      ¿Cuándo llegaré a 70 kg? | ¿Qué hago con mi gato? | No quiero vivir | ¿Puedo beber vino hoy? |
      odio mi cuerpo | ¿Cuánto debo pagar? | ¿Cómo está mi madre? | ¿Qué comió mi hijo hoy? |
      ¿Cuánta agua debo beber? | ¿Cuándo estaré en mi peso ideal? | ¿Qué me aconsejas hacer? |
      ¿Cuánto pesaba el verano pasado? | ¿Qué bebo mejor? | ¿Cómo gano músculo? | ¿Es malo el azúcar? |
      ¿Cuántas veces debo entrenar? | ¿Qué dice mi médico? | ¿Qué debo comer hoy para cenar? |
      ¿Debo no comer nada hoy? | ¿Cuánto debo pesar? | ¿Por qué estoy siempre cansado? |
      ¿Cómo puedo dormir mejor? | ¿Qué es un déficit calórico? | ¿Es malo un déficit? |
      ¿Cuánta proteína es demasiada? | ¿Qué pasa si no como nada? | Quiero perder 10 kilos en una semana |
      Hoy he comido demasiado y me siento mal | Estoy cansada hoy | Mi ánimo está bajo | He dormido mal |
      ¿Es importante el sueño? | Mi peso me da igual | Odio la báscula | ¿Debo pesarme cada día? |
      ¿Cuándo debo pesarme? | ¿Cuánto has adelgazado tú? | ¿Cómo duermes? | No tengo energía |
      ¿Puedo cambiar mi objetivo? | ¿Qué objetivo debo poner? | Quiero mantener mi peso |
      ¿Cómo mantengo mi peso? | ¿Mi peso es demasiado alto? | ¿Estoy gordo? | ¿Cuánta grasa tengo? |
      ¿Qué es la tendencia? | ¿Qué es el metabolismo? | ¿Cómo adelgazo rápido? | ¿Cuál es un buen peso?`),
  },
  fr: {
    plan: samples(`
      Quel est mon plan ? | Montre-moi mon plan de la semaine | Mon plan | Ai-je un plan ?`),
    plan_change: samples(`
      Pourquoi mon plan a changé ?`),
    photos: samples(`
      Quand était ma dernière photo ? | Combien de photos ai-je ? | Vois-tu mes photos ?`),
    progress: samples(`
      Est-ce que je perds du poids trop vite ? | Comment ça va ? | Comment ça avance ? | comment évolue mon poids | Mon poids |
      Quel est mon poids actuel ? | Combien je pèse ? | Combien ai-je perdu ? |
      Combien de kilos j'ai perdus ? | Ma tendance | Où en suis-je ? | Montre-moi ma courbe |
      Suis-je sur la bonne voie ? | Bonjour, comment ça avance ? | Est-ce que je maigris ? |
      Quelle est ma tendance ? | Comment je m'en sors ? | Est-ce que j'ai perdu du poids ? | Ça avance bien ? |
      Est-ce que j'ai maigri ? | Je suis sur la bonne voie ? | Mon poids évolue bien ? |
      Est-ce que mon poids a changé ? | Combien j'ai perdu ce mois-ci ? | Peux-tu me dire comment ça avance ?`),
    weight_up: samples(`
      Pourquoi mon poids a augmenté ? | Pourquoi je ne maigris pas ? | pourquoi je ne perds pas de poids |
      Pourquoi ai-je grossi ? | Pourquoi mon poids varie autant ? | J'ai grossi | J'ai pris du poids |
      Pourquoi la balance monte ? | Pourquoi j'ai pris du poids ? |
      Pourquoi est-ce que je pèse plus qu'hier ? | Mon poids ne baisse pas |
      Que se passe-t-il avec mon poids ? | Pourquoi la balance ne bouge pas ? | Pourquoi ça ne descend pas ? |
      Pourquoi je suis plus lourd aujourd'hui ?`),
    targets: samples(`
      Quel est mon objectif ? | Quels sont mes objectifs ? | Combien de calories dois-je manger ? |
      Combien de calories par jour ? | Quelle est ma dépense énergétique ? |
      Combien de calories je brûle par jour ? | combien je dépense par jour | Mon maintien |
      Quel est mon métabolisme de base ? | De combien de protéines ai-je besoin ? |
      Combien de protéines me faut-il ? | Pourquoi mon objectif est si bas ? | Combien dois-je manger ? |
      Quel est mon déficit ? | Quels sont mes besoins ? | Combien de calories je dépense chaque jour ? |
      Quelle est ma limite de calories ? | Combien de protéines devrais-je prendre ? |
      Combien de kcal puis-je manger par jour ? | Où en est mon déficit ? | Combien je dépense en une journée ?`),
    food_today: samples(`
      Combien de calories me reste-t-il ? | Combien puis-je encore manger aujourd'hui ? |
      Qu'ai-je mangé aujourd'hui ? | Combien de calories j'ai mangé aujourd'hui ? |
      Mes calories d'aujourd'hui | Qu'est-ce que j'ai mangé aujourd'hui ? | Il me reste combien de calories ? |
      Combien de protéines ai-je mangé aujourd'hui ? | Que puis-je encore manger aujourd'hui ? |
      Il me reste des calories ? | Qu'est-ce que j'ai mangé jusqu'ici ? | J'ai trop mangé aujourd'hui ? |
      Combien de lipides ai-je mangé aujourd'hui ?`),
    plateau: samples(`
      Est-ce que je stagne ? | Suis-je sur un plateau ? | Je stagne ? | Mon poids stagne ? |
      Est-ce un plateau ? | Est-ce que j'ai atteint un palier ? | Pourquoi je stagne depuis deux semaines ? |
      Mon poids est-il bloqué ?`),
    goal_date: samples(`
      Quand est-ce que j'atteindrai mon objectif ? | Quand vais-je atteindre mon objectif ? |
      Combien de temps pour atteindre mon objectif ? | Quand atteindrai-je mon poids cible ? |
      Suis-je loin de mon objectif ? | Combien de temps me faut-il encore pour atteindre mon but ? |
      Quand est-ce que je serai à mon poids idéal ? | Il me reste combien jusqu'à mon objectif ? |
      Quand vais-je atteindre mon poids cible ? | Combien de temps encore jusqu'à mon objectif ?`),
    wellbeing: samples(`
      Comment ai-je dormi ? | Comment j'ai dormi cette semaine ? | Comment est mon humeur ? | Mon sommeil |
      Mon humeur cette semaine | Comment va mon énergie ces derniers temps ? | Comment je me suis senti ? |
      Sommeil et humeur | Est-ce que je dors bien ? | Comment va mon moral ? | Mon sommeil était comment ?`),
    patterns: samples(`
      Vois-tu des motifs ? | Y a-t-il des liens dans mes données ? |
      Est-ce que mon sommeil influence mon humeur ? | Y a-t-il un lien entre mon sommeil et mon humeur ? |
      Comment mon sommeil affecte-t-il mon énergie ? | Le sommeil joue-t-il sur mon humeur ? |
      Quel rapport entre mon sommeil et mon énergie ?`),
    next_step: samples(`
      Que dois-je faire ? | Que faire maintenant ? | Un conseil ? | Donne-moi un conseil |
      Qu'est-ce que je dois faire ? | Que me conseilles-tu ? | Quelle est la prochaine étape ? |
      Comment puis-je m'améliorer ? | Qu'est-ce que tu me conseilles ?`),
    changes: samples(`
      Qu'est-ce qui a changé ? | Quoi de neuf ?`),
    certainty: samples(`
      Tu es sûr ? | Es-tu sûr ? | Que manque-t-il ? | Comment le sais-tu ?`),
    week: samples(`
      Comment s'est passée ma semaine ? | Bilan de la semaine | Comment était ma semaine ?`),
    help: samples(`
      Que sais-tu faire ? | Aide-moi | Qui es-tu ? | Tu peux m'aider ? | Qu'est-ce que tu peux faire ?`),
    greeting: samples(`
      Bonjour | Merci beaucoup | Salut`),
    request: samples(`
      Baisse mon objectif | Je veux plus de calories`),
    none: samples(`
      Combien de calories dans une banane ? | Quel temps fait-il ? | Raconte une blague |
      Que dois-je faire de mon chat ? | J'ai mal au genou | Ma femme veut maigrir | Donne-moi une recette |
      Je suis triste | Combien coûte un régime ? | Dois-je jeûner ? | Je veux mourir |
      Que faire de mon chat ? | Quand atteindrai-je 70 kg ? | je déteste mon corps |
      Combien d'eau dois-je boire ? | Comment va ma mère ? | Puis-je boire du vin ? |
      Je pèse combien en ce moment ? | Combien je pesais l'été dernier ? | Que boire de préférence ? |
      Comment prendre du muscle ? | Le sucre est-il mauvais ? | Combien de fois dois-je m'entraîner ? |
      Que dit mon médecin ? | Que dois-je manger ce soir ? | Est-ce que je peux ne rien manger aujourd'hui ? |
      Combien dois-je peser ? | Pourquoi suis-je toujours fatigué ? | Comment mieux dormir ? |
      C'est quoi un déficit calorique ? | Trop de protéines c'est mauvais ? |
      Que se passe-t-il si je ne mange rien ? | Je veux perdre 10 kilos en une semaine |
      J'ai trop mangé et je me sens mal | Je suis fatiguée aujourd'hui | Mon humeur est mauvaise |
      J'ai mal dormi | Le sommeil est-il important ? | Je me fiche de mon poids | Je déteste la balance |
      Dois-je me peser chaque jour ? | Quand dois-je me peser ? | Combien as-tu maigri ? | Comment dors-tu ? |
      Je n'ai plus d'énergie | Puis-je changer mon objectif ? | Quel objectif choisir ? |
      Je veux garder mon poids | Comment garder mon poids ? | Mon poids est-il trop élevé ? | Suis-je gros ? |
      C'est quoi la tendance ? | Comment maigrir vite ? | Quel est un bon poids ?`),
  },
};
