import type { Consent } from '@sleek/contract/consent';
import type { LegalVersions } from '@sleek/contract/legal';

export type AcceptedType = 'terms_of_service' | 'privacy_policy';
/** What the member said of a document before: yes to an earlier version, yes and then no, or nothing. */
export type Answer = 'older' | 'withdrawn' | 'never';
export type Outdated = { type: AcceptedType; version: string; answer: Answer };

/** The documents whose version in force the member has not accepted. */
export function outdatedDocuments(consents: readonly Consent[], versions: LegalVersions): Outdated[] {
  const inForce = [
    { type: 'terms_of_service', version: versions.terms_of_service_version },
    { type: 'privacy_policy', version: versions.privacy_policy_version },
  ] as const;
  return inForce.flatMap(({ type, version }) => {
    const answer = answerTo(
      consents.find((one) => one.consent_type === type),
      version,
    );
    return answer === null ? [] : [{ type, version, answer }];
  });
}

/** `null`: the version in force is accepted. */
function answerTo(consent: Consent | undefined, inForce: string): Answer | null {
  if (!consent) return 'never';
  // A no that follows no yes withdraws nothing.
  if (!consent.granted) return consent.granted_at === null ? 'never' : 'withdrawn';
  return isOlder(consent.version, inForce) ? 'older' : null;
}

/** `1.9` is older than `1.10`; what is not made of numbers is older than anything else. */
export function isOlder(accepted: string, inForce: string): boolean {
  if (accepted === inForce) return false;
  const [ours, theirs] = [partsOf(accepted), partsOf(inForce)];
  if (ours === null || theirs === null) return true;
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const difference = (ours[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const partsOf = (version: string): number[] | null =>
  /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(Number) : null;
