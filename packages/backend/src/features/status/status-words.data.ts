import type { IncidentImpact, PartState, ServicePart, ServiceStatus } from '@sleek/contract/status';

/** What members are told; nothing of machines. */
export const headlines: Readonly<Record<ServiceStatus['status'], string>> = {
  works: 'Everything works',
  limited: 'Some things do not work as they should',
  down: 'Sleek Coach does not work at the moment',
  maintenance: 'Sleek Coach is closed for maintenance',
};

export const partTitles: Readonly<Record<ServicePart, string>> = {
  log: 'Logging in and your log',
  coach: 'The coach',
  photos: 'Progress photos',
  mail: 'E-mails',
};

export const stateTitles: Readonly<Record<PartState, string>> = {
  works: 'Works',
  limited: 'Limited',
  down: 'Does not work',
  paused: 'Paused',
};

const paused = 'Closed for now. What you have logged is safe.';
/** Somebody may look here because the coach did not answer them. */
const emergency = 'In an emergency, call the emergency number of your country.';
const works = '';
export const stateWords: Readonly<Record<ServicePart, Readonly<Record<PartState, string>>>> = {
  log: {
    works,
    limited: 'It may be slow or fail now and then. Please try again if something fails.',
    down: 'You cannot log in or log anything now. What you have logged before is safe.',
    paused,
  },
  coach: {
    works,
    limited: 'It may be slow, or answer more simply than usual.',
    down: `It cannot give advice now. ${emergency}`,
    paused: `It is paused for now. ${emergency}`,
  },
  photos: {
    works,
    limited: 'Photos may be slow to appear, or need a second try.',
    down: 'Photos cannot be added or shown now. Those you have kept are safe.',
    paused,
  },
  mail: {
    works,
    limited: 'E-mails may come late.',
    down: 'E-mails such as links for a new password come late. They are sent as soon as it works again.',
    paused,
  },
};

export const impactTitles: Readonly<Record<IncidentImpact, string>> = {
  minor: 'Minor',
  major: 'Major',
  outage: 'Outage',
};
