const { expect } = require('@playwright/test');
const { test } = require('@umbraco/playwright-testhelpers');
const { makeTextType, openSection } = require('./backoffice');

const typeName = 'Proef met tekst';
const childTypeName = 'Proef eronder';
const name = 'Proefpagina';
const otherName = 'Nog een pagina';
const text = 'Wat hier staat, hebben we zelf getypt.';
let type;

test.beforeEach(async ({ umbracoApi, umbracoUi }) => {
  await removeAll(umbracoApi);
  type = await makeTextType(umbracoApi, typeName);
  await umbracoUi.goToBackOffice();
});

test.afterEach(({ umbracoApi }) => removeAll(umbracoApi));

async function removeAll(api) {
  for (const document of [name, otherName, `${name} (1)`]) await api.document.ensureNameNotExists(document);
  await api.document.emptyRecycleBin();
  for (const documentType of [typeName, childTypeName]) await api.documentType.ensureNameNotExists(documentType);
}

const open = (umbracoUi) => openSection(umbracoUi.content, 'content');

const stateOf = async (api, document) => (await api.document.getByName(document)).variants?.[0].state;

test('creates, saves and publishes', async ({ umbracoApi, umbracoUi }) => {
  await open(umbracoUi);
  await umbracoUi.content.clickActionsMenuAtRoot();
  await umbracoUi.content.clickCreateActionMenuOption();
  await umbracoUi.content.chooseDocumentType(typeName);
  await umbracoUi.content.enterContentName(name);
  await umbracoUi.content.enterTextstring(text);
  await umbracoUi.content.clickSaveButtonForContent();
  await expect.poll(() => stateOf(umbracoApi, name)).toBe('Draft');

  await umbracoUi.content.clickSaveAndPublishButton();
  await expect.poll(() => stateOf(umbracoApi, name)).toBe('Published');
  expect((await umbracoApi.document.getByName(name)).values[0].value).toBe(text);
});

test('renames and changes a text', async ({ umbracoApi, umbracoUi }) => {
  const id = await umbracoApi.document.createDocumentWithTextContent(otherName, type, 'Eerst stond hier dit.', 'Textstring');
  await open(umbracoUi);
  await umbracoUi.content.goToContentWithName(otherName);
  await umbracoUi.content.enterContentName(name);
  await umbracoUi.content.enterTextstring(text);
  await umbracoUi.content.clickSaveButtonForContent();
  await expect.poll(async () => (await umbracoApi.document.get(id)).variants[0].name).toBe(name);
  expect((await umbracoApi.document.get(id)).values[0].value).toBe(text);
});

test('publishes and unpublishes from the tree', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.document.createDocumentWithTextContent(name, type, text, 'Textstring');
  await open(umbracoUi);
  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickPublishActionMenuOption();
  await umbracoUi.content.clickConfirmToPublishButton();
  await expect.poll(() => stateOf(umbracoApi, name)).toBe('Published');

  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickUnpublishActionMenuOption();
  await umbracoUi.content.clickConfirmToUnpublishButton();
  await expect.poll(() => stateOf(umbracoApi, name)).toBe('Draft');
});

test('duplicates to the root', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.document.createDocumentWithTextContent(name, type, text, 'Textstring');
  await open(umbracoUi);
  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickDuplicateToActionMenuOption();
  await umbracoUi.content.clickLabelWithName('Content');
  await umbracoUi.content.clickDuplicateButton();

  await expect.poll(async () => (await umbracoApi.document.getByName(`${name} (1)`)).values?.[0].value).toBe(text);
});

test('moves below another page', async ({ umbracoApi, umbracoUi }) => {
  const child = await umbracoApi.documentType.createDefaultDocumentTypeWithAllowAsRoot(childTypeName);
  await umbracoApi.documentType.ensureNameNotExists(typeName);
  const parentType = await umbracoApi.documentType.createDocumentTypeWithAllowedChildNode(typeName, child);
  const parent = await umbracoApi.document.createDefaultDocument(name, parentType);
  await umbracoApi.document.createDefaultDocument(otherName, child);
  await open(umbracoUi);
  await umbracoUi.content.clickActionsMenuForContent(otherName);
  await umbracoUi.content.clickMoveToActionMenuOption();
  await umbracoUi.content.moveToContentWithName([], name);

  await expect.poll(async () => (await umbracoApi.document.getChildren(parent)).map(item => item.variants[0].name)).toEqual([otherName]);
});

test('goes back to an older version', async ({ umbracoApi, umbracoUi }) => {
  const id = await umbracoApi.document.createDocumentWithTextContent(name, type, text, 'Textstring');
  await umbracoApi.document.publish(id);
  const document = await umbracoApi.document.get(id);
  document.values[0].value = 'Dit had niet gemoeten.';
  await umbracoApi.document.update(id, document);
  await umbracoApi.document.publish(id);
  await open(umbracoUi);
  await umbracoUi.content.goToContentWithName(name);
  await umbracoUi.content.clickInfoTab();
  await umbracoUi.content.clickRollbackButton();
  await umbracoUi.content.clickLatestRollBackItem();
  await umbracoUi.content.clickRollbackContainerButton();
  await umbracoUi.content.clickContentTab();
  await umbracoUi.content.doesDocumentPropertyHaveValue('Textstring', text);

  expect((await umbracoApi.document.get(id)).values[0].value).toBe(text);
});

test('shows what happened to a page', async ({ umbracoApi, umbracoUi }) => {
  const id = await umbracoApi.document.createDocumentWithTextContent(name, type, text, 'Textstring');
  await open(umbracoUi);
  await umbracoUi.content.goToContentWithName(name);
  await umbracoUi.content.clickInfoTab();

  await umbracoUi.content.doesDocumentStateHaveText('Unpublished');
  await umbracoUi.content.doesIdHaveText(id);
  await umbracoUi.content.isTextWithMessageVisible('Content saved');
});
