import { passwordFault, passwordMinLength } from '@sleek/domain/passwords';

export type PasswordRule = 'length' | 'upper' | 'lower' | 'digit' | 'special';
export type RuleState = { rule: PasswordRule; met: boolean };

/** Every rule with whether the password meets it, for a list that fills while somebody types. */
export function passwordRules(password: string): RuleState[] {
  return [
    { rule: 'length', met: [...password].length >= passwordMinLength },
    { rule: 'upper', met: /[A-Z]/.test(password) },
    { rule: 'lower', met: /[a-z]/.test(password) },
    { rule: 'digit', met: /[0-9]/.test(password) },
    { rule: 'special', met: [...password].some(isSpecial) },
  ];
}

/** The domain knows the special characters: one is special if it completes a password that lacks only that. */
const isSpecial = (character: string): boolean => passwordFault(`Aaaaaaa1${character}`) === null;
