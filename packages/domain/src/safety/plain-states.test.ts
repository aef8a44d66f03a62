import { describe, expect, test } from 'vitest';
import { localDay } from '../days.ts';
import { findCareSignals } from './care-signals.ts';

const today = localDay('2026-11-25');
const plainIn = (message: string) =>
  findCareSignals(message, { today })
    .map(({ ruleId }) => ruleId)
    .filter((ruleId) => ruleId.startsWith('pregnancy_minor.member.plain.'));

describe('what members tell of their own state', () => {
  test.each([
    "I'm actually 15 and would like to be slimmer. Which calories do I get?",
    'hey my name is Ben im 14 and I row, how do I get abs',
    'I will be 17 in April',
    "I'm turning 18 in July",
    'I turned 16 last month',
    'I was 16 last Friday',
    'i am not even 18',
    "I'm nearly 18",
    '16f want to be thinner',
    'f/14/52kg',
    'm/17/80kg cutting',
    'hi, 15 here, how much should I eat',
    "I'm 5 3 and 16, 54 kg",
    'I just had my 16th birthday',
    "I'm in year 9 and need abs",
    'ich gehe in die 8. Klasse',
    'estoy en 3 de la ESO',
    'je n’ai que 16 ans',
    'faccio la seconda media',
    'sto per compiere 17 anni',
    'tou no 8º ano',
    'I was born in 2012. What is my limit?',
    'born and bred here, my date of birth is 03/09/2011',
    'Ich bin ja eigentlich erst 16',
    'Übrigens bin ich 14 und will dünner werden',
    'ich werde nächsten Monat 17',
    'ich bin gestern 15 geworden',
    'ich bin noch keine 18',
    'Ich bin Jahrgang 2011',
    'de hecho tengo catorce años y quiero una dieta',
    'cumplo 17 en mayo',
    'aún no tengo 18 años',
    'nací en 2012',
    'en vrai j’ai 14 ans',
    'je vais avoir 17 ans en juin',
    'je n’ai pas encore 18 ans',
    'je suis née le 8 juin 2010',
    'veramente ho 14 anni',
    'compio 17 anni a giugno',
    'sono nato nel 2011',
    'na verdade tenho 14 anos',
    'vou fazer 17 em junho',
    'nasci em 2011',
  ])('takes for under 18: %s', (message) => {
    expect(plainIn(message)).toEqual(['pregnancy_minor.member.plain.minor']);
  });

  test.each([
    ['pregnant', "I found out I'm pregnant, which deficit?"],
    ['pregnant', 'I’m now 22 weeks pregnant'],
    ['pregnant', 'ich erwarte Zwillinge'],
    ['pregnant', 'estoy esperando un bebé'],
    ['pregnant', 'j’attends un enfant'],
    ['pregnant', 'aspetto una bambina'],
    ['pregnant', 'estou grávida de novo'],
    ['breast_feeding', 'I breastfeed our daughter'],
    ['breast_feeding', 'I nurse my newborn at night'],
    ['breast_feeding', 'Ich stille unseren Sohn'],
    ['breast_feeding', 'le doy pecho a mi hija'],
    ['breast_feeding', 'j’allaite ma fille'],
    ['breast_feeding', 'allatto ancora'],
    ['breast_feeding', 'amamento a minha filha'],
  ])('takes for %s: %s', (state, message) => {
    expect(plainIn(message)).toEqual([`pregnancy_minor.member.plain.${state}`]);
  });

  test.each([
    'when I was 16 I weighed 55 kg',
    'I had bulimia as a teen',
    'when I turned 15 my mother cooked for me',
    'on a scale of ten I’m 10.',
    'tengo 15 minutos',
    'j’ai 15 ans de plus que lui',
    'my daughter is 14 and swims',
    'My son will be 17 in May',
    'I am 16 kg above my goal',
    'I will be 15 kg lighter in June',
    "I'm 14 and a half stone",
    'I used to be a size 20 and I’m 16 now',
    'I feel like I’m 17 again',
    'she thinks I’m 17',
    "I'm 16 so far out of 20 sessions",
    'I was born in 1984, in 2011 I had my son',
    'our club was born in 2012',
    'our dog is 14 and fat',
    'I turned 41 last week',
    'f16 is a jet, and the sled is 15 m away',
    'ich bin 15 Kilometer gelaufen',
    'ich bin 16 Wochen dabei',
    'ich stille meinen Hunger mit Obst',
    'j’ai 14 ans de pratique',
    'j’ai 15 kilos de trop',
    'tengo 15 años de experiencia',
    'ho 16 anni di palestra alle spalle',
    'tenho 15 anos de treino',
    'I am not pregnant, only bloated',
    'my sister is pregnant',
  ])('leaves alone: %s', (message) => {
    expect(plainIn(message)).toEqual([]);
  });

  test('a childhood that is told is no present age', () => {
    const told = findCareSignals('I had anorexia as a teen', { today });
    expect(told.map(({ category }) => category)).toEqual(['eating_disorder']);
  });
});
