const words =
  /(?<!\p{L})(?:recipes?|rezept\p{L}*|recetas?|recettes?|ricett[ae]|receitas?|cook\p{L}*|bak(?:e|es|ing)|koch(?:e|en|st|t)?|cocin\p{L}*|cuisin\p{L}*|cucin\p{L}*|cozinh\p{L}*)(?!\p{L})/iu;

/** Whether a message speaks of recipes or of cooking: no word of another one is ever searched for. */
export const speaksOfRecipes = (message: string): boolean => words.test(message.normalize('NFKC'));
