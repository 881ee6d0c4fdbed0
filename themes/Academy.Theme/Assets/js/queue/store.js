/**
 * Where unsent records stay: IndexedDB, or localStorage where that is not to be had. localStorage also takes what is written while
 * the page goes away, when nothing that waits is sure to be done. A record: { id, staff, slug, event }.
 */
const prefix = 'academy-queue:';
const table = 'events';

/** Written at once, for a page that is going away. */
export function rescue(record) {
  try {
    localStorage.setItem(prefix + record.id, JSON.stringify(record));
  } catch {
    // Full or forbidden: the request on its way is all there is.
  }
}

export async function put(record) {
  try {
    await change((events) => events.put(record));
  } catch {
    rescue(record);
  }
}

/** The records of one member of staff, oldest first; those of others are not even read out. */
export async function recordsOf(staff) {
  const kept = await stored(staff).catch(() => []);
  const all = new Map([...kept, ...rescued(staff)].map((record) => [record.id, record]));
  return [...all.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export async function remove(ids) {
  try {
    for (const id of ids) localStorage.removeItem(prefix + id);
  } catch {
    // Forbidden, so nothing is there.
  }
  await change((events) => ids.forEach((id) => events.delete(id))).catch(() => {});
}

function rescued(staff) {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.map((key) => JSON.parse(localStorage.getItem(key))).filter((record) => record.staff === staff);
  } catch {
    return [];
  }
}

async function stored(staff) {
  const database = await open();
  return answer(database.transaction(table).objectStore(table).index('staff').getAll(staff));
}

async function change(work) {
  const database = await open();
  const transaction = database.transaction(table, 'readwrite');
  work(transaction.objectStore(table));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('academy-queue', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(table, { keyPath: 'id' }).createIndex('staff', 'staff');
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => reject(request.error);
  });
  return opened;
}

function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
