import { query } from '@sleek/backend/testing/data-dirs';
import type { Game } from '../game.ts';
import type { Incident } from '../incident.ts';

const change = (game: Game, text: string) => query(game.environment.DATABASE_URL ?? '', text);

export const badRelease: Incident = {
  id: '1-bad-release',
  symptom: 'Requests fail inside the server while all it leans on works',
  injected:
    'a release changes the database so that the running code no longer fits: a column of check-ins has another name',
  fixed: 'the change is taken back, as a rollback with its migration does',
  alarm: 'api-5xx',
  mayFollow: [],
  topic: '5xx',
  diagnosis: 'bad-release',
  detectWithinMs: 20_000,
  recoverWithinMs: 20_000,
  async setScene() {
    return {
      async inject(game) {
        await change(game, 'alter table check_in rename column weight_kg to weight_lb');
      },
      async fix(game) {
        await change(game, 'alter table check_in rename column weight_lb to weight_kg');
      },
      broken: ({ load }, sinceMs) => {
        const elsewhere = load
          .since(sinceMs)
          .filter(({ kind, status }) => kind === 'account' && status !== 200);
        return elsewhere.length === 0
          ? []
          : [`${elsewhere.length} requests failed that have nothing to do with it`];
      },
    };
  },
};
