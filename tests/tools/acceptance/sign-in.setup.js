const { expect, test: setup } = require('@playwright/test');
const { UiHelpers } = require('@umbraco/playwright-testhelpers');
const { openSection } = require('./backoffice');

// What the client keeps of a signed-in user: the helpers ask the API with it.
const session = 'umb:userAuthTokenResponse';

setup('signs in', async ({ page }) => {
  const umbracoUi = new UiHelpers(page);
  await umbracoUi.goToBackOffice();
  await umbracoUi.login.enterEmail(process.env.UMBRACO_USER_LOGIN);
  await umbracoUi.login.enterPassword(process.env.UMBRACO_USER_PASSWORD);
  await umbracoUi.login.clickLoginButton();
  await openSection(umbracoUi.content, 'content');
  await expect.poll(() => page.evaluate(key => localStorage.getItem(key), session)).not.toBeNull();
  await page.context().storageState({ path: process.env.STORAGE_STAGE_PATH });
});
