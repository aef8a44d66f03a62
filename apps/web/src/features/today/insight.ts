import type { Energy } from '@sleek/contract/energy';
import type { Units } from '@sleek/contract/profile';
import type { Numbers } from '../../api/resources.ts';
import { m } from '../../messages/en.ts';
import { energyText, weightDifferenceText, weightText } from '../../quantities/quantities.ts';

/** One sentence that says what the data say, with its uncertainty; what is unsafe goes first, then what changed. */
export function insight(energy: Energy, numbers: Numbers, units: Units): string {
  if (numbers === 'hidden') return m.insightHidden;
  // Kept from an earlier version, the data may have none.
  const concern = numbers === 'shown' ? energy.concerns?.[0] : undefined;
  if (concern) return m.insightConcerns[concern];
  const change = numbers === 'shown' ? energy.what_changed[0] : undefined;
  if (change) return change.description;
  if (energy.level === 'collecting' || !energy.trend)
    return energy.data_gaps[0]?.suggestion ?? m.insightCollecting;
  const said = trendSentence(energy.trend, units.weight);
  return energy.level === 'low' ? `${said} ${m.insightRough}` : said;
}

/** What the member's days burn as they log them; the second line of the insight where numbers are shown. */
export function maintenanceSentence(energy: Energy, numbers: Numbers, units: Units): string | null {
  if (numbers !== 'shown' || !energy.maintenance || energy.level === 'collecting') return null;
  const [low, high] = energy.maintenance.interval_90;
  const range = `${energyText(low, units.energy).replace(/ \S+$/, '')}–${energyText(high, units.energy)}`;
  return m.insightMaintenance(energyText(energy.maintenance.as_logged_kcal, units.energy), range);
}

function trendSentence(trend: NonNullable<Energy['trend']>, unit: Units['weight']): string {
  const rate = trend.rate_kg_per_week;
  const [low, high] = trend.rate_interval_90;
  // Less than 0.1 % of body weight a week is nothing anybody would notice.
  if (Math.abs(rate) < trend.weight_kg * 0.001) return m.insightSteady(weightText(trend.weight_kg, unit));
  const size = weightDifferenceText(rate, unit);
  if (low <= 0 && high >= 0) return m.insightLikely(rate < 0 ? 'down' : 'up', size);
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  const say = rate < 0 ? m.insightDown : m.insightUp;
  return say(size, weightDifferenceText(near, unit), weightDifferenceText(far, unit));
}
