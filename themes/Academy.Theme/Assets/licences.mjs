import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a package calls its own terms, where its package.json only points to the file. */
const named = { 'bpmn-js': 'bpmn.io License' };

/**
 * What the page /licences shows: the npm packages that are really in the bundles, and for NuGet packages, which only
 * the running site can count, what to say of each by the beginning of its name.
 * @param {string} here this folder
 * @param {string[]} inputs the files that went into the bundles
 */
export async function licences(here, inputs) {
  const names = new Set(inputs.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean));
  const browser = await Promise.all([...names].sort().map(async (name) => {
    const folder = join(here, 'node_modules', name);
    const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} brings no licence text: it may not be shipped.`);
    const licence = license.startsWith('SEE') ? named[name] : license;
    if (!licence) throw new Error(`${name} does not say what its terms are called: read them and name them here.`);
    return {
      name,
      version,
      licence,
      text: (await readFile(join(folder, file), 'utf8')).trim(),
    };
  }));
  const server = await Promise.all(JSON.parse(await readFile(join(here, 'licences', 'nuget.json'), 'utf8')).map(async (entry) => {
    const text = await readFile(join(here, 'licences', `${entry.licence}.txt`), 'utf8');
    return { prefix: entry.prefix, licence: entry.licence, text: `${entry.copyright}\n\n${text.trim()}` };
  }));
  return { browser, server };
}
