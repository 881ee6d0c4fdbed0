/** The ways an attempt to send can end, beside an answer. */
export const Ended = { offline: 'offline', signedOut: 'signed-out', otherStaff: 'other-staff', failed: 'failed' };

/**
 * Posts JSON as the signed-in reader. A token that the server no longer knows is renewed once; that of a session that is over is
 * forgotten, so that what comes next asks first who is signed in.
 * @returns {Promise<{ body?: object, ended?: string }>}
 */
export async function post(address, body, session, options = {}) {
  const outcome = await exchange(address, body, session, options);
  if (isOver(outcome.ended)) session.token = undefined;
  return outcome;
}

async function exchange(address, body, session, options) {
  const unknown = session.token ? null : await renew(session);
  if (unknown) return { ended: unknown };
  let answer = await attempt(address, body, session, options);
  if (answer?.status === 400) {
    const ended = await renew(session);
    if (ended) return { ended };
    answer = await attempt(address, body, session, options);
  }
  if (!answer) return { ended: Ended.offline };
  if (answer.ok) return { body: await answer.json() };
  if (isSignIn(answer)) return { ended: Ended.signedOut };
  return { ended: answer.status === 409 ? Ended.otherStaff : Ended.failed };
}

/** Gets a fresh token. What ends the attempt: nothing when the reader is still the same. */
export async function renew(session) {
  const answer = await request('/learn/token', {});
  if (!answer) return Ended.offline;
  if (isSignIn(answer)) return Ended.signedOut;
  if (!answer.ok) return Ended.failed;
  const { token, staff } = await answer.json();
  if (staff !== session.staff) return Ended.otherStaff;
  session.token = token;
  return null;
}

/** The session that the page was made for is not there any more. */
export const isOver = (ended) => ended === Ended.signedOut || ended === Ended.otherStaff;

function attempt(address, body, session, options) {
  return request(address, {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', RequestVerificationToken: session.token },
    body: JSON.stringify(body),
  });
}

/** Null when the server was not reached. */
async function request(address, options) {
  try {
    // The server answers a script with 401 where it would lead a reader to sign in.
    return await fetch(address, { redirect: 'manual', ...options, headers: { ...options.headers, 'X-Requested-With': 'XMLHttpRequest' } });
  } catch {
    return null;
  }
}

function isSignIn(answer) {
  return answer.status === 401 || answer.type === 'opaqueredirect';
}
