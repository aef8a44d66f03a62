export const enPlan = {
  title: 'Your week',
  from: (day: string) => `From ${day}`,
  emptyText:
    'A plan for the week from your own days: your targets as they stand, and what would help most. Nothing to keep up with.',
  make: 'Make my plan',
  made: 'Your plan is made.',

  targetsTitle: 'Targets a day',
  energy: 'Energy',
  protein: 'Protein',
  carbs: 'Carbs',
  fat: 'Fat',
  targetsChanged: 'Your targets have changed since this plan was made. These are the ones that hold now.',
  targetsNone: 'No numbers in this plan.',
  focusTitle: 'What it is about',
  recommendationsTitle: 'What would help',
  because: (basis: string) => `Why: ${basis}`,

  accept: 'I’ll do this',
  dismiss: 'Not for me',
  accepted: 'You’ll do this.',
  dismissed: 'Put away. Plans leave it out for four weeks.',
  undo: 'Undo',
  acceptNamed: (text: string) => `I’ll do this: ${text}`,
  dismissNamed: (text: string) => `Not for me: ${text}`,
  undoNamed: (text: string) => `Undo: ${text}`,

  again: 'Make a new plan',
  againQuestion: 'Make a new plan?',
  againText: 'It takes the place of this one. What you put away stays away, what you took up is asked again.',
  againDo: 'Make a new plan',
  origin: 'Made by rules from what you logged. Information, not medical advice.',
};
