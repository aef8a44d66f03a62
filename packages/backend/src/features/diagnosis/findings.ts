/** What an operator may ask about: the runbook's incidents. */
export const topics = ['5xx', 'db', 'redis', 'photos', 'coach', 'latency'] as const;
export type Topic = (typeof topics)[number];

/** Every cause that is ever named, as one sentence for somebody who was woken by it. */
export const causes = {
  'pool-exhausted': 'Every connection of the server’s pool is taken, and requests wait for one.',
  'memory-near-cap': 'The server is near the memory it may use and will end itself.',
  'event-loop-blocked': 'The server’s process lives but answers nothing: its event loop stands still.',
  'bad-release': 'Requests fail inside the server while all it leans on works: the release itself is bad.',
  'database-down': 'The database does not answer, so nearly every request fails.',
  'shedding-load': 'There is more to do than the server can, and it turns requests away.',
  'process-gone': 'No server runs.',
  'process-restarted': 'A server did not end in order, and another one was started.',
  'process-restarting': 'Servers end and are started again, again and again.',
  'maintenance-on': 'The service is closed for maintenance, and every request is refused on purpose.',
  'too-many-connections': 'The database takes no more connections, or soon will not.',
  'idle-in-transaction-holder': 'A client holds a transaction open and does nothing in it.',
  'blocking-chain': 'One connection holds a lock that others wait for.',
  'slow-statements': 'Statements take long in the database.',
  'missing-index': 'An index that the migrations make is not there.',
  'disk-low': 'A disk is nearly full.',
  'primary-down': 'The database does not answer.',
  'failover-in-progress': 'The database is changing over, or what answers is only a standby.',
  'archive-failing': 'Changes of the database do not get into the archive.',
  'connection-refused': 'Nothing listens at the address of the database.',
  'login-refused': 'The database refuses the user or the password.',
  'migrations-pending': 'The database lacks migrations of this release.',
  'redis-down': 'Redis does not answer; each process counts limits for itself.',
  'redis-frozen': 'Redis takes connections and answers nothing.',
  'redis-memory-full': 'The memory of Redis is full, or nearly.',
  'redis-too-many-clients': 'Redis has as many clients as it may, or nearly.',
  'redis-low-hit-ratio': 'Redis is asked for keys that it does not have.',
  'redis-login-refused': 'Redis refuses the password, or wants one.',
  'redis-read-only': 'Redis takes no writes: what answers is a replica.',
  'access-denied': 'The photo store refuses who we are: the keys or the role.',
  'policy-denies': 'The photo store knows us and forbids what we do: the bucket’s policy or the role’s.',
  'cors-wrong': 'The photo store does not let browsers of the app send photos: its CORS rules.',
  'wrong-region': 'The bucket is in another region than AWS_REGION says.',
  'clock-skew': 'The clock of this machine and that of the photo store differ too much.',
  'bucket-missing': 'The bucket or folder of photos is not there.',
  'store-down': 'The photo store does not answer.',
  'work-queue-stuck': 'Photos wait for work that nobody does.',
  'rate-limited': 'A model provider refuses requests because there are too many.',
  'key-refused': 'A model provider refuses its key.',
  quota: 'The money or quota at a model provider is used up.',
  'provider-down': 'A model provider does not answer as it should.',
  stalls: 'A model provider begins answers and does not go on, or takes too long.',
  'both-down': 'No model provider answers, so members get the fallback reply.',
  'context-too-large': 'A model provider refuses requests themselves; they are probably too large.',
  'tool-slow': 'Looks of the coach at members’ data take long.',
  'switched-off-by-flag': 'A flag switches the coach or one of its providers off.',
  'cpu-bound': 'The processor is used up.',
  'event-loop': 'The event loop is late: something computes for long between two requests.',
  'pool-wait': 'Requests wait for a connection of the server’s pool.',
  'slow-statement': 'One statement takes long in the database.',
  'cache-miss': 'The cache is asked for what it does not have.',
  'network-delay': 'The way to the database is slow, not the database.',
  'server-not-answering': 'The server does not tell how it is doing.',
} as const;

export type Cause = keyof typeof causes;
export type Sure = 'high' | 'medium' | 'low';

export type Finding = {
  cause: Cause;
  sure: Sure;
  /** Sentences with figures; no member's data, no value of a statement, no password. */
  evidence: string[];
  /** What to type or do. */
  fix: string;
  /** How to take that back. */
  undo: string;
};

const order: readonly Sure[] = ['high', 'medium', 'low'];

/** Most likely first; of equals, in the order in which they were found. Each cause once, as the surest of its kind. */
export function sortFindings(found: readonly Finding[]): Finding[] {
  const sorted = found.toSorted((one, other) => order.indexOf(one.sure) - order.indexOf(other.sure));
  return sorted.filter(({ cause }, at) => sorted.findIndex((earlier) => earlier.cause === cause) === at);
}
