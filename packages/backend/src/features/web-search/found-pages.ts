import { createHash } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';

/** A page that a search found. Its title is plain, and went past the safety policy. */
export type FoundPage = { id: string; title: string; host: string; url: string };

/**
 * What was found lately, in this process and for an hour at most: by the words that were searched for, whoever asked, and by
 * the conversation it was found in, whose pages alone may be read.
 */
export type FoundPages = {
  ofWords(words: readonly string[]): readonly FoundPage[] | null;
  keep(words: readonly string[], pages: readonly FoundPage[]): void;
  /** These may be read in this conversation from now on. */
  allow(conversation: string, pages: readonly FoundPage[]): void;
  allowed(conversation: string, id: string): FoundPage | null;
  hasAny(conversation: string): boolean;
};

const keptMs = 60 * 60_000;
const mostKept = 500;

export function createFoundPages(clock: Clock): FoundPages {
  const byWords = createShortMemory<readonly FoundPage[]>(clock);
  const byConversation = createShortMemory<ReadonlyMap<string, FoundPage>>(clock);
  return {
    ofWords: (words) => byWords.find(keyOf(words)),
    keep: (words, pages) => byWords.keep(keyOf(words), pages),
    allow(conversation, pages) {
      const before = byConversation.find(conversation) ?? new Map();
      byConversation.keep(
        conversation,
        new Map([...before, ...pages.map((page) => [page.id, page] as const)]),
      );
    },
    allowed: (conversation, id) => byConversation.find(conversation)?.get(id) ?? null,
    hasAny: (conversation) => byConversation.find(conversation) !== null,
  };
}

const keyOf = (words: readonly string[]) => createHash('sha256').update(words.join(' ')).digest('base64url');

/** The same for the same address, and no address: a model can ask for nothing else with it. */
export const pageId = (url: string): string => createHash('sha256').update(url).digest('hex').slice(0, 12);

function createShortMemory<T>(clock: Clock) {
  const kept = new Map<string, { value: T; untilMs: number }>();
  const nowMs = () => clock.now().getTime();
  return {
    find(key: string): T | null {
      const found = kept.get(key);
      return found === undefined || found.untilMs <= nowMs() ? null : found.value;
    },
    keep(key: string, value: T): void {
      kept.delete(key);
      kept.set(key, { value, untilMs: nowMs() + keptMs });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
    },
  };
}
