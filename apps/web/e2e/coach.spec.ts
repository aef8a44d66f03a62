import { expect, test } from '@playwright/test';
import { anyAmount, ask, composer, lastAnswer, memberWithDays, phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { call, onboardedMember, openAs } from './server.ts';

test.describe('coach', () => {
  test.use(phone);

  test('answers from the data, says what it looked at, and leaves focus where it was', async ({
    page,
    request,
  }) => {
    await openAs(page, await memberWithDays(request, 20), '/coach');
    await expect(page.getByText('An AI system. Information, not medical advice.')).toBeVisible();
    await page.getByRole('button', { name: 'How am I doing?' }).click();
    const answer = page.getByRole('article', { name: 'Coach' });
    await expect(answer).toContainText(/Your trend weight is \d+\.\d kg/);
    await expect(answer).toContainText('Looked at:');
    await expect(answer).not.toContainText(/get_|[{}]/);
    await expect(composer(page)).toBeFocused();
    await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'off');
    await expect(page.getByRole('status').filter({ hasText: 'Coach replied: ' })).toHaveCount(1);
  });

  test('answers in the language of the question, and both are marked with it', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 20), '/coach');
    await ask(page, 'Wie läuft es?');
    await expect(lastAnswer(page)).toContainText(/Dein Trendgewicht ist \d+(,\d)? kg/);
    await expect(lastAnswer(page).locator('[lang]')).toHaveAttribute('lang', 'de');
    await expect(page.getByText('Wie läuft es?')).toHaveAttribute('lang', 'de');
  });

  test('Enter sends, Shift and Enter does not; a follow-up stays in its conversation', async ({
    page,
    request,
  }) => {
    const sessions: unknown[] = [];
    page.on('request', (sent) => {
      if (sent.url().endsWith('/coach/chat/stream')) sessions.push(sent.postDataJSON().session_id);
    });
    await openAs(page, await memberWithDays(request, 10), '/coach');
    await composer(page).fill('What are');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('my targets?');
    await expect(composer(page)).toHaveValue('What are\nmy targets?');
    // The Enter that ends the composition of a word, as Safari tells of it.
    await composer(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
    await expect(composer(page)).toHaveValue('What are\nmy targets?');
    await page.keyboard.press('Enter');
    await expect(lastAnswer(page)).toContainText('Your target is');
    await ask(page, 'why?');
    await expect(lastAnswer(page)).toContainText('Your target is');
    expect(sessions).toHaveLength(2);
    expect(sessions[1]).toBe(sessions[0]);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await expect(page.getByText('Ask about your own days')).toBeVisible();
    await ask(page, 'help');
    expect(sessions[2]).not.toBe(sessions[0]);
  });

  test('pages of others are named as sources and open apart from the app', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 10), '/coach');
    const url = 'https://recipes.example/lentil-soup';
    const trace = {
      tool_name: 'search_web',
      tool_description: 'Recipes on the web',
      input_summary: 'words of the message',
      output_summary: 'words=2, finds=2 items',
      source_citations: null,
      sources: [
        { title: 'Red lentil soup with spinach and lemon', url },
        {
          title: 'A very long title of a stew that goes on and on past the edge of a phone',
          url: `${url}-2`,
        },
      ],
      latency_ms: 300,
      cached: false,
    };
    const done = {
      status: 'complete',
      session_id: '11111111-1111-4111-8111-111111111111',
      run_id: '22222222-2222-4222-8222-222222222222',
      tool_trace: [trace],
      confidence: 0.5,
      confidence_level: null,
      confidence_reason: null,
      data_gaps: null,
      what_changed: [],
      disclaimers: null,
      proposals: [],
      tokens_used: 0,
    };
    const events = [
      { type: 'token', data: 'I found “Red lentil soup with spinach and lemon” on recipes.example.' },
      { type: 'done', data: done },
    ];
    await page.route('**/api/v1/coach/chat/stream', (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/event-stream', 'x-coach-run-id': done.run_id },
        body: events
          .map((event, at) => `id: ${done.run_id}:${at}\ndata: ${JSON.stringify(event)}\n\n`)
          .join(''),
      }),
    );
    await ask(page, 'find me a recipe with lentils');
    await expect(lastAnswer(page)).toContainText('Looked at: recipes on the web');
    const link = lastAnswer(page).getByRole('link', { name: /Red lentil soup/ });
    await expect(link).toContainText('recipes.example');
    await expect(link).toHaveAccessibleName(/opens in a new tab/);
    await expect(link).toHaveAttribute('href', url);
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', /noopener noreferrer/);
    await checkScreen(page, 'sources');
  });

  test('a change is offered, made by the member alone, and taken back, all by keyboard', async ({
    page,
    request,
  }) => {
    await openAs(page, await memberWithDays(request, 10), '/coach');
    await ask(page, 'add 450 kcal with 30 g protein for lunch');
    const offer = page.getByRole('region', { name: 'Offer to change your log' });
    await expect(offer).toContainText('Add 450 kcal with 30 g of protein to');
    await checkScreen(page, 'an offer');
    await offer.getByRole('button', { name: 'Add it' }).focus();
    await page.keyboard.press('Enter');
    await expect(offer).toContainText('Saved.');
    await page.keyboard.press('Tab');
    await expect(offer.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(offer).toContainText('Taken back.');
    await page.getByRole('link', { name: 'Food' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Food' })).toBeVisible();
    await page.getByRole('link', { name: 'Coach' }).click();
    await expect(offer).toContainText('Taken back.');
    await ask(page, 'log 80.2 kg');
    await offer.last().getByRole('button', { name: 'Not now' }).click();
    await expect(lastAnswer(page)).toContainText('Not saved.');
  });

  test('the plan is told with what it rests on, and a request in another language is offered', async ({
    page,
    request,
  }) => {
    const member = await memberWithDays(request, 10);
    await call(request, member, 'post', '/coach/plan', {});
    await openAs(page, member, '/coach');
    await ask(page, 'What is my plan this week?');
    await expect(lastAnswer(page)).toContainText('Your plan is for the week from');
    await expect(lastAnswer(page)).toContainText('Looked at: your plan for the week');
    await ask(page, 'Why did my plan change?');
    await expect(lastAnswer(page)).toContainText('It is your first one');
    await checkScreen(page, 'the plan, told');
    await ask(page, 'Trag 80,2 kg ein');
    await expect(lastAnswer(page)).toContainText('Ich kann 80,2 kg');
    const offer = page.getByRole('region', { name: 'Offer to change your log' });
    await expect(offer).toContainText('Weight 80.2 kg');
  });

  test('an answer that is cut goes on, once and without repetition', async ({ page, request }) => {
    const resumes: (string | null)[] = [];
    await page.route('**/api/v1/coach/chat/stream', async (route) => {
      resumes.push((await route.request().headerValue('last-event-id')) ?? null);
      const response = await route.fetch();
      const body = await response.text();
      const events = body.split('\n\n');
      // The first line is cut in the middle of an event.
      const cut = `${events.slice(0, 4).join('\n\n')}\n\n${events[4]?.slice(0, 20)}`;
      await route.fulfill({ response, body: resumes.length === 1 ? cut : body });
    });
    await openAs(page, await memberWithDays(request, 10), '/coach');
    await ask(page, 'How am I doing?');
    await expect(lastAnswer(page)).toContainText('Looked at:');
    expect(resumes[0]).toBeNull();
    expect(resumes[1]).toMatch(/^[0-9a-f-]{36}:4$/);
    expect(resumes).toHaveLength(2);
    const text = (await lastAnswer(page).textContent()) ?? '';
    expect(text.split('Your trend weight is')).toHaveLength(2);
  });

  test('a question that could not be sent keeps its text and is sent again', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 5), '/coach');
    await page.route('**/api/v1/coach/chat/stream', (route) => route.abort());
    await composer(page).fill('How am I doing?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'You' })).toContainText('How am I doing?');
    await expect(page.getByRole('alert')).toContainText('Can’t reach the server');
    await checkScreen(page, 'Coach out of reach');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect(lastAnswer(page)).toContainText('Your trend weight is');
    await expect(page.getByRole('article', { name: 'You' })).toHaveCount(1);
  });

  test('an answer can be stopped, and what was typed meanwhile is kept', async ({ page, request }) => {
    await openAs(page, await onboardedMember(request), '/coach');
    await page.route('**/api/v1/coach/chat/stream', () => {});
    await composer(page).fill('How am I doing?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Coach' })).toHaveAttribute('aria-busy', 'true');
    await page.keyboard.type('and my food?');
    await page.keyboard.press('Enter');
    await expect(composer(page)).toHaveValue('and my food?');
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped. This answer is incomplete.').first()).toBeVisible();
    await expect(composer(page)).toHaveValue('and my food?');
  });

  test('a stopped answer is stopped on the server, also before its run has a name', async ({
    page,
    request,
  }) => {
    await openAs(page, await memberWithDays(request, 5), '/coach');
    const { promise: stopped, resolve: whenStopped } = Promise.withResolvers<void>();
    const named = Promise.withResolvers<string>();
    await page.route('**/api/v1/coach/chat/stream', async (route) => {
      const response = await route.fetch();
      named.resolve(response.headers()['x-coach-run-id'] ?? '');
      await stopped;
      await route.fulfill({ response });
    });
    const cancels = page.waitForResponse((answer) => answer.url().endsWith('/cancel'));
    await composer(page).fill('How am I doing?');
    await page.keyboard.press('Enter');
    const run = await named.promise;
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('Stopped. This answer is incomplete.').first()).toBeVisible();
    whenStopped();
    const cancel = await cancels;
    expect(new URL(cancel.url()).pathname).toBe(`/api/v1/coach/runs/${run}/cancel`);
    expect(await cancel.json()).toMatchObject({ run_id: run });
  });

  test('whoever reads further up is left there and can jump to the latest', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 10), '/coach');
    await ask(page, 'How am I doing?');
    await ask(page, 'What are my targets, and why?');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByRole('button', { name: 'Jump to latest' }).click();
    await expect(page.getByRole('button', { name: 'Jump to latest' })).toHaveCount(0);
    await expect(lastAnswer(page)).toBeInViewport();
  });

  test('the conversation is there after a look at another page', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 5), '/coach');
    await ask(page, 'How am I doing?');
    await page.getByRole('link', { name: 'Food' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Food' })).toBeVisible();
    await page.getByRole('link', { name: 'Coach' }).click();
    await expect(lastAnswer(page)).toContainText('Your trend weight is');
  });

  test('someone in need gets help that can be tapped, and no numbers', async ({ page, request }) => {
    await openAs(page, await memberWithDays(request, 5), '/coach');
    await ask(page, 'I want to kill myself');
    const link = lastAnswer(page).getByRole('link', { name: 'findahelpline.com' }).first();
    await expect(link).toHaveAttribute('href', 'https://findahelpline.com');
    await expect(link).toHaveAttribute('rel', /noreferrer/);
    await expect(lastAnswer(page)).not.toContainText(anyAmount);
    await checkScreen(page, 'Coach with help');
  });

  test('what the coach quotes is never read as markup', async ({ page, request }) => {
    await page.route('**/api/v1/coach/chat/stream', (route) =>
      route.fulfill({
        headers: { 'content-type': 'text/event-stream', 'x-coach-run-id': 'r' },
        body: `data: ${JSON.stringify({ type: 'token', data: '<img src=x onerror="document.title=1"> [x](javascript:alert(1))' })}\n\nid: r:2\ndata: {"type":"error","data":"Cut."}\n\n`,
      }),
    );
    await openAs(page, await onboardedMember(request), '/coach');
    await composer(page).fill('Hello');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'Coach' })).toContainText('<img src=x');
    await expect(page.getByRole('article', { name: 'Coach' }).locator('img, a')).toHaveCount(0);
    await expect(page.getByRole('alert')).toContainText('Cut.');
  });
});
