import type { Insights } from '@sleek/contract/insights';
import type { Profile } from '@sleek/contract/profile';
import { localDayAt } from '@sleek/domain/days';
import { roundTo } from '@sleek/domain/units';
import type { Actor } from '../../edge/actor.ts';
import { chooseNextStep } from '../../llm/embedded/next-step.ts';
import { patternSentence, patternTitle } from '../../llm/embedded/pattern-words.ts';
import { createSlots } from '../../llm/embedded/speech.ts';
import { standingSilenceOf } from '../coach/silence.ts';
import { holdsConsent } from '../consent/holds-consent.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readAdherence, readStreak } from '../energy/read-adherence.ts';
import { readEnergy } from '../energy/read-energy.ts';
import { readNutritionSummary } from '../nutrition/read-nutrition-summary.ts';
import { readMemberFacts } from '../profile/read-member.ts';
import { insightsOf } from './insight-rules.ts';
import { readPatterns } from './read-patterns.ts';

const days = 14;

/**
 * What stands out, in a fixed order and each with the days that it rests on, and the one next step. A member who is
 * shown no numbers gets none of either.
 */
export async function readInsights(deps: EnergyDeps, actor: Actor): Promise<Insights> {
  const now = deps.clock.now();
  const today = localDayAt(now.getTime(), actor.timeZone);
  const facts = await readMemberFacts(deps.db, actor.userId);
  const keepsHealthData = await holdsConsent(deps.db, actor.userId, 'health_data');
  if (standingSilenceOf({ facts, today, keepsHealthData }) !== null)
    return { generated_at: now.toISOString(), insights: [], data_quality_score: 0, next_action: null };
  const energy = await readEnergy(deps, actor);
  const metrics = await readAdherence(deps, actor, days);
  const food = await readNutritionSummary(deps, actor, days);
  const { patterns } = await readPatterns(deps, actor);
  const slots = createSlots(facts.profile.units, facts.profile.locale);
  const { code, action, reason } = chooseNextStep(energy, metrics);
  return {
    generated_at: now.toISOString(),
    insights: [
      ...insightsOf({ energy, metrics, streak: await readStreak(deps, actor), food, slots }),
      ...patterns.map((pattern) => ({
        type: 'trend' as const,
        title: patternTitle(pattern),
        description: patternSentence(slots, pattern),
        data: pattern,
        action: null,
      })),
    ],
    data_quality_score: qualityOf(
      { weights: metrics.checkins_with_weight, foodDays: metrics.nutrition_days_logged },
      facts.profile,
    ),
    next_action: { code, action: withoutLead(action), reason: withoutLead(reason) },
  };
}

/** How complete two weeks and the profile are, 0 to 1, as existing clients know it. */
function qualityOf({ weights, foodDays }: { weights: number; foodDays: number }, profile: Profile): number {
  const known = [profile.height_cm, profile.sex, profile.birth_year, profile.activity_level];
  const profileShare = known.filter((value) => value !== null).length / known.length;
  return roundTo((Math.min(weights / days, 1) + Math.min(foodDays / days, 1) + profileShare) / 3, 4);
}

/** In a field of its own a step needs no word that says what it is. */
function withoutLead(sentence: string): string {
  const text = sentence.replace(/^(?:Next|Why): /, '');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
