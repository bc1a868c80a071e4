// Makes Umbraco's client into what a browser can load: dist/files, each compressed once, and dist/client.json, which says what is there.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { rolldown } from 'rolldown';
import { chunksOf } from './chunks.mjs';
import {
  automaticMediaType, dialogsInTheEditorsLanguage, inlinedStyles, noServerEvents, ownAddresses, picturesAreWaitedFor,
  previewInTheEditorsLanguage, publicAccessForEditors, redirectsAsTheyAre, richTextForEverybody, separateWorkers, themesThatAreThere,
  tokenCheckWorker,
} from './plugins.mjs';

const here = import.meta.dirname;
const modules = join(here, 'node_modules');
const client = join(modules, '@umbraco-cms/backoffice/dist-cms');
const output = join(here, 'dist');
const files = join(output, 'files');

const monaco = join(modules, 'monaco-editor/esm/vs');
const workers = {
  'editor.worker': join(monaco, 'editor/editor.worker.js'),
  'json.worker': join(monaco, 'language/json/json.worker.js'),
  'css.worker': join(monaco, 'language/css/css.worker.js'),
  'html.worker': join(monaco, 'language/html/html.worker.js'),
  'ts.worker': join(monaco, 'language/typescript/ts.worker.js'),
  'token-check.worker': join(client, 'packages/core/auth/workers/token-check.worker.js'),
};

const target = 'es2022';

async function write(options, outputOptions) {
  const bundle = await rolldown({ logLevel: 'warn', transform: { target }, ...options });
  try {
    return (await bundle.write({ dir: files, format: 'es', minify: true, ...outputOptions })).output;
  } finally {
    await bundle.close();
  }
}

async function bundleClient(imports) {
  const paths = Object.values(imports).map(address => address.replace('/umbraco/backoffice/', ''));
  const input = Object.fromEntries(paths.map(path => [path.replace(/\.js$/, ''), join(client, path)]));
  const chunks = chunksOf(client);
  return write(
    {
      input,
      plugins: [
        chunks.plugin, inlinedStyles(), separateWorkers(), tokenCheckWorker(), themesThatAreThere(), noServerEvents(), automaticMediaType(),
        publicAccessForEditors(), previewInTheEditorsLanguage(), redirectsAsTheyAre(), richTextForEverybody(),
        dialogsInTheEditorsLanguage(), picturesAreWaitedFor(), ownAddresses(),
      ],
      // An entry is a façade before the chunk that has its module, so that all chunks together have each module once.
      preserveEntrySignatures: 'allow-extension',
    },
    {
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name].js',
      // Chunks import from one another in circles; modules still run in the order and at the moment that their authors meant.
      strictExecutionOrder: true,
      codeSplitting: { includeDependenciesRecursively: false, groups: [chunks.group] },
    },
  );
}

// A worker is one file: what it shares with the page it cannot share in memory.
async function bundleWorker([name, path]) {
  await write({ input: { [name]: path } }, { entryFileNames: 'workers/[name].js', codeSplitting: false });
}

async function copyAssets() {
  const uui = join(modules, '@umbraco-ui/uui-css');
  await cp(join(uui, 'assets/fonts'), join(files, 'assets/fonts'), { recursive: true });
  await cp(join(here, 'assets'), join(files, 'assets'), { recursive: true });
  await cp(join(here, 'css'), join(files, 'css'), { recursive: true });
  await cp(join(uui, 'dist/uui-css.css'), join(files, 'css/uui-css.css'));
}

async function compress(path) {
  const content = await readFile(path);
  const packed = await promisify(brotliCompress)(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  await writeFile(path + '.br', packed);
  await rm(path);
  return path + '.br';
}

// The same sources make the same version; what a browser kept of another is never mixed with it.
async function seal() {
  const hash = createHash('sha256');
  const paths = (await readdir(files, { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    hash.update(relative(files, path).replaceAll(sep, '/')).update('\0').update(await readFile(path));
  }

  const sealed = await Promise.all(paths.map(path => /\.(js|css|svg)$/.test(path) ? compress(path) : path));
  return {
    version: hash.digest('hex').slice(0, 16),
    files: sealed.map(path => relative(files, path).replaceAll(sep, '/')),
  };
}

// What a browser would find out one after the other.
function staticImports(chunks, file) {
  const found = new Set(chunks.find(chunk => chunk.fileName === file).imports);
  for (const name of found) {
    chunks.find(chunk => chunk.fileName === name).imports.forEach(other => found.add(other));
  }
  return [...found];
}

await rm(output, { recursive: true, force: true });
await mkdir(files, { recursive: true });
const { importmap } = JSON.parse(await readFile(join(client, 'umbraco-package.json'), 'utf8'));
const chunks = await bundleClient(importmap.imports);
await Promise.all(Object.entries(workers).map(bundleWorker));
await copyAssets();
const sealed = await seal();

// Last of all: without it nothing counts as made.
const imports = Object.fromEntries(
  Object.entries(importmap.imports).map(([name, address]) => [name, address.replace('/umbraco/backoffice/', '')]));
const preload = staticImports(chunks, 'apps/app/index.js');
await writeFile(join(output, 'client.json'), JSON.stringify({ ...sealed, imports, preload }, null, 2));
