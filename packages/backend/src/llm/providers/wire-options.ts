import { createHash, createHmac } from 'node:crypto';
import type { LanguageModelV4CallOptions, LanguageModelV4Message } from '@ai-sdk/provider';

/** Who asks, in a form that means nothing to a provider and stays the same from call to call. */
export type MemberHash = string;

/** @param secret of this installation, so that a leaked hash cannot be matched against known ids. */
export const hashMember = (userId: string, secret: string): MemberHash =>
  createHmac('sha256', secret).update(`provider:${userId}`).digest('hex');

/**
 * What every call carries on both wires; each reads its own part. Nothing is stored at the provider, an answer has a
 * longest length, and instructions and tools, which come first and stay the same, may be cached.
 */
export function withWireOptions(
  options: LanguageModelV4CallOptions,
  { member, maxOutputTokens }: { member: MemberHash; maxOutputTokens: number },
): LanguageModelV4CallOptions {
  return {
    ...options,
    maxOutputTokens: options.maxOutputTokens ?? maxOutputTokens,
    prompt: options.prompt.map(markForCache),
    providerOptions: {
      ...options.providerOptions,
      openai: {
        ...options.providerOptions?.openai,
        store: false,
        safetyIdentifier: member,
        promptCacheKey: cacheKeyOf(options, member),
      },
      anthropic: { ...options.providerOptions?.anthropic, metadata: { userId: member } },
    },
  };
}

/** One marker after the instructions covers the tools too, since the wire puts tools before them. */
const markForCache = (message: LanguageModelV4Message): LanguageModelV4Message =>
  message.role === 'system'
    ? { ...message, providerOptions: { anthropic: { cacheControl: { type: 'ephemeral' } } } }
    : message;

/** Calls with the same beginning share a cache; the member's digit spreads them over sixteen machines. */
function cacheKeyOf({ prompt, tools }: LanguageModelV4CallOptions, member: MemberHash): string {
  const beginning = JSON.stringify([prompt.filter(({ role }) => role === 'system'), tools ?? []]);
  return `coach-${createHash('sha256').update(beginning).digest('hex').slice(0, 16)}-${member.slice(0, 1)}`;
}
