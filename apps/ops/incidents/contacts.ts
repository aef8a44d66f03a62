import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@sleek/domain/result';
import { escalationLevels } from './escalation.data.ts';

const fields = ['name', 'phone', 'email'] as const;
export type Contact = Record<(typeof fields)[number], string>;
type Level = (typeof escalationLevels)[number]['level'];
export type Contacts = Partial<Record<Level, Contact>>;

export const contactsPath = (dataDir: string) => join(dataDir, 'contacts.json');

/** What the operator fills in. */
export const emptyContacts = (): Record<string, Contact> =>
  Object.fromEntries(escalationLevels.map(({ level }) => [level, { name: '', phone: '', email: '' }]));

/** Who is called at each level; nobody where there is no file. The fault is one sentence. */
export function readContacts(dataDir: string): Result<Contacts, string> {
  const path = contactsPath(dataDir);
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const fault = faultIn(content);
    return fault === null ? ok(content as Contacts) : err(`${path}: ${fault}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? ok({}) : err(`${path} cannot be read (${code ?? 'no JSON'}).`);
  }
}

/** A name and a way to reach it. */
export const isReachable = (contact: Contact | undefined): contact is Contact =>
  contact !== undefined &&
  contact.name.trim() !== '' &&
  (contact.phone.trim() !== '' || contact.email.trim() !== '');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function faultIn(content: unknown): string | null {
  if (!isObject(content)) return 'expected an object with the levels';
  for (const [level, contact] of Object.entries(content)) {
    if (!escalationLevels.some((one) => one.level === level)) return 'a level that there is not';
    if (!isObject(contact)) return `${level}: expected an object`;
    const hasAll = fields.every((field) => typeof contact[field] === 'string');
    if (!hasAll || Object.keys(contact).length !== fields.length)
      return `${level}: expected ${fields.join(', ')} as texts`;
  }
  return null;
}
