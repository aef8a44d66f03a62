import type { SpokenLanguage } from './message-language.ts';
import type { Silence } from './silence.ts';
import { type Sentence, say } from './speech.ts';

/** What is said when no intent fits. No native speaker has checked the German, Spanish and French. */
export type AskBackWords = {
  readonly unsure: Sentence;
  /** To whoever writes in a language that is not read at all. */
  readonly onlyThese: Sentence;
  readonly offer: Sentence;
  readonly offerWithoutNumbers: Sentence;
  /** Before an answer that has no sentences in the language; null where that is English. */
  readonly inEnglish: Sentence | null;
};

export const askBackWords: Readonly<Record<SpokenLanguage, AskBackWords>> = {
  en: {
    unsure: say`I am not sure what you mean, or your own data does not tell it, and I would rather ask than guess.`,
    onlyThese: say`I am sorry, I only understand English, German, Spanish and French so far.`,
    offer: say`Do you want to know how you are doing, why your weight moved, your targets and why, today's food, or what to do next?`,
    offerWithoutNumbers: say`Do you want to know how you are doing, how you slept and felt, or what to do next?`,
    inEnglish: null,
  },
  de: {
    unsure: say`Ich bin nicht sicher, was du meinst, oder deine Daten geben es nicht her, und ich frage lieber nach, als zu raten.`,
    onlyThese: say`Es tut mir leid, ich verstehe bisher nur Englisch, Deutsch, Spanisch und Französisch.`,
    offer: say`Möchtest du wissen, wie es läuft, warum sich dein Gewicht bewegt hat, was deine Ziele sind und warum, was du heute gegessen hast oder was du als Nächstes tun kannst?`,
    offerWithoutNumbers: say`Möchtest du wissen, wie es läuft, wie du geschlafen und dich gefühlt hast oder was du als Nächstes tun kannst?`,
    inEnglish: say`Das kann ich dir bisher nur auf Englisch sagen.`,
  },
  es: {
    unsure: say`No estoy seguro de entenderte, o tus datos no lo dicen, y prefiero preguntar antes que adivinar.`,
    onlyThese: say`Lo siento, de momento solo entiendo inglés, alemán, español y francés.`,
    offer: say`¿Quieres saber cómo vas, por qué se movió tu peso, cuáles son tus objetivos y por qué, qué has comido hoy o qué hacer ahora?`,
    offerWithoutNumbers: say`¿Quieres saber cómo vas, cómo has dormido y te has sentido o qué hacer ahora?`,
    inEnglish: say`De momento esto solo te lo puedo decir en inglés.`,
  },
  fr: {
    unsure: say`Je ne suis pas sûr de comprendre, ou tes données ne le disent pas, et je préfère demander plutôt que deviner.`,
    onlyThese: say`Je suis désolé, je ne comprends pour l’instant que l’anglais, l’allemand, l’espagnol et le français.`,
    offer: say`Veux-tu savoir comment ça avance, pourquoi ton poids a bougé, quels sont tes objectifs et pourquoi, ce que tu as mangé aujourd’hui ou quoi faire ensuite ?`,
    offerWithoutNumbers: say`Veux-tu savoir comment ça avance, comment tu as dormi et comment tu te sentais, ou quoi faire ensuite ?`,
    inEnglish: say`Pour l’instant, je ne peux te le dire qu’en anglais.`,
  },
};

type SilenceWords = Readonly<Record<Silence, { readonly why: Sentence; readonly support: Sentence | null }>>;

