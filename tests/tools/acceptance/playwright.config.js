const { defineConfig } = require('@playwright/test');

// As patient as the other tests in a browser, in several attempts: a machine may be busy, and the client draws some of its lists once
// only, now and then before there is anything in them. Looking longer does not help then.
const attempts = 5;
const patience = (Number(process.env.PATIENCE_SECONDS) * 1000) / attempts;

module.exports = defineConfig({
  testDir: __dirname,
  outputDir: process.env.RESULTS_FOLDER,
  workers: 1,
  retries: attempts - 1,
  timeout: 0,
  expect: { timeout: patience },
  reporter: 'line',
  use: {
    testIdAttribute: 'data-mark',
    actionTimeout: patience,
    navigationTimeout: patience,
    viewport: { width: 1400, height: 900 },
    launchOptions: { executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] },
  },
  projects: [
    { name: 'sign in', testMatch: 'sign-in.setup.js' },
    {
      name: 'specs',
      testMatch: '*.spec.js',
      dependencies: ['sign in'],
      use: { storageState: process.env.STORAGE_STAGE_PATH },
    },
  ],
});
