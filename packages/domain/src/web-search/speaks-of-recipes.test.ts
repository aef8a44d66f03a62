import { expect, test } from 'vitest';
import { speaksOfRecipes } from './speaks-of-recipes.ts';

test.each([
  'Find me a RECIPE with lentils',
  'What could I cook tonight?',
  'Hast du ein Rezept mit Linsen?',
  'Was soll ich kochen?',
  '¿Una receta con lentejas?',
  'Une recette facile ?',
  'Una ricetta con le lenticchie',
  'Uma receita com lentilhas',
])('of recipes: %s', (message) => expect(speaksOfRecipes(message)).toBe(true));

test.each(['How am I doing?', 'I feel low and tired', 'What is my target?', 'Am I on a plateau?', ''])(
  'of none: %s',
  (message) => expect(speaksOfRecipes(message)).toBe(false),
);
