const { expect } = require('@playwright/test');
const { test } = require('@umbraco/playwright-testhelpers');
const { openSection } = require('./backoffice');

const typeName = 'Proef voor de prullenbak';
const name = 'Proefpagina voor de prullenbak';
let id;

test.beforeEach(async ({ umbracoApi, umbracoUi }) => {
  await removeAll(umbracoApi);
  const type = await umbracoApi.documentType.createDefaultDocumentTypeWithAllowAsRoot(typeName);
  id = await umbracoApi.document.createDefaultDocument(name, type);
  await umbracoUi.goToBackOffice();
});

test.afterEach(({ umbracoApi }) => removeAll(umbracoApi));

async function removeAll(api) {
  await api.document.ensureNameNotExists(name);
  await api.document.emptyRecycleBin();
  await api.documentType.ensureNameNotExists(typeName);
}

test('moves a page to the recycle bin', async ({ umbracoApi, umbracoUi }) => {
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickTrashActionMenuOption();
  await umbracoUi.content.clickConfirmTrashButton();
  await expect.poll(() => umbracoApi.document.doesItemExistInRecycleBin(name)).toBeTruthy();
  await umbracoUi.content.isItemVisibleInRecycleBin(name);

  expect(await umbracoApi.document.doesNameExist(name)).toBeFalsy();
});

test('restores a page', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.document.moveToRecycleBin(id);
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.openCaretButtonForName('Recycle Bin');
  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickRestoreActionMenuOption();
  await umbracoUi.content.clickRestoreButton();

  await expect.poll(() => umbracoApi.document.doesNameExist(name)).toBeTruthy();
});

test('deletes a page for good', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.document.moveToRecycleBin(id);
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.openCaretButtonForName('Recycle Bin');
  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickDeleteActionMenuOption();
  await umbracoUi.content.clickConfirmToDeleteButton();

  await expect.poll(() => umbracoApi.document.doesExist(id)).toBeFalsy();
});

test('empties the recycle bin', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.document.moveToRecycleBin(id);
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.isItemVisibleInRecycleBin(name);
  await umbracoUi.content.clickEmptyRecycleBinButton();
  await umbracoUi.content.clickConfirmEmptyRecycleBinButton();

  await expect.poll(() => umbracoApi.document.doesExist(id)).toBeFalsy();
});