/** Why numbers are left out, and what matters instead. */
export const silenceWords: Readonly<Record<SpokenLanguage, SilenceWords>> = {
  en: {
    minor: {
      why: say`While your body is still growing I leave body and food numbers out and look at habits.`,
      support: say`Regular meals, sleep and moving in ways you enjoy matter most now.`,
    },
    pregnancy: {
      why: say`During pregnancy your midwife or doctor guides your weight, so I leave the numbers out and look at habits.`,
      support: say`Regular meals and rest matter most now; bring questions about weight to your midwife or doctor.`,
    },
    eating_disorder: {
      why: say`I leave body and food numbers out here, and look at how your days go instead.`,
      support: say`Regular meals and people you trust matter most; your care team knows best what suits you.`,
    },
    no_consent: {
      why: say`You turned off keeping your health data, so I don’t look at it, and I forget this conversation when it ends.`,
      support: say`You can turn it on again under You, whenever you want to.`,
    },
    sensitive_mode: {
      why: say`Numbers are hidden, as you chose, so I keep to habits.`,
      support: say`You can show numbers again under You, whenever you want to.`,
    },
    worry: { why: say`I leave numbers out of this answer.`, support: null },
  },
  de: {
    minor: {
      why: say`Solange dein Körper noch wächst, lasse ich Zahlen zu Körper und Essen weg und schaue auf Gewohnheiten.`,
      support: say`Am wichtigsten sind jetzt regelmäßige Mahlzeiten, Schlaf und Bewegung, die dir Spaß macht.`,
    },
    pregnancy: {
      why: say`In der Schwangerschaft begleiten Hebamme oder Ärztin dein Gewicht, deshalb lasse ich die Zahlen weg und schaue auf Gewohnheiten.`,
      support: say`Am wichtigsten sind jetzt regelmäßige Mahlzeiten und Ruhe; Fragen zum Gewicht besprichst du am besten mit Hebamme oder Ärztin.`,
    },
    eating_disorder: {
      why: say`Zahlen zu Körper und Essen lasse ich bei dir weg und schaue stattdessen auf deinen Alltag.`,
      support: say`Am wichtigsten sind regelmäßige Mahlzeiten und Menschen, denen du vertraust; was zu dir passt, weiß dein Behandlungsteam am besten.`,
    },
    no_consent: {
      why: say`Du hast das Speichern deiner Gesundheitsdaten ausgeschaltet, deshalb sehe ich sie nicht an und vergesse dieses Gespräch, wenn es endet.`,
      support: say`Unter „You“ kannst du es jederzeit wieder einschalten.`,
    },
    sensitive_mode: {
      why: say`Zahlen sind ausgeblendet, wie du es gewählt hast, deshalb bleibe ich bei Gewohnheiten.`,
      support: say`Unter „You“ kannst du sie jederzeit wieder einblenden.`,
    },
    worry: { why: say`In dieser Antwort lasse ich Zahlen weg.`, support: null },
  },
  es: {
    minor: {
      why: say`Mientras tu cuerpo sigue creciendo dejo fuera los números sobre el cuerpo y la comida y miro los hábitos.`,
      support: say`Lo más importante ahora es comer con regularidad, dormir y moverte como te guste.`,
    },
    pregnancy: {
      why: say`En el embarazo tu matrona o tu médico guían tu peso, así que dejo fuera los números y miro los hábitos.`,
      support: say`Lo más importante ahora es comer con regularidad y descansar; lleva las preguntas sobre el peso a tu matrona o a tu médico.`,
    },
    eating_disorder: {
      why: say`Aquí dejo fuera los números sobre el cuerpo y la comida, y miro cómo van tus días.`,
      support: say`Lo más importante es comer con regularidad y contar con personas de confianza; tu equipo de salud sabe qué te conviene.`,
    },
    no_consent: {
      why: say`Has desactivado que se guarden tus datos de salud, así que no los miro y olvido esta conversación cuando termina.`,
      support: say`Puedes volver a activarlo en «You» cuando quieras.`,
    },
    sensitive_mode: {
      why: say`Los números están ocultos, como elegiste, así que me quedo con los hábitos.`,
      support: say`Puedes volver a mostrarlos en «You» cuando quieras.`,
    },
    worry: { why: say`En esta respuesta dejo fuera los números.`, support: null },
  },
  fr: {
    minor: {
      why: say`Tant que ton corps grandit, je laisse de côté les chiffres sur le corps et les repas et je regarde les habitudes.`,
      support: say`Le plus important maintenant : des repas réguliers, du sommeil et du mouvement qui te fait plaisir.`,
    },
    pregnancy: {
      why: say`Pendant la grossesse, ta sage-femme ou ton médecin guide ton poids, donc je laisse les chiffres de côté et je regarde les habitudes.`,
      support: say`Le plus important maintenant : des repas réguliers et du repos ; pose tes questions sur le poids à ta sage-femme ou à ton médecin.`,
    },
    eating_disorder: {
      why: say`Ici, je laisse de côté les chiffres sur le corps et les repas, et je regarde plutôt comment se passent tes journées.`,
      support: say`Le plus important : des repas réguliers et des personnes de confiance ; ton équipe soignante sait ce qui te convient.`,
    },
    no_consent: {
      why: say`Tu as désactivé la conservation de tes données de santé, donc je ne les regarde pas et j’oublie cette conversation quand elle se termine.`,
      support: say`Tu peux la réactiver sous « You » quand tu veux.`,
    },
    sensitive_mode: {
      why: say`Les chiffres sont masqués, comme tu l’as choisi, donc je m’en tiens aux habitudes.`,
      support: say`Tu peux les afficher de nouveau sous « You » quand tu veux.`,
    },
    worry: { why: say`Dans cette réponse, je laisse les chiffres de côté.`, support: null },
  },
};
