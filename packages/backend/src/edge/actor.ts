/** Who is asking: every query of a member's data is scoped by `userId`. */
export type Actor = {
  userId: string;
  email: string;
  role: 'member' | 'reviewer' | 'admin';
  /** IANA zone that decides the member's local day. */
  timeZone: string;
  /** The log-in that the request belongs to; absent where there is none, as for a task. */
  sessionId?: string;
};

/**
 * Makes this process look a member up again at their next request. For changes that must show in the very next answer;
 * other processes hear of them a moment later.
 */
export type ForgetActor = (userId: string) => void;

/** Turns an access token into its actor; null for a token that is bad, expired or of someone who is gone. */
export type Authenticate = (accessToken: string) => Promise<Actor | null>;

/** The token of `Authorization: Bearer <token>`: scheme in any case, exactly one space. */
export function bearerToken(header: string | undefined): string | null {
  const match = /^bearer ([^\s]+)$/i.exec(header ?? '');
  return match?.[1] ?? null;
}
