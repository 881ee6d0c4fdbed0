/** The ways an attempt to send can end, beside an answer. */
export const Ended = { offline: 'offline', signedOut: 'signed-out', otherStaff: 'other-staff', failed: 'failed' };

/**
 * Posts JSON as the signed-in reader. A token that the server no longer knows is renewed once.
 * @returns {Promise<{ body?: object, ended?: string }>}
 */
export async function post(address, body, session, options = {}) {
  let answer = await attempt(address, body, session, options);
  if (answer?.status === 400 && (await renew(session))) answer = await attempt(address, body, session, options);
  if (!answer) return { ended: Ended.offline };
  if (answer.ok) return { body: await answer.json() };
  if (isSignIn(answer)) return { ended: Ended.signedOut };
  return { ended: answer.status === 409 ? Ended.otherStaff : Ended.failed };
}

/** Gets a fresh token, and with it the news whether the reader is still the same. */
export async function renew(session) {
  const answer = await request('/learn/token', {});
  if (!answer?.ok || isSignIn(answer)) return false;
  const { token, staff } = await answer.json();
  session.token = token;
  return staff === session.staff;
}

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
