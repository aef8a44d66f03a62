import { describe, expect, test } from 'vitest';
import { planAnswer } from './embedded-coach.ts';
import { readRecipeRequest } from './recipe-request.ts';

describe('a message that asks for a recipe', () => {
  test.each([
    ['Find me a recipe with lentils and spinach', 'recipe lentils spinach'],
    ['find a recipe for chicken soup', 'recipe chicken soup'],
    ['Can you look for a vegetarian recipe?', 'vegetarian recipe'],
    ['hey coach, any recipes for tofu please', 'recipes tofu'],
    ['I want a good recipe with salmon', 'recipe salmon'],
    ['lentil soup recipe', 'lentil soup recipe'],
    ['recipe ideas with eggs', 'recipe eggs'],
    ['How am I doing? Find me a recipe with oats.', 'recipe oats'],
    ['Show me a recipe with rice, I weigh 90 kg and my goal is 80', 'recipe rice'],
    ['give me a recipe with 200 g of chickpeas', 'recipe chickpeas'],
  ])('%s -> %s', (message, words) => {
    expect(readRecipeRequest(message)).toBe(words);
  });

  test.each([
    'How am I doing?',
    'save my recipe',
    'I logged my recipe for soup',
    'that is a recipe for disaster',
    'I do not want a recipe',
    'what should I eat today',
    'my recipes',
  ])('is not: %s', (message) => expect(readRecipeRequest(message)).toBeNull());

  test('is known only where the web may be searched', () => {
    const ask = (searches: boolean) =>
      planAnswer('find me a recipe with lentils', { previous: null, silence: null, searches });
    expect(ask(true)).toMatchObject({
      intent: 'recipe',
      calls: [{ name: 'search_web', input: { words: 'recipe lentils' } }],
    });
    expect(ask(false)).toMatchObject({ intent: null, calls: [] });
  });
});
