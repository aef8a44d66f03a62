import { describe, expect, test } from 'vitest';
import { findCareSignals } from './care-signals.ts';
import { toldRules } from './own-eating-disorder.ts';

const rulesIn = (text: string) => findCareSignals(text, {}).map(({ ruleId }) => ruleId);

describe('an eating disorder of one’s own', () => {
  test.each([
    'I have anorexia',
    'I’m bulimic, just so you know',
    'Hi! I was diagnosed with ARFID last spring and need meal ideas',
    'I’ve had an eating disorder since school',
    'Ich bin magersüchtig',
    'Ich habe eine Essstörung',
    'Bei mir wurde Bulimie diagnostiziert',
    'Tengo anorexia',
    'Me diagnosticaron un trastorno alimentario',
    'Je suis anorexique',
    'Je souffre de boulimie depuis deux ans',
    'Ho l’anoressia',
    'Soffro di bulimia',
    'Tenho um transtorno alimentar',
  ])('is told by "%s"', (text) => {
    expect(rulesIn(text)).toContain(toldRules.has);
  });

  test.each([
    'I’m in recovery from anorexia',
    'I am recovering from bulimia',
    'Estoy en recuperación de la anorexia',
  ])('is being overcome in "%s"', (text) => {
    expect(rulesIn(text)).toContain(toldRules.recovers);
  });

  test.each([
    'My sister has anorexia',
    'I do not have an eating disorder',
    'Do I have an eating disorder?',
    'I read a book about anorexia',
    'Ich habe keine Essstörung',
    'No tengo anorexia',
    'Je n’ai pas d’anorexie',
    'I have a friend who is bulimic',
    'I had an eating disorder years ago, now I love cooking',
  ])('is not told by "%s"', (text) => {
    const own: string[] = Object.values(toldRules);
    expect(rulesIn(text).filter((rule) => own.includes(rule))).toEqual([]);
  });
});
