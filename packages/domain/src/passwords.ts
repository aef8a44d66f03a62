export const passwordMinLength = 8;
export const passwordMaxLength = 128;

/** The first rule that a new password breaks, in the contract's order. */
export type PasswordFault =
  | 'too_short'
  | 'too_long'
  | 'upper_case_missing'
  | 'lower_case_missing'
  | 'digit_missing'
  | 'special_missing';

const specialCharacters = new Set('!@#$%^&*(),.?":{}|<>-_=+[]\\;\'/`~');

/** The first broken rule of the wire contract's password rules, or null for a good password. Length counts characters. */
export function passwordFault(password: string): PasswordFault | null {
  const characters = [...password];
  if (characters.length < passwordMinLength) return 'too_short';
  if (characters.length > passwordMaxLength) return 'too_long';
  if (!/[A-Z]/.test(password)) return 'upper_case_missing';
  if (!/[a-z]/.test(password)) return 'lower_case_missing';
  if (!/[0-9]/.test(password)) return 'digit_missing';
  if (!characters.some((character) => specialCharacters.has(character))) return 'special_missing';
  return null;
}
