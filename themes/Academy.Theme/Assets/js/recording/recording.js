// The recording of a session. It can be watched without this file; what was watched is not counted then.
import { merge } from '../player/watched.js';
import { Ended, post } from '../queue/post.js';

const every = 15_000;
/** A step of the playing time that is longer than this is a jump. timeupdate comes four times a second, at double speed half a second apart. */
const longestStep = 1.5;

/** Tells the server what of the recording was really played, shows what it answers, and begins where it was left. */
class Follower {
  constructor(place) {
    const { address, staff, file, issued, token, position, ...words } = place.dataset;
    Object.assign(this, { place, address, words, session: { staff, token }, told: { staff, file, issued }, begin: Number(position) });
    this.video = place.querySelector('video');
    /** Played since the last report that came through. */
    this.fresh = [];
    this.last = null;
    this.at = this.begin;
  }

  start() {
    const { video } = this;
    for (const track of video.textTracks) track.mode = 'showing';
    if (video.readyState > 0) this.#resume();
    else video.addEventListener('loadedmetadata', () => this.#resume(), { once: true });
    video.addEventListener('timeupdate', () => this.#step());
    video.addEventListener('seeking', () => (this.last = null));
    video.addEventListener('playing', () => (this.last = video.currentTime));
    for (const end of ['pause', 'ended']) video.addEventListener(end, () => this.#report());
    setInterval(() => this.#report(), every);
    addEventListener('pagehide', () => this.#report({ keepalive: true }), { capture: true });
  }

  #resume() {
    const { video } = this;
    if (video.currentTime === 0 && this.begin < video.duration - 2) video.currentTime = this.begin;
  }

  /** Only a small step forward while the film runs is playing time. */
  #step() {
    const { currentTime, seeking } = this.video;
    const step = currentTime - this.last;
    if (this.last !== null && !seeking && step > 0 && step <= longestStep) this.fresh = merge(this.fresh, [this.last, currentTime]);
    this.last = seeking ? null : currentTime;
  }

  /** One report at a time; a page that goes away cannot wait for the one before. */
  #report(options) {
    const send = () => this.#send(options);
    this.running = options ? send() : (this.running ?? Promise.resolve()).then(send);
  }

  async #send(options) {
    if (this.fresh.length === 0) return;
    const sent = this.fresh;
    this.fresh = [];
    const parts = sent.map(([from, until]) => ({ from: Math.round(from), until: Math.round(until) }));
    const { body, ended } = await post(this.address, { ...this.told, position: Math.floor(this.video.currentTime), parts }, this.session, options);
    if (ended) this.fresh = sent.reduce((parts, part) => merge(parts, part), this.fresh);
    else this.#show(body);
    this.#say(ended);
  }

  #show({ percent, said, missing }) {
    const { place } = this;
    place.querySelector('progress').value = percent;
    place.querySelector('[data-said]').textContent = said;
    place.querySelector('[data-missing]').textContent = missing;
  }

  #say(ended) {
    const sentence = { [Ended.offline]: 'wordOffline', [Ended.signedOut]: 'wordSignedOut', [Ended.otherStaff]: 'wordSignedOut' }[ended] ?? 'wordFailed';
    this.place.querySelector('[data-unsent]').textContent = ended ? this.words[sentence] : '';
  }
}

new Follower(document.querySelector('[data-recording]')).start();
