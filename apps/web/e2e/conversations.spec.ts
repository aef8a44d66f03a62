import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { anyAmount, ask, composer, lastAnswer, memberWithDays, phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { call, type Member, onboardedMember, openAs } from './server.ts';

test.use(phone);

/** Asks once over the API, in a conversation of its own; its id. */
async function talk(request: APIRequestContext, member: Member, message: string): Promise<string> {
  const answer = await call(request, member, 'post', '/coach/chat', { message });
  return (answer as { session_id: string }).session_id;
}

const list = (page: Page) => page.getByRole('list', { name: 'Conversations, the last used first' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('what was said can be read again and gone on with', async ({ page, request }) => {
  const member = await memberWithDays(request, 10);
  const id = await talk(request, member, 'How am I doing?');
  await talk(request, member, 'What are my targets, and why?');
  const sessions: unknown[] = [];
  page.on('request', (sent) => {
    if (sent.url().endsWith('/coach/chat/stream')) sessions.push(sent.postDataJSON().session_id);
  });
  await openAs(page, member, '/coach');
  await page.getByRole('link', { name: 'Past conversations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Past conversations' })).toBeFocused();
  await expect(list(page).getByRole('link')).toHaveCount(2);
  await expect(list(page).getByRole('link').first()).toContainText('What are my targets');
  await list(page).getByRole('link', { name: 'How am I doing?' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How am I doing?' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Coach' })).toContainText('Your trend weight is');
  await checkScreen(page, 'a past conversation');
  await button(page, 'Continue this conversation').click();
  await expect(lastAnswer(page)).toContainText('Your trend weight is');
  await ask(page, 'why?');
  expect(sessions).toEqual([id]);
  await page.getByRole('link', { name: 'Past conversations' }).click();
  await expect(list(page).getByRole('link').first()).toContainText('4 messages');
});

test('a conversation is renamed, archived and found there, by keyboard', async ({ page, request }) => {
  const member = await onboardedMember(request);
  const id = await talk(request, member, 'What can you do?');
  await openAs(page, member, `/coach/conversations/${id}`);
  await button(page, 'Rename').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).fill('First steps');
  await checkScreen(page, 'renaming');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'First steps' })).toBeVisible();
  await expect(button(page, 'Rename')).toBeFocused();
  await button(page, 'Archive').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Take out of the archive')).toBeFocused();
  await page.goto('/coach/conversations');
  await expect(page.getByText('What you talk about with the coach is kept here')).toBeVisible();
  await page.getByRole('radio', { name: 'Archived' }).focus();
  await page.keyboard.press('Space');
  await expect(list(page).getByRole('link', { name: 'First steps' })).toBeVisible();
});

test('deleting asks first, and takes the conversation from the coach’s page too', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  const sessions: unknown[] = [];
  page.on('request', (sent) => {
    if (sent.url().endsWith('/coach/chat/stream')) sessions.push(sent.postDataJSON().session_id);
  });
  await openAs(page, member, '/coach');
  await ask(page, 'What can you do?');
  await page.getByRole('link', { name: 'Past conversations' }).click();
  await list(page).getByRole('link').click();
  await button(page, 'Delete…').click();
  await expect(page.getByRole('dialog', { name: 'Delete this conversation?' })).toBeVisible();
  await checkScreen(page, 'deleting a conversation');
  await button(page, 'Cancel').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('article', { name: 'You' })).toBeVisible();

  await page.route('**/api/v1/coach/sessions/*', (route) => route.abort());
  await button(page, 'Delete…').click();
  await button(page, 'Delete for good').click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Can’t reach the server');
  await page.unrouteAll();
  await button(page, 'Delete for good').click();
  await expect(page.getByText('Conversation deleted.')).toBeVisible();
  await expect(page.getByText('What you talk about with the coach is kept here')).toBeVisible();
  expect(await call(request, member, 'get', '/coach/sessions')).toMatchObject({ total: 0 });
  await page.getByRole('link', { name: 'Coach', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await ask(page, 'help');
  expect(sessions[1]).not.toBe(sessions[0]);
});

