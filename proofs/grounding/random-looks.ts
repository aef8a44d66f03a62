import { roundTo } from '@sleek/domain/units';

/**
 * The looks of one member at random whose trend goes down and whose last reading went up. Every value is drawn apart, so
 * that two of different meaning are seldom alike.
 */
function drawMember(random: () => number) {
  const between = (low: number, high: number, places = 0) => roundTo(low + random() * (high - low), places);
  const day = (from: string, shift: number) =>
    new Date(Date.parse(from) + shift * 86_400_000).toISOString().slice(0, 10);
  const today = day('2026-06-15', between(0, 200));
  const trendKg = between(62, 118, 2);
  const previousKg = roundTo(trendKg + between(0.6, 1.1, 2), 1);
  const lastChange = between(0.3, 1.4, 1);
  const lastKg = roundTo(previousKg + lastChange, 1);
  const startKg = roundTo(lastKg + between(1.2, 3.5, 1), 1);
  const rate = -between(0.2, 0.8, 2);
  const maintenance = between(1_900, 2_700, 1);
  const target = Math.round((maintenance - between(200, 550)) / 10) * 10;
  const eaten = between(500, target - 200);
  const forecastKg = roundTo(trendKg + rate * 4 - between(0.05, 0.3, 2), 2);
  const averageKcal = target + between(60, 140, 1);
  const habits = { weighIns: between(8, 10), food: between(11, 13) };
  const central = day(today, between(90, 150));
  return {
    between,
    day,
    today,
    trendKg,
    previousKg,
    lastChange,
    lastKg,
    startKg,
    rate,
    maintenance,
    target,
    eaten,
    forecastKg,
    averageKcal,
    habits,
    central,
  };
}

type Drawn = ReturnType<typeof drawMember>;

function targetsDrawn({ between, day, today, target, rate }: Drawn) {
  return {
    calories: target,
    protein_g: between(110, 150),
    carbs_g: between(160, 230),
    fat_g: between(48, 70),
    fiber_g: between(24, 34),
    rate_kg_per_week: roundTo(rate - between(0.03, 0.09, 2), 2),
    notes: [] as string[],
    issued_on: day(today, -between(1, 6)),
  };
}

function forecastDrawn({ between, day, forecastKg, central }: Drawn) {
  return {
    in_28_days_kg: forecastKg,
    interval_90: [
      roundTo(forecastKg - between(0.9, 1.5, 2), 2),
      roundTo(forecastKg + between(0.9, 1.5, 2), 2),
    ] as [number, number],
    goal_date: {
      earliest: day(central, -between(20, 50)),
      central,
      latest: day(central, between(40, 90)),
    },
  };
}

function energyLooks(drawn: Drawn) {
  const { between, today, trendKg, rate, maintenance, target } = drawn;
  return {
    get_energy: {
      as_of: today,
      level: 'high' as const,
      numbers: 'shown' as const,
      trend: {
        weight_kg: trendKg,
        interval_90: [
          roundTo(trendKg - between(0.4, 0.8, 2), 2),
          roundTo(trendKg + between(0.4, 0.8, 2), 2),
        ] as [number, number],
        rate_kg_per_week: rate,
        rate_interval_90: [roundTo(rate - 0.17, 2), roundTo(rate + 0.16, 2)] as [number, number],
      },
      maintenance: {
        as_logged_kcal: maintenance,
        interval_90: [maintenance - between(90, 190), maintenance + between(90, 190)] as [number, number],
        expenditure_kcal: maintenance + between(60, 240),
        expenditure_interval_90: [maintenance - between(200, 300), maintenance + between(250, 400)] as [
          number,
          number,
        ],
        reporting_ratio: 0.93,
      },
      concerns: [],
      targets: targetsDrawn(drawn),
      targets_withheld: null,
      plateau: { state: 'none' as const, cause: null },
      forecast: forecastDrawn(drawn),
      data_gaps: [],
      what_changed: [{ code: 'target', description: `Your target is now ${target} kcal.` }],
    },
  };
}

function weightLooks({
  between,
  day,
  today,
  trendKg,
  previousKg,
  lastChange,
  lastKg,
  startKg,
  rate,
  habits,
}: Drawn) {
  return {
    get_user_profile: {
      profile: { height_cm: between(152, 195), birth_year: 1_988 },
      goal: { target_weight_kg: roundTo(trendKg - between(5, 9, 1), 1) },
    },
    get_recent_checkins: {
      checkins: [
        {
          date: day(today, -1),
          weight_kg: lastKg,
          energy_level: 2,
          sleep_quality: between(4, 5),
          mood: 3,
          adherence_score: null,
          notes: null,
        },
        {
          date: day(today, -3),
          weight_kg: previousKg,
          energy_level: 5,
          sleep_quality: between(1, 3),
          mood: 3,
          adherence_score: null,
          notes: null,
        },
      ],
      total: habits.weighIns,
      days_requested: 14,
    },
    get_weight_trend: {
      weekly_rate_of_change_kg: roundTo(rate + between(0.04, 0.09, 2), 2),
      total_change_kg: roundTo(lastKg - startKg, 2),
      start_weight_kg: startKg,
      current_weight_kg: lastKg,
      data_points: between(17, 24),
      days_analyzed: 30,
      latest_reading: { date: day(today, -1), weight_kg: lastKg },
      previous_reading: { date: day(today, -3), weight_kg: previousKg },
      last_change_kg: lastChange,
    },
  };
}

