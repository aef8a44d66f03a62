import type { Units } from '@sleek/contract/profile';
import { defaultUnits } from '../../quantities/quantities.ts';

/** What people of a country mostly use; a first guess that is shown and can be changed. */
export function guessUnits(country: string): Units {
  if (country === 'US') return { weight: 'lb', height: 'ft', energy: 'kcal' };
  if (country === 'GB' || country === 'IE') return { weight: 'st', height: 'ft', energy: 'kcal' };
  if (country === 'AU' || country === 'NZ') return { weight: 'kg', height: 'cm', energy: 'kj' };
  return defaultUnits;
}
