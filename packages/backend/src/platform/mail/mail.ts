/** Sends mail; a failure is thrown, and who called decides whether the person must know. */
export type Mail = { send(message: MailMessage): Promise<void> };

/** Plain text only: nothing to track, nothing that a client may block. */
export type MailMessage = { to: string; subject: string; text: string };
