// Makes the fonts of the site from those of npm: only the characters and weights that it uses, in ../wwwroot/fonts, and the style
// sheet that names them, which nl-design-system.css takes in.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { create } from 'fontkitten';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';

const family = 'Atkinson Hyperlegible Next';
const name = 'atkinson-hyperlegible-next';
const source = `node_modules/@fontsource-variable/${name}`;
const output = '../wwwroot/fonts';

// What Dutch is written with comes at once. Other letters of names come when a page has them.
const parts = [
  { file: name, from: 'latin', characters: 'U+20-7E,U+A0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2212' },
  { file: `${name}-names`, from: 'latin-ext', characters: 'U+100-130,U+132-151,U+154-17F,U+218-21B,U+1E80-1E85,U+1E9E,U+1EF2-1EF3' },
];
const weights = { min: 400, max: 700 };

// Shown until the font is there, and as wide and as high, so that nothing moves then. Arimo has the measures of Arial.
const fallback = 'Atkinson Fallback';
const fallbacks = [
  { weight: 400, style: 'normal', local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'] },
  { weight: 400, style: 'italic', local: ['Arial Italic', 'Arial-ItalicMT', 'Liberation Sans Italic', 'Arimo Italic'] },
  { weight: 600, style: 'normal', local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'] },
  { weight: 700, style: 'normal', local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'] },
];
const sample = `Het wraparoundteam is geen vergadering van hulpverleners. Het is een kleine groep mensen die het gezin zelf kiest. In de
  Nederlandse vorm staat één werker centraal. Die haalt samen met het gezin anderen erbij, wanneer en zolang het gezin daar iets aan
  heeft. Bespreek vooraf met iedereen wat die kan bieden. Wie moet er aan tafel zitten om jou gerust te stellen? Spreek rollen,
  bereikbaarheid en spelregels af, en kies een plek en tijd die het gezin goed uitkomt. Jeugd, ouders, wijkteam, gemeente: 2 of 3.`;

const characters = ranges => ranges.split(',').map(range => range.slice(2).split('-').map(code => parseInt(code, 16)))
  .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)))
  .join('');

const face = (name, style, weight, properties) =>
  `@font-face { font-family: "${name}"; font-style: ${style}; font-weight: ${weight}; ${properties} }`;

const read = (part, style) => readFile(`${source}/files/${name}-${part}-wght-${style}.woff2`);

async function makeFont(part, style) {
  const file = `${part.file}${style === 'italic' ? '-italic' : ''}.woff2`;
  const font = await subsetFont(
    await read(part.from, style), characters(part.characters), { targetFormat: 'woff2', variationAxes: { wght: weights } });
  await writeFile(`${output}/${file}`, font);

  // The same address as the site gives with Assets.Url, or browsers would ask for the font twice.
  const version = createHash('sha256').update(font).digest('base64url');
  return face(family, style, `${weights.min} ${weights.max}`,
    `font-display: swap; src: url("../fonts/${file}?v=${version}") format("woff2"); unicode-range: ${part.characters};`);
}

const width = font => [...sample.replace(/\s+/g, ' ')]
  .reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0)).advanceWidth, 0) / font.unitsPerEm;

async function makeFallback({ weight, style, local }) {
  const real = create(await subsetFont(
    await read('latin', style), characters(parts[0].characters), { targetFormat: 'truetype', variationAxes: { wght: weight } }));
  const arial = create(await fontverter.convert(
    await readFile(`node_modules/@fontsource/arimo/files/arimo-latin-${weight === 400 ? 400 : 700}-${style}.woff2`), 'truetype'));
  const size = width(real) / width(arial);
  const percent = share => `${(100 * share).toFixed(2)}%`;
  const height = units => percent(units / real.unitsPerEm / size);
  return face(fallback, style, weight,
    `src: ${local.map(font => `local("${font}")`).join(', ')}; size-adjust: ${percent(size)}; ascent-override: ${height(real.ascent)}; `
    + `descent-override: ${height(-real.descent)}; line-gap-override: ${height(real.lineGap)};`);
}

await mkdir(output, { recursive: true });
const faces = [];
for (const style of ['normal', 'italic']) {
  for (const part of parts) {
    faces.push(await makeFont(part, style));
  }
}

for (const one of fallbacks) {
  faces.push(await makeFallback(one));
}

await copyFile(`${source}/LICENSE`, `${output}/OFL.txt`);
await writeFile('fonts.css', `${faces.join('\n')}\n`);
