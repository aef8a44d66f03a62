export const enInsights = {
  segment: 'Insights',
  nextHeading: 'One next step',
  because: (reason: string) => `Why: ${reason}`,
  listHeading: 'What stands out',
  listHint: 'From your last two weeks, and patterns of the last twelve. Each says how many days it rests on.',
  kind: {
    trend: 'Trend',
    achievement: 'Going well',
    recommendation: 'Worth a try',
    warning: 'Worth a look',
  },
  nothing: 'Nothing stands out yet. After about a week of entries there is more to say.',
  logWeight: 'Log weight',
  withheld:
    'While your targets are paused, nothing is drawn from your numbers here. Your trend stays where it is.',
  healthDataOff: 'Your health data are not kept, so nothing is drawn from them here.',
  complete: (percent: number) =>
    `Your profile and the log of the last two weeks are ${percent}\u00a0% complete; the fuller they are, the more this page can tell.`,
} as const;
