import type { Conversation } from '@sleek/contract/coach';
import type { SealedText } from '../../platform/sealed-text.ts';
import type { SessionRow } from './conversations.store.ts';

export const conversationToWire = (row: SessionRow, sealedText: SealedText): Conversation => ({
  id: row.id,
  title: row.title === null ? null : sealedText.open(row.title),
  archived: row.archived_at !== null,
  started_at: row.started_at.toISOString(),
  last_message_at: row.last_message_at.toISOString(),
  message_count: row.message_count,
});
