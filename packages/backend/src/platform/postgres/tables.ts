import type { LocalDay } from '@sleek/domain/days';
import type { ColumnType, Generated } from 'kysely';
import type { MetricsTables } from './metrics-tables.ts';
import type { Json, OperationsTables } from './operations-tables.ts';

/** Columns as the driver gives them: NUMERIC as number, `date` as `YYYY-MM-DD`, timestamptz as Date. */
type Stamps = { created_at: Date; updated_at: Date };

/** By the state's name, what changed it last; nothing of one that is as it was at the beginning. */
type SafetyOrigins = {
  [state: string]: { by: 'member' | 'coach' | 'reviewer'; name?: string; at: string };
};

export type Tables = OperationsTables &
  MetricsTables & {
    user: Stamps & {
      id: string;
      email: string;
      hashed_password: string;
      is_active: Generated<boolean>;
      is_verified: Generated<boolean>;
      role: Generated<'member' | 'reviewer' | 'admin'>;
      token_version: Generated<number>;
      is_demo: Generated<boolean>;
    };
    user_profile: Stamps & {
      user_id: string;
      display_name: string | null;
      height_cm: number | null;
      sex: 'male' | 'female' | 'other' | 'prefer_not_to_say' | null;
      birth_year: number | null;
      activity_level: 'sedentary' | 'light' | 'moderate' | 'active' | 'very_active' | null;
      timezone: Generated<string>;
      country: string | null;
      locale: string | null;
      unit_weight: Generated<'kg' | 'lb' | 'st'>;
      unit_height: Generated<'cm' | 'ft'>;
      unit_energy: Generated<'kcal' | 'kj'>;
      logging_style: 'weighs' | 'estimates' | 'skips' | null;
    };
    user_goal: Stamps & {
      user_id: string;
      goal_type: Generated<'fat_loss' | 'muscle_gain' | 'recomp' | 'maintenance' | 'performance'>;
      target_weight_kg: number | null;
      pace_preference: Generated<'slow' | 'moderate' | 'aggressive'>;
      target_date: Date | null;
    };
    diet_preferences: Stamps & {
      user_id: string;
      diet_type: Generated<
        'none' | 'vegetarian' | 'vegan' | 'pescatarian' | 'keto' | 'paleo' | 'halal' | 'kosher'
      >;
      allergies: Json<string[] | null> | null;
      disliked_foods: Json<string[] | null> | null;
      meals_per_day: Generated<number>;
      macro_targets: Json<Record<string, number> | null> | null;
    };
    user_safety_state: Stamps & {
      user_id: string;
      pregnant: Generated<boolean>;
      breast_feeding: Generated<boolean>;
      eating_disorder_history: Generated<boolean>;
      sensitive_mode: Generated<boolean>;
      medication_or_illness: Generated<boolean>;
      origins: ColumnType<SafetyOrigins, string | undefined, string>;
    };
    member_change: {
      user_id: string;
      id: string;
      kind: string;
      before: string | null;
      after: string | null;
      occurred_on: LocalDay;
      created_at: Date;
    };
    refresh_token: {
      user_id: string;
      id: string;
      family_id: string;
      token_hash: string;
      expires_at: Date;
      revoked_at: Date | null;
      created_at: Date;
      user_agent: string | null;
      ip_address: string | null;
    };
    user_link: {
      user_id: string;
      id: string;
      purpose: 'verify_email' | 'reset_password';
      token_hash: string;
      expires_at: Date;
      used_at: Date | null;
      mailed_at: Date | null;
      attempts: Generated<number>;
      created_at: Date;
    };
    idempotency_key: {
      user_id: string;
      key_hash: string;
      attempt: string;
      leased_until: Date;
      request: string;
      answer: string | null;
      created_at: Date;
      expires_at: Date;
    };
    audit_log: {
      id: string;
      user_id: string | null;
      actor_kind: 'member' | 'operator' | 'system';
      actor_id: string | null;
      action: string;
      details: Json<Record<string, unknown>>;
      created_at: Date;
    };
    user_consent: Stamps & {
      user_id: string;
      consent_type: string;
      granted: boolean;
      version: string;
      granted_at: Date | null;
      revoked_at: Date | null;
      ip_address: string | null;
      user_agent: string | null;
    };
    user_consent_event: {
      user_id: string;
      id: string;
      consent_type: string;
      granted: boolean;
      version: string;
      ip_address: string | null;
      user_agent: string | null;
      created_at: Date;
    };
    account_deletion: {
      user_id: string;
      requested_at: Date;
      purge_at: Date;
      link_hash: string;
    };
    deletion_ledger: {
      member_hash: string;
      state: 'closed' | 'reopened' | 'deleted';
      requested_at: Date;
      purge_at: Date;
      link_hash: string | null;
      changed_at: Date;
    };
    check_in: Stamps & {
      user_id: string;
      id: string;
      date: LocalDay;
      weight_kg: number | null;
      notes: string | null;
      energy_level: number | null;
      sleep_quality: number | null;
      mood: number | null;
      adherence_score: number | null;
      client_updated_at: Date | null;
    };
    nutrition_day: Stamps & {
      user_id: string;
      id: string;
      date: LocalDay;
      calories: number | null;
      protein_g: number | null;
      carbs_g: number | null;
      fat_g: number | null;
      fiber_g: number | null;
      source: Generated<'manual' | 'mfp_import'>;
      notes: string | null;
      closed: Generated<boolean>;
      fasting_confirmed: Generated<boolean>;
    };
    energy_target: {
      user_id: string;
      id: string;
      issued_on: LocalDay;
      reason: 'onboarding' | 'weekly' | 'goal' | 'profile' | 'safety';
      calories: number | null;
      protein_g: number | null;
      carbs_g: number | null;
      fat_g: number | null;
      fiber_g: number | null;
      rate_kg_per_week: number | null;
      notes: Json<string[]>;
      withheld: 'minor' | 'pregnancy' | 'eating_disorder' | null;
      snapshot: Json<unknown> | null;
      created_at: Date;
    };
    ai_session: {
      user_id: string;
      id: string;
      status: Generated<'active' | 'completed' | 'expired'>;
      started_at: Date;
      last_message_at: Date;
      message_count: Generated<number>;
      tokens_used: Generated<number>;
      model_tier: Generated<string>;
      context_summary: string | null;
      conversation_history: string | null;
      metadata: Generated<Json<Record<string, unknown>>>;
      title: string | null;
      archived_at: Date | null;
      told: 'minor' | 'pregnancy' | null;
      last_seq: Generated<number>;
      summarised_to: Generated<number>;
      created_at: Date;
    };
    ai_message: {
      user_id: string;
      session_id: string;
      seq: number;
      id: string;
      run_id: string | null;
      role: 'user' | 'assistant';
      content: string;
      intent: string | null;
      tells: 'minor' | 'pregnancy' | null;
      created_at: Date;
    };
    ai_tool_call_log: {
      user_id: string;
      id: string;
      session_id: string;
      run_id: string;
      tool_name: string;
      tool_category: string;
      input_hash: string;
      input_summary: string;
      output_summary: string;
      status: 'success' | 'failed' | 'blocked';
      error_message: string | null;
      latency_ms: number;
      cached: boolean;
      created_at: Date;
    };
    ai_policy_violation_log: {
      user_id: string;
      id: string;
      session_id: string | null;
      violation_type: string;
      severity: 'info' | 'warning' | 'blocked' | 'critical';
      is_input: boolean;
      rule_id: string | null;
      trigger_content: string | null;
      action_taken: 'flag' | 'modify' | 'block';
      details: Json<Record<string, unknown>>;
      created_at: Date;
      verdict: Generated<'right' | 'wrong' | null>;
      expected_label: Generated<string | null>;
      expected_action: Generated<'allow' | 'flag' | 'modify' | 'block' | null>;
      reviewed_by: Generated<string | null>;
      reviewed_at: Generated<Date | null>;
    };
    ai_token_use: {
      user_id: string;
      day: LocalDay;
      tokens: Generated<number>;
      answers: Generated<number>;
    };
    coach_run: {
      user_id: string;
      id: string;
      session_id: string;
      status: 'running' | 'done' | 'failed' | 'cancelled';
      events: string | null;
      created_at: Date;
      finished_at: Date | null;
    };
    coach_proposal: {
      user_id: string;
      id: string;
      session_id: string;
      kind: 'log_weight' | 'log_food' | 'change_goal';
      change: string;
      journal: string | null;
      status: Generated<'open' | 'confirmed' | 'undone'>;
      created_at: Date;
      expires_at: Date;
      decided_at: Date | null;
    };
    coach_plan: {
      user_id: string;
      id: string;
      starts_at: Date;
      content: string;
      created_at: Date;
    };
    coach_recommendation: {
      user_id: string;
      id: string;
      plan_id: string;
      place: number;
      kind: string;
      content: string;
      status: Generated<'open' | 'accepted' | 'dismissed'>;
      created_at: Date;
      decided_at: Date | null;
    };
    photo_upload: {
      user_id: string;
      id: string;
      s3_key: string;
      content_type: 'image/jpeg' | 'image/png' | 'image/heic' | 'image/webp';
      content_length: number | null;
      created_at: Date;
      expires_at: Date;
    };
    progress_photo: {
      user_id: string;
      id: string;
      date: LocalDay;
      s3_key: string;
      content_hash: string;
      visibility: Generated<'private' | 'coach_only'>;
      photo_metadata: Json<Record<string, string | number | boolean | null>>;
      status: Generated<'processing' | 'ready' | 'refused' | 'failed' | 'deleting'>;
      refusal: 'not-an-image' | 'damaged' | 'too-many-pixels' | null;
      width: number | null;
      height: number | null;
      due_at: Date | null;
      attempts: Generated<number>;
      created_at: Date;
    };
    photo_view: {
      user_id: string;
      id: string;
      photo_id: string | null;
      photos: number;
      viewer: 'member' | 'coach';
      session_id: string | null;
      created_at: Date;
    };
    member_data_version: {
      user_id: string;
      version: number;
    };
  };
