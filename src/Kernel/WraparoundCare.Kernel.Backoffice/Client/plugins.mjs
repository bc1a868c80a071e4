// What the client's own build leaves to Vite, and addresses that it takes for granted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const modules = join(import.meta.dirname, 'node_modules');

// Chunks and workers lie in folders next to one another, wherever both are served from.
const beside = path => `new URL('../${path}', import.meta.url)`;

/** `import styles from 'x.css?inline'`: the style sheet as a text, with its font in it. */
export function inlinedStyles() {
  return {
    name: 'inlined-styles',
    resolveId: source => source.endsWith('.css?inline')
      ? join(modules, source)
      : source.endsWith('.css') ? { id: 'no-style', moduleSideEffects: false } : null,
    load: {
      filter: { id: /\.css\?inline$|^no-style$/ },
      handler: async id => id === 'no-style'
        ? 'export {}'
        : { code: `export default ${JSON.stringify(await inlineFont(id.replace('?inline', '')))}`, moduleType: 'js' },
    },
  };
}

async function inlineFont(path) {
  let css = await readFile(path, 'utf8');
  for (const [whole, name] of css.matchAll(/url\(["']?([^"')]+\.ttf)["']?\)/g)) {
    const font = await readFile(join(path, '..', name), 'base64');
    css = css.replaceAll(whole, `url(data:font/ttf;base64,${font})`);
  }
  return css;
}

/** `import Worker from 'x.worker?worker'`: a class that starts the worker, which is built by itself. */
export function separateWorkers() {
  return {
    name: 'separate-workers',
    resolveId: source => source.endsWith('?worker') ? '\0' + source : null,
    load: {
      filter: { id: /\?worker$/ },
      handler: id => {
        const name = id.match(/([^/]+)\?worker$/)[1];
        return `export default function () { return new Worker(${beside(`workers/${name}.js`)}, { type: 'module', name: '${name}' }); }`;
      },
    },
  };
}

/** The worker that watches over the session, which would be looked for beside a module that is in a chunk now. */
export function tokenCheckWorker() {
  return {
    name: 'token-check-worker',
    transform: {
      filter: { code: /token-check\.worker\.js/ },
      handler: code =>
        code.replace("new URL('../workers/token-check.worker.js', import.meta.url)", beside('workers/token-check.worker.js')),
    },
  };
}

