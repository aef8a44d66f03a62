import { expect, test } from '@playwright/test';
import { phone } from './arrangements.ts';
import { checkScreen } from './screen-checks.ts';
import { call, goodPassword, newEmail, onboardedMember, openAs } from './server.ts';

test.use(phone);

const documents = [
  { slug: 'terms-of-service', title: 'Terms of Service' },
  { slug: 'privacy-policy', title: 'Privacy Policy' },
  { slug: 'data-retention', title: 'Data Retention' },
];

test('strangers read all three documents, which lead to one another', async ({ page }) => {
  await page.goto('/legal/terms-of-service');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { slug, title } of documents) {
    await page.goto(`/legal/${slug}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('It was not reviewed by a lawyer.')).toBeVisible();
    await checkScreen(page, `${title} on the smallest phone`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await checkScreen(page, 'Data Retention on a dark desktop');
  await expect(page.getByRole('table').first().getByRole('columnheader')).toHaveText(['Data', 'Kept']);
  await page.getByRole('navigation', { name: 'The other documents' }).getByText('Privacy Policy').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Privacy Policy' })).toBeFocused();
  await page.goto('/legal/nonsense');
  await expect(page.getByRole('heading', { level: 1, name: 'Nothing here' })).toBeVisible();
});

test('what a document says stays text, whatever is in it', async ({ page }) => {
  await page.route('**/api/v1/legal/privacy-policy', (route) =>
    route.fulfill({
      json: {
        version: '9',
        effective_date: '2030-01-01',
        document_type: 'privacy_policy',
        content:
          '# P\n\n<img src=x onerror="document.title=1"> [a](javascript:document.title=2) [b](/you)\n\n<script>document.title=3</script>',
      },
    }),
  );
  await page.goto('/legal/privacy-policy');
  await expect(page.getByText('<img src=x')).toBeVisible();
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^[ab]$/ })).toHaveCount(0);
  await expect(page).toHaveTitle('Privacy Policy · Sleek Coach');
});

test('registering offers the documents beside the form and records the versions that were shown', async ({
  page,
  request,
  context,
}) => {
  await page.goto('/');
  const terms = page.getByRole('link', { name: 'Terms of Service' });
  await expect(page.getByText('(version 2.0)').first()).toBeVisible();
  await page.getByLabel('E-mail').fill(newEmail());
  const opened = context.waitForEvent('page');
  await terms.click();
  const beside = await opened;
  await expect(beside.getByRole('heading', { level: 1, name: 'Terms of Service' })).toBeVisible();
  await beside.close();
  await page.getByLabel('Password', { exact: true }).fill(goodPassword);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Your data, your say' })).toBeVisible();
  const kept = await page.evaluate(() => localStorage.getItem('sleek.session'));
  const answer = await request.get('/api/v1/me/consents', {
    headers: { authorization: `Bearer ${JSON.parse(kept ?? '{}').access_token}` },
  });
  expect((await answer.json()).consents).toMatchObject([
    { consent_type: 'privacy_policy', granted: true, version: '2.0' },
    { consent_type: 'terms_of_service', granted: true, version: '2.0' },
  ]);
});

test('a newer version is asked about on Today, never in the way, and accepting ends the question', async ({
  page,
  request,
}) => {
  const member = await onboardedMember(request);
  await call(request, member, 'post', '/me/consents', {
    consent_type: 'terms_of_service',
    granted: true,
    version: '1.0',
  });
  await openAs(page, member, '/');
  const question = page.getByRole('region', { name: 'Our documents have changed' });
  await expect(question).toContainText('an earlier version of the Terms of Service.');
  await expect(page.getByText('Plan for today')).toBeVisible();
  await checkScreen(page, 'documents have changed');
  await question.getByRole('link', { name: 'Read the Terms of Service' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Terms of Service' })).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).click();
  let energyReads = 0;
  page.on('request', (sent) => {
    if (sent.url().includes('/api/v1/energy')) energyReads += 1;
  });
  await question.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText('Accepted.')).toBeVisible();
  await expect(question).toBeHidden();
  expect(energyReads).toBe(0);
  await page.reload();
  await expect(page.getByText('Plan for today')).toBeVisible();
  await expect(question).toBeHidden();
});

test('what was never accepted or was withdrawn is asked about as what it is', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await call(request, member, 'delete', '/me/consents/privacy_policy');
  await page.route('**/api/v1/me/consents', async (route) => {
    const response = await route.fetch();
    const { consents, history } = await response.json();
    const never = (one: { consent_type: string }) => one.consent_type !== 'terms_of_service';
    await route.fulfill({ response, json: { consents: consents.filter(never), history } });
  });
  await openAs(page, member, '/');
  const question = page.getByRole('region', { name: 'Do you accept our documents?' });
  await expect(question).toContainText('You have not accepted the Terms of Service yet.');
  await expect(question).toContainText('You withdrew your acceptance of the Privacy Policy.');
  await expect(question).not.toContainText('earlier version');
  await checkScreen(page, 'documents not accepted');
});

test('each document is listed once among the consents, with what was accepted', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/you/privacy');
  const list = page.getByRole('region', { name: 'Documents', exact: true });
  const rows = list.getByRole('link');
  await expect(rows).toHaveText([
    /^Terms of Service.*Version 2\.0, accepted /,
    /^Privacy Policy.*Version 2\.0, accepted /,
    /^Data Retention/,
  ]);
  await expect(list.getByText('Privacy Policy')).toHaveCount(1);
  await rows.first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Terms of Service' })).toBeFocused();
});

test('You leads to the documents', async ({ page, request }) => {
  const member = await onboardedMember(request);
  await openAs(page, member, '/you');
  await page.getByRole('link', { name: 'Data Retention' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data Retention' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You', exact: true })).toBeVisible();
});
