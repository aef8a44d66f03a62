import type { Looks } from './answer-parts.ts';

/** What a member with a steady month of logs would have been looked up as. */
export const monthOfLooks: Required<Looks> = {
  get_user_profile: {},
  get_energy: {
    as_of: '2026-06-15',
    level: 'high',
    numbers: 'shown',
    trend: {
      weight_kg: 76.81,
      interval_90: [76.12, 77.43],
      rate_kg_per_week: -0.35,
      rate_interval_90: [-0.52, -0.18],
    },
    maintenance: {
      as_logged_kcal: 2002.4,
      interval_90: [1880, 2121],
      expenditure_kcal: 2107,
      expenditure_interval_90: [1900, 2310],
      reporting_ratio: 0.95,
    },
    targets: {
      calories: 1650,
      protein_g: 121,
      carbs_g: 183,
      fat_g: 54,
      fiber_g: 28,
      rate_kg_per_week: -0.36,
      notes: ['step-limited'],
      issued_on: '2026-06-09',
    },
    targets_withheld: null,
    plateau: { state: 'none', cause: null },
    forecast: {
      in_28_days_kg: 75.4,
      interval_90: [74.2, 76.6],
      goal_date: { earliest: '2026-09-12', central: '2026-11-03', latest: '2027-02-20' },
    },
    data_gaps: [],
    what_changed: [{ code: 'target', description: 'Your target is now 1650 kcal.' }],
  },
  get_recent_checkins: {
    checkins: [
      checkIn('2026-06-14', { sleep: 4, energy: 2, mood: 3 }),
      checkIn('2026-06-12', { sleep: 2, energy: 5, mood: 3 }),
    ],
    total: 2,
    days_requested: 14,
  },
  get_weight_trend: {
    weekly_rate_of_change_kg: -0.4,
    total_change_kg: -1.6,
    start_weight_kg: 79,
    current_weight_kg: 77.4,
    data_points: 19,
    days_analyzed: 30,
    latest_reading: { date: '2026-06-14', weight_kg: 77.4 },
    previous_reading: { date: '2026-06-12', weight_kg: 76.8 },
    last_change_kg: 0.6,
  },
  get_nutrition_summary: {
    days_logged: 5,
    avg_calories: 1711.4,
    avg_protein_g: 104.2,
    avg_carbs_g: 190,
    avg_fat_g: 60,
    avg_fiber_g: 22,
    total_calories: 8557,
    days_analyzed: 7,
  },
  get_food_today: {
    date: '2026-06-15',
    calories: 980,
    protein_g: 62.3,
    target_calories: 1650,
    target_protein_g: 121,
    left_calories: 670,
    closed: false,
  },
  calculate_tdee: { bmr: 1432, tdee: 2002, target_calories: 1650, deficit_surplus: -352 },
  get_adherence_metrics: {
    days_analyzed: 14,
    checkin_completion_rate: 0.64,
    weight_logging_rate: 0.64,
    nutrition_logging_rate: 0.79,
    current_streak: 3,
    avg_adherence_score: null,
    total_checkins: 9,
    checkins_with_weight: 9,
    nutrition_days_logged: 11,
  },
};

function checkIn(date: string, rated: { sleep: number; energy: number; mood: number }) {
  return {
    date,
    weight_kg: 77,
    energy_level: rated.energy,
    sleep_quality: rated.sleep,
    mood: rated.mood,
    adherence_score: null,
    notes: null,
  };
}
