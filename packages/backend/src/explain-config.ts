import { type Config, readConfig } from './config.ts';
import { configKeys } from './config-keys.ts';
import { type Environment, readSources, type Source, type Surroundings } from './config-sources.ts';

/** `value` is null for what is unset and for every secret: of these only `isSet` is told. */
export type ExplainedKey = {
  name: string;
  value: string | null;
  isSet: boolean;
  isSecret: boolean;
  /** `derived`: from other keys; `generated`: made by the server for itself, in DATA_DIR. */
  source: Source['kind'] | 'derived' | 'generated';
  /** The secret that gave it, or the password in it, by the name of its file in SECRETS_DIR. */
  file: string | null;
  meaning: string;
};

export type ExplainedConfig = { keys: ExplainedKey[]; faults: string[] };

/** Every key with what is in force, where that came from and what it is for. Never a secret. */
export function explainConfig(environment: Environment, paths: Surroundings): ExplainedConfig {
  const config = readConfig(environment, paths);
  const { values, sources } = readSources(environment, paths);
  const keys = configKeys.map(({ name, secret: isSecret, meaning }): ExplainedKey => {
    const source = sources[name] ?? { kind: 'unset' };
    const made = source.kind === 'unset' && config.ok ? madeUp(name, config.value) : null;
    const value = values[name] ?? made?.value ?? null;
    return {
      name,
      value: isSecret || value === null ? null : withoutLogin(value),
      isSet: value !== null || made?.source === 'generated',
      isSecret,
      source: made?.source ?? source.kind,
      file: 'file' in source ? source.file : null,
      meaning,
    };
  });
  return { keys, faults: config.ok ? [] : config.error };
}

/** What the server uses where nothing was said. */
function madeUp(
  name: string,
  config: Config,
): { value: string | null; source: 'derived' | 'generated' } | null {
  if (name === 'PUBLIC_URL') return { value: config.http.publicUrl, source: 'derived' };
  if (name === 'LOG_FORMAT') return { value: config.log.format, source: 'derived' };
  if (name === 'JWT_SECRET_KEY' || name === 'DATA_KEY') return { value: null, source: 'generated' };
  return null;
}

/** An address may carry a password although its key is no secret. */
function withoutLogin(value: string): string {
  if (URL.canParse(value)) {
    const { username, password } = new URL(value);
    if (username === '' && password === '') return value;
  }
  return value.replace(/\/\/[^@]*@/, '//[hidden]@');
}
