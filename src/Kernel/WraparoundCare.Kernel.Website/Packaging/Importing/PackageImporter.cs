using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Imports everything in a package, each part after those that it refers to.</summary>
internal sealed class PackageImporter(
    LocalizationImporters localization, SchemaImporters schema, ContentImporters content, ILogger<PackageImporter> logger)
{
    public async Task<InstallationSummary> ImportAsync(CompiledPackage package, IEnumerable<XElement> memberTypes, ImportRun run)
    {
        var summary = new InstallationSummary(package.Name) { Warnings = package.Warnings };
        Report(package.Languages, "languages");
        summary.LanguagesInstalled = await localization.Languages.ImportAsync(package.Languages, run);
        Report(package.DictionaryItems, "dictionary items");
        summary.DictionaryItemsInstalled = await localization.Dictionary.ImportAsync(package.DictionaryItems, null, run);
        Report(package.DataTypes, "data types");
        summary.DataTypesInstalled = await schema.DataTypes.ImportAsync(package.DataTypes, run);
        Report(package.Templates, "templates");
        summary.TemplatesInstalled = await schema.Templates.ImportAsync(package.Templates, run);
        Report(package.DocumentTypes, "document types");
        summary.DocumentTypesInstalled = await schema.DocumentTypes.ImportAsync(package.DocumentTypes, run);
        Report(package.MediaTypes, "media types");
        summary.MediaTypesInstalled = await schema.MediaTypes.ImportAsync(package.MediaTypes, run);
        await schema.MemberTypes.ImportAsync(memberTypes, run);

        var mediaItems = package.Media.SelectMany(set => set.XmlData.Items()).ToList();
        Report(mediaItems.SelectMany(PackageXml.Tree), "media items");
        summary.MediaInstalled = content.Media.Import(mediaItems, run);
        var roots = package.Documents.SelectMany(set => set.XmlData.Items()).ToList();
        Report(roots.SelectMany(PackageXml.Tree), "documents");
        summary.ContentInstalled = await content.Documents.ImportAsync(roots, run);
        return summary;

        void Report(IEnumerable<XElement> elements, string what)
        {
            if (elements.Count() is > 0 and var count)
            {
                logger.LogInformation("Package {Package}: importing {What}, {Count}", package.Name, what, count);
            }
        }
    }
}

/// <summary>The importers of languages and texts.</summary>
internal sealed record LocalizationImporters(LanguageImporter Languages, DictionaryImporter Dictionary);

/// <summary>The importers of what content is made of.</summary>
internal sealed record SchemaImporters(
    DataTypeImporter DataTypes,
    TemplateImporter Templates,
    DocumentTypeImporter DocumentTypes,
    MediaTypeImporter MediaTypes,
    MemberTypeImporter MemberTypes);

/// <summary>The importers of documents and media.</summary>
internal sealed record ContentImporters(DocumentImporter Documents, MediaImporter Media);
