const { expect } = require('@playwright/test');
const { test } = require('@umbraco/playwright-testhelpers');
const { openSection } = require('./backoffice');

const typeName = 'Proef voor een nieuw adres';
const name = 'Het oude adres van de proef';
const newName = 'Het nieuwe adres van de proef';
let id;

test.beforeEach(async ({ umbracoApi, umbracoUi }) => {
  await removeAll(umbracoApi);
  const type = await umbracoApi.documentType.createDefaultDocumentTypeWithAllowAsRoot(typeName);
  id = await umbracoApi.document.createDefaultDocument(name, type);
  await umbracoApi.document.publish(id);
  await umbracoUi.goToBackOffice();
});

test.afterEach(({ umbracoApi }) => removeAll(umbracoApi));

async function removeAll(api) {
  for (const document of [name, newName]) await api.document.ensureNameNotExists(document);
  await api.document.emptyRecycleBin();
  await api.documentType.ensureNameNotExists(typeName);
}

test('keeps the old address of a page that got another name', async ({ umbracoApi, umbracoUi }) => {
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.goToContentWithName(name);
  await umbracoUi.content.enterContentName(newName);
  await umbracoUi.content.clickSaveAndPublishButton();
  await expect.poll(() => umbracoApi.document.doesNameExist(newName)).toBeTruthy();
  await expect.poll(async () => (await umbracoApi.redirectManagement.filterByText('het-oude-adres-van-de-proef')).items?.length).toBe(1);

  await umbracoUi.goToBackOffice();
  await openSection(umbracoUi.redirectManagement, 'content');
  await umbracoUi.redirectManagement.clickRedirectManagementTab();
  await umbracoUi.redirectManagement.enterOriginalUrl('het-oude-adres-van-de-proef');
  await umbracoUi.redirectManagement.clickSearchButton();
  await umbracoUi.redirectManagement.doesRedirectManagementRowsHaveCount(1);

  await umbracoUi.redirectManagement.deleteFirstRedirectURL();
  await umbracoUi.redirectManagement.doesRedirectManagementRowsHaveCount(0);
});
