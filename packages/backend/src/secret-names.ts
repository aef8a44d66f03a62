/** Every secret that the server reads from SECRETS_DIR or SECRETS_PREFIX. Plain data: infrastructure code reads it too. */
export const secretNames = [
  'db-password',
  'jwt-secret-key',
  'data-key',
  'redis-auth-token',
  'openai-api-key',
  'anthropic-api-key',
  'web-search-api-key',
  'smtp-url',
] as const;
export type SecretName = (typeof secretNames)[number];
