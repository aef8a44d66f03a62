import type { Source } from '@sleek/contract/coach';
import type { Energy } from '@sleek/contract/energy';
import type { PatternCode } from '@sleek/domain/patterns/pattern-days';
import { err, ok, type Result } from '@sleek/domain/result';
import type { JudgeContext } from '@sleek/domain/safety/judge-text';
import type { z } from 'zod';
import type { Actor } from '../edge/actor.ts';

/**
 * A look at the member's own data that the coach may take: the same use case, with the same actor, as the
 * member's own screens. The member is never an argument: a model cannot ask about anyone else.
 */
export type CoachTool = {
  name: ToolName;
  category: 'profile' | 'check_ins' | 'nutrition' | 'energy' | 'adherence' | 'patterns' | 'plan' | 'photos';
  /** What was looked at, in words for the member. */
  description: string;
  /** What it may be asked; anything else is refused before it runs. */
  input: z.ZodType<Record<string, unknown>>;
  /** How long its result may be given again while the member's data stand still; 0: never. */
  ttlSeconds: number;
  run(actor: Actor, input: Record<string, unknown>): Promise<ToolResults[ToolName]>;
};

/** Whatever may be called by its name in a turn. */
export type Tool = Omit<CoachTool, 'name' | 'category' | 'run'> & {
  name: string;
  category: string;
  run(actor: Actor, input: Record<string, unknown>): Promise<unknown>;
  /** Where it may take longer than a look at the member's data. */
  timeoutMs?: number;
  /** What trace and log say of a call and of its result, where the usual summary would say too much. */
  summarise?: { input(input: Record<string, unknown>): string; output(result: unknown): string };
  /** The pages that a result rests on. */
  sourcesOf?(result: unknown): Source[];
};

/** Looks at pages of others, for members who allow it, where the operator named sites and a search service. */
export type WebLooks = {
  /** The sites that are searched; none where there is no web search. */
  hosts(): readonly string[];
  /** Those of one answer: they share what it may still ask for. */
  toolsFor(asked: WebAsked): readonly Tool[];
};
export type WebAsked = {
  userId: string;
  sessionId: string;
  /** The member's own, of this turn: only words of it may leave. */
  message: string;
  /** Who the member is: no word of these leaves. */
  hidden: readonly string[];
  context: JudgeContext;
};

/** Why a tool can't say anything, in words that hold none of the member's data. */
export class ToolRefusal extends Error {
  override readonly name = 'ToolRefusal';
}

/**
 * The arguments as a tool takes them, or which of them does not fit and why; never their values, nor
 * names that the tool does not have. What it does not know is refused rather than passed over: it may be the id of
 * another member.
 */
export function readToolInput(
  { input }: Pick<CoachTool, 'input'>,
  given: unknown,
): Result<Record<string, unknown>, string> {
  const parsed = input.safeParse(given);
  if (!parsed.success) return err(misfit(parsed.error.issues.map(({ path, message }) => [path, message])));
  const unknown = Object.keys(given as object).filter((key) => !Object.hasOwn(parsed.data, key));
  return unknown.length === 0 ? ok(parsed.data) : err(`${noFit} ${unknown.length} of them are not known`);
}

const noFit = 'The arguments do not fit the tool.';

function misfit(issues: readonly [path: readonly PropertyKey[], message: string][]): string {
  const faults = issues
    .slice(0, 5)
    .map(([path, message]) => `${path.map(String).join('.') || 'arguments'}: ${message}`);
  return `${noFit} ${faults.join('; ')}`;
}

export type ToolName = keyof ToolResults;

