// Makes the fonts of the site from those of npm: only the characters and weights that it uses, in ../wwwroot/fonts, and the style
// sheet that names them, which nl-design-system.css takes in.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import fontverter from 'fontverter';
import { Blob, Buffer, Face, Font, shape, Variation } from 'harfbuzzjs';
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
const weights = [400, 600, 700];

// Italics are for words in another language and titles, which are seldom bold: a browser can make those few bolder by itself.
const styles = { normal: { axis: { min: 400, max: 700 }, weight: '400 700' }, italic: { axis: 400, weight: '400' } };

// Shown until the font is there, and as wide and as high, so that nothing moves then. Arimo has the measures of Arial.
const fallback = 'Atkinson Fallback';
const sample = `Het wraparoundteam is geen vergadering van hulpverleners. Het is een kleine groep mensen die het gezin zelf kiest. In de
  Nederlandse vorm staat één werker centraal. Die haalt samen met het gezin anderen erbij, wanneer en zolang het gezin daar iets aan
  heeft. Bespreek vooraf met iedereen wat die kan bieden. Wie moet er aan tafel zitten om jou gerust te stellen? Spreek rollen,
  bereikbaarheid en spelregels af, en kies een plek en tijd die het gezin goed uitkomt. Jeugd, ouders, wijkteam, gemeente: 2 of 3.`;

const characters = ranges => ranges.split(',').map(part => part.slice(2).split('-').map(code => parseInt(code, 16)))
  .flatMap(([first, last = first]) => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)))
  .join('');

const fontFace = (name, style, weight, properties) =>
  `@font-face { font-family: "${name}"; font-style: ${style}; font-weight: ${weight}; ${properties} }`;

const read = (part, style) => readFile(`${source}/files/${name}-${part}-wght-${style}.woff2`);

async function makeFont(part, style) {
  const file = `${part.file}${style === 'italic' ? '-italic' : ''}.woff2`;
  const font = await subsetFont(
    await read(part.from, style), characters(part.characters), { targetFormat: 'woff2', variationAxes: { wght: styles[style].axis } });
  await writeFile(`${output}/${file}`, font);

  // The same address as the site gives with Assets.Url, or browsers would ask for the font twice.
  const version = createHash('sha256').update(font).digest('base64url');
  return fontFace(family, style, styles[style].weight,
    `font-display: swap; src: url("../fonts/${file}?v=${version}") format("woff2"); unicode-range: ${part.characters};`);
}

// How wide the sample is and how high a line is, as a share of the size.
async function measure(file, weight) {
  const face = new Face(new Blob(await fontverter.convert(file, 'truetype')));
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const text = new Buffer();
  text.addText(sample.replace(/\s+/g, ' '));
  text.guessSegmentProperties();
  shape(font, text);
  const { ascender, descender, lineGap } = font.hExtents();
  return {
    width: text.getGlyphPositions().reduce((sum, glyph) => sum + glyph.xAdvance, 0) / face.upem,
    heights: { ascent: ascender / face.upem, descent: -descender / face.upem, 'line-gap': lineGap / face.upem },
  };
}

async function makeFallback(style, weight) {
  const arialWeight = weight < 600 ? 400 : 700;
  const arimo = `node_modules/@fontsource/arimo/files/arimo-latin-${arialWeight}-${style}.woff2`;
  const arial = await measure(await readFile(arimo), arialWeight);
  const real = await measure(await read('latin', style), weight);
  const size = real.width / arial.width;
  const percent = share => `${(100 * share).toFixed(2)}%`;
  const variant = `${arialWeight === 700 ? ' Bold' : ''}${style === 'italic' ? ' Italic' : ''}`;
  const names = [`Arial${variant}`, `Arial${variant.replace(' ', '-').replace(' ', '')}MT`, `Liberation Sans${variant}`, `Arimo${variant}`];
  return fontFace(fallback, style, weight, [
    `src: ${names.map(local => `local("${local}")`).join(', ')};`,
    `size-adjust: ${percent(size)};`,
    ...Object.entries(real.heights).map(([height, share]) => `${height}-override: ${percent(share / size)};`),
  ].join(' '));
}

await mkdir(output, { recursive: true });
const faces = [];
for (const style of Object.keys(styles)) {
  for (const part of parts) {
    faces.push(await makeFont(part, style));
  }

  for (const weight of weights) {
    faces.push(await makeFallback(style, weight));
  }
}

await copyFile(`${source}/LICENSE`, `${output}/OFL.txt`);
await writeFile('fonts.css', `${faces.join('\n')}\n`);
