import { m } from '../../messages/en.ts';

/** What is wrong with an e-mail address at first sight; null when nothing is. The server looks closer. */
export function emailFault(email: string): string | null {
  if (email === '') return m.emailNeeded;
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? null : m.emailOdd;
}
