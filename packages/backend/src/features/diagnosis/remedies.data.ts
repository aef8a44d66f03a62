import type { Cause } from './findings.ts';
import type { Readings } from './readings.ts';

export type Remedy = { fix: string; undo: string };
type Place = Readings['place'];

const none = 'nothing to take back';
const restart: Record<Place, Remedy> = {
  aws: { fix: 'npm run ops -- restart', undo: none },
  local: { fix: 'Stop the server (Ctrl-C or its service manager) and start it: npm start', undo: none },
};
const rollback: Record<Place, Remedy> = {
  aws: { fix: 'npm run ops -- rollback', undo: 'npm run ops -- deploy <the revision that it names>' },
  local: {
    fix: 'Stop the server, check out the release before, start it: npm start',
    undo: 'check out the newer release and start it again',
  },
};
const everywhere = (fix: string, undo: string = none): Record<Place, Remedy> => ({
  aws: { fix, undo },
  local: { fix, undo },
});

/** What to do about a cause where its rule knows nothing more exact. */
export const remedies: Record<Cause, Record<Place, Remedy>> = {
  'pool-exhausted': {
    ...restart,
    local: {
      fix: 'Look who holds connections: npm run ops -- diagnose db. Else raise DATABASE_POOL_SIZE and start the server again',
      undo: 'set DATABASE_POOL_SIZE back',
    },
  },
  'memory-near-cap': restart,
  'event-loop-blocked': restart,
  'bad-release': rollback,
  'database-down': everywhere('npm run ops -- diagnose db'),
  'shedding-load': {
    aws: { fix: 'npm run ops -- scale <more tasks>', undo: 'npm run ops -- scale <as many as before>' },
    local: { fix: 'npm run ops -- diagnose latency: what takes the time goes first', undo: none },
  },
  'process-gone': {
    aws: { fix: 'npm run ops -- status, then npm run ops -- rollback if a release began it', undo: none },
    local: { fix: 'npm start', undo: 'Ctrl-C' },
  },
  'process-restarted': everywhere(
    'npm run ops -- errors --since 1h tells what came before it; ask again when it happens once more',
  ),
  'process-restarting': rollback,
  'maintenance-on': everywhere(
    'npm run ops -- maintenance off, once the work is done',
    'npm run ops -- maintenance on --reason "..."',
  ),
  'too-many-connections': {
    aws: {
      fix: 'npm run ops -- restart: connections that nobody uses go with their tasks; then npm run ops -- db scale <a larger class>, which allows more',
      undo: 'npm run ops -- db scale <the class before>',
    },
    local: {
      fix: 'End the clients that are named above (npm run ops -- db end-session <pid>), or raise max_connections and start the database again',
      undo: 'set max_connections back',
    },
  },
  'idle-in-transaction-holder': everywhere('npm run ops -- db end-session <pid>', none),
  'blocking-chain': everywhere('npm run ops -- db end-session <pid>', none),
  'slow-statements': everywhere(
    'npm run ops -- diagnose latency names the slowest with its plan; analyze its tables first',
  ),
  'missing-index': everywhere('npm run ops -- db make-indexes', 'drop index <name>'),
  'disk-low': {
    aws: {
      fix: 'Raise the storage: aws rds modify-db-instance --db-instance-identifier sleek-coach-prod --allocated-storage <GiB> --apply-immediately',
      undo: 'none: storage of RDS only grows',
    },
    local: {
      fix: 'Free the disk: old backups and logs first (npm run ops -- backup list), never files of the database',
      undo: none,
    },
  },
  'primary-down': {
    aws: {
      fix: 'npm run ops -- status: a Multi-AZ database changes over by itself within minutes; else fail over or restore',
      undo: none,
    },
    local: {
      fix: 'Start the database; the embedded one is started, and recovered, by npm start',
      undo: none,
    },
  },
  'failover-in-progress': everywhere(
    'Wait: npm run ops -- status tells when the database takes writes again',
  ),
  'archive-failing': everywhere(
    'See that the folder of the archive (BACKUP_DIR) is there, can be written and has room; what waits is archived by itself then',
  ),
  'connection-refused': everywhere(
    'See that the database runs and that DATABASE_URL names its address: npm run ops -- config explain',
  ),
  'login-refused': everywhere(
    'npm run ops -- rotate db-password, or put the password that is in force into the secret db-password; servers read it within seconds',
    'put the former one back',
  ),
  'migrations-pending': {
    aws: { fix: 'npm run ops -- deploy <the running revision>: it migrates first', undo: none },
    local: { fix: 'npm run db -- up', undo: 'npm run db -- down, once for each' },
  },
  'redis-down': everywhere(
    'Start Redis, and look at the network and security groups. Members are served meanwhile; limits count per process',
  ),
  'redis-frozen': everywhere('Restart Redis. It holds nothing that may not be lost', none),
  'redis-memory-full': everywhere(
    'redis-cli CONFIG SET maxmemory <more>, or a larger node; with CONFIG SET maxmemory-policy allkeys-lru it makes room by itself',
    'CONFIG SET the former values',
  ),
  'redis-too-many-clients': everywhere(
    'redis-cli CLIENT LIST names them; end what nobody needs, or CONFIG SET maxclients <more>',
    'CONFIG SET maxclients <as before>',
  ),
  'redis-low-hit-ratio': everywhere('Nothing at once: look whether Redis evicts keys or was just started'),
  'redis-login-refused': everywhere(
    'Put the password that is in force into the secret redis-auth-token; servers read it within seconds',
    'put the former one back',
  ),
  'redis-read-only': everywhere(
    'Point REDIS_URL at the primary, and start the servers again',
    'set REDIS_URL back',
  ),
  'access-denied': everywhere(
    'Put working keys into AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or mend the task role) and start the server again',
    'set the former keys',
  ),
  'policy-denies': everywhere(
    'Mend the bucket’s policy and the role’s: get, put, delete and list on the bucket and its objects (aws s3api get-bucket-policy)',
    'put the former policy back',
  ),
  'cors-wrong': everywhere(
    'aws s3api put-bucket-cors: allow PUT and GET from the app’s origin with the header content-type',
    'put the former rules back',
  ),
  'wrong-region': everywhere(
    'Set AWS_REGION to the bucket’s region and start the server again',
    'set AWS_REGION back',
  ),
  'clock-skew': everywhere('Set the clock of this machine by NTP: timedatectl set-ntp true', none),
  'bucket-missing': everywhere(
    'Set S3_BUCKET_NAME to the bucket that has the photos and start the server again; make one only if it is truly gone',
    'set S3_BUCKET_NAME back',
  ),
  'store-down': everywhere(
    'Start the store, and look at the network between. Everything but photos works meanwhile; phones send theirs later',
  ),
  'work-queue-stuck': everywhere('npm run ops -- photos retry, after what made it fail is mended'),
  'rate-limited': everywhere(
    'npm run ops -- flags set coach-backup-first on --reason "rate limited": the other provider is asked first',
    'npm run ops -- flags set coach-backup-first off --reason "over"',
  ),
  'key-refused': everywhere(
    'npm run ops -- rotate openai-key, or put a new key into the secret anthropic-api-key; servers read it within seconds',
    'put the former key back',
  ),
  quota: everywhere(
    'Raise the limit or pay at the provider; meanwhile: npm run ops -- flags set coach-backup-first on --reason "quota"',
    'npm run ops -- flags set coach-backup-first off --reason "over"',
  ),
  'provider-down': everywhere(
    'npm run ops -- flags set coach-backup-first on --reason "provider down"',
    'npm run ops -- flags set coach-backup-first off --reason "over"',
  ),
  stalls: everywhere(
    'npm run ops -- flags set coach-backup-first on --reason "provider stalls"',
    'npm run ops -- flags set coach-backup-first off --reason "over"',
  ),
  'both-down': everywhere(
    'npm run ops -- coach switch-provider embedded --reason "no provider answers"',
    'npm run ops -- coach switch-provider openai --reason "over"',
  ),
  'context-too-large': everywhere('Look at the model that is configured: npm run ops -- config explain'),
  'tool-slow': everywhere('npm run ops -- diagnose db: looks are as fast as their statements'),
  'switched-off-by-flag': everywhere(
    'npm run ops -- flags set <name> on --reason "..."',
    'the same with off',
  ),
  'cpu-bound': {
    aws: { fix: 'npm run ops -- scale <more tasks>', undo: 'npm run ops -- scale <as many as before>' },
    local: { fix: 'End what else uses the processor of this machine (top), or give it more', undo: none },
  },
  'event-loop': restart,
  'pool-wait': {
    aws: { fix: 'npm run ops -- diagnose db: who holds connections goes first', undo: none },
    local: { fix: 'npm run ops -- diagnose db: who holds connections goes first', undo: none },
  },
  'slow-statement': everywhere('analyze its tables in the database; then look at its plan again'),
  'cache-miss': everywhere('npm run ops -- diagnose redis'),
  'network-delay': everywhere(
    'Look at the network between server and database: same zone, same address as before? No statement is to blame',
  ),
  'server-not-answering': everywhere('npm run ops -- status'),
};
