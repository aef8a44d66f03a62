import { z } from 'zod';
import type { CoachTool } from '../../llm/tool.ts';
import type { EnergyDeps } from '../energy/load-energy-input.ts';
import { lookAtPlan } from './look-at-plan.ts';

export function plansTools(deps: EnergyDeps): CoachTool[] {
  return [
    {
      name: 'get_plan',
      category: 'plan',
      description: 'Your plan for the week, and what changed in it',
      input: z.object({}),
      ttlSeconds: 300,
      run: (actor) => lookAtPlan(deps, actor),
    },
  ];
}
