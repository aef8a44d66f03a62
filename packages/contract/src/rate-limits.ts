/** How often something may be done: `uses` in each window that begins with the first use. */
export type RateLimit = {
  uses: number;
  windowSeconds: number;
  /** Uses in each process while several cannot share their counts; `uses` without it. */
  usesAlone?: number;
  /** Who shares one count. */
  per: 'address' | 'member' | 'email' | 'address-and-email';
  /** `failures`: what succeeds is not counted. `starts`: a stream that goes on is not. All is counted without it. */
  counts?: 'failures' | 'starts';
};

const minute = 60;
const hour = 3600;

/**
 * Every limit by the name that stands in `RateLimit-Policy`. `member` holds for each request of a member, `address`
 * for each without a valid token; the others hold for the rows that name them, on top of these.
 */
export const rateLimits = {
  address: { uses: 300, windowSeconds: minute, per: 'address' },
  member: { uses: 100, windowSeconds: minute, per: 'member' },
  // By address and e-mail: nobody can lock a member out from elsewhere.
  login: { uses: 5, usesAlone: 3, windowSeconds: 15 * minute, per: 'address-and-email', counts: 'failures' },
  'login-address': {
    uses: 50,
    usesAlone: 25,
    windowSeconds: 15 * minute,
    per: 'address',
    counts: 'failures',
  },
  // Whoever holds a stolen access token must not find the password with it.
  password: { uses: 5, usesAlone: 3, windowSeconds: 15 * minute, per: 'member', counts: 'failures' },
  register: { uses: 20, windowSeconds: hour, per: 'address' },
  'forgot-password': { uses: 3, windowSeconds: hour, per: 'email' },
  verification: { uses: 3, windowSeconds: hour, per: 'member' },
  // Accounts have no plans: everybody has the same.
  coach: { uses: 50, windowSeconds: hour, per: 'member', counts: 'starts' },
  'photo-upload': { uses: 120, windowSeconds: hour, per: 'member' },
  export: { uses: 20, windowSeconds: hour, per: 'member' },
} as const satisfies Record<string, RateLimit>;

export type RateLimitName = keyof typeof rateLimits;
