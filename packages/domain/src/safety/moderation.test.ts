import { expect, test } from 'vitest';
import { judgeModeration } from './moderation.ts';

test.each([
  [['self-harm', 'self-harm/intent'], 'self_harm', 'block', 4, 'self_harm.input.moderation'],
  [['self-harm/instructions', 'violence'], 'self_harm', 'block', 4, 'self_harm.input.moderation'],
  [['self-harm'], 'self_harm', 'flag', 2, 'self_harm.input.moderation_hint'],
  [['self-harm', 'violence'], 'unsafe_content', 'block', 4, 'unsafe_content.input.moderation'],
  [['violence'], 'unsafe_content', 'block', 4, 'unsafe_content.input.moderation'],
  [['illicit'], 'unsafe_content', 'block', 4, 'unsafe_content.input.moderation'],
  [['illicit/violent'], 'unsafe_content', 'block', 4, 'unsafe_content.input.moderation'],
  [['sexual', 'sexual/minors'], 'unsafe_content', 'block', 4, 'unsafe_content.input.moderation'],
])('%s is %s, to %s', (flagged, label, action, severity, ruleId) => {
  expect(judgeModeration(flagged, 'a message')).toEqual({
    label,
    action,
    severity,
    ruleId,
    start: 0,
    end: 9,
  });
});

test.each([[[]], [['sexual']], [['harassment', 'violence/graphic']], [['a category of tomorrow']]])(
  '%s is nothing to act on',
  (flagged) => {
    expect(judgeModeration(flagged, 'a message')).toBeNull();
  },
);
