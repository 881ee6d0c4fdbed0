import { followTranscript } from './transcript.js';
import { merge, resumeAt } from './watched.js';

const every = 15_000;
/** A step of the playing time that is longer than this is a jump. timeupdate comes four times a second, at double speed half a second apart. */
const longestStep = 1.5;

/** Reports what of a video was really played, and begins where it was left. */
export function followVideos(page, played) {
  for (const video of document.querySelectorAll('video[data-requirement]')) new Follower(video, page, played[video.dataset.requirement] ?? []).start();
}

class Follower {
  constructor(video, page, parts) {
    this.video = video;
    this.page = page;
    /** Known to the server, or on the way to it. */
    this.parts = parts;
    /** Played since the last report. */
    this.fresh = [];
    this.last = null;
  }

  start() {
    const { video } = this;
    followTranscript(video);
    for (const track of video.textTracks) if (track.kind === 'captions') track.mode = 'showing';
    if (video.readyState > 0) this.#resume();
    else video.addEventListener('loadedmetadata', () => this.#resume(), { once: true });
    video.addEventListener('timeupdate', () => this.#step());
    video.addEventListener('seeking', () => (this.last = null));
    video.addEventListener('playing', () => (this.last = video.currentTime));
    for (const end of ['pause', 'ended']) video.addEventListener(end, () => this.#report());
    setInterval(() => this.#report(), every);
    addEventListener('pagehide', () => this.#report(true), { capture: true });
  }

  #resume() {
    const { video } = this;
    if (video.currentTime === 0) video.currentTime = resumeAt(this.parts, video.duration);
  }

  /** Only a small step forward while the film runs is playing time. */
  #step() {
    const { currentTime, seeking } = this.video;
    const step = currentTime - this.last;
    if (this.last !== null && !seeking && step > 0 && step <= longestStep) this.fresh = merge(this.fresh, [this.last, currentTime]);
    this.last = seeking ? null : currentTime;
  }

  #report(isLeaving = false) {
    if (this.fresh.length === 0 || !Number.isFinite(this.video.duration)) return;
    const segments = this.fresh.map((part) => part.map(seconds));
    const duration = seconds(this.video.duration);
    this.parts = this.fresh.reduce(merge, this.parts);
    this.fresh = [];
    this.page.record('video.watched', { video: this.video.dataset.requirement, duration, segments }, {}, isLeaving);
  }
}

/** To the hundredth: a report needs no more. */
function seconds(value) {
  return Math.round(value * 100) / 100;
}
