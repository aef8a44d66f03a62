/** Where a server may be, and where it was said that only one that takes writes will do. */
export type Addresses = { each: string[]; mustTakeWrites: boolean };

/**
 * The addresses that one in libpq's form names, each with the same login, database and options.
 *
 * @example addressesIn('postgres://u:p@one:5432,two:5433/db?target_session_attrs=read-write').each
 * // ['postgres://u:p@one:5432/db', 'postgres://u:p@two:5433/db']
 */
export function addressesIn(url: string): Addresses {
  const { scheme, login, hosts, rest } = partsOf(url);
  const [path = '', query = ''] = split(rest, '?');
  const options = query.split('&').filter((option) => option !== '' && !option.startsWith(wanted));
  const tail = `${path}${options.length === 0 ? '' : `?${options.join('&')}`}`;
  return {
    each: hosts.map((host) => `${scheme}${login}${host}${tail}`),
    mustTakeWrites: hosts.length > 1 || query.includes(wanted),
  };
}

/** Whether each address in it can be read. */
export const isAddress = (url: string): boolean =>
  addressesIn(url).each.every((address) => URL.canParse(address));

/** The first of them, to read login and database from. */
export const firstAddress = (url: string): URL => new URL(addressesIn(url).each[0] ?? url);

/** Every host with its port, for people to read. */
export const hostsIn = (url: string): string[] => partsOf(url).hosts;

/** The same hosts, database and options, with what `change` makes of the login. */
export function withChangedLogin(url: string, change: (address: URL) => void): string {
  const address = firstAddress(url);
  change(address);
  const { scheme, hosts, rest } = partsOf(url);
  return `${scheme}${partsOf(address.href).login}${hosts.join(',')}${rest}`;
}

/** The same login, database and options at another host. @param host with its port, where that is another than 5432. */
export function atHost(url: string, host: string): string {
  const { scheme, login, rest } = partsOf(url);
  return `${scheme}${login}${host}${rest}`;
}

/** Another database of the same hosts, with the same login and options. */
export function databaseBeside(url: string, name: string): string {
  const { scheme, login, hosts, rest } = partsOf(url);
  const [, query] = split(rest, '?');
  return `${scheme}${login}${hosts.join(',')}/${encodeURIComponent(name)}${query === '' ? '' : `?${query}`}`;
}

/** RDS makes the backups of what it serves itself. */
export const isServedByRds = (url: string): boolean =>
  firstAddress(url).hostname.endsWith('.rds.amazonaws.com');

/** What is wrong with an address, in words that repeat none of it. */
export function addressFault(url: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(url)) return 'expected postgres://user:password@host:port/name';
  const { hosts, rest } = partsOf(url);
  if (hosts.length > mostHosts) return `expected ${mostHosts} hosts at most`;
  if (hosts.length > 1 && hosts.includes('')) return 'a host is missing between commas';
  if (!isAddress(url))
    return 'expected postgres://user:password@host:port/name, or several hosts as host:port,host:port';
  const asked = new URLSearchParams(split(rest, '?')[1]).get('target_session_attrs');
  return asked === null || ['read-write', 'primary'].includes(asked)
    ? null
    : 'target_session_attrs: the server needs read-write';
}

/** Each is tried within the time of one request. */
const mostHosts = 4;
const wanted = 'target_session_attrs=';

function partsOf(url: string): { scheme: string; login: string; hosts: string[]; rest: string } {
  const [, scheme = '', authority = '', rest = ''] = /^([a-z]+:\/\/)([^/?#]*)(.*)$/s.exec(url) ?? [];
  const end = authority.lastIndexOf('@') + 1;
  return { scheme, login: authority.slice(0, end), hosts: authority.slice(end).split(','), rest };
}

function split(text: string, at: string): [string, string] {
  const place = text.indexOf(at);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)];
}