function foodLooks({ between, today, maintenance, target, eaten, averageKcal, habits }: Drawn) {
  const daysLogged = between(4, 6);
  return {
    get_nutrition_summary: {
      days_logged: daysLogged,
      avg_calories: averageKcal,
      avg_protein_g: between(80, 108, 1),
      avg_carbs_g: between(232, 260, 1),
      avg_fat_g: between(71, 88, 1),
      avg_fiber_g: between(15, 23, 1),
      total_calories: Math.round(averageKcal * 5),
      days_analyzed: 7,
      days_with_calories: daysLogged,
      days_with_protein: daysLogged,
    },
    get_food_today: {
      date: today,
      calories: eaten,
      protein_g: between(30, 78, 1),
      target_calories: target,
      target_protein_g: 0,
      left_calories: target - eaten,
      closed: false,
    },
    calculate_tdee: {
      bmr: between(1_250, 1_480),
      tdee: maintenance,
      target_calories: target,
      deficit_surplus: Math.round(target - maintenance),
    },
    get_adherence_metrics: {
      days_analyzed: 14,
      checkin_completion_rate: roundTo(habits.weighIns / 14, 2),
      weight_logging_rate: roundTo(habits.weighIns / 14, 2),
      nutrition_logging_rate: roundTo(habits.food / 14, 2),
      current_streak: between(2, 7),
      avg_adherence_score: null,
      total_checkins: habits.weighIns,
      checkins_with_weight: habits.weighIns,
      nutrition_days_logged: habits.food,
    },
  };
}

/** What is found beside the estimate: no plateau, and poor nights with less energy on the day. */
function insightLooks({ between }: Drawn) {
  const ofOthers = between(3.2, 4.4, 2);
  const difference = -between(0.6, 1.4, 2);
  const pattern = {
    code: 'poor-sleep-energy' as const,
    days_of_kind: between(12, 20),
    other_days: between(41, 55),
    mean_of_kind: roundTo(ofOthers + difference, 2),
    mean_of_others: ofOthers,
    difference,
    effect: -0.5,
    p_corrected: 0.004,
  };
  const checkIns = between(62, 80);
  return {
    get_patterns: {
      days_analyzed: 84,
      check_ins: checkIns,
      food_days: checkIns - between(1, 9),
      claims_judged: between(6, 8),
      patterns: [pattern],
    },
  };
}

type Targets = ReturnType<typeof targetsDrawn>;

function planDrawn({ between, day, today }: Drawn, { calories, protein_g, carbs_g, fat_g }: Targets) {
  const start = day(today, -between(0, 6));
  const made = day(start, -between(0, 2));
  return {
    state: 'this_week' as const,
    numbers: 'shown' as const,
    week_start: start,
    made_on: made,
    targets: { calories, protein_g, carbs_g, fat_g },
    target_changed_since: false,
    focus_areas: ['Protein'],
    recommendations: [
      {
        text: 'Add one food with protein to a meal you already eat.',
        basis: `On average ${between(60, 90)} g over ${between(4, 9)} logged days, with a target of ${protein_g} g.`,
        status: 'open' as const,
      },
    ],
    compared_with: day(made, -between(5, 9)),
    changes: [{ description: `Its daily target went down by ${between(2, 9) * 10} kcal.`, basis: null }],
  };
}

function photosDrawn({ between, day, today }: Drawn) {
  const since = between(2, 40);
  const latest = day(today, -since);
  const before = day(latest, -between(20, 40));
  const first = day(before, -between(20, 60));
  return {
    access: 'allowed' as const,
    photos: between(12, 30),
    first,
    latest,
    dates: [latest, before, first],
    days_since_latest: since,
  };
}

/** With the target of the day's food as issued, and the way to the goal as the estimate has it. */
export function randomMember(random: () => number) {
  const drawn = drawMember(random);
  const looks = { ...energyLooks(drawn), ...weightLooks(drawn), ...foodLooks(drawn), ...insightLooks(drawn) };
  looks.get_food_today.target_protein_g = looks.get_energy.targets.protein_g;
  const { trend, forecast, plateau, level } = looks.get_energy;
  const goalKg = looks.get_user_profile.goal.target_weight_kg;
  return {
    ...looks,
    get_plan: planDrawn(drawn, looks.get_energy.targets),
    get_photo_dates: photosDrawn(drawn),
    get_plateau: {
      ...plateau,
      level,
      rate_kg_per_week: trend.rate_kg_per_week,
      rate_interval_90: [...trend.rate_interval_90] as [number, number],
      weigh_ins: drawn.habits.weighIns + 5,
      food_days: drawn.habits.food + 6,
      days_analyzed: 21,
    },
    get_goal_date: {
      goal_weight_kg: goalKg,
      trend_kg: trend.weight_kg,
      to_go_kg: roundTo(goalKg - trend.weight_kg, 2),
      ...forecast.goal_date,
      wished_for: null,
      level,
    },
  };
}
