const { ConstantHelper } = require('@umbraco/playwright-testhelpers');

/** Opens a section. The helpers would wait for every section that Umbraco has; here is nothing to see of those that are not offered. */
exports.openSection = (helper, section) => helper.goToSection(ConstantHelper.sections[section], false);
