using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Backoffice.Client;

namespace WraparoundCare.Kernel.Backoffice.Api.CurrentUser;

/// <summary>What the client knows of who has signed in. It shows only what is allowed here; each endpoint asks again.</summary>
internal sealed record CurrentUserModel
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required string UserName { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<ReferenceById> UserGroupIds { get; init; }

    public required string LanguageIsoCode { get; init; }

    public required IReadOnlyList<ReferenceById> DocumentStartNodeIds { get; init; }

    public required bool HasDocumentRootAccess { get; init; }

    public required IReadOnlyList<ReferenceById> MediaStartNodeIds { get; init; }

    public required bool HasMediaRootAccess { get; init; }

    public IReadOnlyList<string> AvatarUrls { get; } = [];

    public required IReadOnlyList<string> Languages { get; init; }

    public required bool HasAccessToAllLanguages { get; init; }

    public required bool HasAccessToSensitiveData { get; init; }

    public required IReadOnlyList<string> FallbackPermissions { get; init; }

    public required IReadOnlyList<GranularPermission> Permissions { get; init; }

    public required IReadOnlyList<string> AllowedSections { get; init; }

    public required bool IsAdmin { get; init; }
}

internal sealed class CurrentUserModels(
    IEntityService entities,
    AppCaches caches,
    ILanguageService languages,
    IOptions<GlobalSettings> global,
    IOptions<BackofficeShellOptions> shell)
{
    /// <summary>The sections that are built, under the client's names.</summary>
    private static readonly Dictionary<string, string> Sections = new()
    {
        [Constants.Applications.Content] = "Umb.Section.Content",
        [Constants.Applications.Media] = "Umb.Section.Media",
    };

    /// <summary>What the client would show an action for that is not built.</summary>
    private static readonly string[] WithoutScreen =
    [
        ActionRights.ActionLetter,
    ];

    public async Task<CurrentUserModel> DescribeAsync(IUser user)
    {
        var documents = user.CalculateContentStartNodeIds(entities, caches) ?? [];
        var media = user.CalculateMediaStartNodeIds(entities, caches) ?? [];
        var groups = user.Groups.ToList();
        var allLanguages = groups.Exists(group => group.HasAccessToAllLanguages);
        return new CurrentUserModel
        {
            Id = user.Key,
            Email = user.Email,
            UserName = user.Username,
            Name = user.Name ?? user.Username,
            UserGroupIds = [.. groups.Select(group => new ReferenceById(group.Key))],
            LanguageIsoCode = user.Language ?? global.Value.DefaultUILanguage,
            DocumentStartNodeIds = KeysOf(documents, UmbracoObjectTypes.Document),
            HasDocumentRootAccess = documents.Contains(Constants.System.Root),
            MediaStartNodeIds = KeysOf(media, UmbracoObjectTypes.Media),
            HasMediaRootAccess = media.Contains(Constants.System.Root),
            Languages = await LanguagesAsync(groups),
            HasAccessToAllLanguages = allLanguages,
            HasAccessToSensitiveData = user.HasAccessToSensitiveData(),
            FallbackPermissions = [.. groups.SelectMany(group => group.Permissions).Distinct().Except(WithoutScreen)],
            Permissions = GranularPermission.Of(groups.SelectMany(group => group.GranularPermissions)),
            AllowedSections = [.. SectionsOf(user)],
            IsAdmin = user.IsAdmin(),
        };
    }

    private IEnumerable<string> SectionsOf(IUser user)
    {
        var own = user.AllowedSections.Where(Sections.ContainsKey).Select(section => Sections[section]);
        return user.AllowedSections.Contains(Constants.Applications.Content) ? own.Concat(shell.Value.SectionsWithContent) : own;
    }

    private IReadOnlyList<ReferenceById> KeysOf(int[] ids, UmbracoObjectTypes kind) =>
        [.. ids.Where(id => id > 0)
            .Select(id => entities.GetKey(id, kind))
            .Where(found => found.Success)
            .Select(found => new ReferenceById(found.Result))];

    private async Task<IReadOnlyList<string>> LanguagesAsync(IEnumerable<IReadOnlyUserGroup> groups) =>
        await languages.GetIsoCodesByIdsAsync([.. groups.SelectMany(group => group.AllowedLanguages).Distinct()]);
}
