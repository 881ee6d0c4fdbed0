import { newId } from './ids.js';
import { Ended, isOver, post } from './post.js';
import { put, recordsOf, remove, rescue } from './store.js';

const most = 50;
const every = 30_000;
const soon = 300;
/** A connection that has just come back often fails once more before it carries, so the first attempts follow quickly. */
const again = 2000;

/**
 * What a learner did and the server has not yet confirmed. Kept in the browser from the moment it happened until then, sent only while
 * the same member of staff is signed in, and never twice for the server: it knows an event by its id.
 */
export class Queue extends EventTarget {
  /** @param {{ staff: string, token?: string }} session who the page was made for */
  constructor(session) {
    super();
    this.session = session;
    /** A mirror of the store: a page that goes away cannot wait for it. */
    this.unsent = new Map();
    this.ended = null;
    this.failures = 0;
  }

  get count() {
    return this.unsent.size;
  }

  async load() {
    for (const record of await recordsOf(this.session.staff)) this.unsent.set(record.id, record);
    this.#tell();
    return this;
  }

  /** Sends by itself from now on. */
  start() {
    addEventListener('online', () => {
      this.failures = 0;
      this.flush();
    });
    addEventListener('pagehide', () => this.#leave());
    this.isStarted = true;
    return this.flush();
  }

  async add(slug, event, isLeaving = false) {
    const record = { staff: this.session.staff, slug, event: { id: newId(), occurredAt: new Date().toISOString(), ...event } };
    record.id = record.event.id;
    this.unsent.set(record.id, record);
    this.#tell();
    if (isLeaving) {
      rescue(record);
      return;
    }
    await put(record);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), soon);
  }

  /** Sends what there is, oldest first. A call while one is under way waits for that one and looks again. */
  flush() {
    this.running = (this.running ?? Promise.resolve()).catch(() => {}).then(() => this.#sendAll());
    return this.running;
  }

  async discard() {
    await this.running;
    await this.#drop([...this.unsent.keys()]);
  }

  async #sendAll() {
    let ended = null;
    // A course that does not take its events must not hold up those of another.
    const stuck = new Set();
    for (let next; !stops(ended) && (next = this.#next(stuck)); ) {
      ended = await this.#send(...next);
      if (ended) stuck.add(next[0]);
    }
    this.ended = this.count === 0 ? null : (ended ?? Ended.failed);
    if (this.isStarted) this.#planNext();
    this.#tell();
  }

  #planNext() {
    clearTimeout(this.next);
    this.failures = this.count === 0 ? 0 : this.failures + 1;
    if (this.count === 0) return;
    // Whoever is not signed in does not come back within seconds.
    const wait = isOver(this.ended) ? every : Math.min(every, again * 2 ** (this.failures - 1));
    this.next = setTimeout(() => this.flush(), wait);
  }

  async #send(slug, records) {
    const { body, ended } = await post(address(slug), this.#message(records), this.session);
    if (ended) return ended;
    const settled = [...body.stored, ...body.refused.map((refusal) => refusal.id)];
    await this.#drop(settled);
    this.dispatchEvent(new CustomEvent('stored', { detail: { slug, ...body } }));
    // Told nothing of what was sent, it would send the same for ever.
    return settled.length === 0 ? Ended.failed : null;
  }

  /** The events of one course, as many as one message holds; null when there are none. */
  #next(stuck = new Set()) {
    const waiting = [...this.unsent.values()].filter((record) => !stuck.has(record.slug));
    return waiting.length === 0 ? null : [waiting[0].slug, waiting.filter((record) => record.slug === waiting[0].slug).slice(0, most)];
  }

  #message(records) {
    return { staff: this.session.staff, events: records.map((record) => record.event) };
  }

  /** The answer does not come any more; what is sent now is sent again by the next page, and known by its id. */
  #leave() {
    if (this.count === 0 || !this.session.token) return;
    const [slug, records] = this.#next();
    post(address(slug), this.#message(records), this.session, { keepalive: true });
  }

  async #drop(ids) {
    for (const id of ids) this.unsent.delete(id);
    await remove(ids);
    this.#tell();
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('change'));
  }
}

/** What ends the whole attempt, not only that of one course. */
const stops = (ended) => ended && ended !== Ended.failed;
const address = (slug) => `/learn/${encodeURIComponent(slug)}/events`;
