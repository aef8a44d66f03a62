import type { SafetyLabel } from '@sleek/domain/safety/judgement';
import type { SpokenLanguage } from '../../llm/embedded/message-language.ts';

export type DraftReplyKind =
  | Extract<SafetyLabel, 'self_harm' | 'eating_disorder' | 'unsafe_content' | 'prompt_injection'>
  | 'unsafe_target';

/** What stands in place of a draft that went wrong: of the member, who may have asked something harmless, it says nothing. */
export const draftReplies: Readonly<Record<SpokenLanguage, Record<DraftReplyKind, readonly string[]>>> = {
  en: {
    unsafe_target: [
      'I left out a suggestion here that would not have been safe.',
      'With food and weight I keep to what is safe without medical care.',
    ],
    self_harm: [
      'I left out a part of this answer that nobody should be told.',
      'Should you ever want to talk to somebody, these people listen: {help}.',
    ],
    eating_disorder: [
      'I left out a part of this answer that would have been good for nobody.',
      'Should food or weight ever be a burden, people who know this well are here: {help}.',
    ],
    unsafe_content: [
      'I left out a suggestion here, because somebody could get hurt.',
      'I am glad to help with food, training and sleep.',
    ],
    prompt_injection: [
      'I left out a part of this answer that does not belong here.',
      'I look only at your own data.',
    ],
  },
  de: {
    unsafe_target: [
      'Einen Teil dieser Antwort habe ich weggelassen, weil er nicht sicher ist.',
      'Bei Essen und Gewicht bleibe ich bei dem, was ohne ärztliche Begleitung sicher ist.',
    ],
    self_harm: [
      'Einen Teil dieser Antwort habe ich weggelassen, weil man das niemandem sagen sollte.',
      'Wenn du mit jemandem sprechen möchtest, hilft man dir hier: {help}.',
    ],
    eating_disorder: [
      'Einen Teil dieser Antwort habe ich weggelassen, weil er niemandem gutgetan hätte.',
      'Wenn Essen oder Gewicht zur Last werden, hilft man dir hier: {help}.',
    ],
    unsafe_content: [
      'Einen Teil dieser Antwort habe ich weggelassen, weil er jemandem schaden könnte.',
      'Bei Essen, Training und Schlaf helfe ich gern.',
    ],
    prompt_injection: [
      'Einen Teil dieser Antwort habe ich weggelassen, weil er nicht hierher gehört.',
      'Ich sehe nur deine eigenen Daten an.',
    ],
  },
  es: {
    unsafe_target: [
      'He dejado fuera una sugerencia que no habría sido segura.',
      'Con la comida y el peso me quedo en lo que es seguro sin atención médica.',
    ],
    self_harm: [
      'He dejado fuera una parte de esta respuesta que no se debe decir a nadie.',
      'Si alguna vez quieres hablar con alguien, aquí escuchan: {help}.',
    ],
    eating_disorder: [
      'He dejado fuera una parte de esta respuesta que no habría sido buena para nadie.',
      'Si la comida o el peso llegan a ser una carga, aquí hay personas que conocen bien esto: {help}.',
    ],
    unsafe_content: [
      'He dejado fuera una sugerencia, porque alguien podría salir herido.',
      'Te ayudo con gusto con la comida, el entrenamiento y el sueño.',
    ],
    prompt_injection: [
      'He dejado fuera una parte de esta respuesta que no tiene sitio aquí.',
      'Solo miro tus propios datos.',
    ],
  },
  fr: {
    unsafe_target: [
      'J’ai laissé de côté une suggestion qui n’aurait pas été sûre.',
      'Pour les repas et le poids, je m’en tiens à ce qui est sûr sans suivi médical.',
    ],
    self_harm: [
      'J’ai laissé de côté une partie de cette réponse que personne ne devrait entendre.',
      'Si un jour vous voulez parler à quelqu’un, on vous écoute ici : {help}.',
    ],
    eating_disorder: [
      'J’ai laissé de côté une partie de cette réponse qui n’aurait fait de bien à personne.',
      'Si les repas ou le poids deviennent un jour un fardeau, des personnes qui connaissent bien le sujet sont là : {help}.',
    ],
    unsafe_content: [
      'J’ai laissé de côté une suggestion, car quelqu’un pourrait être blessé.',
      'Je vous aide volontiers pour les repas, l’entraînement et le sommeil.',
    ],
    prompt_injection: [
      'J’ai laissé de côté une partie de cette réponse qui n’a pas sa place ici.',
      'Je ne regarde que vos propres données.',
    ],
  },
};
