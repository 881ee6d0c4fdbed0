// The lesson's page. It can be read, and confirmed, without this file.
import { Queue } from '../queue/queue.js';
import { answerChecks } from './checks.js';
import { confirmInPlace } from './confirm.js';
import { followContents } from './contents.js';
import { showProgress } from './progress.js';
import { keepPlace } from './scroll.js';
import { showUnsent } from './unsent.js';
import { followVideos } from './video.js';

const { slug, item, staff, token, issued, played, ...words } = document.querySelector('[data-player]').dataset;
const session = { staff, token };
const queue = new Queue(session);
const page = {
  slug,
  item,
  issued,
  session,
  queue,
  /** A sentence by its name: data-word-offline. */
  say: (name) => words[`word${name[0].toUpperCase()}${name.slice(1)}`],
  /** Records that something happened in this lesson. */
  record: (kind, payload = {}, more = {}, isLeaving = false) => queue.add(slug, { kind, item, payload, issued, ...more }, isLeaving),
};

showUnsent(queue);
showProgress(page);
keepPlace(page);
followContents();
confirmInPlace(page);
answerChecks(page);
followVideos(page, JSON.parse(played));
await queue.load();
await page.record('lesson.opened');
queue.start();
