export const enOnboarding = {
  onboardingStep: (step: number, of: number) => `Step ${step} of ${of}`,
  onboardingContinue: 'Continue',
  onboardingSkip: 'Skip for now',
  onboardingBack: 'Back',
  onboardingLogOut: 'Log out',

  stepConsentTitle: 'Your data, your say',
  stepConsentWhy:
    'Sleek Coach works from what you log about your body. That needs your consent, and you can take it back at any time.',
  stepConsentNeeded:
    'Without this consent there is nothing Sleek Coach may store or work with. You can turn it on above, or log out and come back whenever you like.',

  stepAboutTitle: 'A little about you',
  stepAboutWhy: 'Age and sex change how much energy a body needs, and which suggestions are safe.',

  stepBodyTitle: 'Your body and your days',
  stepBodyWhy: 'A first guess of what you burn starts here. Your own data soon replace it.',
  stepBodyPlace: (zone: string) => `Time zone: ${zone.replaceAll('_', ' ')}`,

  stepSafetyTitle: 'Anything we should be careful with?',
  stepSafetyWhy: 'So that no suggestion works against you. Please tick what applies.',
  stepSafetyNone: 'None of these applies to me',
  stepSafetyNeeded: 'Please tick what applies, or “None of these”.',

  stepGoalTitle: 'What you’re here for',
  stepGoalWhy: 'It sets your daily targets. You can change it whenever you like.',

  stepWeightTitle: 'Your first weigh-in',
  stepWeightWhy: 'After about five, you will see a trend with its range. Single days matter little.',
  stepWeightSave: 'Save and start',
  stepWeightLater: 'Not now',
  stepFeelTitle: 'You’re all set',
  stepFeelWhy: 'Start with how you feel today. Weights and calories stay out of sight.',
  stepFeelStart: 'First check-in',
  stepFeelLater: 'Go to Today',
};
