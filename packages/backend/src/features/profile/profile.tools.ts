import { z } from 'zod';
import type { CoachTool } from '../../llm/tool.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { readMember } from './read-member.ts';

export function profileTools({ db }: { db: Database }): CoachTool[] {
  return [
    {
      name: 'get_user_profile',
      category: 'profile',
      description: 'Your profile, goal and preferences',
      input: z.object({}),
      async run(actor) {
        const { email, is_verified, profile, goal, preferences } = await readMember(db, actor.userId);
        return { email, is_verified, profile, goal, diet_preferences: preferences };
      },
    },
  ];
}
