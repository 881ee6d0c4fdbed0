// Called by the MSBuild target BuildAssets. Runs npm only when the lock file changed and the build only when an input
// changed; a second build that comes at the same time waits, and then finds everything done.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { locked } from './lock.mjs';

const here = import.meta.dirname;
const obj = join(here, '..', 'obj');
const wwwroot = join(here, '..', 'wwwroot');
const stamp = join(obj, 'assets.stamp');
const installed = join(here, 'node_modules', '.academy');
const made = [join(wwwroot, 'academy.css'), join(wwwroot, 'academy.js'), join(wwwroot, 'player.js'), join(wwwroot, 'quiz.js'), join(wwwroot, 'icons.svg'), join(obj, 'licences.json')];

const hash = (files) => {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update(readFileSync(join(here, file)));
  return sum.digest('hex');
};
const inputs = () => readdirSync(here, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
  .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1))
  .sort();
const holds = (file, text) => existsSync(file) && readFileSync(file, 'utf8') === text;

mkdirSync(obj, { recursive: true });
await locked(join(obj, 'assets.lock'), async () => {
  const packages = hash(['.npmrc', 'package.json', 'package-lock.json']);
  if (!holds(installed, packages)) {
    execSync('npm ci --no-progress --loglevel=error', { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(installed, packages);
  }
  const sources = hash(inputs());
  if (!holds(stamp, sources) || !made.every((file) => existsSync(file))) await import('./build.mjs');
  writeFileSync(stamp, sources);
  // Even when nothing was built: their times tell MSBuild that the inputs were looked at.
  for (const file of made) utimesSync(file, new Date(), new Date());
});