test('a conversation that is not there, or never was one, leads back to the list', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  for (const id of ['b3a1d4aa-54a5-4a35-8d52-3c1f8d0a9c01', 'nonsense']) {
    await openAs(page, member, `/coach/conversations/${id}`);
    await expect(page.getByRole('alert')).toContainText('This conversation is not there any more.');
  }
  await checkScreen(page, 'no such conversation');
  await page.getByRole('link', { name: 'To past conversations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Past conversations' })).toBeVisible();
});

test('out of sight, numbers that were said stay covered, and help stays readable', async ({
  page,
  request,
}) => {
  const member = await memberWithDays(request, 10);
  await talk(request, member, 'I weigh 80.2 kg, how am I doing?');
  await talk(request, member, 'I want to kill myself');
  await call(request, member, 'patch', '/me/safety', { sensitive_mode: true });
  await openAs(page, member, '/coach/conversations');
  await expect(list(page).getByRole('link')).toHaveCount(2);
  await expect(page.locator('main')).not.toContainText(anyAmount);
  // Neither goes by what was said: one holds a number, the other was a cry for help.
  const links = list(page).getByRole('link', { name: /^Conversation of/ });
  await links.nth(1).click();
  await expect(page.getByText('Not shown, because it holds a number.').first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(anyAmount);
  await expect(button(page, 'Continue this conversation')).toHaveCount(0);
  await expect(button(page, 'Rename')).toHaveCount(0);
  await checkScreen(page, 'a covered conversation');
  await page.getByRole('button', { name: 'Back' }).click();
  await links.first().click();
  await expect(page.getByRole('link', { name: 'findahelpline.com' }).first()).toBeVisible();
  await button(page, 'Continue this conversation').click();
  await expect(composer(page)).toBeVisible();
  await expect(lastAnswer(page)).toContainText('findahelpline.com');
});

test('long lists and long conversations come page by page', async ({ page, request }) => {
  const member = await onboardedMember(request);
  const conversation = (number: number) => ({
    id: `b3a1d4aa-54a5-4a35-8d52-${String(number).padStart(12, '0')}`,
    title: `Question ${number}`,
    archived: false,
    started_at: '2026-11-01T08:00:00.000Z',
    last_message_at: '2026-11-02T08:00:00.000Z',
    message_count: 40,
  });
  const numbers = (from: number, until: number) =>
    Array.from({ length: until - from }, (_, index) => from + index);
  const window = (url: string, total: number) => {
    const { searchParams } = new URL(url);
    const offset = Number(searchParams.get('offset'));
    const limit = Number(searchParams.get('limit'));
    return { total, limit, offset, range: numbers(offset, Math.min(offset + limit, total)) };
  };
  await page.route(/\/coach\/sessions\?/, (route) => {
    const { range, ...paged } = window(route.request().url(), 45);
    return route.fulfill({ json: { items: range.map(conversation), ...paged } });
  });
  await page.route(/\/coach\/sessions\/[^?]+/, (route) => {
    const { range, ...paged } = window(route.request().url(), 40);
    const items = range.map((number) => ({
      id: `message-${number}`,
      role: number % 2 === 0 ? 'assistant' : 'user',
      content: `Said ${number}`,
      run_id: null,
      created_at: '2026-11-02T08:00:00.000Z',
    }));
    return route.fulfill({ json: { ...conversation(0), summary: null, messages: { items, ...paged } } });
  });
  await openAs(page, member, '/coach/conversations');
  await expect(list(page).getByRole('link')).toHaveCount(30);
  await button(page, 'Show more').focus();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('link')).toHaveCount(45);
  await expect(button(page, 'Show more')).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await list(page).getByRole('link').first().click();
  await expect(page.getByRole('article')).toHaveCount(30);
  await expect(page.getByRole('article').last()).toHaveText('Said 0');
  await button(page, 'Show earlier messages').click();
  await expect(page.getByRole('article')).toHaveCount(40);
  await expect(page.getByRole('article').first()).toHaveText('Said 39');
  await checkScreen(page, 'a long conversation');
});
