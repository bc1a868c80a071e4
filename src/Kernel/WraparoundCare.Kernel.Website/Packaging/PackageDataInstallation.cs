using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Packaging.Importing;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>
/// The kernel's port for importing parts of a package. A whole package only adds; importing single types or dictionary items, which a
/// user does on purpose, also updates what exists.
/// </summary>
internal sealed class PackageDataInstallation(
    ICoreScopeProvider scopes,
    IUserIdKeyResolver users,
    PackageImporter packages,
    PackageParts parts)
    : IPackageDataInstallation
{
    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId) =>
        Import(userId, false, run => packages.ImportAsync(compiledPackage, [], run));

    public IReadOnlyList<IMediaType> ImportMediaTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        Import(userId, true, run => parts.Schema.MediaTypes.ImportAsync(docTypeElements, run));

    public IReadOnlyList<IMemberType> ImportMemberTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        Import(userId, true, run => parts.Schema.MemberTypes.ImportAsync(docTypeElements, run));

    public IReadOnlyList<IContentType> ImportDocumentType(XElement docTypeElement, int userId) =>
        ImportDocumentTypes([docTypeElement], userId);

    public IReadOnlyList<IContentType> ImportDocumentTypes(IEnumerable<XElement> docTypeElements, int userId) =>
        Import(userId, true, run => parts.Schema.DocumentTypes.ImportAsync(docTypeElements, run));

    public IReadOnlyList<IDataType> ImportDataTypes(IReadOnlyCollection<XElement> dataTypeElements, int userId) =>
        Import(userId, true, run => parts.Schema.DataTypes.ImportAsync(dataTypeElements, run));

    public IReadOnlyList<IDictionaryItem> ImportDictionaryItems(IEnumerable<XElement> dictionaryItemElementList, int userId) =>
        Import(userId, true, run => parts.Localization.Dictionary.ImportAsync(dictionaryItemElementList, null, run));

    public IEnumerable<IDictionaryItem> ImportDictionaryItem(XElement dictionaryItemElement, int userId, Guid? parentId) =>
        Import(userId, true, run => parts.Localization.Dictionary.ImportAsync([dictionaryItemElement], parentId, run));

    public IReadOnlyList<ILanguage> ImportLanguages(IEnumerable<XElement> languageElements, int userId) =>
        Import(userId, true, run => parts.Localization.Languages.ImportAsync(languageElements, run));

    public async Task<IEnumerable<ITemplate>> ImportTemplateAsync(XElement templateElement, int userId) =>
        await ImportTemplatesAsync([templateElement], userId);

    public Task<IReadOnlyList<ITemplate>> ImportTemplatesAsync(IReadOnlyCollection<XElement> templateElements, int userId) =>
        ImportAsync(userId, true, run => parts.Schema.Templates.ImportAsync(templateElements, run));

    public IReadOnlyList<TContentBase> ImportContentBase<TContentBase, TContentTypeComposition>(
        IEnumerable<CompiledPackageContentBase> docs,
        IDictionary<string, TContentTypeComposition> importedDocumentTypes,
        int userId,
        IContentTypeBaseService<TContentTypeComposition> typeService,
        IContentServiceBase<TContentBase> service)
        where TContentBase : class, IContentBase
        where TContentTypeComposition : IContentTypeComposition
    {
        var roots = docs.SelectMany(set => set.XmlData.Items()).ToList();
        IEnumerable<IContentBase> imported = typeof(TContentBase) switch
        {
            var type when type == typeof(IContent) => Import(userId, false, run => parts.Content.Documents.ImportAsync(roots, run)),
            var type when type == typeof(IMedia) => Import(userId, false, run => Task.FromResult(parts.Content.Media.Import(roots, run))),
            var type => throw new NotSupportedException($"IPackageDataInstallation.ImportContentBase does not import {type.Name}."),
        };
        return imported.Cast<TContentBase>().ToList();
    }

    public Guid GetContentTypeKey(XElement contentType) =>
        contentType.TypeKey() ?? throw new FormatException($"The <{contentType.Name.LocalName}> has no key.");

    public string? GetEntityTypeAlias(XElement entityType) => entityType.TypeAlias();

    private async Task<TResult> ImportAsync<TResult>(int userId, bool updateExisting, Func<ImportRun, Task<TResult>> import)
    {
        var userKey = userId == -1 ? Constants.Security.SuperUserKey : await users.GetAsync(userId);
        var run = new ImportRun { UserId = userId, UserKey = userKey, UpdateExisting = updateExisting };
        using var scope = scopes.CreateCoreScope();
        var result = await import(run);
        scope.Complete();
        return result;
    }

    private TResult Import<TResult>(int userId, bool updateExisting, Func<ImportRun, Task<TResult>> import) =>
        Synchronously.Run(() => ImportAsync(userId, updateExisting, import));
}

/// <summary>The importers of each part of a package.</summary>
internal sealed record PackageParts(LocalizationImporters Localization, SchemaImporters Schema, ContentImporters Content);
