import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckReport, Violation } from '../checks/violation.ts';
import { acceptableLicences } from './licence-expression.ts';
import { allowedLicences, type Exception, exceptions } from './licence-policy.ts';
import { keyOf, type LockedPackage, lockedFolders, readLocked } from './lockfile.ts';

/** Finds packages that may not be used under their licence, in every lockfile, without the network. */
export function checkLicences(root: string, policy: readonly Exception[] = exceptions): CheckReport {
  const used = new Set<Exception>();
  let read = 0;
  const violations = lockedFolders(root).flatMap((folder) => {
    const packages = readLocked(join(root, folder));
    read += packages.length;
    return packages.flatMap((one) => faultsOf(one, join(root, folder), { policy, used }));
  });
  const unused = policy
    .filter((one) => !used.has(one))
    .map(({ packages, licence }) => fault(String(packages), `no package needs the exception for ${licence}`));
  return { read, violations: [...violations, ...unused], notes: [] };
}

type Rules = { policy: readonly Exception[]; used: Set<Exception> };

function faultsOf(one: LockedPackage, folder: string, rules: Rules): Violation[] {
  const installed = installedLicence(folder, one);
  if (one.licence === null && installed === null) return [fault(keyOf(one), 'names no licence')];
  if (one.licence !== null && installed !== null && one.licence !== installed)
    return [fault(keyOf(one), `${one.licence} in the lockfile, ${installed} in the package`)];
  const licence = one.licence ?? installed ?? '';
  const isAllowed = (id: string): boolean => {
    if (allowedLicences.includes(id)) return true;
    const found = rules.policy.find(({ packages, licence: of }) => of === id && packages.test(one.name));
    if (found !== undefined) rules.used.add(found);
    return found !== undefined;
  };
  return acceptableLicences(licence, isAllowed) === null
    ? [fault(keyOf(one), `${licence} is not allowed: see tools/supply/licence-policy.ts`)]
    : [];
}

/** Null where it is not installed, as packages for other machines are not, or says it in a form of old times. */
function installedLicence(folder: string, { path }: LockedPackage): string | null {
  try {
    const { license } = JSON.parse(readFileSync(join(folder, path, 'package.json'), 'utf8'));
    return typeof license === 'string' ? license : null;
  } catch {
    return null;
  }
}

const fault = (path: string, message: string): Violation => ({ rule: 'licences', path, message });
