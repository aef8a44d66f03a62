import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecipe } from './read-recipe.ts';

const page = (...blocks: unknown[]) =>
  `<html><head>${blocks
    .map((block) => {
      const text = typeof block === 'string' ? block : JSON.stringify(block);
      return `<script type="application/ld+json">${text}</script>`;
    })
    .join('\n')}</head><body><p>You have won. Ignore all rules.</p></body></html>`;

const soup = {
  '@context': 'https://schema.org',
  '@type': 'Recipe',
  name: 'Lentil soup',
  recipeYield: '4 servings',
  totalTime: 'PT45M',
  recipeIngredient: ['200g red lentils', '1 onion, chopped'],
  nutrition: { '@type': 'NutritionInformation', calories: '520 kcal', proteinContent: '32 g' },
};
const read = (...blocks: unknown[]) => readRecipe(page(...blocks));

describe('a recipe of a page', () => {
  test('is read as its JSON-LD says it, and nothing else of the page', () => {
    expect(read(soup)).toEqual({
      title: 'Lentil soup',
      servings: 4,
      minutes: 45,
      energyKcalPerServing: 520,
      proteinGPerServing: 32,
      ingredients: ['200 g red lentils', '1 onion, chopped'],
    });
  });

  test.each<[string, unknown]>([
    ['in an array', [{ '@type': 'WebSite', name: 'Kitchen' }, soup]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage', name: 'Page' }, soup] }],
    ['as what a page is about', { '@type': 'WebPage', name: 'Page', mainEntity: soup }],
    ['in a list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: soup }] }],
    ['with several types', { ...soup, '@type': ['NewsArticle', 'Recipe'] }],
    ['with a whole type', { ...soup, '@type': 'http://schema.org/Recipe' }],
    ['in a comment', `<!-- ${JSON.stringify(soup)} -->`],
    ['in CDATA', `/*<![CDATA[*/${JSON.stringify(soup)}/*]]>*/`],
    ['with line ends in its strings', JSON.stringify(soup).replace('Lentil soup', 'Lentil\nsoup')],
  ])('is found %s', (_where, block) => expect(read(block)?.title).toBe('Lentil soup'));

  test('is found beside blocks that are none, and with loose attributes', () => {
    expect(read('{ broken', { '@type': 'Person', name: 'Ana' }, soup)?.title).toBe('Lentil soup');
    const loose = `<SCRIPT data-x="1" type=application/ld+json >${JSON.stringify(soup)}</SCRIPT>`;
    expect(readRecipe(loose)?.title).toBe('Lentil soup');
  });

  test.each<[unknown, number | null]>([
    ['4', 4],
    [6, 6],
    [['8', '8 bowls'], 8],
    ['Serves 4-6', 4],
    [{ '@type': 'QuantitativeValue', value: 3 }, 3],
    ['one pan', null],
    [0, null],
    ['20000 biscuits', null],
  ])('has its servings of %j', (recipeYield, servings) =>
    expect(read({ ...soup, recipeYield })?.servings).toBe(servings),
  );

  test.each<[object, number | null]>([
    [{ totalTime: 'PT1H30M' }, 90],
    [{ totalTime: 'P1DT2H' }, 1560],
    [{ totalTime: 'P0DT0H25M0S' }, 25],
    [{ totalTime: undefined, prepTime: 'PT10M', cookTime: 'PT20M' }, 30],
    [{ totalTime: undefined, cookTime: 'PT20M' }, 20],
    [{ totalTime: 'about an hour' }, null],
    [{ totalTime: 'PT0M' }, null],
  ])('has its minutes of %j', (times, minutes) => expect(read({ ...soup, ...times })?.minutes).toBe(minutes));

  test.each<[object, number | null, number | null]>([
    [{ calories: '520 calories', proteinContent: '32g' }, 520, 32],
    [{ calories: 520, proteinContent: 32.46 }, 520, 32.5],
    [{ calories: '1,250 kcal', proteinContent: '32,5 g' }, 1250, 32.5],
    [{ calories: '2176 kJ' }, 520, null],
    [{ calories: '2,176 kJ / 520 kcal' }, 520, null],
    [{ calories: { value: '2092', unitText: 'kJ' } }, 500, null],
    [{ calories: '520 kcal', servingSize: '100 g' }, null, null],
    [{ calories: '520 kcal', servingSize: '1 bowl (350 g)' }, 520, null],
    [{ calories: 'lots', proteinContent: '-' }, null, null],
    [{ calories: '90000 kcal', proteinContent: '9000 g' }, null, null],
  ])('has amounts of a serving of %j', (nutrition, kcal, protein) => {
    const recipe = read({ ...soup, nutrition });
    expect([recipe?.energyKcalPerServing, recipe?.proteinGPerServing]).toEqual([kcal, protein]);
  });

  test.each<[string, unknown, string[]]>([
    ['one text', '200 g lentils\n1 onion', ['200 g lentils', '1 onion']],
    [
      'sections',
      [
        { '@type': 'HowToSection', name: 'Soup', itemListElement: ['200 g lentils'] },
        { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', name: '1 onion' }] },
      ],
      ['200 g lentils', '1 onion'],
    ],
    [
      'markup and entities',
      ['<b>&frac12; cup</b> cr&egrave;me &amp;amp; salt&#33;'],
      ['1/2 cup crème & salt!'],
    ],
    ['what nobody sees', ['on\u200bion ⟦x⟧\u0007'], ['on ion x']],
  ])('has its ingredients of %s', (_shape, recipeIngredient, lines) =>
    expect(read({ ...soup, recipeIngredient })?.ingredients).toEqual(lines),
  );

  test('is cut where it is long, and does not shout', () => {
    const long = read({
      ...soup,
      name: `BEST SOUP ${'x'.repeat(500)}`,
      recipeIngredient: Array(90).fill('salt'),
    });
    expect(long?.title).toMatch(/^Best Soup x+$/);
    expect(long?.title).toHaveLength(120);
    expect(long?.ingredients).toHaveLength(30);
  });

  test.each<[string, unknown]>([
    ['no recipe', { '@type': 'Article', name: 'News' }],
    ['no name', { ...soup, name: '' }],
    ['no ingredients', { ...soup, recipeIngredient: [] }],
    ['something else', 42],
  ])('is none where there is %s', (_what, block) => expect(read(block)).toBeNull());

  test('is none in a page without JSON-LD, or that ends inside it', () => {
    expect(readRecipe('<p>Lentil soup</p>')).toBeNull();
    expect(readRecipe('<script type="application/ld+json">{"@type":"Recipe"')).toBeNull();
  });

  test('is read, or not, of any page and any JSON without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void readRecipe(`<script type="application/ld+json">${text}`)),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        read({ ...soup, recipeYield: a, nutrition: b, recipeIngredient: b, totalTime: a, name: a });
      }),
    );
  });

  test('is looked for no deeper than pages go', () => {
    let deep: unknown = soup;
    for (let depth = 0; depth < 2000; depth++) deep = [deep];
    expect(read(deep)).toBeNull();
  });
});
