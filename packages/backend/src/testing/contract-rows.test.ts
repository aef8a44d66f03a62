import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/**
 * Each promise that existing clients rely on, and the test over HTTP that proves it: slice, test file, name of the test.
 * A test that is renamed or removed fails here.
 */
const rows: [promise: string, file: string, test: string][] = [
  ['tokens: six claims, all required', 'accounts/sessions', 'without %s is refused'],
  ['tokens: no leeway', 'accounts/sessions', 'that expired a second ago is refused'],
  ['tokens: no algorithm, no entry', 'accounts/sessions', 'without a signature is refused'],
  ['tokens: another key', 'accounts/sessions', 'signed with another key is refused'],
  ['tokens: access for minutes', 'accounts/sessions', 'lives 15 minutes and not a second longer'],
  ['tokens: refresh for days', 'accounts/sessions', '401 once seven days have passed, not a second before'],
  ['header: scheme in any case', 'accounts/sessions', 'is taken with the scheme in any case'],
  ['header: every other form is 401', 'accounts/sessions', 'is refused in every other form'],
  ['header: a refresh token opens nothing', 'accounts/sessions', 'of a refresh is refused'],
  [
    'header: member gone or inactive',
    'accounts/sessions',
    'dies with its member, with their activity and with a new token version',
  ],
  [
    'refresh: stored as a hash',
    'accounts/accounts',
    '201 keeps only hashes: no password and no token lies in the database',
  ],
  ['refresh: rotates', 'accounts/sessions', '200 answers another pair and the new access token works'],
  [
    'refresh: used at once again is 401',
    'accounts/sessions',
    '401 at once for a token that was used, and its successor lives on',
  ],
  [
    'refresh: one of many parallel ones',
    'accounts/sessions',
    '200 for exactly one of 50 parallel refreshes of one token, and that one goes on',
  ],
  [
    'passwords: the first missing class',
    'accounts/accounts',
    '422 names the first missing class of a password',
  ],
  [
    'passwords: 8 to 128',
    'accounts/accounts',
    '201 accepts 8 and 128 characters, counted as people count them',
  ],
  ['register: the answer', 'accounts/accounts', '201 answers a token pair that opens /me'],
  ['register: e-mail taken', 'accounts/accounts', '409 for an e-mail that is taken in another case'],
  [
    'register: rows beside it',
    'accounts/accounts',
    '201 starts with an empty profile, a maintenance goal and no diet, and is not verified',
  ],
  [
    'register: consents',
    'accounts/accounts',
    '201 records consent to both documents in the version that was accepted, 1.0 unless said',
  ],
  ['register: missing fields', 'accounts/accounts', '422 names each missing field'],
  ['login: opens a session', 'accounts/accounts', '200 opens a second session, with the e-mail in any case'],
  [
    'login: wrong pair',
    'accounts/accounts',
    '401 alike for a wrong password, an unknown member and one who is not active',
  ],
  ['logout: ends the session', 'accounts/accounts', '200 ends the session'],
  [
    'logout: any token',
    'accounts/accounts',
    '200 for a garbled, an unknown and an already ended token alike',
  ],
  ['logout: header ignored', 'accounts/accounts', '200 whatever the Authorization header says'],
  [
    'the app that does not wait for its token',
    'accounts/sessions',
    '200 lets the app that forgets to wait for its token survive',
  ],
  ['GET /me', 'profile/profile', '200 shows the member to themselves and to nobody else'],
  ['PATCH /me/profile', 'profile/profile', '200 stores every field and answers the profile'],
  [
    'PATCH /me/profile {}',
    'profile/profile',
    '200 for {} keeps everything and moves only the time of change',
  ],
  [
    'PATCH /me/profile null',
    'profile/profile',
    '200 leaves what is absent, clears what is null and ignores what it does not know',
  ],
  ['PATCH /me/goals', 'profile/profile', '200 stores every field; a date alone is its first moment in UTC'],
  [
    'PATCH /me/preferences',
    'profile/profile',
    '200 replaces lists and returns macro targets exactly as they were sent',
  ],
  ['PATCH /me/preferences null lists', 'profile/profile', '200 shows lists that were set to null as empty'],
  [
    'GET /me/consents',
    'consent/consent',
    '200 lists them by the name of their type, one a type, of this member only',
  ],
  ['POST /me/consents', 'consent/consent', '200 grants, unless said otherwise, in version 1.0'],
  [
    'POST /me/consents, a document',
    'consent/consent',
    '200 grants a document in the version in force, or in the one that is named',
  ],
  ['POST /me/consents granted:false', 'consent/consent', '200 records a refusal that nothing preceded'],
  ['DELETE /me/consents/{type}', 'consent/consent', '200 revokes, and once more changes nothing'],
  [
    'DELETE /me/consents/{type} without a record',
    'consent/consent',
    '404 for a type that was never answered, also when another member did',
  ],
  ['DELETE /me/consents/{type} unknown', 'consent/consent', '422 for an unknown type'],
  ['POST /checkins', 'check-ins/check-ins', '201 changes only what is sent, keeps the id, and null clears'],
  [
    'POST /checkins, two at once',
    'check-ins/check-ins',
    '201 for %i simultaneous first check-ins of a day, which leave one',
  ],
  ['GET /checkins', 'check-ins/check-ins', '200 lists 30 days up to today, newest first'],
  ['GET /checkins, paged', 'check-ins/check-ins', '200 counts before it pages'],
  [
    'GET /checkins, from after to',
    'check-ins/check-ins',
    '200 finds nothing in a range that ends before it starts',
  ],
  ['GET /checkins/latest', 'check-ins/check-ins', '200 the highest date, also when it lies ahead'],
  ['GET /checkins/latest, none', 'check-ins/check-ins', '200 null when there is none'],
  [
    'GET /checkins/trends',
    'check-ins/check-ins',
    '200 rounds rate to 3 places, change and averages to 2, and averages from the third entry on',
  ],
  ['GET /checkins/trends, empty', 'check-ins/check-ins', '200 is empty and null without weights'],
  ['POST /checkins/sync created', 'check-ins/sync-check-ins', '200 created where there was no row'],
  [
    'POST /checkins/sync conflict',
    'check-ins/sync-check-ins',
    '200 conflict leaves the row that changed later',
  ],
  [
    'POST /checkins/sync unchanged',
    'check-ins/sync-check-ins',
    '200 unchanged where both changed at the same moment',
  ],
  [
    'POST /checkins/sync updated',
    'check-ins/sync-check-ins',
    '200 updated applies only the fields that were sent',
  ],
  [
    'POST /checkins/sync, a day twice',
    'check-ins/sync-check-ins',
    '200 takes the later of two edits of one day in a batch, in whichever order they come',
  ],
  [
    'POST /nutrition/day',
    'nutrition/nutrition',
    "201 creates the day with what was sent; its source is not the sender's to say",
  ],
  [
    'POST /nutrition/day, again',
    'nutrition/nutrition',
    '201 changes only what is sent, keeps id and source, and null clears',
  ],
  ['GET /nutrition/day', 'nutrition/nutrition', '200 null when there is none, also for a day far away'],
  ['GET /nutrition/range', 'nutrition/nutrition', '200 lists the days, newest first, bounds inclusive'],
  ['GET /nutrition/range, from after to', 'nutrition/nutrition', '400 when it ends before it starts'],
  ['GET /nutrition/range, averages', 'nutrition/nutrition', '200 averages with aggregate=%s'],
  [
    'GET /nutrition/range, zero is no null',
    'nutrition/nutrition',
    '200 keeps a mean of zero and says null where nothing is known',
  ],
  ['DELETE /nutrition/day', 'nutrition/nutrition', '204 with nothing in it, then 404'],
  [
    'POST /nutrition/calculate-targets',
    'nutrition/nutrition',
    '200 the first golden answer, at moderate pace unless said',
  ],
  [
    'POST /nutrition/calculate-targets, floor',
    'nutrition/nutrition',
    '200 the second golden answer: the floor, with one warning that names it',
  ],
  [
    'alias: check-ins by from_date and to_date',
    'check-ins/check-ins',
    '200 takes both spellings of the bounds, both inclusive; from and to win',
  ],
  ['alias: /checkins/trend', 'check-ins/check-ins', '200 reaches as many days back as asked'],
  [
    'alias: food range by from_date and to_date',
    'nutrition/nutrition',
    '200 takes both spellings of the bounds; from and to win',
  ],
  [
    'alias: age_years and pace_preference',
    'nutrition/nutrition',
    '200 takes age_years and pace_preference, and numbers as text',
  ],
];

describe('a promise to existing clients', () => {
  test.each(rows)('%s is proved by a test', (_promise, file, name) => {
    const source = readFileSync(new URL(`../features/${file}.routes.test.ts`, import.meta.url), 'utf8');
    const title = name.replaceAll("'", "\\'");
    expect([`'${title}'`, `"${name}"`].some((quoted) => source.includes(quoted))).toBe(true);
  });
});
