import type { CheckIn } from '@sleek/contract/check-ins';
import { addDays, type LocalDay } from '@sleek/domain/days';
import type { Resource } from '../../api/resource.ts';
import { useCheckIns } from '../../api/resources.ts';
import { todayIn } from '../../clock.ts';
import { useZone } from '../../quantities/use-units.ts';

export type RecentCheckIns = Omit<Resource<unknown>, 'data'> & {
  today: LocalDay;
  /** The last 30 days, newest first. */
  checkIns: CheckIn[] | undefined;
};

export function useRecentCheckIns(): RecentCheckIns {
  const today = todayIn(useZone());
  const { data, ...rest } = useCheckIns(addDays(today, -29), today);
  return { today, checkIns: data?.items, ...rest };
}
