import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, parseInline, parseMarkdown } from './markdown.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });

describe('parseMarkdown', () => {
  test('headings, paragraphs over several lines and lists', () => {
    expect(
      parseMarkdown('# Title\n\nOne line\nand another.\n\n- first\n  goes on\n- second\n\n1. one\n2. two'),
    ).toEqual([
      { kind: 'heading', level: 1, content: [text('Title')] },
      { kind: 'paragraph', content: [text('One line and another.')] },
      { kind: 'list', ordered: false, items: [[text('first goes on')], [text('second')]] },
      { kind: 'list', ordered: true, items: [[text('one')], [text('two')]] },
    ]);
  });

  test('a list may follow its sentence without a blank line', () => {
    expect(parseMarkdown('You may:\n- read\n- delete').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
    ]);
  });

  test('a table has as many cells in each row as in its head', () => {
    const blocks = parseMarkdown(
      '| Data | Kept |\n| --- | :--- |\n| Log | 90 days |\n| Notes |\n| a | b | c |\n\nAfter',
    );
    expect(blocks).toEqual([
      {
        kind: 'table',
        head: [[text('Data')], [text('Kept')]],
        rows: [
          [[text('Log')], [text('90 days')]],
          [[text('Notes')], []],
          [[text('a')], [text('b'), text('c')]],
        ],
      },
      { kind: 'paragraph', content: [text('After')] },
    ]);
  });

  test('a quote holds blocks', () => {
    expect(parseMarkdown('> **Draft.** Not\n> reviewed.')).toEqual([
      {
        kind: 'quote',
        blocks: [
          { kind: 'paragraph', content: [{ kind: 'strong', text: 'Draft.' }, text(' Not reviewed.')] },
        ],
      },
    ]);
  });

  test('markup stays text', () => {
    const html = '<img src=x onerror=alert(1)> <b>bold</b>';
    expect(parseMarkdown(html)).toEqual([{ kind: 'paragraph', content: [text(html)] }]);
  });

  test('any text ends, and every letter of it can still be read', () => {
    const letters = (words: string) => words.replaceAll(/[^a-z]/gi, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab #>|-*_`\n1.[]()'), maxLength: 60 }), (words) => {
        expect(letters(wordsOf(parseMarkdown(words)))).toBe(letters(words));
      }),
      { seed: 20261125, numRuns: 2000 },
    );
  });
});

describe('parseInline', () => {
  test('strong, emphasis and code', () => {
    expect(parseInline('**A** b *c* _d_ `e`')).toEqual([
      { kind: 'strong', text: 'A' },
      text(' b '),
      { kind: 'emphasis', text: 'c' },
      text(' '),
      { kind: 'emphasis', text: 'd' },
      text(' '),
      { kind: 'code', text: 'e' },
    ]);
  });

  test('underscores and stars inside words are letters', () => {
    expect(parseInline('health_data and 2*3*4')).toEqual([text('health_data and 2*3*4')]);
  });

  test('the other documents open as pages; web and mail addresses as they are', () => {
    expect(parseInline('[Data Retention](/api/v1/legal/data-retention)')).toEqual([
      { kind: 'link', text: 'Data Retention', href: '/legal/data-retention' },
    ]);
    expect(parseInline('[w](https://example.org/a)')).toMatchObject([{ href: 'https://example.org/a' }]);
    expect(parseInline('[m](mailto:a@example.org)')).toMatchObject([{ href: 'mailto:a@example.org' }]);
  });

  test.each([
    '[x](javascript:alert)',
    '[x](JaVaScRiPt:alert)',
    '[x](data:text/html;base64,aa)',
    '[x](//evil.example)',
    '[x](/you/data)',
    '[x](https://)',
  ])('%s stays text', (link) => {
    expect(parseInline(link)).toEqual([text(link)]);
  });
});

const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'quote') return wordsOf(block.blocks);
      if (block.kind === 'list') return block.items.flat().map(inlineWords).join('');
      if (block.kind === 'table') return [block.head, ...block.rows].flat(2).map(inlineWords).join('');
      return block.content.map(inlineWords).join('');
    })
    .join('');

const inlineWords = (inline: Inline): string => inline.text;
