import type { RequestLanguage } from '@sleek/domain/proposals/request-patterns.data';

/** What an offer is called in a language; amounts and days come written as it writes them. */
export type OfferWords = {
  weight(weight: string, day: string): string;
  food(energy: string, day: string): string;
  foodWithProtein(energy: string, protein: string, day: string): string;
  goal(weight: string): string;
  /** A weight that is more likely a slip than a body. */
  unlikely(weight: string): string;
  /** Nothing is written yet. */
  unsaved: string;
};

export const offerWords: Readonly<Record<RequestLanguage, OfferWords>> = {
  en: {
    weight: (weight, day) => `I can log ${weight} for ${day}.`,
    food: (energy, day) => `I can add ${energy} to ${day}.`,
    foodWithProtein: (energy, protein, day) => `I can add ${energy} and ${protein} of protein to ${day}.`,
    goal: (weight) => `I can set your goal weight to ${weight}.`,
    unlikely: (weight) =>
      `${weight} is far from your weight trend, so I ask before I offer to log it. If it was a slip, tell me the weight again; if it is right, you can log it under Today.`,
    unsaved: 'Nothing is saved until you confirm it.',
  },
  de: {
    weight: (weight, day) => `Ich kann ${weight} für den ${day} eintragen.`,
    food: (energy, day) => `Ich kann ${energy} für den ${day} eintragen.`,
    foodWithProtein: (energy, protein, day) =>
      `Ich kann ${energy} und ${protein} Eiweiß für den ${day} eintragen.`,
    goal: (weight) => `Ich kann dein Zielgewicht auf ${weight} setzen.`,
    unlikely: (weight) =>
      `${weight} ist weit von deinem Gewichtstrend entfernt, deshalb frage ich lieber nach. War es ein Tippfehler, dann nenn mir das Gewicht noch einmal; stimmt es, kannst du es unter „Today“ eintragen.`,
    unsaved: 'Gespeichert wird es erst, wenn du es bestätigst.',
  },
  es: {
    weight: (weight, day) => `Puedo registrar ${weight} para el ${day}.`,
    food: (energy, day) => `Puedo añadir ${energy} al ${day}.`,
    foodWithProtein: (energy, protein, day) => `Puedo añadir ${energy} y ${protein} de proteína al ${day}.`,
    goal: (weight) => `Puedo poner tu peso objetivo en ${weight}.`,
    unlikely: (weight) =>
      `${weight} está lejos de tu tendencia de peso, así que prefiero preguntar. Si fue un error al escribir, dime el peso otra vez; si es correcto, puedes registrarlo en «Today».`,
    unsaved: 'No se guarda nada hasta que lo confirmes.',
  },
  fr: {
    weight: (weight, day) => `Je peux noter ${weight} pour le ${day}.`,
    food: (energy, day) => `Je peux ajouter ${energy} au ${day}.`,
    foodWithProtein: (energy, protein, day) =>
      `Je peux ajouter ${energy} et ${protein} de protéines au ${day}.`,
    goal: (weight) => `Je peux mettre ton poids cible à ${weight}.`,
    unlikely: (weight) =>
      `${weight}, c’est loin de ta tendance de poids, alors je préfère demander. Si c’est une faute de frappe, redis-moi le poids ; s’il est juste, tu peux le noter sous « Today ».`,
    unsaved: 'Rien n’est enregistré tant que tu ne l’as pas confirmé.',
  },
};
