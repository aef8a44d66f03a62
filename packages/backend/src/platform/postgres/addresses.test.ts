import { expect, test } from 'vitest';
import { addressesIn, addressFault, hostsIn, withChangedLogin } from './addresses.ts';

const several =
  'postgresql://app:p%40ss@one:5432,[::1]:5433/db?target_session_attrs=read-write&sslmode=require';

test('several hosts are as many addresses with one login, and must take writes', () => {
  expect(addressesIn(several)).toEqual({
    each: [
      'postgresql://app:p%40ss@one:5432/db?sslmode=require',
      'postgresql://app:p%40ss@[::1]:5433/db?sslmode=require',
    ],
    mustTakeWrites: true,
  });
  expect(hostsIn(several)).toEqual(['one:5432', '[::1]:5433']);
});

test('one host is taken as it is, unless it was said that it must take writes', () => {
  expect(addressesIn('postgres://a:b@one/db')).toEqual({
    each: ['postgres://a:b@one/db'],
    mustTakeWrites: false,
  });
  expect(addressesIn('postgres://a:b@one/db?target_session_attrs=primary')).toEqual({
    each: ['postgres://a:b@one/db'],
    mustTakeWrites: true,
  });
});

test('another login leaves hosts, database and options as they are', () => {
  const changed = withChangedLogin(several, (address) => {
    address.username = 'b';
    address.password = encodeURIComponent('n/e:w@,');
  });
  expect(changed).toBe(
    'postgresql://b:n%2Fe%3Aw%40%2C@one:5432,[::1]:5433/db?target_session_attrs=read-write&sslmode=require',
  );
});

test.each([
  ['mysql://a:hush@one/db', /^expected postgres:/],
  ['postgres://a:hush@one:5432,/db', /between commas/],
  ['postgres://a:hush@one:54x,two:5432/db', /several hosts/],
  ['postgres://a:hush@one,two,three,four,five/db', /4 hosts/],
  ['postgres://a:hush@one,two/db?target_session_attrs=any', /read-write/],
  ['postgres://a:hush@one,two/db?target_session_attrs=standby', /read-write/],
])('%s is refused without its password', (url, words) => {
  expect(addressFault(url)).toMatch(words);
  expect(addressFault(url)).not.toContain('hush');
});

test.each([several, 'postgres:///db?host=/run/postgresql', 'postgres://a@one,two:5433/db'])(
  '%s is taken',
  (url) => {
    expect(addressFault(url)).toBeNull();
  },
);
