using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A moment at which somebody saved a document.</summary>
internal sealed record DocumentVersionItem(
    Guid Id,
    ReferenceById Document,
    ReferenceById DocumentType,
    ReferenceById User,
    DateTimeOffset VersionDate,
    bool IsCurrentPublishedVersion,
    bool IsCurrentDraftVersion,
    bool PreventCleanup);

/// <summary>What a document was then.</summary>
internal sealed record DocumentVersionModel(
    Guid Id,
    ReferenceById Document,
    DocumentTypeReference DocumentType,
    IReadOnlyList<DocumentValue> Values,
    IReadOnlyList<DocumentVariant> Variants)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>Makes the forms in which the client knows versions.</summary>
internal sealed class DocumentVersions(IContentTypeService types, IUserIdKeyResolver users, DocumentModels models)
{
    public async Task<DocumentVersionModel> DescribeAsync(IContent document, Guid version)
    {
        var then = await models.DescribeAsync(document);
        return new DocumentVersionModel(version, new ReferenceById(document.Key), then.DocumentType, then.Values, then.Variants);
    }

    public async Task<DocumentVersionItem> DescribeAsync(ContentVersionMeta version, Guid document)
    {
        var type = types.Get(version.ContentTypeId) ?? throw new InvalidOperationException($"Version {version.VersionId} has no type.");
        var user = await users.TryGetAsync(version.UserId);
        return new DocumentVersionItem(
            version.VersionId.ToGuid(),
            new ReferenceById(document),
            new ReferenceById(type.Key),
            new ReferenceById(user.Result),
            DateTime.SpecifyKind(version.VersionDate, DateTimeKind.Utc),
            version.CurrentPublishedVersion,
            version.CurrentDraftVersion,
            version.PreventCleanup);
    }
}
