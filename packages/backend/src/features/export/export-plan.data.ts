import type { MemberExport } from '@sleek/contract/export';
import type { Tables } from '../../platform/postgres/tables.ts';

/** How a column leaves: as it is, opened from its seal, or not at all. */
export type ColumnRule = 'plain' | 'sealed-text' | 'sealed-json' | LeftOut;
type LeftOut = { leftOut: string };

/** Where the rows of a table go. `key` tells a member's rows apart; a part without it is a single record. */
export type PartRule<T extends keyof Tables> = {
  part: keyof MemberExport;
  many?: { key: keyof Tables[T] & string; newestBy: keyof Tables[T] & string };
  columns: { [C in Exclude<keyof Tables[T], 'user_id'>]: ColumnRule };
};

const secret = { leftOut: 'a secret that would let its reader in, and of no use to the member' };
const stamps = { created_at: 'plain', updated_at: 'plain' } as const;

/** What becomes of each column of each table in a member's export. A new one does not compile without a rule. */
export const exportPlan: { readonly [T in keyof Tables]: PartRule<T> | LeftOut } = {
  feature_flag_change: { leftOut: 'what operators switched, and nothing of any member' },
  check_in: {
    part: 'check_ins',
    many: { key: 'id', newestBy: 'date' },
    columns: {
      id: 'plain',
      date: 'plain',
      weight_kg: 'plain',
      notes: 'sealed-text',
      energy_level: 'plain',
      sleep_quality: 'plain',
      mood: 'plain',
      adherence_score: 'plain',
      client_updated_at: 'plain',
      ...stamps,
    },
  },
  nutrition_day: {
    part: 'nutrition_days',
    many: { key: 'id', newestBy: 'date' },
    columns: {
      id: 'plain',
      date: 'plain',
      calories: 'plain',
      protein_g: 'plain',
      carbs_g: 'plain',
      fat_g: 'plain',
      fiber_g: 'plain',
      source: 'plain',
      notes: 'sealed-text',
      closed: 'plain',
      fasting_confirmed: 'plain',
      ...stamps,
    },
  },
  user: {
    part: 'account',
    columns: {
      id: 'plain',
      email: 'plain',
      hashed_password: secret,
      is_active: 'plain',
      is_verified: 'plain',
      role: 'plain',
      token_version: { leftOut: 'a counter that ends tokens' },
      is_demo: 'plain',
      ...stamps,
    },
  },
  user_profile: {
    part: 'profile',
    columns: {
      display_name: 'plain',
      height_cm: 'plain',
      sex: 'plain',
      birth_year: 'plain',
      activity_level: 'plain',
      timezone: 'plain',
      country: 'plain',
      locale: 'plain',
      unit_weight: 'plain',
      unit_height: 'plain',
      unit_energy: 'plain',
      logging_style: 'plain',
      ...stamps,
    },
  },
  user_goal: {
    part: 'goal',
    columns: {
      goal_type: 'plain',
      target_weight_kg: 'plain',
      pace_preference: 'plain',
      target_date: 'plain',
      ...stamps,
    },
  },
  diet_preferences: {
    part: 'preferences',
    columns: {
      diet_type: 'plain',
      allergies: 'plain',
      disliked_foods: 'plain',
      meals_per_day: 'plain',
      macro_targets: 'plain',
      ...stamps,
    },
  },
  user_safety_state: {
    part: 'safety_state',
    columns: {
      pregnant: 'plain',
      breast_feeding: 'plain',
      eating_disorder_history: 'plain',
      sensitive_mode: 'plain',
      medication_or_illness: 'plain',
      ...stamps,
    },
  },
  member_change: {
    part: 'changes',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      kind: 'plain',
      before: 'plain',
      after: 'plain',
      occurred_on: 'plain',
      created_at: 'plain',
    },
  },
  energy_target: {
    part: 'energy_targets',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      issued_on: 'plain',
      reason: 'plain',
      calories: 'plain',
      protein_g: 'plain',
      carbs_g: 'plain',
      fat_g: 'plain',
      fiber_g: 'plain',
      rate_kg_per_week: 'plain',
      notes: 'plain',
      withheld: 'plain',
      snapshot: 'plain',
      created_at: 'plain',
    },
  },
  user_consent: {
    part: 'consents',
    many: { key: 'consent_type', newestBy: 'updated_at' },
    columns: {
      consent_type: 'plain',
      granted: 'plain',
      version: 'plain',
      granted_at: 'plain',
      revoked_at: 'plain',
      ip_address: 'plain',
      user_agent: 'plain',
      ...stamps,
    },
  },
  user_consent_event: {
    part: 'consent_history',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      consent_type: 'plain',
      granted: 'plain',
      version: 'plain',
      ip_address: 'plain',
      user_agent: 'plain',
      created_at: 'plain',
    },
  },
  refresh_token: {
    part: 'sessions',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      family_id: 'plain',
      token_hash: secret,
      expires_at: 'plain',
      revoked_at: 'plain',
      created_at: 'plain',
      user_agent: 'plain',
      ip_address: 'plain',
    },
  },
  user_link: { leftOut: 'links that were mailed: short-lived, and no more than a secret and its end' },
  idempotency_key: { leftOut: 'answers of the last day, kept to be given once more: copies of what is here' },
  audit_log: {
    part: 'account_history',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      actor_kind: 'plain',
      actor_id: { leftOut: 'may be another person; the kind of actor is there' },
      action: 'plain',
      details: 'plain',
      created_at: 'plain',
    },
  },
  ai_session: {
    part: 'conversations',
    many: { key: 'id', newestBy: 'last_message_at' },
    columns: {
      id: 'plain',
      status: 'plain',
      started_at: 'plain',
      last_message_at: 'plain',
      message_count: 'plain',
      tokens_used: 'plain',
      model_tier: 'plain',
      context_summary: 'sealed-text',
      conversation_history: 'sealed-json',
      metadata: 'plain',
      created_at: 'plain',
    },
  },
  coach_run: {
    part: 'coach_answers',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      session_id: 'plain',
      status: 'plain',
      events: 'sealed-json',
      created_at: 'plain',
      finished_at: 'plain',
    },
  },
  ai_tool_call_log: {
    part: 'coach_looks',
    many: { key: 'id', newestBy: 'created_at' },
    columns: {
      id: 'plain',
      session_id: 'plain',
      run_id: 'plain',
      tool_name: 'plain',
      tool_category: 'plain',
      input_hash: 'plain',
      input_summary: 'plain',
      output_summary: 'plain',
      status: 'plain',
      error_message: 'plain',
      latency_ms: 'plain',
      cached: 'plain',
      created_at: 'plain',
    },
  },
  account_deletion: { leftOut: 'exists only while the account is closed and nobody can ask for an export' },
  deletion_ledger: { leftOut: 'knows no member, only a hash of the id of one who asked for deletion' },
};
