import type { GroundingContext, Reason } from './check.ts';
import { checkSentence } from './check-sentence.ts';

export type Grounded = {
  /** Sentences that may be shown, in their order. */
  readonly shown: readonly string[];
  /** Ids of the facts they rest on, `tool#path`, each once: for `source_citations` of a tool's trace. */
  readonly citations: readonly string[];
  readonly withheld: readonly { readonly sentence: string; readonly reasons: readonly Reason[] }[];
};

/** Writes a sentence anew, given what nothing supports in it; null when nothing better comes. */
export type Rewrite = (sentence: string, reasons: readonly Reason[]) => Promise<string | null>;

/**
 * What of a draft may be shown. A sentence with a claim that the ledger does not hold is written anew once, when a caller
 * can do that, and else withheld; the rewrite is checked like any other. A rewrite that fails withholds the sentence.
 *
 * This is the entry point for whoever joins a model to the coach: build one ledger per turn with `buildLedger`, hand over
 * whole sentences in the order in which they would be shown, and show nothing but `shown`. `soFar` is the last sentence
 * that was already shown in this answer, when a stream is checked piece by piece.
 */
export async function groundDraft(
  sentences: readonly string[],
  context: Omit<GroundingContext, 'previous'>,
  { rewrite, soFar = null }: { rewrite?: Rewrite; soFar?: string | null } = {},
): Promise<Grounded> {
  const shown: string[] = [];
  const withheld: { sentence: string; reasons: readonly Reason[] }[] = [];
  const citations = new Set<string>();
  for (const sentence of sentences) {
    const inPlace = { ...context, previous: shown.at(-1) ?? soFar };
    const passed = show(sentence, inPlace);
    if (!passed.ok) withheld.push({ sentence, reasons: passed.reasons });
    const second = passed.ok || !rewrite ? null : await orNull(() => rewrite(sentence, passed.reasons));
    const again = second === null ? null : show(second, inPlace);
    const accepted = passed.ok ? passed : again?.ok ? again : null;
    if (second !== null && again && !again.ok) withheld.push({ sentence: second, reasons: again.reasons });
    if (!accepted) continue;
    shown.push(accepted.sentence);
    for (const id of accepted.facts) citations.add(id);
  }
  return { shown, citations: [...citations], withheld };
}

/** The citations that belong to one tool's entry in the trace. */
export const citationsOf = (citations: readonly string[], tool: string): string[] =>
  citations.filter((id) => id.startsWith(`${tool}#`));

type Shown =
  | { ok: true; sentence: string; facts: readonly string[] }
  | { ok: false; reasons: readonly Reason[] };

function show(sentence: string, context: GroundingContext): Shown {
  const verdict = checkSentence(sentence, context);
  return verdict.supported
    ? { ok: true, sentence, facts: verdict.facts }
    : { ok: false, reasons: verdict.reasons };
}

async function orNull<T>(make: () => Promise<T | null>): Promise<T | null> {
  try {
    return await make();
  } catch {
    return null;
  }
}
