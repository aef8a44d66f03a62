/** Every name of the environment that the server reads. Plain data: infrastructure code reads it too. */
export type ConfigKey = { name: string; secret: boolean; fallback: string | null; meaning: string };

const key = (name: string, meaning: string, fallback: string | null = null): ConfigKey => ({
  name,
  meaning,
  fallback,
  secret: false,
});
const secret = (name: string, meaning: string): ConfigKey => ({
  name,
  meaning,
  fallback: null,
  secret: true,
});

export const configKeys: readonly ConfigKey[] = [
  key('APP_ENV', 'development, testing, staging or production', 'development'),
  key('HOST', 'address to listen on', '127.0.0.1'),
  key('PORT', 'port of API and web app', '8000'),
  key('PUBLIC_URL', 'address that members see; default from HOST and PORT'),
  key('DATA_DIR', 'folder of everything that the embedded mode keeps', '.data'),
  secret('DATABASE_URL', 'PostgreSQL 15-18; without it the embedded one is started'),
  key('DATABASE_POOL_SIZE', 'connections at most', '10'),
  secret('JWT_SECRET_KEY', 'signs tokens, 32 characters or more; generated in embedded mode'),
  secret('DATA_KEY', '32 bytes in base64 that seal notes and conversations; generated in embedded mode'),
  key(
    'CORS_ORIGINS',
    'JSON array or comma list of browser origins',
    'http://localhost:3000,http://localhost:8081',
  ),
  key('TRUST_PROXY', 'on when a TLS proxy in front sets X-Forwarded-For', 'off'),
  key('LOG_LEVEL', 'trace, debug, info, warn, error or silent', 'info'),
  key('LOG_FORMAT', 'json or pretty; pretty in development, json elsewhere'),
  key('ACCESS_TOKEN_EXPIRE_MINUTES', 'life of an access token', '15'),
  key('REFRESH_TOKEN_EXPIRE_DAYS', 'life of a refresh token', '7'),
];
