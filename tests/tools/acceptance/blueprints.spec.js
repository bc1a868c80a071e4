const { expect } = require('@playwright/test');
const { test } = require('@umbraco/playwright-testhelpers');
const { makeTextType, openSection } = require('./backoffice');

const typeName = 'Proef met een voorbeeld';
const name = 'Proefpagina met een voorbeeld';
const newName = 'Proefpagina naar het voorbeeld';
const blueprint = 'Zo begint een proefpagina';
const text = 'Hiermee begint elke proefpagina.';
let type;

test.beforeEach(async ({ umbracoApi, umbracoUi }) => {
  await removeAll(umbracoApi);
  type = await makeTextType(umbracoApi, typeName);
  await umbracoUi.goToBackOffice();
});

test.afterEach(({ umbracoApi }) => removeAll(umbracoApi));

async function removeAll(api) {
  for (const document of [name, newName]) await api.document.ensureNameNotExists(document);
  await api.document.emptyRecycleBin();
  for (const made of [name, blueprint]) await api.documentBlueprint.ensureNameNotExists(made);
  await api.documentType.ensureNameNotExists(typeName);
}

test('makes a blueprint of a page', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.document.createDocumentWithTextContent(name, type, text, 'Textstring');
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.clickActionsMenuForContent(name);
  await umbracoUi.content.clickCreateBlueprintActionMenuOption();
  await umbracoUi.content.clickSaveDocumentBlueprintButton();

  await expect.poll(async () => (await umbracoApi.documentBlueprint.getByName(name)).values?.[0].value).toBe(text);
});

test('begins a page with a blueprint', async ({ umbracoApi, umbracoUi }) => {
  await umbracoApi.documentBlueprint.createDocumentBlueprintWithTextBoxValue(blueprint, type, 'Textstring', text);
  await openSection(umbracoUi.content, 'content');
  await umbracoUi.content.clickActionsMenuAtRoot();
  await umbracoUi.content.clickCreateActionMenuOption();
  await umbracoUi.content.chooseDocumentType(typeName);
  await umbracoUi.content.selectDocumentBlueprintWithName(blueprint);
  await umbracoUi.content.enterContentName(newName);
  await umbracoUi.content.clickSaveButtonForContent();

  await expect.poll(async () => (await umbracoApi.document.getByName(newName)).values?.[0].value).toBe(text);
});
