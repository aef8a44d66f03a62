import type { Conversation, ConversationDetail } from '@sleek/contract/coach';
import { localDayAt } from '@sleek/domain/days';
import { api } from '../../api/client.ts';
import { type Resource, useResource } from '../../api/resource.ts';
import type { Numbers } from '../../api/resources.ts';
import { dayText } from '../../days-text.ts';
import { enConversations as m } from '../../messages/en.conversations.ts';
import { hasDigit } from './figures.ts';

export type ConversationList = { items: Conversation[]; total: number };

export const pageSize = 30;

export const useConversationList = (archived: boolean, page: number): Resource<ConversationList> =>
  useResource(`conversations:${archived}:${page}`, () =>
    api.get('/coach/sessions', { archived, limit: pageSize, offset: page * pageSize }),
  );

/** One conversation with a page of its messages, the newest first. */
export const useConversationDetail = (id: string, page: number): Resource<ConversationDetail> =>
  useResource(`conversation:${id}:${page}`, () =>
    api.get(`/coach/sessions/${encodeURIComponent(id)}`, { limit: pageSize, offset: page * pageSize }),
  );

/** A title is what the member said first, so it may hold a number too. */
export function titleFor({ title, started_at }: Conversation, numbers: Numbers, zone: string): string {
  if (title !== null && (numbers === 'shown' || !hasDigit(title))) return title;
  return m.of(dayText(localDayAt(Date.parse(started_at), zone), 'full'));
}
