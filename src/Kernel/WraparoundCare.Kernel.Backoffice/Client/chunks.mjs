// Which chunk holds a module. Left to itself a bundler makes a chunk of every module that is loaded on its own: thousands of requests.
import { join, relative, sep } from 'node:path';

// What few pages need and weighs more than all the rest. A module that cannot do without is loaded only together with it.
const heavy = [
  ['monaco', /\/node_modules\/monaco-editor\//],
  ['rich-text', /\/node_modules\/(@tiptap|prosemirror-[^/]+|linkifyjs)\//],
];

function closure(begin, next) {
  const found = new Set(begin);
  for (const id of found) {
    next(id).forEach(other => found.add(other));
  }
  return found;
}

// What the client always loads before it shows anything, and the manifests of all its parts right after.
function bootModules(client, info) {
  const backoffice = join(client, 'apps/backoffice/backoffice.element.js');
  const begin = [join(client, 'apps/app/index.js'), backoffice, ...info(backoffice).dynamicallyImportedIds];
  return closure(begin, id => info(id)?.importedIds ?? []);
}

function heavyModules(ids, boot, info) {
  const slashed = id => id.split(sep).join('/');
  return heavy.map(([name, path]) => {
    const itself = ids.filter(id => path.test(slashed(id)));
    return [name, closure(itself, id => info(id).importers.filter(importer => !boot.has(importer)))];
  });
}

function ofClient(path) {
  if (path.startsWith('packages/core/icon-registry/icons/')) {
    return 'icons';
  }
  const [, kind, name] = path.match(/^(packages|apps|external)\/([^/]+)/) ?? [];
  return kind === 'external' ? `external-${name}` : name ?? null;
}

/** Groups for the bundler: boot, what is heavy, and of each package of the client the rest. */
export function chunksOf(client) {
  let boot;
  let weights;
  const name = id => {
    if (boot.has(id)) {
      return 'boot';
    }
    const weight = weights.find(([, ids]) => ids.has(id));
    if (weight) {
      return weight[0];
    }
    const path = relative(client, id).split(sep).join('/');
    return path.startsWith('..') ? 'vendor' : ofClient(path);
  };
  const plugin = {
    name: 'chunks',
    buildEnd() {
      const info = id => this.getModuleInfo(id);
      boot = bootModules(client, info);
      weights = heavyModules([...this.getModuleIds()], boot, info);
    },
  };
  return { plugin, group: { debugName: 'chunks', name } };
}
