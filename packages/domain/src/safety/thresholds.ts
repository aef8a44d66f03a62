/**
 * Every number of the safety policy, in one place. Labels of the evaluation sets assume them:
 * after a change, check the borderline items again.
 */
export const safetyThresholds = {
  calories: {
    /**
     * Daily floor in kcal; NHLBI "Clinical Guidelines on Overweight and Obesity" (1998) give
     * 1,000-1,200 (women) and 1,200-1,600 (men) as the lower range of diets without supervision.
     */
    floorKcal: { female: 1_200, male: 1_500, unknown: 1_200 },
    /** Below it a diet is "very low calorie" and needs a physician (NICE NG246; NIDDK). A request is refused outright. */
    veryLowKcal: 800,
    /** So many logged days below `veryLowKcal` of the last seven are a warning (policy). */
    veryLowDays: 3,
    /** No target is lower; `neutral` is the mean of both, for a sex that is other or unknown. */
    targetFloorKcal: { female: 1_200, male: 1_500, neutral: 1_350 },
    /** Days of food whose mean tells how somebody eats, the fewest of them, and how far back they may lie (policy). */
    sustainedIntake: { days: 7, atLeast: 5, withinDays: 14 },
    /** Largest daily deficit in kcal that is planned or endorsed (NHLBI 1998: 500-1,000). */
    maxDeficitKcal: 1_000,
    /** Largest deficit as a share of expenditure. */
    maxDeficitShare: 0.35,
  },
  weightLoss: {
    /** kg per week; NHLBI 1998: 1-2 lb (0.45-0.9 kg) a week. */
    maxKgPerWeek: 1,
    /** Share of body weight per week; Garthe et al. 2011 and Helms et al. 2014 keep lean mass up to about 0.7-1 %. */
    maxBodySharePerWeek: 0.0115,
    /** A loss that goes on faster is a warning, whoever loses: the upper end of the same studies. */
    sustainedSharePerWeek: 0.01,
    /** What a sustained loss is seen over; the first weeks of a diet lose water, too. */
    sustainedWeeks: 3,
    /** While breast-feeding: 0.5 kg a week did not slow the child's growth (Lovelady et al. 2000). */
    breastFeeding: { kgPerWeek: 0.5, weeks: 2 },
  },
  bodyMassIndex: {
    /** kg/m²; WHO adult classification: below is underweight. */
    underweight: 18.5,
    /** WHO: below is at least moderate thinness, a concern even where the weight stays. */
    moderatelyThin: 17,
  },
  age: {
    /** No calorie or weight targets below it (growth). */
    adultYears: 18,
    /** Youngest age of a member. */
    memberYears: 16,
  },
  fasting: {
    /** From this many days without food a fast is treated as a warning sign, whatever the motive. */
    warningDays: 2,
  },
  helplines: {
    /** A verified contact counts as verified for this long. */
    verificationDays: 180,
  },
} as const;
