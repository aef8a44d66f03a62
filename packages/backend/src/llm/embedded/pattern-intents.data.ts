import { adherence, energy } from './food-intents.data.ts';
import type { Intent } from './intent.ts';

export const plateau: Intent = {
  id: 'plateau',
  patterns: [
    /^(am|are) (i|we) (now )?(in|on|at|hitting|having) (a |the |my )?(real )?plateau\b/,
    /^(have i|did i|do i) (hit|reach|reached|have) (a |the |my )?(real )?plateau\b/,
    /\b(is|was) (this|it|that) (now )?(a |the |my )?(real )?plateau\b/,
    /\b(why|how long|when)\b.*?\b(is|was|will) (the|my|this) plateau\b/,
  ],
  calls: [{ name: 'get_plateau', input: {} }, energy, adherence],
  needs: ['get_plateau', 'get_energy'],
};

const rated = '(?:sleep|sleeping|mood|moods|energy|energy levels?|food|eating|eat|weekend|nights?|rest)';
const moves =
  '(?:affect|affects|affecting|influence|influences|change|changes|linked|link|related|connected|connection|correlation|depend|depends)';

export const patterns: Intent = {
  id: 'patterns',
  never: /\b(weight|scale|target|targets|goal|maintenance)\b/,
  patterns: [
    /\b(any|some|what|which|the|my|see|find|found|show|tell) (me |you )?(\w+ )*patterns?\b/,
    /^patterns?$/,
    new RegExp(
      `\\b(?:how|does|do|is|are|did|can|will)\\b.*?\\b${rated}\\b.*?\\b${moves}\\b.*?\\b${rated}\\b`,
    ),
    new RegExp(
      `\\b${moves}\\b.*?\\b(?:between|with|by|of)\\b.*?\\b${rated}\\b.*?\\b(?:and|on)\\b.*?\\b${rated}\\b`,
    ),
  ],
  calls: [{ name: 'get_patterns', input: {} }],
  needs: ['get_patterns'],
};
