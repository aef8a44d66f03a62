import type { RouteSpec } from '@sleek/contract/route-spec';
import { routes } from '@sleek/contract/routes';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { jpegPhoto } from '../testing/photo-files.ts';
import { keptPhoto, presign, put } from '../testing/photo-steps.ts';
import { changesBetween, type StoredRows, snapshotOf } from '../testing/stored-rows.ts';
import {
  type Answer,
  goodPassword,
  openTestApp,
  type TestApp,
  type TestMember,
} from '../testing/test-app.ts';

/**
 * Two members with data of their own: whatever the one asks, nothing of the other shows, and what belongs to the
 * other answers exactly like what does not exist.
 */
let app: TestApp;
let anna: Person;
let bert: Person;
/** Bert once more, in a world without Anna. */
let world: TestApp;
let alone: Person;

type Person = {
  member: TestMember;
  id: string;
  logInId: string;
  sessionId: string;
  proposalId: string;
  recommendationId: string;
  photoId: string;
  uploadId: string;
  lastEventId: string;
};
type Ask = {
  params?: Record<string, string>;
  query?: string;
  body?: object;
  headers?: Record<string, string>;
};
type Trial = {
  /** A request of this row; `name` is what it names, where it names something. */
  ask(name: string): Ask;
  /** Something of Anna's that Bert has not, and the same of nobody. */
  anna?: () => string;
  nobody?: string;
  /** What ends whoever asks is asked by somebody new. */
  byNewcomer?: true;
};

const annasDay = '2026-06-10';
const bertsDay = '2026-06-11';
const nobodysDay = '2026-06-12';
const nobodysId = '00000000-0000-4000-8000-000000000000';
const plain: Trial = { ask: () => ({}) };
const byDay = (ask: Trial['ask']): Trial => ({ ask, anna: () => annasDay, nobody: nobodysDay });

const byConversation = (ask: Trial['ask']): Trial => ({ ask, anna: () => anna.sessionId, nobody: nobodysId });
const byRun = (ask: Trial['ask']): Trial => ({
  ask,
  anna: () => anna.lastEventId.split(':')[0] ?? '',
  nobody: nobodysId,
});

const byProposal = (ask: Trial['ask']): Trial => ({ ask, anna: () => anna.proposalId, nobody: nobodysId });

const byRecommendation: Trial = {
  ask: (id) => ({ params: { id } }),
  anna: () => anna.recommendationId,
  nobody: nobodysId,
};

const byPhoto: Trial = { ask: (id) => ({ params: { id } }), anna: () => anna.photoId, nobody: nobodysId };

/** One a member route; ids in a path, a query, a body or a header are named. */
const trials: { [R in keyof typeof routes]?: Trial } = {
  readMe: plain,
  deleteMe: { ...plain, byNewcomer: true },
  sendVerification: plain,
  logOutEverywhere: { ...plain, byNewcomer: true },
  changePassword: {
    ask: () => ({ body: { current_password: goodPassword, new_password: goodPassword } }),
    byNewcomer: true,
  },
  listSessions: plain,
  endSession: { ask: (id) => ({ params: { id } }), anna: () => anna.logInId, nobody: nobodysId },
  updateProfile: { ask: () => ({ body: { logging_style: 'weighs' } }) },
  updateGoals: { ask: () => ({ body: { pace_preference: 'slow' } }) },
  updatePreferences: { ask: () => ({ body: { meals_per_day: 4 } }) },
  readSafetyState: plain,
  updateSafetyState: { ask: () => ({ body: {} }) },
  exportMe: plain,
  listConsents: plain,
  setConsent: { ask: () => ({ body: { consent_type: 'analytics' } }) },
  revokeConsent: {
    ask: (name) => ({ params: { consent_type: name } }),
    anna: () => 'web_search',
    nobody: 'photo_ai_access',
  },
  logCheckIn: { ask: () => ({ body: { date: bertsDay, mood: 4 } }) },
  listCheckIns: { ask: () => ({ query: 'from=2026-01-01&to=2026-12-31' }) },
  latestCheckIn: plain,
  weightTrends: plain,
  weightTrend: plain,
  syncCheckIns: byDay((date) => ({
    body: { checkins: [{ date, mood: 2, client_updated_at: '2026-06-01T00:00:00' }] },
  })),
  deleteCheckIn: byDay((date) => ({ params: { date } })),
  logNutritionDay: { ask: () => ({ body: { date: bertsDay, calories: 1900 } }) },
  readNutritionDay: byDay((date) => ({ query: `date=${date}` })),
  deleteNutritionDay: byDay((date) => ({ query: `date=${date}` })),
  nutritionRange: { ask: () => ({ query: 'from=2026-01-01&to=2026-12-31' }) },
  calculateTargets: {
    ask: () => ({
      body: {
        weight_kg: 80,
        height_cm: 180,
        age: 30,
        sex: 'male',
        activity_level: 'light',
        goal_type: 'recomp',
      },
    }),
  },
  readEnergy: plain,
  readInsights: plain,
  energyHistory: { ask: () => ({ query: 'from=2026-06-01&to=2026-06-15' }) },
  chat: {
    ask: (name) => ({ body: { message: 'What did I say before?', session_id: name } }),
    anna: () => anna.sessionId,
    nobody: nobodysId,
  },
  chatStream: {
    ask: (name) => ({ body: { message: 'Go on' }, headers: { 'last-event-id': name } }),
    anna: () => anna.lastEventId,
    nobody: `${nobodysId}:1`,
  },
  listConversations: plain,
  readConversation: byConversation((id) => ({ params: { id } })),
  changeConversation: byConversation((id) => ({ params: { id }, body: { title: 'x' } })),
  deleteConversation: byConversation((id) => ({ params: { id } })),
  readRunEvents: byRun((id) => ({ params: { id } })),
  cancelRun: byRun((id) => ({ params: { id } })),
  listProposals: byConversation((id) => ({ query: `session_id=${id}` })),
  confirmProposal: byProposal((id) => ({ params: { id } })),
  makePlan: plain,
  readPlan: plain,
  acceptRecommendation: byRecommendation,
  dismissRecommendation: byRecommendation,
  reopenRecommendation: byRecommendation,
  presignPhoto: { ask: () => ({ body: { filename: 'x.jpg', content_type: 'image/jpeg' } }) },
  commitPhoto: {
    ask: (id) => ({
      body: { photo_id: id, s3_key: `photos/${anna.id}/20260615/${id}.jpg`, date: bertsDay },
    }),
    anna: () => anna.uploadId,
    nobody: nobodysId,
  },
  listPhotos: plain,
  readPhoto: byPhoto,
  changePhoto: { ...byPhoto, ask: (id) => ({ params: { id }, body: { visibility: 'coach_only' } }) },
  deletePhoto: byPhoto,
  undoProposal: byProposal((id) => ({ params: { id } })),
};

