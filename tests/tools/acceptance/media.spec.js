const fs = require('fs');
const os = require('os');
const path = require('path');
const { expect } = require('@playwright/test');
const { test } = require('@umbraco/playwright-testhelpers');
const { openSection } = require('./backoffice');

const name = 'Proefbestand';
const otherName = 'Ander proefbestand';
const folder = 'Proefmap';
const picture = path.join(os.tmpdir(), 'proefbestand.png');

// A picture of one dot.
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

test.beforeAll(() => fs.writeFileSync(picture, Buffer.from(dot, 'base64')));

test.beforeEach(async ({ umbracoApi, umbracoUi }) => {
  await removeAll(umbracoApi);
  await umbracoUi.goToBackOffice();
});

test.afterEach(({ umbracoApi }) => removeAll(umbracoApi));

async function removeAll(api) {
  for (const item of [name, otherName, folder]) await api.media.ensureNameNotExists(item);
  await api.media.emptyRecycleBin();
}

const open = (umbracoUi) => openSection(umbracoUi.media, 'media');

test('uploads a picture', async ({ umbracoApi, umbracoUi }) => {
  await open(umbracoUi);
  await umbracoUi.media.clickCreateMediaItemButton();
  await umbracoUi.media.clickMediaTypeWithNameButton('Image');
  await umbracoUi.media.enterMediaItemName(name);
  await umbracoUi.media.uploadFile(picture);
  await umbracoUi.media.isImageCropperFieldVisible();
  await umbracoUi.media.clickSaveButton();
  await umbracoUi.media.isTreeItemVisible(name);

  const item = await umbracoApi.media.getByName(name);
  expect(item.values.find(value => value.alias === 'umbracoWidth').value).toBe('1');
  const file = await umbracoApi.page.request.get(umbracoApi.baseUrl + await umbracoApi.media.getFullMediaUrl(item.id));
  expect(file.headers()['content-type']).toBe('image/png');
});

test('makes a folder, and one in it', async ({ umbracoApi, umbracoUi }) => {
  await open(umbracoUi);
  await umbracoUi.media.clickCreateMediaItemButton();
  await umbracoUi.media.clickMediaTypeWithNameButton('Folder');
  await umbracoUi.media.enterMediaItemName(folder);
  await umbracoUi.media.clickSaveButton();
  await umbracoUi.media.isTreeItemVisible(folder);

  await umbracoUi.media.clickActionsMenuForName(folder);
  await umbracoUi.media.clickCreateModalButton();
  await umbracoUi.media.clickButtonWithName('Folder', true);
  await umbracoUi.media.enterMediaItemName(otherName);
  await umbracoUi.media.clickSaveButton();
  await umbracoUi.media.openMediaCaretButtonForName(folder);
  await umbracoUi.media.isTreeItemVisible(otherName);

  const parent = await umbracoApi.media.getByName(folder);
  expect((await umbracoApi.media.getChildren(parent.id)).map(child => child.variants[0].name)).toEqual([otherName]);
});

test('renames', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.media.createDefaultMediaFolder(otherName);
  await open(umbracoUi);
  await umbracoUi.media.clickLabelWithName(otherName, true, true);
  await umbracoUi.media.enterMediaItemName(name);
  await umbracoUi.media.clickSaveButton();
  await umbracoUi.media.isTreeItemVisible(name);

  expect(await umbracoApi.media.doesNameExist(otherName)).toBeFalsy();
});

test('finds by name', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.media.createDefaultMediaFolder(name);
  await umbracoApi.media.createDefaultMediaFolder(otherName);
  await open(umbracoUi);
  await umbracoUi.media.searchForMediaItemByName(otherName);

  await umbracoUi.media.doesMediaCardsContainAmount(1);
  await umbracoUi.media.doesMediaCardContainText(otherName);
});

test('moves to the recycle bin and restores', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.media.createDefaultMediaFolder(folder);
  await open(umbracoUi);
  await umbracoUi.media.clickActionsMenuForName(folder);
  await umbracoUi.media.clickTrashButton();
  await umbracoUi.media.clickConfirmTrashButton();
  await expect.poll(() => umbracoApi.media.doesMediaItemExistInRecycleBin(folder)).toBeTruthy();
  await umbracoUi.media.isItemVisibleInRecycleBin(folder);

  await umbracoUi.media.restoreMediaItem(folder);
  await umbracoUi.media.isTreeItemVisible(folder);
  await expect.poll(() => umbracoApi.media.doesNameExist(folder)).toBeTruthy();
});

test('empties the recycle bin', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.media.createDefaultMediaFolder(folder);
  await umbracoApi.media.trashMediaItem(folder);
  await open(umbracoUi);
  await umbracoUi.media.isItemVisibleInRecycleBin(folder);
  await umbracoUi.media.clickEmptyRecycleBinButton();
  await umbracoUi.media.clickConfirmEmptyRecycleBinButton();
  await umbracoUi.media.isItemVisibleInRecycleBin(folder, false, false);
  await expect.poll(() => umbracoApi.media.doesMediaItemExistInRecycleBin(folder)).toBeFalsy();
});
