import { expect, test } from 'vitest';
import { backupsToRemove, walToRemove } from './backup-retention.ts';

const now = new Date('2026-06-15T03:00:00.000Z');
const daysAgo = (days: number) => ({ ended_at: new Date(now.getTime() - days * 86_400_000).toISOString() });
const ages = (backups: { ended_at: string }[]) =>
  backups.map(({ ended_at }) => (now.getTime() - Date.parse(ended_at)) / 86_400_000);

test('backups go after seven days, but the one before that moment stays, so that it can be reached', () => {
  expect(ages(backupsToRemove([10, 9, 8, 7.5, 6, 5, 1].map(daysAgo), now))).toEqual([10, 9, 8]);
});

test('the newest stays however old it is', () => {
  expect(backupsToRemove([400].map(daysAgo), now)).toEqual([]);
  expect(ages(backupsToRemove([400, 300].map(daysAgo), now))).toEqual([400]);
});

test('no segment goes that a kept backup begins with or that comes after it, on any timeline', () => {
  const wal = (first: string) => ({ wal: { start_lsn: '', stop_lsn: '', first, last: first } });
  const names = [
    '000000010000000000000003.gz',
    '000000010000000000000004.00000028.backup.gz',
    '000000010000000000000005.gz',
    '000000020000000000000004.gz',
    '000000020000000000000006.gz',
    '00000002.history.gz',
    '.000000010000000000000003.new',
  ];
  expect(walToRemove(names, [wal('000000020000000000000009'), wal('000000010000000000000005')])).toEqual([
    '000000010000000000000003.gz',
    '000000010000000000000004.00000028.backup.gz',
    '000000020000000000000004.gz',
  ]);
  expect(walToRemove(names, [])).toEqual([]);
});