const specs = Object.entries(routes) as [keyof typeof routes, RouteSpec][];
const memberSpecs = specs.filter(([, { auth }]) => auth === 'member');
const naming = memberSpecs.filter(([name]) => trials[name]?.anna !== undefined);

// Thousands of requests on a machine that does other things too.
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  app = await openTestApp();
  anna = await personWith(app, { email: 'anna@example.com', word: 'annaword', weight: 81.37, day: annasDay });
  const traits = { email: 'bert@example.com', word: 'bertword', weight: 62.41, day: bertsDay };
  bert = await personWith(app, traits);
  world = await openTestApp();
  alone = await personWith(world, traits);
  await anna.member.send('POST', '/api/v1/me/consents', { body: { consent_type: 'web_search' } });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

type Traits = { email: string; word: string; weight: number; day: string };

async function personWith(place: TestApp, { email, word, weight, day }: Traits): Promise<Person> {
  const member = await place.member({ email });
  const send = (method: string, path: string, body: object) =>
    member.send(method, `/api/v1${path}`, { body });
  await send('PATCH', '/me/profile', {
    display_name: word,
    sex: 'female',
    birth_year: 1990,
    height_cm: weight + 90,
  });
  await send('PATCH', '/me/goals', { target_weight_kg: weight - 5 });
  await send('PATCH', '/me/preferences', { allergies: [word], disliked_foods: [word] });
  for (const offset of [0, 3, 4])
    await send('POST', '/checkins', {
      date: `2026-06-${Number(day.slice(8)) - 2 * offset}`.replace(/-(\d)$/, '-0$1'),
      weight_kg: weight,
      notes: word,
    });
  await send('POST', '/nutrition/day', { date: day, calories: 2000, protein_g: weight, notes: word });
  const chat = await send('POST', '/coach/chat', { message: `${word}, how am I doing?` });
  const { session_id: sessionId, run_id: runId } = chat.body as { session_id: string; run_id: string };
  const offer = await send('POST', '/coach/chat', { message: `log ${weight} kg`, session_id: sessionId });
  const [proposal] = (offer.body as { proposals: { id: string }[] }).proposals;
  const plan = (await member.send('POST', '/api/v1/coach/plan')).body as { items: { id: string }[] };
  const photo = await keptPhoto(place, member, { commit: { metadata: { word } } });
  const upload = await presign(member);
  await put(place, upload.upload_url, await jpegPhoto());
  const { id } = (await member.send('GET', '/api/v1/me')).body as { id: string };
  const logIns = (await member.send('GET', '/api/v1/auth/sessions')).body as { items: { id: string }[] };
  return {
    member,
    id,
    logInId: logIns.items[0]?.id ?? '',
    sessionId,
    proposalId: proposal?.id ?? '',
    recommendationId: plan.items[0]?.id ?? '',
    photoId: photo.id,
    uploadId: upload.photo_id,
    lastEventId: `${runId}:1`,
  };
}

