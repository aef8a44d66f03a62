import { z } from 'zod';
import type { CoachTool } from '../../llm/tool.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { readPatterns } from './read-patterns.ts';

export function insightsTools(deps: EnergyDeps): CoachTool[] {
  return [
    {
      name: 'get_patterns',
      category: 'patterns',
      description: 'What your sleep, energy, mood and food say together',
      input: z.object({}),
      ttlSeconds: 600,
      run: (actor) => readPatterns(deps, actor),
    },
  ];
}
