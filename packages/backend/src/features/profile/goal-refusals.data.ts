import type { CareLanguage } from '@sleek/domain/safety/care-texts';

/** Why a weight-loss goal is refused. */
export type GoalRefusal =
  | 'minor'
  | 'pregnancy'
  | 'eating_disorder'
  | 'breastFeeding'
  | 'underweight'
  | 'underweightGoal';

/** The refusal in words for the member; outside conversations the app speaks English. */
export const goalRefusals: Readonly<Record<CareLanguage, Readonly<Record<GoalRefusal, string>>>> = {
  en: {
    minor: 'Your body is still growing, so weight loss is not something we plan before 18. Habits are.',
    pregnancy:
      'During pregnancy your midwife or doctor sets the course for weight. We gladly help with habits.',
    eating_disorder:
      'With what you told us about eating, a weight-loss goal could do harm, so we leave it out. Your care team knows best.',
    breastFeeding: 'While you are breast-feeding we keep you at maintenance; milk needs the energy.',
    underweight: 'Your weight is already below the healthy range for your height, so we do not plan a loss.',
    underweightGoal:
      'That target weight is below the healthy range for your height. Choose a higher one and we can plan for it.',
  },
  de: {
    minor:
      'Dein Körper wächst noch, deshalb planen wir vor 18 kein Abnehmen. Bei Gewohnheiten helfen wir gern.',
    pregnancy:
      'In der Schwangerschaft geben Hebamme oder Ärztin beim Gewicht den Weg vor. Bei Gewohnheiten helfen wir gern.',
    eating_disorder:
      'Nach dem, was du uns über dein Essen gesagt hast, könnte ein Abnehmziel schaden, deshalb lassen wir es weg. Dein Behandlungsteam weiß am besten, was dir guttut.',
    breastFeeding: 'Solange du stillst, bleiben wir beim Halten; die Milch braucht die Energie.',
    underweight:
      'Dein Gewicht liegt schon unter dem gesunden Bereich für deine Größe, deshalb planen wir kein Abnehmen.',
    underweightGoal:
      'Dieses Zielgewicht liegt unter dem gesunden Bereich für deine Größe. Wähle ein höheres, dann können wir dafür planen.',
  },
  es: {
    minor:
      'Tu cuerpo todavía crece, así que antes de los 18 no planificamos perder peso. Con los hábitos sí ayudamos.',
    pregnancy:
      'En el embarazo, tu matrona o tu médico marcan el camino del peso. Con los hábitos te ayudamos con gusto.',
    eating_disorder:
      'Por lo que nos contaste sobre la comida, un objetivo de perder peso podría hacerte daño, así que lo dejamos fuera. Tu equipo de salud sabe qué te conviene.',
    breastFeeding: 'Mientras das el pecho te mantenemos en tu peso; la leche necesita esa energía.',
    underweight:
      'Tu peso ya está por debajo del rango saludable para tu estatura, así que no planificamos perder más.',
    underweightGoal:
      'Ese peso objetivo está por debajo del rango saludable para tu estatura. Elige uno más alto y podremos planificarlo.',
  },
  fr: {
    minor:
      'Ton corps grandit encore : avant 18 ans, nous ne prévoyons pas de perte de poids. Pour les habitudes, nous aidons volontiers.',
    pregnancy:
      'Pendant la grossesse, ta sage-femme ou ton médecin guide ton poids. Pour les habitudes, nous aidons volontiers.',
    eating_disorder:
      'D’après ce que tu nous as dit de ton alimentation, un objectif de perte de poids pourrait te nuire, donc nous n’en fixons pas. Ton équipe soignante sait ce qui te convient.',
    breastFeeding: 'Tant que tu allaites, nous restons au maintien ; le lait a besoin de cette énergie.',
    underweight: 'Ton poids est déjà sous la zone saine pour ta taille, donc nous ne prévoyons pas de perte.',
    underweightGoal:
      'Ce poids cible est sous la zone saine pour ta taille. Choisis-en un plus élevé et nous pourrons le prévoir.',
  },
};
