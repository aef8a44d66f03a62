import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';
import { type Member, onboardedMember, withHistory } from './server.ts';

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** A weight or an energy, whatever its unit. */
export const anyAmount = /\d\s*(kg|lb|st|kcal|kJ)\b/;

export async function memberWithDays(request: APIRequestContext, days: number): Promise<Member> {
  const member = await onboardedMember(request);
  await withHistory(request, member, days);
  return member;
}

export const composer = (page: Page): Locator => page.getByLabel('Message to the coach');
export const lastAnswer = (page: Page): Locator => page.getByRole('article', { name: 'Coach' }).last();

/** Asks the coach and waits until the answer is whole. */
export async function ask(page: Page, question: string): Promise<void> {
  await composer(page).fill(question);
  await composer(page).press('Enter');
  await expect(page.getByRole('article', { name: 'You' }).last()).toContainText(question);
  await expect(lastAnswer(page)).toHaveAttribute('aria-busy', 'false');
}
