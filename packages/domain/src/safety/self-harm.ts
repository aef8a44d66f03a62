import type { Finding } from './care-signal.ts';
import { findConcepts } from './concept-rules.ts';
import { blankOut, type CueHit, findCues } from './cues.ts';
import { deathIdioms } from './everyday-talk.ts';
import { isSaidInFun, isTitleOrTopic } from './framing.ts';
import { hitFinding } from './hit-finding.ts';
import { romanceSelfHarmCues } from './italian-portuguese.cues.ts';
import { selfHarmConcepts } from './self-harm.concepts.ts';
import { type SelfHarmKind, selfHarmCues } from './self-harm.cues.ts';
import { moreSelfHarmCues } from './self-harm-languages.cues.ts';

type Hit = CueHit<SelfHarmKind>;

const cues = [...selfHarmCues, ...moreSelfHarmCues, ...romanceSelfHarmCues];

/**
 * First person, active or passive: block. Someone else, the past, a denial or bare mention: flag.
 * A denial never clears a message: people deny before they tell.
 */
export function findSelfHarmSignals(text: string): Finding[] {
  if (isTitleOrTopic(text) || isSaidInFun(text)) return [];
  const spoken = blankOut(text, deathIdioms);
  const hits = [...findCues(spoken, cues), ...findConcepts(spoken, selfHarmConcepts)];
  const plain = hits.filter((hit) => hit.cue.kind === 'intent' || hit.cue.kind === 'passive');
  const now = plain.find(isMemberNow);
  if (now) return [finding(now, 'block', 4, false)];
  const hints = distinctHints(hits);
  const points = hints.reduce((sum, hit) => sum + hit.cue.points, 0);
  const [hint] = hints;
  if (hint && points >= 4) return [finding(hint, 'block', 3, true)];
  const elsewhere = plain[0] ?? hits.find((hit) => hit.cue.kind === 'topic' && !hit.context.academic);
  if (elsewhere) return [finding(elsewhere, 'flag', 2, false)];
  return hint && points >= 2 ? [finding(hint, 'flag', 2, true)] : [];
}

function isMemberNow({ context }: Hit): boolean {
  return context.subject === 'member' && !context.past && !context.negated && !context.academic;
}

function distinctHints(hits: readonly Hit[]): Hit[] {
  const words = new Map<string, Hit>();
  for (const hit of hits) {
    if (hit.cue.kind === 'hint' && isMemberNow(hit)) words.set(`${hit.cue.id} ${hit.start}`, hit);
  }
  return [...words.values()];
}

function finding(hit: Hit, action: 'block' | 'flag', severity: 2 | 3 | 4, weak: boolean): Finding {
  return hitFinding(hit, { category: 'self_harm', action, severity, weak });
}
