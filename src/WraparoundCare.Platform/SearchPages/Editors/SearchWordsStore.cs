using System.Security.Cryptography;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.SearchPages.Editors;

internal enum SearchWordsOutcome
{
    Saved,

    /// <summary>Somebody else saved other words since the editor began.</summary>
    Changed,

    NotAllowed,

    /// <summary>Something else on the page is wrong, or gone.</summary>
    Refused,
}

/// <summary>The words as they stand now.</summary>
/// <param name="Version">The same for the same words.</param>
/// <param name="HasDraft">Publishing the page publishes more than these words.</param>
internal sealed record StoredSearchWords(SearchWords Words, string Version, bool HasDraft);

/// <summary>The words on the document of the search page: they are content, with its rights, versions and audit trail.</summary>
internal sealed class SearchWordsStore(
    ICoreScopeProvider scopes,
    IContentEditingService documents,
    ITemplateService templates,
    IContentPermissionService permissions,
    PropertyEditorCollection editors)
{
    private static readonly string SynonymsAlias = PropertyAlias.Of(nameof(SearchPage.Synonyms));
    private static readonly string StopWordsAlias = PropertyAlias.Of(nameof(SearchPage.StopWords));
    private static readonly string PinnedAlias = PropertyAlias.Of(nameof(SearchPage.Pinned));

    public async Task<StoredSearchWords?> ReadAsync(Guid page) => await documents.GetAsync(page) is { } document ? Read(document) : null;

    public async Task<bool> MayChangeAsync(Guid page, IUser user) =>
        await permissions.AuthorizeAccessAsync(user, [page], new HashSet<string> { ActionUpdate.ActionLetter, ActionPublish.ActionLetter })
            == ContentAuthorizationStatus.Success;

    /// <summary>Saves and publishes, both or neither.</summary>
    /// <param name="page">The search page.</param>
    /// <param name="words">The words to keep.</param>
    /// <param name="version">The version that the editor began from.</param>
    /// <param name="user">Who does it.</param>
    public async Task<SearchWordsOutcome> SaveAsync(Guid page, SearchWords words, string version, IUser user)
    {
        if (!await MayChangeAsync(page, user))
        {
            return SearchWordsOutcome.NotAllowed;
        }

        // Nobody saves between the comparison and the save.
        using var scope = scopes.CreateCoreScope();
        scope.EagerWriteLock(Constants.Locks.ContentTree);
        if (await documents.GetAsync(page) is not { } document)
        {
            return SearchWordsOutcome.Refused;
        }

        if (Read(document).Version != version)
        {
            return SearchWordsOutcome.Changed;
        }

        var saved = await documents.UpdateAndPublishAsync(page, await UpdateAsync(document, words), new HashSet<string>(), user.Key);
        if (saved.Status is not
            {
                ContentEditingOperationStatus: ContentEditingOperationStatus.Success,
                ContentPublishingOperationStatus: ContentPublishingOperationStatus.Success,
            })
        {
            return SearchWordsOutcome.Refused;
        }

        scope.Complete();
        return SearchWordsOutcome.Saved;
    }

    private StoredSearchWords Read(IContent document)
    {
        var words = new SearchWords(Lines(document, SynonymsAlias), Lines(document, StopWordsAlias), Lines(document, PinnedAlias));
        return new StoredSearchWords(
            words, Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words))), document.Edited);
    }

    // An update is of the whole document: what is not named is emptied.
    private async Task<ContentUpdateModel> UpdateAsync(IContent document, SearchWords words) => new()
    {
        TemplateKey = document.TemplateId is { } id ? (await templates.GetAsync(id))?.Key : null,
        Variants = [new VariantModel { Name = document.Name ?? string.Empty }],
        Properties =
        [
            .. document.Properties.Select(property => new PropertyValueModel
            {
                Alias = property.Alias,
                Value = property.Alias == SynonymsAlias ? words.Synonyms.ToArray()
                    : property.Alias == StopWordsAlias ? words.StopWords.ToArray()
                    : property.Alias == PinnedAlias ? words.Pinned.ToArray()
                    : EditorValue(property),
            }),
        ],
    };

    private string[] Lines(IContent document, string alias) =>
        document.Properties.TryGetValue(alias, out var property) && EditorValue(property) is IEnumerable<string> lines ? [.. lines] : [];

    private object? EditorValue(IProperty property) =>
        editors.TryGet(property.PropertyType.PropertyEditorAlias, out var editor)
            ? editor.GetValueEditor().ToEditor(property, null, null)
            : property.GetValue();
}
