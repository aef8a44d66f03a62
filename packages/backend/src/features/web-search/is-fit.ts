import { type JudgeContext, judgeText } from '@sleek/domain/safety/judge-text';

/** Whether texts of a page may be read by anybody: nothing against the safety policy, and nothing that gives orders. */
export function isFit(texts: readonly string[], context: JudgeContext): boolean {
  return texts.every(
    (text) =>
      judgeText({ direction: 'output', text, context, signals: [] }).action === 'allow' &&
      judgeText({ direction: 'input', text, signals: [] }).label !== 'prompt_injection',
  );
}
