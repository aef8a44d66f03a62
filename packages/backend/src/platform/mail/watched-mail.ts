import type { Counters } from '../counters.ts';
import { kindOf } from '../defect.ts';
import type { Log } from '../log.ts';
import type { Mail } from './mail.ts';

/** Every mail counted by how it went, and a failure told to the operator by its kind: never to whom it was. */
export function watchMail(mail: Mail, { log, counters }: { log: Log; counters: Counters }): Mail {
  return {
    async send(message) {
      try {
        await mail.send(message);
        counters.add('mails', { outcome: 'sent' });
      } catch (error) {
        log.warn(kindOf(error), 'mail_failed');
        counters.add('mails', { outcome: 'failed' });
        throw error;
      }
    },
  };
}
