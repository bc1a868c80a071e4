// Puts the browser's part of SignalR beside our own scripts, without its map, which is not there.
import { readFile, writeFile } from 'node:fs/promises';

const { version, license } = JSON.parse(await readFile('node_modules/@microsoft/signalr/package.json'));
const script = await readFile('node_modules/@microsoft/signalr/dist/browser/signalr.min.js', 'utf8');
await writeFile('../wwwroot/js/signalr.min.js',
  `/*! @microsoft/signalr ${version}, copyright (c) .NET Foundation and contributors, ${license} */\n`
    + `${script.replace(/\n\/\/# sourceMappingURL=.*/, "")}\n`);
