import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { Redacted } from '../../secrets.ts';
import { createSmtpMail, MailFailure, type SmtpLimits } from './smtp-mail.ts';

const message = { to: 'ann@example.com', subject: 'Grüße', text: 'https://coach.example.com/x#token=abc\n' };
const limits: SmtpLimits = { connectMs: 300, silenceMs: 300, totalMs: 600 };
const mailTo = (url: string) =>
  createSmtpMail({ url: new Redacted(url), from: 'Sleek Coach <coach@example.com>', limits });
const failureOf = (sending: Promise<void>) => sending.then(() => null).catch((error: unknown) => error);

describe('mail by SMTP', () => {
  test('is handed over with sender, receiver, subject and text', async () => {
    await using server = await smtpServer();
    await mailTo(server.url).send(message);
    const [mail] = server.mails;
    expect(mail?.to).toEqual(['ann@example.com']);
    expect(mail?.content).toMatch(/^From: Sleek Coach <coach@example\.com>\r$/m);
    expect(mail?.content).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(mail?.content).toContain('https://coach.example.com/x#token=abc');
  });

  test('logs in with what the address says, and is refused with a wrong password', async () => {
    await using server = await smtpServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'me' && password === 'p@ss' ? done(null, { user: 'me' }) : done(new Error('no')),
    });
    await mailTo(server.url.replace('//', '//me:p%40ss@')).send(message);
    expect(server.mails).toHaveLength(1);
    const failure = await failureOf(mailTo(server.url.replace('//', '//me:wrong@')).send(message));
    expect(failure).toMatchObject({ name: 'MailFailure', code: 'EAUTH' });
  });

  test('fails when the server refuses the receiver, without the address in the error', async () => {
    await using server = await smtpServer({
      onRcptTo: ({ address }, _session, done) => done(new Error(`no such user ${address}`)),
    });
    const failure = await failureOf(mailTo(server.url).send(message));
    expect(failure).toMatchObject({ name: 'MailFailure', code: 'EENVELOPE' });
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toContain('ann@');
  });

  test('fails when nobody listens', async () => {
    await using server = await rawServer(() => {});
    await server.close();
    expect(await failureOf(mailTo(server.url).send(message))).toBeInstanceOf(MailFailure);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => {}],
    ['hangs up', (socket) => socket.destroy()],
    ['speaks another language', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['greets and falls silent', (socket) => socket.write('220 hello\r\n')],
    [
      'trickles without an end',
      (socket) => {
        socket.write('220 hello\r\n');
        const timer = setInterval(() => socket.write('250-still here\r\n'), 50);
        socket.on('close', () => clearInterval(timer));
      },
    ],
    [
      'hangs up in the middle of the mail',
      (socket) => {
        socket.write('220 hello\r\n');
        socket.on('data', (data) =>
          /^DATA/m.test(String(data)) ? socket.destroy() : socket.write('250 ok\r\n'),
        );
      },
    ],
  ])('fails in bounded time with a server that %s, and leaves no connection behind', async (_what, speak) => {
    await using server = await rawServer(speak);
    expect(await failureOf(mailTo(server.url).send(message))).toBeInstanceOf(MailFailure);
    await Promise.all([...server.sockets].map((socket) => socket.closed || once(socket, 'close')));
  });

  test('is not sent in clear text to another machine, unless the address says so', async () => {
    const asked: string[] = [];
    await using server = await rawServer((socket) => {
      socket.write('220 hello\r\n');
      socket.on('data', (data) => {
        asked.push(String(data).trim());
        socket.write(/^STARTTLS/.test(String(data)) ? '454 no TLS here\r\n' : '250 ok\r\n');
      });
    });
    // An address of this machine that is not recognised as one.
    const elsewhere = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]');
    expect(await failureOf(mailTo(elsewhere).send(message))).toBeInstanceOf(MailFailure);
    expect(asked).toContain('STARTTLS');
    expect(asked.filter((line) => line.startsWith('MAIL'))).toEqual([]);
    await failureOf(mailTo(`${elsewhere}?ignoreTLS=true`).send(message));
    expect(asked.filter((line) => line.startsWith('MAIL'))).toHaveLength(1);
  });

  test('with smtps:// does not go to a server whose certificate nobody vouches for', async () => {
    await using server = await smtpServer({ secure: true });
    const failure = await failureOf(mailTo(server.url.replace('smtp:', 'smtps:')).send(message));
    expect(failure).toBeInstanceOf(MailFailure);
    expect(server.mails).toEqual([]);
    const trusting = `${server.url.replace('smtp:', 'smtps:')}?tls.rejectUnauthorized=false`;
    await mailTo(trusting).send(message);
    expect(server.mails).toHaveLength(1);
  });
});

async function smtpServer(options: SMTPServerOptions = {}) {
  const mails: { to: string[]; content: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onData: async (stream, session, done) => {
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), content: await text(stream) });
      done();
    },
    ...options,
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return {
    mails,
    url: `smtp://127.0.0.1:${portOf(listening)}`,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(closed)),
  };
}

async function rawServer(speak: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.resume();
    socket.on('error', () => {});
    speak(socket);
  });
  server.listen(0, '::');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => server.close(closed));
  };
  return { sockets, url: `smtp://127.0.0.1:${portOf(server)}`, close, [Symbol.asyncDispose]: close };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
