/** A word for each score from 1 to 5. */
export type FiveWords = [string, string, string, string, string];

export const enCheckIn = {
  dayToday: 'today',
  dayYesterday: 'yesterday',

  checkInTitle: 'Check-in',
  checkInDays: 'Day',
  checkInDayLogged: 'noted',
  checkInOtherDay: 'Another day',
  checkInFor: (day: string) => `For ${day}`,
  checkInWeight: 'Weight',
  checkInWeightHidden: 'Weight (won’t be shown)',
  checkInEnergy: 'Energy',
  checkInSleep: 'Sleep',
  checkInMood: 'Mood',
  checkInNotes: 'Notes',
  checkInNotesHint: 'Anything that explains the day. Only you and your coach read it.',
  energyWords: ['drained', 'low', 'okay', 'good', 'full'] as FiveWords,
  sleepWords: ['very poor', 'poor', 'okay', 'good', 'great'] as FiveWords,
  moodWords: ['very low', 'low', 'okay', 'good', 'great'] as FiveWords,
  checkInSave: 'Save check-in',
  checkInSaved: (day: string) => `Check-in for ${day} saved.`,
  checkInDelete: 'Delete',
  checkInDeleteThis: 'Delete this check-in',
  checkInDeleted: (day: string) => `Check-in for ${day} deleted.`,
  checkInNothing: 'Fill in at least one thing. One is plenty.',
};
