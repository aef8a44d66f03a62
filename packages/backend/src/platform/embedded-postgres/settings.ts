import { type Archiving, archiveSettings, type Recovery, recoverySettings } from './archiving.ts';

/** What may differ from one start to the next. */
export type ServerChoices = {
  durable: boolean;
  archiving: Archiving | null;
  /** Only for a folder that was restored and is to be brought to a point in time. */
  recovery: Recovery | null;
};

/** The server's settings as command line arguments: they win over the files in the database folder. */
export const serverSettings = (port: number, { durable, archiving, recovery }: ServerChoices): string[] =>
  Object.entries({
    ...ALWAYS,
    ...(durable ? DURABLE : THROW_AWAY),
    ...(recovery === null ? archiveSettings(archiving) : recoverySettings(recovery)),
    port: String(port),
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

const ALWAYS = {
  // Loopback only and no socket files: socket paths have a length limit, and loopback asks for the password.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '64MB',
  // Files in the database folder: containers often have a /dev/shm of 64 MB, and at start PostgreSQL clears these.
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // "log" ranks above ERROR and WARNING here: failed statements stay out, since they carry members' data.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** Several whole servers share it, each with its pool. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '150',
};
