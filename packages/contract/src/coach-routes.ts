import { chatEvent, chatRequest, chatResponse } from './coach.ts';
import { energy, energyHistory, energyHistoryQuery } from './energy.ts';
import { api, type RouteSpec } from './route-spec.ts';

/** The energy engine and the coach. */
export const coachRoutes = {
  readEnergy: {
    method: 'GET',
    path: `${api}/energy`,
    auth: 'member',
    tag: 'Energy',
    summary: 'Trend, maintenance, targets and how sure they are',
    response: energy,
    status: 200,
  },
  energyHistory: {
    method: 'GET',
    path: `${api}/energy/history`,
    auth: 'member',
    tag: 'Energy',
    summary: 'Trend and maintenance day by day',
    query: energyHistoryQuery,
    response: energyHistory,
    status: 200,
  },
  chat: {
    method: 'POST',
    path: `${api}/coach/chat`,
    auth: 'member',
    tag: 'Coach',
    summary: 'Ask the coach; one JSON answer',
    body: chatRequest,
    response: chatResponse,
    status: 200,
    limits: ['coach'],
  },
  chatStream: {
    method: 'POST',
    path: `${api}/coach/chat/stream`,
    auth: 'member',
    tag: 'Coach',
    summary: 'Ask the coach; the answer as server-sent events',
    body: chatRequest,
    events: chatEvent,
    status: 200,
    problems: ['not-found'],
    limits: ['coach'],
  },
} as const satisfies Record<string, RouteSpec>;
