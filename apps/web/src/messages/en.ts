import { enCheckIn } from './en-check-in.ts';
import { enOnboarding } from './en-onboarding.ts';
import { enShell } from './en-shell.ts';
import { enToday } from './en-today.ts';
import { enYou } from './en-you.ts';

/** Every sentence of the app, by name. Another language is another object of the same shape. */
export const m = { ...enShell, ...enToday, ...enCheckIn, ...enOnboarding, ...enYou };
