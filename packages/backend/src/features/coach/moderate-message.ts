import { judgeModeration } from '@sleek/domain/safety/moderation';
import type { Moderation } from '../../llm/providers/moderation.ts';
import { type Care, careForFinding } from './care.ts';
import type { ModelTurn } from './model-turn.ts';
import { careContextOf } from './read-ground.ts';

/** What a provider's moderation makes of one message, while a model is asked to answer it. */
export type Moderating = Disposable & {
  /** A model is being asked, so the message may leave: the moderation is asked too, once. */
  begin(): void;
  /**
   * What its verdict calls for, once it is in or its time is over. Null where it calls for nothing, is not known, or
   * nobody was asked: then the answer goes on.
   */
  care(): Promise<Care | null>;
};

/** @param onCare told as soon as the verdict calls for care, which may be before the model's first word. */
export function moderateMessage(
  moderation: Moderation | null,
  { ground, question }: Pick<ModelTurn, 'ground' | 'question'>,
  onCare: () => void,
): Moderating {
  const ending = new AbortController();
  const { message } = question;
  const ask = async () => {
    const reader = AbortSignal.any([question.signal, ending.signal]);
    const flagged = await moderation?.ask(message, reader);
    const finding = judgeModeration(flagged ?? [], message);
    if (finding === null || reader.aborted) return null;
    onCare();
    return careForFinding(finding, careContextOf(ground));
  };
  let asked: Promise<Care | null> | null = null;
  return {
    begin() {
      if (!ending.signal.aborted) asked ??= ask();
    },
    care: async () => asked,
    [Symbol.dispose]: () => ending.abort(),
  };
}
