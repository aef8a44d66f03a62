import type { IntentId } from './intent.ts';
import type { SpokenLanguage } from './message-language.ts';

const samples = (text: string): string[] =>
  text.split('|').map((message) => message.trim().replace(/\n\s+/g, ' '));

type Samples = Partial<Record<IntentId | 'none', readonly string[]>>;

/** How members put it in other languages; `none`: what is not about their days, or cannot be answered. */
export const questionSamples: Readonly<Record<Exclude<SpokenLanguage, 'en'>, Samples>> = {
  de: {
    progress: samples(`
      Wie läuft es? | Wie laeuft es bei mir | Wie geht es mir? | Wie läuft mein Gewicht? |
      Wie geht es mit meinem Gewicht? | Wie viel wiege ich gerade? | Was wiege ich |
      Wie viel habe ich bisher abgenommen? | Habe ich abgenommen? | Nehme ich ab? | Mein Gewicht |
      Mein Gewichtstrend | Zeig mir meinen Trend | Zeig mir bitte meinen Verlauf | Wie stehe ich? |
      Wo stehe ich gerade? | Bin ich auf Kurs? | Mache ich Fortschritte? | Wie ist mein Trend diese Woche? |
      Hallo Coach, wie läuft es? | Was ist mein Trendgewicht? | Wie entwickelt sich mein Gewicht? |
      wie siehts aus | Wie sieht es aus? | Mein Fortschritt? | wie ist mein aktuelles Gewicht |
      Wie steht es um mein Gewicht | wie viel hab ich schon abgenommen | Wie komme ich voran?`),
    weight_up: samples(`
      Warum ist mein Gewicht heute höher? | Warum nehme ich nicht ab? | Wieso nehme ich zu? |
      Warum habe ich zugenommen? | Warum wiege ich mehr als gestern? | Wieso ist mein Gewicht gestiegen |
      Ich habe zugenommen | Mein Gewicht ist gestiegen | Was ist mit meinem Gewicht los? |
      Warum schwankt mein Gewicht so? | warum zeigt die waage mehr | Warum bin ich schwerer als gestern? |
      Die Waage geht nicht runter | Ich nehme nicht ab`),
    targets: samples(`
      Was ist mein Kalorienziel? | Wie hoch ist mein Grundumsatz? | Was ist mein Erhaltungsbedarf |
      Wie viele Kalorien brauche ich? | Wie viel verbrauche ich am Tag? |
      Wie viele Kalorien verbrenne ich pro Tag? | Wie viele Kalorien soll ich am Tag essen? |
      Wie viel Eiweiß brauche ich? | Mein Kalorienbedarf | Was sind meine Ziele? |
      Warum ist mein Kalorienziel so niedrig? | Wie hoch ist mein Defizit? | mein Verbrauch |
      Wie viel soll ich essen? | wie hoch ist mein tagesbedarf | Wie viel Protein soll ich essen?`),
    food_today: samples(`
      Wie viel darf ich heute noch essen? | Was darf ich heute noch essen? |
      Wie viele Kalorien habe ich noch übrig? | Wie viele Kalorien habe ich heute gegessen? |
      Was habe ich heute gegessen? | Kalorien heute | Wie viel habe ich heute schon gegessen |
      Wie viele Kalorien bleiben mir heute noch? | wie viel kann ich noch essen |
      Wie viel Eiweiß habe ich heute gegessen? | Was bleibt mir heute noch? |
      Wie viele Kalorien kann ich heute noch essen?`),
    plateau: samples(`
      Bin ich auf einem Plateau? | Stecke ich auf einem Plateau fest? | Habe ich ein Plateau erreicht? |
      Ist das ein Plateau? | Stagniere ich? | Stagniert mein Gewicht? | Steht mein Gewicht still? |
      bin ich in einem stillstand`),
    goal_date: samples(`
      Wann erreiche ich mein Ziel? | Wann erreiche ich mein Zielgewicht? | Wann bin ich am Ziel? |
      Wann habe ich mein Ziel erreicht? | Wie lange dauert es noch bis zum Ziel? |
      Wie lange brauche ich noch? | Schaffe ich mein Ziel? | Wie weit bin ich noch vom Ziel entfernt? |
      Wie lange noch bis zu meinem Zielgewicht? | Wann werde ich mein Ziel erreichen? | Prognose`),
    wellbeing: samples(`
      Wie habe ich geschlafen? | Wie habe ich diese Woche geschlafen? | Wie war meine Stimmung? |
      Wie war mein Schlaf in letzter Zeit? | Wie ist meine Energie? | Wie war meine Stimmung diese Woche? |
      Mein Schlaf | Schlaf und Stimmung | Wie habe ich mich gefühlt? | wie waren meine Energie und Stimmung`),
    patterns: samples(`
      Siehst du Muster? | Gibt es Muster in meinen Daten? | Erkennst du ein Muster? |
      Hast du Muster gefunden? | Meine Muster | Beeinflusst mein Schlaf meine Stimmung? |
      Wie wirkt sich mein Schlaf auf meine Energie aus? | Hängt meine Stimmung mit meinem Schlaf zusammen? |
      Gibt es einen Zusammenhang zwischen Schlaf und Stimmung?`),
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
      Wie viel Alkohol darf ich trinken? | Ich hasse meinen Körper`),
  },
  es: {
    progress: samples(`
      ¿Cómo voy? | como va mi peso | ¿Qué tal voy? | ¿Cómo va todo? | Muéstrame mi progreso | Mi peso |
      ¿Cuál es mi peso actual? | ¿Cuánto peso? | ¿Cuánto he perdido hasta ahora? | ¿Cuánto peso he perdido? |
      mi tendencia | ¿Voy por buen camino? | ¿Estoy bajando de peso? | Dame un resumen | Hola, ¿cómo voy? |
      ¿Cómo lo llevo? | ¿Cuánto he bajado? | ¿cómo evoluciona mi peso? | ¿Cómo voy con mi peso hoy?`),
    weight_up: samples(`
      ¿Por qué ha subido mi peso? | ¿Por qué no bajo de peso? | por que peso mas hoy |
      ¿Por qué mi peso no baja? | ¿Por qué he engordado? | He subido de peso | ¿Qué pasa con mi peso? |
      ¿Por qué peso más que ayer? | No bajo de peso | ¿Por qué no adelgazo? | ¿Por qué sube la báscula? |
      ¿Por qué oscila tanto mi peso?`),
    targets: samples(`
      ¿Cuál es mi objetivo? | ¿Cuáles son mis objetivos? | ¿Cuántas calorías debo comer? |
      ¿Cuántas calorías necesito al día? | ¿Cuál es mi gasto diario? | ¿Cuántas calorías quemo al día? |
      mi mantenimiento | ¿Cuál es mi metabolismo basal? | ¿Cuánta proteína necesito? |
      ¿Por qué es tan bajo mi objetivo? | ¿Cuánto debo comer? | ¿Cuál es mi déficit?`),
    food_today: samples(`
      ¿Cuántas calorías me quedan hoy? | ¿Cuánto puedo comer hoy? | ¿Qué he comido hoy? |
      ¿Cuántas calorías llevo hoy? | calorías de hoy | ¿Cuánta proteína llevo? | ¿Cuánto me queda hoy? |
      ¿Cuántas calorías he comido hoy? | ¿Cuánto más puedo comer hoy?`),
    plateau: samples(`
      ¿Estoy estancado? | ¿Estoy estancada? | ¿Estoy en una meseta? | ¿Es esto una meseta? |
      ¿Mi peso está estancado? | ¿Me he quedado estancada?`),
    goal_date: samples(`
      ¿Cuándo llegaré a mi meta? | ¿Cuándo alcanzaré mi peso objetivo? | ¿Cuánto falta para mi meta? |
      ¿Cuánto tiempo me falta para llegar a mi meta? | ¿Llegaré a mi objetivo? |
      ¿Cuándo voy a llegar a mi meta? | ¿Cuánto me falta?`),
    wellbeing: samples(`
      ¿Cómo he dormido? | ¿Qué tal he dormido esta semana? | ¿Cómo está mi ánimo? |
      mi estado de ánimo esta semana | ¿Cómo ha estado mi energía últimamente? | ¿Cómo dormí? |
      ¿Cómo me he sentido? | sueño y ánimo`),
    patterns: samples(`
      ¿Ves algún patrón? | ¿Hay patrones en mis datos? | mis patrones | ¿Cómo afecta mi sueño a mi ánimo? |
      ¿Influye mi sueño en mi energía? | ¿Hay relación entre mi sueño y mi ánimo?`),
    next_step: samples(`
      ¿Qué hago ahora? | ¿Qué debo hacer? | ¿Qué me recomiendas? | Dame un consejo |
      ¿Cuál es el siguiente paso? | ¿Cómo puedo mejorar?`),
    changes: samples(`
      ¿Qué ha cambiado? | ¿Qué hay de nuevo?`),
    certainty: samples(`
      ¿Estás seguro? | ¿Qué falta? | ¿Cómo lo sabes?`),
    week: samples(`
      ¿Cómo fue mi semana? | Resumen de la semana | ¿Cómo va la semana?`),
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
      ¿Cuánta agua debo beber?`),
  },
  fr: {
    progress: samples(`
      Comment ça va ? | Comment ça avance ? | comment évolue mon poids | Mon poids |
      Quel est mon poids actuel ? | Combien je pèse ? | Combien ai-je perdu ? |
      Combien de kilos j'ai perdus ? | Ma tendance | Où en suis-je ? | Montre-moi ma courbe |
      Suis-je sur la bonne voie ? | Bonjour, comment ça avance ? | Est-ce que je maigris ? |
      Quelle est ma tendance ? | Comment je m'en sors ? | Est-ce que j'ai perdu du poids ?`),
    weight_up: samples(`
      Pourquoi mon poids a augmenté ? | Pourquoi je ne maigris pas ? | pourquoi je ne perds pas de poids |
      Pourquoi ai-je grossi ? | Pourquoi mon poids varie autant ? | J'ai grossi | J'ai pris du poids |
      Pourquoi la balance monte ? | Pourquoi j'ai pris du poids ? |
      Pourquoi est-ce que je pèse plus qu'hier ? | Mon poids ne baisse pas | Que se passe-t-il avec mon poids ?`),
    targets: samples(`
      Quel est mon objectif ? | Quels sont mes objectifs ? | Combien de calories dois-je manger ? |
      Combien de calories par jour ? | Quelle est ma dépense énergétique ? |
      Combien de calories je brûle par jour ? | combien je dépense par jour | Mon maintien |
      Quel est mon métabolisme de base ? | De combien de protéines ai-je besoin ? |
      Combien de protéines me faut-il ? | Pourquoi mon objectif est si bas ? | Combien dois-je manger ? |
      Quel est mon déficit ? | Quels sont mes besoins ?`),
    food_today: samples(`
      Combien de calories me reste-t-il ? | Combien puis-je encore manger aujourd'hui ? |
      Qu'ai-je mangé aujourd'hui ? | Combien de calories j'ai mangé aujourd'hui ? |
      Mes calories d'aujourd'hui | Qu'est-ce que j'ai mangé aujourd'hui ? | Il me reste combien de calories ? |
      Combien de protéines ai-je mangé aujourd'hui ? | Que puis-je encore manger aujourd'hui ?`),
    plateau: samples(`
      Est-ce que je stagne ? | Suis-je sur un plateau ? | Je stagne ? | Mon poids stagne ? |
      Est-ce un plateau ? | Est-ce que j'ai atteint un palier ?`),
    goal_date: samples(`
      Quand est-ce que j'atteindrai mon objectif ? | Quand vais-je atteindre mon objectif ? |
      Combien de temps pour atteindre mon objectif ? | Quand atteindrai-je mon poids cible ? |
      Suis-je loin de mon objectif ? | Combien de temps me faut-il encore pour atteindre mon but ?`),
    wellbeing: samples(`
      Comment ai-je dormi ? | Comment j'ai dormi cette semaine ? | Comment est mon humeur ? | Mon sommeil |
      Mon humeur cette semaine | Comment va mon énergie ces derniers temps ? | Comment je me suis senti ? |
      Sommeil et humeur`),
    patterns: samples(`
      Vois-tu des motifs ? | Y a-t-il des liens dans mes données ? |
      Est-ce que mon sommeil influence mon humeur ? | Y a-t-il un lien entre mon sommeil et mon humeur ? |
      Comment mon sommeil affecte-t-il mon énergie ?`),
    next_step: samples(`
      Que dois-je faire ? | Que faire maintenant ? | Un conseil ? | Donne-moi un conseil |
      Qu'est-ce que je dois faire ? | Que me conseilles-tu ? | Quelle est la prochaine étape ? |
      Comment puis-je m'améliorer ?`),
    changes: samples(`
      Qu'est-ce qui a changé ? | Quoi de neuf ?`),
    certainty: samples(`
      Tu es sûr ? | Es-tu sûr ? | Que manque-t-il ? | Comment le sais-tu ?`),
    week: samples(`
      Comment s'est passée ma semaine ? | Bilan de la semaine`),
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
      Combien d'eau dois-je boire ? | Comment va ma mère ? | Puis-je boire du vin ?`),
  },
};
