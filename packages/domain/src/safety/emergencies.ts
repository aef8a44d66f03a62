import type { Finding } from './care-signal.ts';
import { findConcepts } from './concept-rules.ts';
import { blankOut, type CueHit, findCues } from './cues.ts';
import { emergencyConcepts } from './emergency.concepts.ts';
import { type EmergencyKind, emergencyCues } from './emergency.cues.ts';
import { deathIdioms, effort, harmlessCause, settledMatter } from './everyday-talk.ts';
import { hitFinding } from './hit-finding.ts';
import { romanceEmergencyCues } from './italian-portuguese.cues.ts';

type Hit = CueHit<EmergencyKind>;

const cues = [...emergencyCues, ...romanceEmergencyCues];

/** Signs whose plain cause is effort as long as nothing else comes with them. */
const effortExplains: ReadonlySet<string> = new Set(['heart_rhythm', 'dizzy', 'abdomen']);

/**
 * An alarm sign now, in anyone: block. Softer signs need company: three points block, two flag.
 * The past, a settled matter and plain effort are no emergency.
 */
export function findEmergencySignals(text: string): Finding[] {
  if (text.search(settledMatter) >= 0 || text.search(harmlessCause) >= 0) return [];
  const spoken = blankOut(text, deathIdioms);
  const hits = [...findCues(spoken, cues), ...findConcepts(spoken, emergencyConcepts)].filter(
    ({ context }) => !context.negated && !context.past && !context.academic,
  );
  const tired = text.search(effort) >= 0;
  const unexplained = hits.filter((hit) => !(tired && effortExplains.has(hit.cue.id)));
  const alarm = unexplained.find((hit) => hit.cue.kind === 'alarm');
  if (alarm) return [finding(alarm, 'block', 4)];
  const signs = unexplained.filter((hit) => hit.cue.kind === 'sign');
  const [sign] = signs;
  if (!sign) return [];
  const acute = hits.some((hit) => hit.cue.kind === 'acute') ? 1 : 0;
  const points = new Map(signs.map((each) => [each.cue.id, each.cue.points]))
    .values()
    .reduce((a, b) => a + b, acute);
  if (points >= 3) return [finding(sign, 'block', 3)];
  return points >= 2 ? [finding(sign, 'flag', 2)] : [];
}

function finding(hit: Hit, action: 'block' | 'flag', severity: 2 | 3 | 4): Finding {
  const weak = hit.cue.kind !== 'alarm';
  return hitFinding(hit, { category: 'medical_emergency', action, severity, weak });
}
