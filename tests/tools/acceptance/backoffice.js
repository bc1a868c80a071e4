const { ConstantHelper } = require('@umbraco/playwright-testhelpers');

/** Opens a section. The helpers would wait for every section that Umbraco has; here is nothing to see of those that are not offered. */
exports.openSection = (helper, section) => helper.goToSection(ConstantHelper.sections[section], false);

/** Makes a type of documents with one text. */
exports.makeTextType = async (umbracoApi, name) => {
  const text = await umbracoApi.dataType.getByName('Textstring');
  return umbracoApi.documentType.createDocumentTypeWithPropertyEditor(name, 'Textstring', text.id);
};
