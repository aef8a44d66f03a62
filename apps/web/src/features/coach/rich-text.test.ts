import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, firstSentence, type Inline, parseRichText } from './rich-text.ts';

const inlines = (blocks: Block[]): Inline[] =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.content));
const links = (text: string) =>
  inlines(parseRichText(text)).flatMap((inline) => (inline.kind === 'link' ? [inline.href] : []));
const plain = (text: string) =>
  inlines(parseRichText(text))
    .map((inline) => inline.text)
    .join('');

describe('parseRichText', () => {
  test('parts paragraphs at blank lines and keeps single line breaks', () => {
    expect(parseRichText('One.\nStill one.\n\n\nTwo.')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'One.\nStill one.' }] },
      { kind: 'paragraph', content: [{ kind: 'text', text: 'Two.' }] },
    ]);
  });

  test('reads bullets and numbers as lists', () => {
    const blocks = parseRichText('Try this:\n- Walk\n• Sleep\n\n1. First\n2) Second');
    expect(
      blocks.map((block) => (block.kind === 'list' ? [block.ordered, block.items.length] : block.kind)),
    ).toEqual(['paragraph', [false, 2], [true, 2]]);
  });

  test('lets the label of a paragraph stand out', () => {
    expect(parseRichText('Why: the trend is steady.')[0]).toEqual({
      kind: 'paragraph',
      content: [
        { kind: 'strong', text: 'Why:' },
        { kind: 'text', text: ' the trend is steady.' },
      ],
    });
    for (const named of [
      'Was sich geändert hat:',
      'Qué falta:',
      'Ce qui a changé\u00a0:',
      'Pourquoi c’est utile :',
    ])
      expect(inlines(parseRichText(`${named} rien`))[0]).toEqual({ kind: 'strong', text: named });
    expect(inlines(parseRichText('Next:\n- Walk'))[0]).toEqual({ kind: 'strong', text: 'Next:' });
    expect(inlines(parseRichText('At 9:30 it rained')).every((inline) => inline.kind === 'text')).toBe(true);
  });

  test('reads bold and leaves lonely stars alone', () => {
    expect(inlines(parseRichText('It is **steady** now'))[1]).toEqual({ kind: 'strong', text: 'steady' });
    expect(plain('5 * 3 ** 2')).toBe('5 * 3 ** 2');
  });

  test('links web addresses, phone numbers and the helpline site', () => {
    expect(links('See https://example.org/a?b=1.')).toEqual(['https://example.org/a?b=1']);
    expect(links('Call tel:+44 808 801 0677 today')).toEqual(['tel:+448088010677']);
    expect(links('Visit findahelpline.com.')).toEqual(['https://findahelpline.com']);
    expect(links('[Beat](https://www.beateatingdisorders.org.uk)')).toEqual([
      'https://www.beateatingdisorders.org.uk',
    ]);
  });

  test('never links another scheme and never makes markup', () => {
    const nasty = '[x](javascript:alert(1)) <img src=x onerror=alert(1)> data:text/html,x http://';
    expect(links(nasty)).toEqual([]);
    expect(plain(nasty)).toContain('<img src=x onerror=alert(1)>');
  });

  test('loses no text, whatever arrives', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z .:/()[\]-]{0,60}$/), (text) => {
        const words = (value: string) => value.match(/[a-z]+/g) ?? [];
        const shown = new Set(words(plain(text)));
        const hidden = words(text).filter(
          (word) => !shown.has(word) && !['http', 'https', 'tel'].includes(word),
        );
        // Only the target of a named link may be out of sight.
        if (!text.includes('](')) expect(hidden).toEqual([]);
      }),
      { seed: 20_261_125, numRuns: 500 },
    );
  });

  test('reads half an answer without complaint', () => {
    const whole = 'Why: it is **steady**. See [this](https://example.org).\n\n- One\n- Two';
    for (let end = 0; end <= whole.length; end += 1) {
      expect(() => parseRichText(whole.slice(0, end))).not.toThrow();
    }
  });
});

describe('firstSentence', () => {
  test('takes the first sentence without marks', () => {
    expect(firstSentence('**Good** news: 79.7 kg is your trend. More follows.')).toContain(
      '79.7 kg is your trend.',
    );
    expect(firstSentence('No end')).toBe('No end');
    expect(firstSentence('')).toBe('');
  });
});
