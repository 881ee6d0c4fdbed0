// Makes wwwroot/ from the files beside this one. Called by prepare.mjs, which knows when that is needed.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { licences } from './licences.mjs';

const here = import.meta.dirname;
const out = join(here, '..', 'wwwroot');

/** One symbol an icon, so that pages show icons.svg#name. */
async function sprite() {
  const folder = join(here, 'icons');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.svg')).sort();
  const symbols = await Promise.all(files.map(async (file) => {
    const svg = await readFile(join(folder, file), 'utf8');
    return svg.trim().replace(/^<svg [^>]*?viewBox=/, `<symbol id="${basename(file, '.svg')}" viewBox=`).replace(/<\/svg>$/, '</symbol>');
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}

/** Icons that styles use as a mask (callout.css): with the stroke that icon.css gives the others. */
async function masks() {
  await mkdir(join(out, 'masks'));
  for (const name of ['edit', 'law', 'list', 'message', 'pin', 'warn']) {
    const svg = await readFile(join(here, 'icons', `${name}.svg`), 'utf8');
    await writeFile(join(out, 'masks', `${name}.svg`), svg.replace('<svg ', '<svg fill="none" stroke="#000" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" '));
  }
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: ['css/academy.css', 'js/academy.js', 'js/bpmn.js', 'js/player/player.js', 'js/quiz/quiz.js', 'js/recording/recording.js'],
  outdir: out,
  entryNames: '[name]',
  assetNames: 'fonts/[name]-[hash]',
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  legalComments: 'none',
  loader: { '.woff2': 'file' },
  // Loaded when a page has a diagram, not bundled a second time; and what is written below.
  external: ['./bpmn.js', './masks/*'],
  target: ['chrome123', 'firefox120', 'safari17.5'],
});
await writeFile(join(out, 'icons.svg'), await sprite());
await masks();
await cp(join(here, 'favicon.svg'), join(out, 'favicon.svg'));
await mkdir(join(here, '..', 'obj'), { recursive: true });
await writeFile(join(here, '..', 'obj', 'licences.json'), JSON.stringify(await licences(here, Object.keys(metafile.inputs))));
