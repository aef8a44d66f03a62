import { type PasswordFault, passwordFault } from '@sleek/domain/passwords';
import { z } from 'zod';
import { text } from './wire.ts';

/** Names kept for documentation and tests by RFC 2606/6761: no mail ever reaches them (`example.*` is let through). */
const undeliverable = /(^|[.@])(test|localhost|invalid|local|example|onion|alt|internal)$/;

/** An e-mail address, trimmed and lower-cased; what it becomes is what is unique. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(255)
  .pipe(
    z.email({ error: 'Expected an e-mail address' }).refine((value) => !undeliverable.test(value), {
      error: 'This e-mail domain cannot receive mail',
    }),
  )
  .meta({ type: 'string', format: 'email' });

const passwordAdvice: Record<Exclude<PasswordFault, 'too_short' | 'too_long'>, string> = {
  upper_case_missing: 'Value error, the password needs an upper-case letter',
  lower_case_missing: 'Value error, the password needs a lower-case letter',
  digit_missing: 'Value error, the password needs a digit',
  special_missing: 'Value error, the password needs a special character',
};

/** A password that is being set: 8-128 characters with the four classes; the first missing one is named. */
export const newPassword = z
  .string()
  .min(8)
  .max(128)
  .superRefine((value, context) => {
    const fault = passwordFault(value);
    if (fault === null || fault === 'too_short' || fault === 'too_long') return;
    context.addIssue({ code: 'custom', message: passwordAdvice[fault], params: { type: 'value_error' } });
  });

const version = text(20).default('1.0');

export const registerRequest = z.object({
  email,
  password: newPassword,
  accepted_terms_version: version,
  accepted_privacy_version: version,
});

export const loginRequest = z.object({
  email: z.string().trim().toLowerCase().max(255),
  password: z.string().max(4096),
});
export const refreshRequest = z.object({ refresh_token: z.string().max(8192) });

export const tokenResponse = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.literal('bearer'),
  expires_in: z.number().int().positive(),
});

export type RegisterRequest = z.output<typeof registerRequest>;
export type LoginRequest = z.output<typeof loginRequest>;
export type TokenResponse = z.output<typeof tokenResponse>;
