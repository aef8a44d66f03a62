import { Redacted } from '../secrets.ts';
import { type AwsAccess, ask, openAwsClients } from './control/aws-clients.ts';
import { faultIn, type ReadSecrets, type SecretFile, secretFileNames } from './secrets-dir.ts';

/** A part of Secrets Manager: each secret under this prefix and the name of its file in SECRETS_DIR. */
export type AwsSecretPlace = { prefix: string; access: AwsAccess };

/** Reads every secret as it is at the moment of asking. */
export type AwsSecretReader = () => Promise<ReadSecrets>;

/** The client is loaded with the first look and kept for the next ones. */
export function openAwsSecrets({ prefix, access }: AwsSecretPlace): AwsSecretReader {
  const client = openAwsClients(access).secrets;
  const readOne = async (name: SecretFile) => {
    const read = await ask(async () => (await client()).getSecretValue({ SecretId: `${prefix}${name}` }));
    if (read.ok) return { text: read.value.SecretString?.trim() ?? null };
    // A secret that nobody has given a value is one that this service does without.
    return read.error.type === 'not-found' ? null : { fault: `it cannot be read (${read.error.why})` };
  };
  return async () => {
    const secrets = new Map<SecretFile, Redacted>();
    const faults = new Map<SecretFile, string>();
    const all = await Promise.all(secretFileNames.map(async (name) => ({ name, read: await readOne(name) })));
    for (const { name, read } of all) {
      if (read === null) continue;
      const fault = read.text === undefined ? read.fault : textFault(name, read.text);
      if (fault === null && read.text) secrets.set(name, new Redacted(read.text));
      else faults.set(name, fault ?? 'it is empty');
    }
    return { secrets, faults };
  };
}

function textFault(name: SecretFile, text: string | null): string | null {
  if (text === null || text.includes('\0')) return 'it is not text';
  return text === '' ? 'it is empty' : faultIn(name, text);
}
