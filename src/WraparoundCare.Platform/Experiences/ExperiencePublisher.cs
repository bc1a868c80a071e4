using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Experiences;

/// <summary>An experience that somebody sent in, as it goes on the site.</summary>
public sealed record SentExperience(string Title)
{
    public required string Occasion { get; init; }

    public required string WhatWeDid { get; init; }

    public required string WhatWorked { get; init; }

    public string? WhatDidNotWork { get; init; }

    public string? Tip { get; init; }

    /// <summary>Who wrote it, as they want to be named; null for nobody in particular.</summary>
    public string? Author { get; init; }

    /// <summary>The practice project that it is from.</summary>
    public Guid? Project { get; init; }

    public IReadOnlyList<Guid> Steps { get; init; } = [];
}

/// <summary>Makes a page of what somebody sent in: content as the editors' own, with its rights, versions and audit trail.</summary>
public sealed class ExperiencePublisher(
    IContentService documents, IContentTypeService types, IContentPermissionService permissions, PageIndex pages)
{
    private const string SentIn = "Ingezonden";

    private static readonly HashSet<string> Rights = [ActionNew.ActionLetter, ActionPublish.ActionLetter];

    private ExperiencesOverview? Overview => pages.First<ExperiencesOverview>();

    public async Task<bool> MayPublishAsync(IUser editor) =>
        Overview is { } overview
        && await permissions.AuthorizeAccessAsync(editor, [overview.Key], Rights) == ContentAuthorizationStatus.Success;

    /// <summary>Saves and publishes it below the overview, in the transaction of who asks.</summary>
    /// <returns>The key of the page; null when the site has no place for it or refuses it, and then nothing may be kept.</returns>
    public Guid? Publish(SentExperience experience, IUser editor)
    {
        if (Overview is not { } overview || types.Get(ExperienceAliases.Experience) is not { } type)
        {
            return null;
        }

        var document = documents.Create(experience.Title, overview.Key, type.Alias, editor.Id);
        document.TemplateId = type.DefaultTemplate?.Id;
        Fill(document, experience);
        return documents.Save(document, editor.Id).Success && documents.Publish(document, ["*"], editor.Id).Success ? document.Key : null;
    }

    private static void Fill(IContent document, SentExperience experience)
    {
        Set(document, nameof(Experience.Origin), SentIn);
        Set(document, nameof(Experience.Occasion), experience.Occasion);
        Set(document, nameof(Experience.WhatWeDid), experience.WhatWeDid);
        Set(document, nameof(Experience.WhatWorked), experience.WhatWorked);
        Set(document, nameof(Experience.WhatDidNotWork), experience.WhatDidNotWork);
        Set(document, nameof(Experience.Tip), experience.Tip);
        Set(document, nameof(Experience.Author), experience.Author);
        Set(document, nameof(Experience.Project), Picked(experience.Project is { } project ? [project] : []));
        Set(document, nameof(Experience.Steps), Picked(experience.Steps));
        Set(document, nameof(Experience.IsUntraceable), 1);
        Set(document, nameof(ContentPage.KnowledgeKinds), JsonSerializer.Serialize<string[]>(["Ervaringskennis"]));
        Set(document, nameof(ContentPage.SourceNote), "Ingezonden door een lid, en geplaatst door de redactie.");
    }

    private static string? Picked(IReadOnlyCollection<Guid> keys) =>
        keys.Count == 0 ? null : string.Join(',', keys.Select(key => Udi.Create(Constants.UdiEntityType.Document, key)));

    // A property that an editor took off the type is not filled and not missed.
    private static void Set(IContent document, string property, object? value)
    {
        if (document.Properties.Contains(PropertyAlias.Of(property)))
        {
            document.SetValue(PropertyAlias.Of(property), value);
        }
    }
}
