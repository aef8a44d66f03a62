/** Each promise to existing clients by the test file that proves it: what is promised, then the name of the test. */
export const contractRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'features/accounts/sessions.routes.test.ts': {
    'every route: token, six claims, all required': 'without %s is refused',
    'every route: token, no leeway': 'that expired a second ago is refused',
    'every route: token, no algorithm, no entry': 'without a signature is refused',
    'every route: token, another key': 'signed with another key is refused',
    'every route: token, access for minutes': 'lives 15 minutes and not a second longer',
    'every route: token, refresh for days': '401 once seven days have passed, not a second before',
    'every route: header, scheme in any case': 'is taken with the scheme in any case',
    'every route: header, every other form is 401': 'is refused in every other form',
    'every route: header, a refresh token opens nothing': 'of a refresh is refused',
    'every route: header, member gone or inactive':
      'dies with its member, with their activity and with a new token version',
    'POST /auth/refresh: rotates': '200 answers another pair and the new access token works',
    'POST /auth/refresh: used at once again is 401':
      '401 at once for a token that was used, and its successor lives on',
    'POST /auth/refresh: one of many parallel ones':
      '200 for exactly one of 50 parallel refreshes of one token, and that one goes on',
    'GET /me: the app that does not wait for its token (alias 10)':
      '200 lets the app that forgets to wait for its token survive',
    'POST /auth/refresh: later reuse ends the family':
      '401 for a token that is used again ten seconds later, and its whole family ends',
    'POST /auth/refresh: an access token': '401 for an access token',
    'POST /auth/refresh: garbage': '401 for %j',
    'POST /auth/refresh: unknown': '401 for a well signed token that was never issued',
    'POST /auth/refresh: inactive': '401 for a member who is not active or whose tokens were outdated',
    'POST /auth/refresh: missing token': '422 without a token',
    'every route: token, no claims at all': 'whose claims are no JSON object is refused',
    'every route: token, a claim of another kind': 'with %s is refused',
  },
  'features/accounts/own-sessions.routes.test.ts': {
    'POST /auth/logout-all: how many, expired ones too':
      '200 counts expired sessions too, but not those that were ended',
    'POST /auth/logout-all: access tokens die':
      '200 ends refresh and access tokens at once, and those of nobody else',
    'GET /auth/sessions: where the member is logged in':
      '200 lists where the member is logged in, last used first, and marks the one that asks',
    'DELETE /auth/sessions/{id}: that one only':
      '204 ends that session and no other, and it is on the account history',
    'DELETE /auth/sessions/{id}: of another member':
      '404 once it has ended, for an unknown one and for one of another member, which lives on',
  },
  'features/accounts/change-password.routes.test.ts': {
    'POST /auth/change-password: the answer': '200 with a message and fresh tokens that work',
    'POST /auth/change-password: wrong current one is 401':
      '401 for a wrong current password, and nothing has changed',
    'POST /auth/change-password: the same again': '200 when the password stays the same',
    'POST /auth/change-password: every other session ends':
      '200 ends every session at once, the one that asked too, access tokens included',
    'POST /auth/change-password: a weak one': '422 for a weak new password, at its name',
  },
  'features/accounts/links.routes.test.ts': {
    'POST /auth/forgot-password: tells nobody who has an account':
      '200 in the same words for a member, for nobody, for a closed account and for what is no address',
    'POST /auth/reset-password: once':
      '200 for one of ten simultaneous uses of a link, 400 for the others, and the winner decides',
    'POST /auth/reset-password: every session ends': '200 ends every session at once, access tokens too',
    'POST /auth/verify-email: by its link':
      'is mailed on registration and done by its link, without a token of the member',
    'POST /auth/send-verification: until it is done': 'is mailed again on demand until it is done',
  },
  'features/accounts/accounts.routes.test.ts': {
    'POST /auth/refresh: stored as a hash':
      '201 keeps only hashes: no password and no token lies in the database',
    'POST /auth/register: password, the first missing class':
      '422 names the first missing class of a password',
    'POST /auth/register: password, 8 to 128':
      '201 accepts 8 and 128 characters, counted as people count them',
    'POST /auth/register: the answer': '201 answers a token pair that opens /me',
    'POST /auth/register: e-mail taken': '409 for an e-mail that is taken in another case',
    'POST /auth/register: rows beside it':
      '201 starts with an empty profile, a maintenance goal and no diet, and is not verified',
    'POST /auth/register: consents':
      '201 records consent to both documents in the version that was accepted, 1.0 unless said',
    'POST /auth/register: missing fields': '422 names each missing field',
    'POST /auth/login: opens a session': '200 opens a second session, with the e-mail in any case',
    'POST /auth/login: wrong pair':
      '401 alike for a wrong password, an unknown member and one who is not active',
    'POST /auth/logout: ends the session': '200 ends the session',
    'POST /auth/logout: any token': '200 for a garbled, an unknown and an already ended token alike',
    'POST /auth/logout: header ignored': '200 whatever the Authorization header says',
    'POST /auth/register: e-mail lower-cased': '201 lower-cases and trims the e-mail',
    'POST /auth/register: unknown fields are ignored': '201 ignores fields it does not know',
    'POST /auth/register: two at once': '409 for all but one of ten simultaneous registrations of one e-mail',
    'POST /auth/register: password, each rule': '422 for a password %s',
    'POST /auth/register: e-mail, special-use domains': '422 for the e-mail %j',
    'POST /auth/register: versions up to 20 characters': '422 for a version of more than 20 characters',
    'POST /auth/login: missing fields': '422 names each missing field',
    'POST /auth/logout: access tokens live on': '200 leaves the access token and the other sessions alone',
    'POST /auth/logout: missing token': '422 without a token',
  },
  'features/profile/profile.routes.test.ts': {
    'GET /me: the answer': '200 shows the member to themselves and to nobody else',
    'PATCH /me/profile: the answer': '200 stores every field and answers the profile',
    'PATCH /me/profile: {}': '200 for {} keeps everything and moves only the time of change',
    'PATCH /me/profile: null':
      '200 leaves what is absent, clears what is null and ignores what it does not know',
    'PATCH /me/goals: the answer': '200 stores every field; a date alone is its first moment in UTC',
    'PATCH /me/preferences: the answer':
      '200 replaces lists and returns macro targets exactly as they were sent',
    'PATCH /me/preferences: null lists': '200 shows lists that were set to null as empty',
    'GET /me: without a token': '401 for %s %s without a token',
    'PATCH /me/profile: ends of each range, numbers as text':
      '200 takes numbers as text, whole numbers with .0, and the ends of each range',
    'PATCH /me/profile: out of range, null where it cannot be': '422 for %j, and nothing is stored',
    'PATCH /me/profile: twice at once':
      '200 for 20 edits at once, and an edit of one field takes nothing from another',
    'PATCH /me/goals: instants': '200 reads the instant %j as UTC',
    'PATCH /me/goals: {}': '200 for {} keeps the goal',
    'PATCH /me/goals: object for an enum, null, ranges': '422 for %j',
    'PATCH /me/preferences: bad values': '422 does not repeat a name that is refused',
    'PATCH /me/preferences: macro targets are no target': '200 never takes macro targets for a target',
    'GET /me/safety: before anything is said': '200 says no to everything at first, and keeps what is said',
    'PATCH /me/safety: what is said stays': '200 says no to everything at first, and keeps what is said',
  },
  'features/consent/consent.routes.test.ts': {
    'GET /me/consents: the answer':
      '200 lists them by the name of their type, one a type, of this member only',
    'POST /me/consents: the answer': '200 grants, unless said otherwise, in version 1.0',
    'POST /me/consents: a document':
      '200 grants a document in the version in force, or in the one that is named',
    'POST /me/consents: granted:false': '200 records a refusal that nothing preceded',
    'DELETE /me/consents/{consent_type}: the answer': '200 revokes, and once more changes nothing',
    'DELETE /me/consents/{consent_type}: without a record':
      '404 for a type that was never answered, also when another member did',
    'DELETE /me/consents/{consent_type}: unknown': '422 for an unknown type',
    'GET /me/consents: without a token': '401 without a token',
    'POST /me/consents: again': '200 grants again with a new date and keeps every step in the history',
    'POST /me/consents: unknown type': '422 for %j',
    'POST /me/consents: at once': '200 for 20 at once leaves one row',
  },
  'features/check-ins/check-ins.routes.test.ts': {
    'POST /checkins: the answer': '201 changes only what is sent, keeps the id, and null clears',
    'POST /checkins: two at once': '201 for %i simultaneous first check-ins of a day, which leave one',
    'GET /checkins: the answer': '200 lists 30 days up to today, newest first',
    'GET /checkins: paged': '200 counts before it pages',
    'GET /checkins: from after to': '200 finds nothing in a range that ends before it starts',
    'GET /checkins/latest: the answer': '200 the highest date, also when it lies ahead',
    'GET /checkins/latest: none': '200 null when there is none',
    'GET /checkins/trends: the answer':
      '200 rounds rate to 3 places, change and averages to 2, and averages from the third entry on',
    'GET /checkins/trends: empty': '200 is empty and null without weights',
    'GET /checkins: from_date and to_date (alias 1)':
      '200 takes both spellings of the bounds, both inclusive; from and to win',
    'GET /checkins/trend: the other spelling (alias 2)': '200 reaches as many days back as asked',
    'GET /checkins: without a token': '401 for %s /checkins%s without a token',
    'POST /checkins: creates': '201 creates the day with what was sent',
    'POST /checkins: ends of each range, days ahead, midnight datetimes': '201 takes %j',
    'POST /checkins: out of range': '422 for %j, and nothing is stored',
    'POST /checkins: no numbers': '422 for the number %s',
    'GET /checkins: limit and offset': '422 for %s',
    'GET /checkins: today is where the member lives':
      '200 counts the days of the member: today is where they live',
    'GET /checkins/trends: days': '422 for %s',
    'GET /checkins/trends: one day': '200 has no rate from one day',
    'DELETE /checkins/{date}: gone': '204 with nothing in it, then 404',
  },
  'features/check-ins/sync-check-ins.routes.test.ts': {
    'POST /checkins/sync: synced beside conflicts (alias 8)':
      '200 counts as synced what the server and the device agree on',
    'POST /checkins/sync: created': '200 created where there was no row',
    'POST /checkins/sync: conflict': '200 conflict leaves the row that changed later',
    'POST /checkins/sync: unchanged': '200 unchanged where both changed at the same moment',
    'POST /checkins/sync: updated': '200 updated applies only the fields that were sent',
    'POST /checkins/sync: a day twice':
      '200 takes the later of two edits of one day in a batch, in whichever order they come',
    'POST /checkins/sync: nothing to send': '200 with nothing to send',
    'POST /checkins/sync: all or nothing':
      '422 without the time of the edit, and nothing of the batch is stored',
  },
  'features/nutrition/nutrition.routes.test.ts': {
    'POST /nutrition/day: the answer':
      "201 creates the day with what was sent; its source is not the sender's to say",
    'POST /nutrition/day: again': '201 changes only what is sent, keeps id and source, and null clears',
    'GET /nutrition/day: the answer': '200 null when there is none, also for a day far away',
    'GET /nutrition/range: the answer': '200 lists the days, newest first, bounds inclusive',
    'GET /nutrition/range: from after to': '400 when it ends before it starts',
    'GET /nutrition/range: averages': '200 averages with aggregate=%s',
    'GET /nutrition/range: zero is no null': '200 keeps a mean of zero and says null where nothing is known',
    'DELETE /nutrition/day: the answer': '204 with nothing in it, then 404',
    'POST /nutrition/calculate-targets: the answer':
      '200 the first golden answer, at moderate pace unless said',
    'POST /nutrition/calculate-targets: floor':
      '200 the second golden answer: the floor, with one warning that names it',
    'GET /nutrition/range: from_date and to_date (alias 3)':
      '200 takes both spellings of the bounds; from and to win',
    'POST /nutrition/calculate-targets: age_years and pace_preference (alias 7)':
      '200 takes age_years and pace_preference, and numbers as text',
    'GET /nutrition/day: without a token': '401 for %s /nutrition/%s without a token',
    'POST /nutrition/day: ends of each range': '201 takes %j',
    'POST /nutrition/day: out of range': '422 for %j, and nothing is stored',
    'POST /nutrition/day: two at once': '201 for 20 simultaneous first logs of a day, which leave one',
    'GET /nutrition/day: bad days': '422 for %j',
    'DELETE /nutrition/day: without a day': '422 without a day',
    'GET /nutrition/range: missing bounds': '422 names each bound that is missing',
    'GET /nutrition/range: bad bounds': '422 for %s',
    'POST /nutrition/calculate-targets: never below the floor': '200 never answers a target below the floor',
    'POST /nutrition/calculate-targets: bad values': '422 for %j',
  },
  'edge/server.test.ts': {
    'GET /health: the exact answer':
      'of /health and of the root says exactly what it should, with every header',
    'GET /: the exact answer': 'of /health and of the root says exactly what it should, with every header',
    'every route: header, request id': 'repeats the request id that was sent, or has a new uuid',
    'every route: header, TLS in production': 'asks for TLS from then on in production',
    'every route: header, another verb': 'that is known but not for %s %s is 405 and names what is',
    'every route: header, a trailing slash': 'with a stray slash: %s is 307 to %s',
    'every route: header, an allowed origin': 'of a known origin may ask first: 200 OK',
    'every route: header, a foreign origin': 'of the foreign origin %s may not: 400',
  },
  'edge/hostile-requests.test.ts': {
    'every route: malformed JSON': 'is 422 at %s',
    'every route: over-long headers': 'that are too long are 431 at %s',
  },
  'edge/hostile-input.test.ts': {
    'every route: nothing half-written': 'what was refused has left no trace, and is refused again',
  },
  'edge/isolation.test.ts': {
    'every route: another member': '%s answers what is theirs exactly like what is not there',
  },
  'features/docs/docs.routes.test.ts': {
    'GET /openapi.json: every row': 'holds every row of the routes table and nothing else',
  },
  'features/export/export.routes.test.ts': {
    'GET /me/export: zeros stay zeros': '200 keeps zeros as zeros and nothing as null',
    'GET /me/export: the same records':
      '200 holds the same records that the member reads elsewhere, with their notes opened',
    'GET /me/export: what the first generation left out':
      '200 holds what was said to the coach, what it answered and what it looked at',
    'GET /me/export: newest first': '200 holds targets, changes and each step of every consent, newest first',
    'GET /me/export: no hashes': '200 holds neither a password hash nor a token hash',
    'GET /me/export: without a token': '401 without a token',
  },
  'edge/rate-limits.test.ts': {
    'every route: 100 a minute for a member': 'has 100 requests a minute, and another member their own',
    'every route: 429 with Retry-After': 'that is reached is 429 until its window ends, with every header',
    'POST /auth/login: only failures count': 'that succeeds is not counted, nor does it forgive what failed',
    'POST /auth/login: 5 failures':
      'is refused after 5 failures of an address and an e-mail, with the right password too',
    'POST /auth/register: 20 an hour': 'registering is open 20 times an hour for each address',
    'every route: limits can be switched off': 'off, they neither refuse nor tell anything',
  },
  'features/erasure/erasure.routes.test.ts': {
    'DELETE /me: the answer': '200 says until when it can be taken back, on the local day of the member',
    'DELETE /me: every token dies':
      '200 ends the access token, the refresh tokens of every log-in and the password at once',
    'DELETE /me: others live on': '200 leaves everybody else alone',
    'DELETE /me: without a token': '401 without a token, and nothing is deleted',
  },
  'features/photos/photos.routes.test.ts': {
    'POST /photos/presign: five minutes': '200 an address for five minutes, with a key that nobody chose',
    'POST /photos/presign: the four types': '200 for %s',
    'POST /photos/presign: bad values': '422 for %j',
    'POST /photos/commit: the photo under its presigned id':
      '201 the photo, which is shown once it was drawn anew',
    'POST /photos/commit: without an announced length':
      '201 without an announced length, as existing clients send it',
    'POST /photos/commit: absent, or of another member': '422 not found where %s',
    'GET /photos: newest day first, aliases and pages (alias 4)':
      '200 newest day first, in the range, by either spelling, page by page',
    'GET /photos/{id}: another member, none, no id':
      '404 for one of another member exactly as for none, and 422 for what is no id',
    'GET /photos/{id}: 15 minutes': 'its addresses work for 15 minutes, for one key and for reading',
    'PATCH /photos/{id}: only what is sent': '200 changes the day or who may know of it, and only that',
    'DELETE /photos/{id}: message, then 404': '200 with a message; then it is nowhere',
  },
  'features/legal/legal.routes.test.ts': {
    'GET /legal/privacy-policy: its words': 'the privacy policy has the parts that clients look for',
    'GET /legal/terms-of-service: its words':
      'the terms name the coach as an AI system and its words as information, not medical advice',
    'GET /legal/data-retention: its words': 'the retention document says what is deleted when',
    'GET /legal/versions: the answer': 'GET /legal/versions names the version of each document',
    'every legal document: the answer':
      '200 without a token, as a draft that says so, with version, date and operator',
  },
};
