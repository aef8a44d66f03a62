import { type PasswordFault, passwordFault } from '@sleek/domain/passwords';
import { z } from 'zod';
import { instantOut, message, text, uuid } from './wire.ts';

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

export const changePasswordRequest = z.object({
  current_password: z.string().max(4096),
  new_password: newPassword,
});
/** Every other session has ended; the tokens are a new session for who changed it. */
export const changePasswordResponse = tokenResponse.extend(message.shape);

export const forgotPasswordRequest = z.object({ email: loginRequest.shape.email });
/** What an e-mail link carries; it works once. */
const linkToken = z.string().max(200);
export const linkRequest = z.object({ token: linkToken });
export const resetPasswordRequest = z.object({ token: linkToken, new_password: newPassword });

/** A log-in that can still be refreshed; `current` is the one that asks. */
export const session = z.object({
  id: z.string(),
  created_at: instantOut,
  last_used_at: instantOut,
  ip_address: z.string().nullable(),
  user_agent: z.string().nullable(),
  current: z.boolean(),
});
export const sessionList = z.object({ items: z.array(session), total: z.number().int() });
export const sessionParams = z.object({ id: uuid });

export type ChangePasswordRequest = z.output<typeof changePasswordRequest>;
export type ChangePasswordResponse = z.output<typeof changePasswordResponse>;
export type ResetPasswordRequest = z.output<typeof resetPasswordRequest>;
export type Session = z.output<typeof session>;
export type RegisterRequest = z.output<typeof registerRequest>;
export type LoginRequest = z.output<typeof loginRequest>;
export type TokenResponse = z.output<typeof tokenResponse>;
