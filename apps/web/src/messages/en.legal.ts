export const enLegal = {
  terms_of_service: 'Terms of Service',
  privacy_policy: 'Privacy Policy',
  data_retention: 'Data Retention',
  agreeStart: 'By creating an account you accept the',
  agreeAnd: 'and the',
  agreeVersion: (version: string) => `version ${version}`,
  agreeDraft: 'They are drafts that no lawyer has reviewed yet.',
  agreeAge: 'Sleek Coach is for people of 16 and older. It gives information, not medical advice.',
  newTab: '(opens in a new tab)',
  others: 'The other documents',

  updateHeading: 'Our documents have changed',
  updateText: (names: string) =>
    `You accepted an earlier version of the ${names}. Please read the new one, and accept it if you agree.`,
  and: ' and the ',
  read: (name: string) => `Read the ${name}`,
  accept: 'Accept',
  accepted: 'Accepted. Thank you for reading.',
} as const;
