import { randomBytes } from 'node:crypto';
import type { Config } from '@sleek/backend/config';
import { checkOpenAiKey } from '@sleek/backend/platform/check-provider-key';
import type { Control, Order } from '@sleek/backend/platform/control/control';
import { jwtSecretsIn } from '@sleek/backend/platform/secrets-dir';
import { Redacted } from '@sleek/backend/secrets';
import type { Command } from 'commander';
import { type ChangeOptions, carryOut } from '../carry-out.ts';
import { addChangeOptions } from '../change-options.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { answerOf, openConfigured } from '../open-control.ts';
import type { Terminal } from '../terminal.ts';
import { readSecret } from './read-secret.ts';
import { rotateDatabasePassword } from './rotate-database-password.ts';
import { putCommands, settleSecret } from './settle-secret.ts';

type KeyOptions = ChangeOptions & { check: boolean };

export function addRotateCommands(program: Command, terminal: Terminal): void {
  const rotate = program
    .command('rotate')
    .description('Replaces a secret while members are served. No secret is printed.');
  addChangeOptions(
    rotate
      .command('db-password')
      .description(
        'The application’s two logins take turns: the other one with a new password, then this one is refused.',
      ),
  ).action((options: ChangeOptions) => rotateDatabasePassword(terminal, options));
  addChangeOptions(
    rotate
      .command('openai-key')
      .description(
        'A key that you made at OpenAI, typed unseen or piped in; it is tried before it is put in place.',
      )
      .option('--no-check', 'do not try the key first'),
  ).action((options: KeyOptions) => rotateOpenAiKey(terminal, options));
  addChangeOptions(
    rotate
      .command('jwt')
      .description('A new secret signs; the former one is still believed, so that nobody is signed out.'),
  ).action((options: ChangeOptions) => rotateJwtSecret(terminal, options));
}

async function rotateOpenAiKey(terminal: Terminal, options: KeyOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  await refuseWithoutPlace(config, control);
  const value = options.dryRun ? new Redacted('') : new Redacted(await readSecret(terminal, 'The new key'));
  if (!options.dryRun) await checkKey(config, value, options);
  const order: Order = { type: 'put-secret', name: 'openai-api-key', value };
  await carryOut(
    terminal,
    config,
    {
      what: 'rotate openai-key',
      place: control.place,
      plan: [
        options.check ? 'The key was tried at OpenAI and is good.' : 'The key is not tried.',
        'Put it in place of the one in force.',
      ],
      commands: putCommands(control, order),
      undo: 'npm run ops -- rotate openai-key, with the former key; delete that one at OpenAI once all is well',
      details: { secret: order.name, checked: options.check },
      act: async (progress) => {
        await answerOf(control.carryOut(order));
        await checkThatItIs(control, order);
        await settleSecret(control, progress);
        return 'The new OpenAI key is in force.';
      },
    },
    options,
  );
}

async function checkKey(config: Config, value: Redacted, { check }: KeyOptions): Promise<void> {
  if (!/^[\x21-\x7e]+$/.test(value.reveal()))
    throw new OpsFailure(exitCodes.wrongUse, 'A key is one word without blanks.');
  if (!check) return;
  const verdict = await checkOpenAiKey(value, config.coach.providers.openai.baseUrl);
  if (verdict === 'refused')
    throw new OpsFailure(
      exitCodes.failed,
      'The provider refuses this key. The one in force was left as it is.',
    );
  if (verdict === 'unknown')
    throw new OpsFailure(
      exitCodes.dependencyDown,
      'The provider does not say whether the key is good; nothing was changed. --no-check goes on without asking.',
    );
}

async function rotateJwtSecret(terminal: Terminal, options: ChangeOptions): Promise<void> {
  const { config, control } = await openConfigured(terminal);
  await refuseWithoutPlace(config, control);
  const former = await formerJwtSecret(config, control);
  const fresh = randomBytes(48).toString('base64url');
  const value = new Redacted([fresh, ...(former === null ? [] : [former])].join('\n'));
  const order: Order = { type: 'put-secret', name: 'jwt-secret-key', value };
  await carryOut(
    terminal,
    config,
    {
      what: 'rotate jwt',
      place: control.place,
      plan: [
        'Sign with a new secret that nobody has seen.',
        former === null
          ? 'The former secret is not known here: members sign in again.'
          : 'The former one stays on the second line and is believed; rotating once more drops it.',
      ],
      commands: putCommands(control, order),
      undo: 'npm run ops -- rotate jwt; tokens of both secrets go on being believed',
      details: { secret: order.name, keeps_former: former !== null },
      act: async (progress) => {
        await answerOf(control.carryOut(order));
        await checkThatItIs(control, order);
        await settleSecret(control, progress);
        return 'A new secret signs tokens.';
      },
    },
    options,
  );
}

async function formerJwtSecret({ jwtSecret }: Config, control: Control): Promise<string | null> {
  const read = await control.secret('jwt-secret-key');
  if (read.ok) return jwtSecretsIn(read.value.value.reveal())[0] ?? null;
  if (read.error.type !== 'not-found') await answerOf(Promise.resolve(read));
  return jwtSecret?.reveal() ?? null;
}

async function checkThatItIs(
  control: Control,
  { name, value }: Extract<Order, { type: 'put-secret' }>,
): Promise<void> {
  const read = await answerOf(control.secret(name));
  if (read.value.reveal() !== value.reveal())
    throw new OpsFailure(
      exitCodes.failed,
      `${name} is another one already: somebody else replaced it just now.`,
    );
}

/** Before anything is asked or made: a secret that nobody could be told of is no use. */
async function refuseWithoutPlace({ secretsDir }: Config, control: Control): Promise<void> {
  if (control.kind === 'local' && secretsDir === null) await answerOf(control.secret('jwt-secret-key'));
}
