/** What an account pays for; each tier may have a model of its own. */
export type Tier = 'free' | 'standard' | 'premium';