/** What each tool answers. Weights in kg, energy in kcal; everything derived is computed here, never by the coach. */
export type ToolResults = {
  get_user_profile: Record<string, unknown>;
  get_recent_checkins: {
    checkins: {
      date: string;
      weight_kg: number | null;
      energy_level: number | null;
      sleep_quality: number | null;
      mood: number | null;
      adherence_score: number | null;
      notes: string | null;
    }[];
    total: number;
    days_requested: number;
  };
  get_weight_trend: {
    weekly_rate_of_change_kg: number | null;
    total_change_kg: number | null;
    start_weight_kg: number | null;
    current_weight_kg: number | null;
    data_points: number;
    days_analyzed: number;
    /** The two latest readings and what lies between them. */
    latest_reading: { date: string; weight_kg: number } | null;
    previous_reading: { date: string; weight_kg: number } | null;
    last_change_kg: number | null;
  };
  get_nutrition_summary: {
    days_logged: number;
    avg_calories: number | null;
    avg_protein_g: number | null;
    avg_carbs_g: number | null;
    avg_fat_g: number | null;
    avg_fiber_g: number | null;
    total_calories: number | null;
    days_analyzed: number;
    /** Days that have the value: what its average is over. */
    days_with_calories: number;
    days_with_protein: number;
  };
  get_food_today: {
    date: string;
    calories: number | null;
    protein_g: number | null;
    target_calories: number | null;
    target_protein_g: number | null;
    /** Target minus what is logged so far; negative when more was logged. */
    left_calories: number | null;
    closed: boolean;
  };
  get_energy: Energy;
  get_plateau: Energy['plateau'] & {
    level: Energy['level'];
    rate_kg_per_week: number | null;
    rate_interval_90: [number, number] | null;
    /** What the judgement rests on, of the last `days_analyzed` days. */
    weigh_ins: number;
    food_days: number;
    days_analyzed: number;
  };
  get_goal_date: {
    goal_weight_kg: number | null;
    trend_kg: number | null;
    /** Goal minus trend: negative when it lies below. */
    to_go_kg: number | null;
    earliest: string | null;
    central: string | null;
    latest: string | null;
    /** The date that the member wishes for. */
    wished_for: string | null;
    level: Energy['level'];
  };
  calculate_tdee: {
    bmr: number | null;
    tdee: number | null;
    target_calories: number | null;
    deficit_surplus: number | null;
  } & Record<string, unknown>;
  get_patterns: {
    days_analyzed: number;
    check_ins: number;
    food_days: number;
    /** Claims that had enough days to be judged; each found one is corrected for all of them. */
    claims_judged: number;
    patterns: {
      code: PatternCode;
      days_of_kind: number;
      other_days: number;
      mean_of_kind: number;
      mean_of_others: number;
      difference: number;
      /** Cliff's delta, -1 to 1. */
      effect: number;
      p_corrected: number;
    }[];
  };
  get_plan: {
    /** `outdated`: the last one was made before what may be told changed; nothing of it is told. */
    state: 'this_week' | 'earlier' | 'later' | 'outdated' | 'none';
    /** `hidden`: it was made without any number. */
    numbers: 'shown' | 'hidden';
    /** Local days. */
    week_start: string | null;
    made_on: string | null;
    /** Those in force; null where the plan has others by now. */
    targets: { calories: number; protein_g: number; carbs_g: number; fat_g: number } | null;
    target_changed_since: boolean;
    focus_areas: string[];
    recommendations: {
      text: string;
      /** What it rested on when the plan was made. */
      basis: string | null;
      status: 'open' | 'accepted' | 'dismissed';
    }[];
    /** When the plan before was made, and what is different in this one. */
    compared_with: string | null;
    changes: { description: string; basis: string | null }[];
  };
  get_photo_dates: {
    /** `no_consent`: nothing is told of photos, not even how many there are. */
    access: 'allowed' | 'no_consent';
    /** Those that the member shares with the coach and that can be shown; null where it may not know. */
    photos: number | null;
    /** Local days. */
    first: string | null;
    latest: string | null;
    /** Each day once, newest first; of many the newest ones. */
    dates: string[];
    /** Null also where the latest is of a day to come. */
    days_since_latest: number | null;
  };
  /** Titles and ingredients stand between the marks of foreign text. */
  search_web: {
    /** How many words were searched for. */
    words: number;
    finds: { id: string; title: string; host: string }[];
  };
  fetch_recipe: {
    title: string;
    host: string;
    servings: number | null;
    minutes: number | null;
    energy_kcal_per_serving: number | null;
    protein_g_per_serving: number | null;
    ingredients: string[];
  };
  get_adherence_metrics: {
    days_analyzed: number;
    checkin_completion_rate: number;
    weight_logging_rate: number;
    nutrition_logging_rate: number;
    current_streak: number;
    avg_adherence_score: number | null;
    total_checkins: number;
    checkins_with_weight: number;
    nutrition_days_logged: number;
  };
};