function askAs(member: TestMember, name: keyof typeof routes, named: string): Promise<Answer> {
  const spec: RouteSpec = routes[name];
  const { params = {}, query, ...rest } = (trials[name] ?? plain).ask(named);
  const path = spec.path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? '');
  return member.send(spec.method, query === undefined ? path : `${path}?${query}`, rest);
}

/** What an answer says beside the moment and the ids that it was given and that it made. */
function likeness({ status, headers, text }: Answer, named: string): unknown {
  const own = new Set(['x-request-id', 'x-response-time', 'date', 'x-coach-run-id', 'content-length']);
  const shown = named === '' ? text : text.replaceAll(named, '<named>');
  const neutral = shown
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/"(latency_ms|expires_in)":\d+/g, '"$1":0')
    .replaceAll(/signature=[\w-]+/g, 'signature=<signature>')
    .replaceAll(/eyJ[\w.-]+/g, '<token>');
  return {
    status,
    headers: [...headers].filter(([name]) => !own.has(name)),
    says: /json/.test(headers.get('content-type') ?? '') ? unordered(JSON.parse(neutral)) : neutral,
  };
}

/** Records of one moment come in the order of their random ids. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unordered(inner)]));
}

const rowsOf = (rows: StoredRows, { id }: Person): StoredRows =>
  new Map(
    [...rows].map(([table, all]) => [
      table,
      all.filter((row) => row.user_id === id || (table === 'user' && row.id === id)),
    ]),
  );

describe('the trials', () => {
  test('cover every route of a member', () => {
    expect(Object.keys(trials).sort()).toEqual(memberSpecs.map(([name]) => name).sort());
  });

  test('name something of another member wherever a path names something', () => {
    const withParams = memberSpecs.filter(([, { params }]) => params !== undefined).map(([name]) => name);
    expect(naming.map(([name]) => name)).toEqual(expect.arrayContaining(withParams));
  });

  test('name what is there for Anna', async () => {
    for (const [name, { method }] of naming) {
      if (method === 'DELETE') continue;
      const theirs = trials[name]?.anna?.() ?? '';
      const [own, missing] = [
        await askAs(anna.member, name, theirs),
        await askAs(anna.member, name, trials[name]?.nobody ?? ''),
      ];
      if (name !== 'chat') expect([name, own.text]).not.toEqual([name, missing.text]);
      expect([name, own.status < 300]).toEqual([name, true]);
    }
  });
});

describe('of another member', () => {
  // First, since afterwards Bert has a conversation of his own under the id of Anna's.
  test.each(memberSpecs)('%s shows nothing and changes nothing', async (name, spec) => {
    const before = rowsOf(await snapshotOf(app.databaseUrl), anna);
    expect(before.get('check_in')?.length).toBeGreaterThan(2);
    const named = trials[name]?.nobody ?? '';
    const [asking, askingAlone] = trials[name]?.byNewcomer
      ? [await app.member(), await world.member()]
      : [bert.member, alone.member];
    const answer = await askAs(asking, name, named);
    if (trials[name]?.anna === undefined) expect([name, answer.status]).toEqual([name, spec.status]);
    const { id, logInId, sessionId, lastEventId, member } = anna;
    const ids = [id, logInId, sessionId, lastEventId, member.email];
    for (const secret of ['annaword', '81.37', '76.37', '171.37', ...ids])
      expect([name, secret, answer.text.includes(secret)]).toEqual([name, secret, false]);
    // Sums and counts have no marker: they are the same where Anna never was.
    expect(likeness(answer, named)).toEqual(likeness(await askAs(askingAlone, name, named), named));
    expect(changesBetween(before, rowsOf(await snapshotOf(app.databaseUrl), anna))).toEqual([]);
  });

  test.each(naming)('%s answers what is theirs exactly like what is not there', async (name) => {
    const trial = trials[name] ?? plain;
    const [theirs, nobodys] = [trial.anna?.() ?? '', trial.nobody ?? ''];
    const before = rowsOf(await snapshotOf(app.databaseUrl), anna);
    const asks = (named: string) => askAs(bert.member, name, named);
    const [first, second] = [await asks(theirs), await asks(nobodys)];
    expect(likeness(first, theirs)).toEqual(likeness(second, nobodys));
    expect(changesBetween(before, rowsOf(await snapshotOf(app.databaseUrl), anna))).toEqual([]);
  });

  test('and each does see what is their own', async () => {
    for (const [person, word, weight] of [
      [anna, 'annaword', '81.37'],
      [bert, 'bertword', '62.41'],
    ] as const) {
      for (const name of ['readMe', 'listCheckIns', 'nutritionRange'] as const)
        expect([name, (await askAs(person.member, name, '')).text.includes(word)]).toEqual([name, true]);
      expect((await askAs(person.member, 'weightTrends', '')).text).toContain(weight);
    }
  });
});
