import { addDays, localDayAt } from '@sleek/domain/days';
import { roundTo } from '@sleek/domain/units';
import { z } from 'zod';
import { asMemberText } from '../../llm/member-text.ts';
import type { CoachTool } from '../../llm/tool.ts';
import { type ReadDeps, readCheckIns, readTrendOfDays } from './read-check-ins.ts';

const recentInput = z.object({ days: z.number().int().min(1).max(90).default(14) });
const trendInput = z.object({ days: z.number().int().min(7).max(365).default(30) });
const noteCharacters = 200;

export function checkInTools(deps: ReadDeps): CoachTool[] {
  return [
    {
      name: 'get_recent_checkins',
      category: 'check_ins',
      description: 'Your latest check-ins',
      input: recentInput,
      ttlSeconds: 60,
      async run(actor, input) {
        const { days } = recentInput.parse(input);
        const today = localDayAt(deps.clock.now().getTime(), actor.timeZone);
        const rows = await readCheckIns(deps, actor.userId, { from: addDays(today, 1 - days), to: today });
        const checkins = rows.map((row) => ({
          date: row.date,
          weight_kg: row.weight_kg,
          energy_level: row.energy_level,
          sleep_quality: row.sleep_quality,
          mood: row.mood,
          adherence_score: row.adherence_score,
          notes: row.notes === null ? null : asMemberText(row.notes, noteCharacters),
        }));
        return { checkins, total: checkins.length, days_requested: days };
      },
    },
    {
      name: 'get_weight_trend',
      category: 'check_ins',
      description: 'Your weights and how they moved',
      input: trendInput,
      ttlSeconds: 300,
      async run(actor, input) {
        const { days } = trendInput.parse(input);
        const trend = await readTrendOfDays(deps, actor, days);
        const [latest = null, previous = null] = trend.data
          .toReversed()
          .map(({ date, weight_kg }) => ({ date, weight_kg }));
        return {
          weekly_rate_of_change_kg: trend.weekly_rate_of_change,
          total_change_kg: trend.total_change,
          start_weight_kg: trend.start_weight,
          current_weight_kg: trend.current_weight,
          data_points: trend.data.length,
          days_analyzed: days,
          latest_reading: latest,
          previous_reading: previous,
          last_change_kg: latest && previous ? roundTo(latest.weight_kg - previous.weight_kg, 2) : null,
        };
      },
    },
  ];
}
