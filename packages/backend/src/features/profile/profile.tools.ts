import { z } from 'zod';
import { asMemberText } from '../../llm/member-text.ts';
import type { CoachTool } from '../../llm/tool.ts';
import type { Database } from '../../platform/postgres/database.ts';
import { readMember } from './read-member.ts';

const nameCharacters = 100;
const foodCharacters = 60;
/** More than anybody needs to be cooked for. */
const mostFoods = 50;

const named = (name: string | null) => (name === null ? null : asMemberText(name, nameCharacters));
const foods = (names: readonly string[]) =>
  names.slice(0, mostFoods).map((name) => asMemberText(name, foodCharacters));

export function profileTools({ db }: { db: Database }): CoachTool[] {
  return [
    {
      name: 'get_user_profile',
      category: 'profile',
      description: 'Your profile, goal and preferences',
      input: z.object({}),
      ttlSeconds: 300,
      async run(actor) {
        const { email, is_verified, profile, goal, preferences } = await readMember(db, actor.userId);
        return {
          email,
          is_verified,
          profile: profile && { ...profile, display_name: named(profile.display_name) },
          goal,
          diet_preferences: preferences && {
            ...preferences,
            allergies: foods(preferences.allergies),
            disliked_foods: foods(preferences.disliked_foods),
          },
        };
      },
    },
  ];
}
