// Listens on a free loopback port and tells each thing that happens as a line of JSON. What it answers depends on the receiver:
//   unknown@…  550 at once          full@…  452 the first time       grey@…  451 after the mail, the first time
//   spam@…     554 after the mail   gone@…  takes the mail and goes away without an answer, the first time
// Settings: SINK_KEY and SINK_CERTIFICATE (files) offer STARTTLS; SINK_USER and SINK_PASSWORD ask for a name.
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const { SINK_KEY: key, SINK_CERTIFICATE: certificate, SINK_USER: user, SINK_PASSWORD: password } = process.env;
const tell = (said) => process.stdout.write(`${JSON.stringify(said)}\n`);
const seen = new Set();
const isFirst = (address) => !seen.has(address) && seen.add(address);
const no = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  ...(key ? { key: readFileSync(key), cert: readFileSync(certificate) } : {}),
  disabledCommands: [...(key ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
  authOptional: !user,
  onAuth: (given, _, done) =>
    given.username === user && given.password === password ? done(null, { user }) : done(no(535, '5.7.8 Authentication credentials invalid')),
  onRcptTo({ address }, _, done) {
    if (address.startsWith('unknown@')) return done(no(550, `5.1.1 <${address}>: no such user here`));
    if (address.startsWith('full@') && isFirst(address)) return done(no(452, '4.2.2 Mailbox full'));
    done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on('data', (part) => parts.push(part));
    stream.on('end', async () => {
      const raw = Buffer.concat(parts);
      const [{ address }] = session.envelope.rcptTo;
      if (address.startsWith('spam@')) return done(no(554, '5.7.1 Message refused'));
      if (address.startsWith('grey@') && isFirst(address)) return done(no(451, '4.7.1 Try again later'));
      await report(raw, session);
      if (address.startsWith('gone@') && isFirst(address)) {
        for (const connection of server.connections) connection._socket.destroy();
        return;
      }
      done(null, 'Queued');
    });
  },
});

async function report(raw, session) {
  const mail = await simpleParser(raw);
  tell({
    messageId: mail.messageId,
    from: mail.from.value[0],
    to: mail.to.value[0],
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    autoSubmitted: mail.headers.get('auto-submitted'),
    envelopeFrom: session.envelope.mailFrom.address,
    isEncrypted: session.secure,
    user: session.user ?? null,
    head: raw.toString('latin1').split('\r\n\r\n', 1)[0],
  });
}

server.on('error', () => {});
server.listen(0, '127.0.0.1', () => tell({ port: server.server.address().port }));
// A line is answered by an empty one, after all that was told before. At its end the test that started it is over, or was killed.
process.stdin.on('data', (asked) => process.stdout.write(asked)).on('end', () => process.exit());
