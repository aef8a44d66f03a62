import type { ToolTraceEntry } from '@sleek/contract/coach';
import { enCoach as m } from '../../messages/en.coach.ts';

/** What the coach looked at, in the member's words; null when it looked at nothing. */
export function lookedAtWords(trace: readonly ToolTraceEntry[] | null): string | null {
  const things = (trace ?? []).flatMap((entry) => thing(entry) ?? []);
  return things.length === 0 ? null : m.lookedAt([...new Set(things)].join(', '));
}

/** What is being looked at right now. */
export function lookingWords(tool: string): string {
  const known: Record<string, string> = m.looking;
  return Object.hasOwn(known, tool) ? (known[tool] ?? m.lookingOther) : m.lookingOther;
}

function thing(entry: ToolTraceEntry): string | null {
  // A look that failed has nothing to summarise.
  if (entry.output_summary === '') return null;
  // An offer is no look; it has a card of its own.
  if (entry.tool_name.startsWith('propose_')) return null;
  const count = (...keys: string[]) => numberIn(`${entry.output_summary}, ${entry.input_summary}`, keys);
  switch (entry.tool_name) {
    case 'get_weight_trend':
      return m.looked.weights(count('days_analyzed', 'days'));
    case 'get_recent_checkins':
      return m.looked.checkIns(count('total'));
    case 'get_nutrition_summary':
      return m.looked.food(count('days_logged'));
    case 'get_food_today':
      return m.looked.foodToday;
    case 'get_energy':
      return m.looked.energy;
    case 'calculate_tdee':
      return m.looked.maintenance;
    case 'get_adherence_metrics':
      return m.looked.adherence(count('days_analyzed', 'days'));
    case 'get_user_profile':
      return m.looked.profile;
    case 'get_plan':
      return m.looked.plan;
    case 'get_photo_dates':
      // It asked whether it may, and looked at nothing.
      return entry.output_summary.includes('access=no_consent') ? null : m.looked.photoDates;
    case 'search_web':
      return m.looked.web;
    case 'fetch_recipe':
      return m.looked.recipe;
    default:
      return ownWords(entry.tool_description);
  }
}

/** The number behind the first of the keys in `key=value, key=value`. */
function numberIn(summary: string, keys: readonly string[]): number | null {
  for (const key of keys) {
    const found = new RegExp(`(?:^|[ ,])${key}=(\\d+)(?:,|$)`).exec(summary)?.[1];
    if (found !== undefined) return Number(found);
  }
  return null;
}

/** A tool that is newer than this client describes itself; anything but a short phrase is left out. */
function ownWords(description: string): string | null {
  if (!/^[A-Za-z][A-Za-z ,'’-]{2,60}$/.test(description)) return null;
  return description.charAt(0).toLowerCase() + description.slice(1);
}
