import type { EnergyHistory } from '@sleek/contract/energy';
import { addDays, type LocalDay } from '@sleek/domain/days';
import { api } from '../../api/client.ts';
import { type Resource, useResource } from '../../api/resource.ts';

/** As far back as the charts go. */
const historyDays = 730;

/** Trend and maintenance day by day up to `today`; read anew when food or weights change. */
export const useEnergyHistory = (today: LocalDay): Resource<EnergyHistory> =>
  useResource(`energy:history:${today}`, () =>
    api.get('/energy/history', { from: addDays(today, -historyDays), to: today }),
  );
