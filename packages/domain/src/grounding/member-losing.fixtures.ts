import { checkSentence } from './check-sentence.ts';
import { buildLedger } from './ledger.ts';

/** Where a sentence is said to a member of 76.8 kg who loses half a kilogram a week. */
export const place = {
  ledger: buildLedger({
    get_energy: {
      as_of: '2026-06-15',
      trend: { weight_kg: 76.8, interval_90: [75.8, 77.8], rate_kg_per_week: -0.5 },
      targets: { calories: 1650, issued_on: '2026-06-09' },
    },
  }),
  previous: null,
  units: { weight: 'kg', energy: 'kcal' } as const,
  locale: 'en-GB',
  today: '2026-06-15',
};

export const isSupported = (sentence: string) => checkSentence(sentence, place).supported;