/** Style sheets under the address that never changes, so that they are kept as well as the rest. */
export function ownAddresses() {
  return {
    name: 'own-addresses',
    transform: {
      filter: { code: /'\/umbraco\/backoffice\/css\// },
      handler: code => code.replace(/'\/umbraco\/backoffice\/(css\/[\w.-]+)'/g, (_, path) => `${beside(path)}.pathname`),
    },
  };
}

/** Two experimental themes, whose style sheets the package does not have. */
export function themesThatAreThere() {
  return {
    name: 'themes-that-are-there',
    transform: {
      filter: { id: /themes[\\/]manifests\.js$/ },
      handler: code => code.replace(/\{[^{}]*css: '[^']*'[^{}]*\},?/g, ''),
    },
  };
}

/** A connection over which the server would tell what others change. There is none; without it the client asks each time. */
export function noServerEvents() {
  return {
    name: 'no-server-events',
    transform: {
      filter: { id: /server-event[\\/]global-context[\\/]manifests\.js$/ },
      handler: () => 'export const manifests = [];',
    },
  };
}

/** "Auto pick" of the media type of one file hands over none (17.1.0), which ends the upload; of several files it is the first. */
export function automaticMediaType() {
  const none = 'mediaTypeUnique: undefined';
  return {
    name: 'automatic-media-type',
    transform: {
      filter: { id: /dropzone-media-type-picker-modal\.element\.js$/ },
      handler(code) {
        if (!code.includes(none)) {
          throw new Error('The client picks media types in another way now: see whether this is still needed.');
        }

        return code.replace(none, 'mediaTypeUnique: this._options[0]?.unique');
      },
    },
  };
}

/**
 * Who may see a page is for whoever has that permission on it. The client asks for the section of members as well, and offers a choice of
 * single members, for which it needs that section; groups it can always name.
 */
export function publicAccessForEditors() {
  const section = /,\s*\{\s*alias: UMB_SECTION_USER_PERMISSION_CONDITION_ALIAS,\s*match: UMB_MEMBER_MANAGEMENT_SECTION_ALIAS,?\s*\}/;
  const choice = 'this._startPage = true;';
  return {
    name: 'public-access-for-editors',
    transform: {
      filter: { id: /member-public-access[\\/](manifests|modal[\\/]public-access-modal\.element)\.js$/ },
      handler(code, id) {
        const mended = id.endsWith('manifests.js')
          ? code.replace(section, '')
          : code.replace(choice, 'this._startPage = false; this._specific = false;');
        if (mended === code) {
          throw new Error('The client offers public access in another way now: see whether this is still needed.');
        }

        return mended;
      },
    },
  };
}

// Each change by the text of the source; one that finds nothing any more stops the build.
function mend(code, changes) {
  return changes.reduce((text, [was, becomes]) => {
    const mended = text.replace(was, () => becomes);
    if (mended === text) {
      throw new Error(`The client is written in another way now, see whether this is still needed: ${was}`);
    }

    return mended;
  }, code);
}

/**
 * The preview runs without the current user and so in English, with words that cannot be translated. Texts that the client has no name
 * for are offered as `preview_…` and `redirectUrls_…`, in English as they were.
 */
export function previewInTheEditorsLanguage() {
  const authorized = 'await this.observe(authContext.isAuthorized).asPromise();';
  const imports = `
import { umbLocalizationRegistry } from '../../packages/core/localization/index.js';
import { UserService } from '../../packages/core/backend-api/index.js';
import { tryExecute } from '../../packages/core/resources/index.js';
`;
  const speak = `
        const { data: user } = await tryExecute(this, UserService.getUserCurrent());
        if (user?.languageIsoCode) umbLocalizationRegistry.loadLanguage(user.languageIsoCode);`;
  const device = name => `\${this.localize.termOrDefault('preview_' + ${name}.alias, ${name}.label)}`;
  return {
    name: 'preview-in-the-editors-language',
    transform: {
      filter: { id: /preview[\\/](preview|preview-apps[\\/]preview-device)\.element\.js$/ },
      handler: (code, id) => id.endsWith('preview-device.element.js')
        ? mend(code, [
          ['<span>${this.device.label}</span>', `<span>${device('this.device')}</span>`],
          ['label=${item.label}', `label=${device('item')}`],
        ])
        : imports + mend(code, [
          [authorized, authorized + speak],
          ['title="Page preview"', 'title=${this.localize.termOrDefault(\'preview_pageTitle\', \'Page preview\')}'],
          ['<h4>Preview Mode</h4>', '<h4>${this.localize.termOrDefault(\'preview_mode\', \'Preview Mode\')}</h4>'],
        ]),
    },
  };
}

/** Whether old addresses are kept is a setting of the host, and not offered; and words that cannot be translated. */
export function redirectsAsTheyAre() {
  const off = /<uui-button\s+look="outline"\s+label="\$\{this\.localize\.term\('redirectUrls_disableUrlTracker'\)\}"[\s\S]*?<\/uui-button>/;
  const on = /<uui-button\s+look="outline"\s+color="positive"[\s\S]*?<\/uui-button>/;
  const [none, advice] = ['No redirects matching this search criteria', 'Double check your search for any error or spelling mistakes.'];
  return {
    name: 'redirects-as-they-are',
    transform: {
      filter: { id: /dashboard-redirect-management\.element\.js$/ },
      handler: code => mend(code, [
        [off, ''],
        [on, '<p>${this.localize.term(\'redirectUrls_disabledConfirm\')}</p>'],
        ["headline: 'Delete'", "headline: this.localize.term('general_delete')"],
        ["confirmLabel: 'Delete'", "confirmLabel: this.localize.term('general_delete')"],
        ['label="Delete"', "label=${this.localize.term('general_delete')}"],
        [none, `\${this.localize.termOrDefault('redirectUrls_noResults', '${none}')}`],
        [advice, `\${this.localize.termOrDefault('redirectUrls_noResultsAdvice', '${advice}')}`],
      ]),
    },
  };
}

/**
 * Rich text: buttons whose words cannot be translated ask for `words_` and what they say, and a new table has a row of headings, without
 * which a screen reader reads loose cells.
 */
export function richTextForEverybody() {
  const label = /this\.localize\.string\((this\.manifest\?\.meta|item)\.label\)/;
  const button = 'tiptap-toolbar-button|tiptap-toolbar-button-disabled|tiptap-toolbar-menu|cascading-menu-popover|table-toolbar-menu';
  return {
    name: 'rich-text-for-everybody',
    transform: {
      filter: { id: new RegExp(`tiptap[\\\\/].*(${button}|table-insert)\\.element\\.js$`) },
      handler: (code, id) => id.endsWith('table-insert.element.js')
        ? mend(code, [
          ['withHeaderRow: false', 'withHeaderRow: true'],
          ['aria-label="${j} columns, ${i} rows"',
            "aria-label=${this.localize.termOrDefault('words_columnsAndRows', `${j} columns, ${i} rows`, j, i)}"],
        ])
        : mend(code, [[label, label.exec(code)?.[0].replace(/^(.*)\((.*)\)$/, "this.localize.termOrDefault('words_' + $2, $&)")]]),
    },
  };
}

/** Whoever confirms the words of a picture before its address is known gets the picture, and not a text without it (17.1.0). */
export function picturesAreWaitedFor() {
  return {
    name: 'pictures-are-waited-for',
    transform: {
      filter: { id: /media-caption-alt-text-modal\.element\.js$/ },
      handler: code => mend(code, [
        ['#mediaUnique;', '#mediaUnique;\n    #known;'],
        ['this.#getMediaDetail();', 'this.#known = this.#getMediaDetail();'],
        ['@click=${this._submitModal}', '@click=${() => this.#known.finally(() => this._submitModal())}'],
      ]),
    },
  };
}

/** Dialogs whose words cannot be translated ask for `words_` and what they say: of buttons and headings, and of texts. */
export function dialogsInTheEditorsLanguage() {
  const speak = word => `\${this.localize.termOrDefault('words_${word}', '${word}')}`;
  const said = ['Cancel', 'Clipboard', 'Close', 'Duplicate', 'Duplicate to', 'Include descendants', 'Options', 'Relate to original',
    'Remove', 'Restore', 'Sort', 'Submit'];
  const texts = ['Cannot automatically restore this item.', 'Restore to:', 'Select location', 'There are no children',
    'There is no location where this item can be automatically restored. You can select a new location below.'];
  const sentence = 'Restore ${this._restoreItemName} to ${this._destinationItemName}';
  const changes = [
    ...said.flatMap(word => ['label', 'headline'].map(name => [word, `${name}="${word}"`, `${name}=${speak(word)}`])),
    ...texts.map(word => [word, `>${word}<`, `>${speak(word)}<`]),
    ['Sort Children', "${'Sort Children'}", speak('Sort')],
    [sentence, sentence,
      `\${this.localize.termOrDefault('words_restoreTo', \`${sentence}\`, this._restoreItemName, this._destinationItemName)}`],
  ];
  const dialogs = 'clipboard-entry-picker|restore-from-recycle-bin|duplicate-to|duplicate-document|sort-children-of'
    + '|(bulk-)?(trash|delete)-with-relation';
  const found = new Set();
  return {
    name: 'dialogs-in-the-editors-language',
    transform: {
      filter: { id: new RegExp(`[\\\\/](${dialogs})-modal\\.element\\.js$`) },
      handler: code => changes.reduce((text, [word, was, becomes]) => {
        if (text.includes(was)) {
          found.add(word);
        }

        return text.replaceAll(was, () => becomes);
      }, code),
    },
    buildEnd() {
      const gone = changes.map(([word]) => word).filter(word => !found.has(word));
      if (gone.length > 0) {
        throw new Error(`The client says it in other words now, see whether these are still needed: ${gone.join(', ')}`);
      }
    },
  };
}
