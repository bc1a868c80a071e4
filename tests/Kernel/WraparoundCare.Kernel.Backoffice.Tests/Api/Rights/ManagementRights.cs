using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using WraparoundCare.Kernel.Backoffice.Api;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Rights;

/// <summary>An endpoint of the Management API, and who may use it.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Route">As the endpoint has it, after the part that all have.</param>
/// <param name="Sections">One of these must be the editor's; none means everybody who has signed in.</param>
/// <param name="Verbs">What the editor must be allowed to do with the document, in the kernel's words. All of them.</param>
internal sealed record ManagementRight(string Method, string Route, IReadOnlyList<string> Sections, IReadOnlyList<string> Verbs)
{
    public string Name => $"{Method} {Route}";

    public bool IsReading => Method == HttpMethods.Get;

    /// <summary>Whether it is about what was thrown away.</summary>
    public bool IsAboutTrash => Route.StartsWith("recycle-bin", StringComparison.Ordinal);

    public bool IsForStrangers => Sections is ["strangers"];

    public bool IsAboutMedia => Sections.Contains(Constants.Applications.Media) && !Sections.Contains(Constants.Applications.Content);

    /// <summary>Whether it is about one item, which must stand where the editor may come.</summary>
    public bool IsAboutOne => Verbs.Count > 0 || (IsAboutMedia && Route.Contains("{id:guid}", StringComparison.Ordinal));

    public bool IsFor(IReadOnlyList<string> sections) =>
        Sections is ["strangers"] or ["everybody"] || AllNeeded.All(needed => needed.Intersect(sections).Any());

    private IEnumerable<IReadOnlyList<string>> AllNeeded => Sections is ["content+settings"]
        ? [[Constants.Applications.Content], [Constants.Applications.Settings]]
        : [Sections];
}

/// <summary>
/// Who may use which endpoint: what the tests of rights expect. It says of every endpoint that there is, so whoever makes one decides it.
/// </summary>
internal static class ManagementRights
{
    private const string Prefix = ManagementController.Api;

    // After the section: what must be allowed with a document. "either" is content or media.
    private const string Table =
        """
        GET    collection/document/{id:guid}                             content Read
        GET    collection/media                                          media
        GET    data-type/configuration                                   either
        GET    data-type/{id:guid}                                       either
        POST   document                                                  content Read Create
        POST   document-blueprint/from-document                          content Read CreateBlueprint
        DELETE document-blueprint/{id:guid}                              content+settings
        GET    document-blueprint/{id:guid}                              content
        GET    document-blueprint/{id:guid}/scaffold                     content
        GET    document-type/allowed-at-root                             either
        GET    document-type/configuration                               either
        GET    document-type/{id:guid}                                   either
        GET    document-type/{id:guid}/allowed-children                  either
        GET    document-type/{id:guid}/blueprint                         content
        GET    document-version                                          content Read
        GET    document-version/{id:guid}                                content Read
        PUT    document-version/{id:guid}/prevent-cleanup                content Read Rollback
        POST   document-version/{id:guid}/rollback                       content Read Rollback Update
        GET    document/are-referenced                                   content
        GET    document/configuration                                    content
        GET    document/editing                                          content Read Create
        PUT    document/sort                                             content Read Sort
        GET    document/urls                                             either
        POST   document/validate                                         content Read Create
        GET    document/{document:guid}/editing                          content Read Update
        DELETE document/{document:guid}/editing/{session:guid}           content
        PUT    document/{document:guid}/editing/{session:guid}           content Read Update
        DELETE document/{document:guid}/editing/{session:guid}/draft     content
        PUT    document/{document:guid}/editing/{session:guid}/draft     content
        DELETE document/{id:guid}                                        content Read Delete
        GET    document/{id:guid}                                        content Read
        PUT    document/{id:guid}                                        content Read Update
        GET    document/{id:guid}/audit-log                              content Read
        POST   document/{id:guid}/copy                                   content Read Duplicate Create
        GET    document/{id:guid}/domains                                content Read CultureAndHostnames
        PUT    document/{id:guid}/domains                                content Read CultureAndHostnames
        PUT    document/{id:guid}/move                                   content Read Move Create
        PUT    document/{id:guid}/move-to-recycle-bin                    content Read Delete
        GET    document/{id:guid}/notifications                          content Read Notifications
        PUT    document/{id:guid}/notifications                          content Read Notifications
        GET    document/{id:guid}/preview-url                            content Read
        DELETE document/{id:guid}/public-access                          content Read PublicAccess
        GET    document/{id:guid}/public-access                          content Read PublicAccess
        POST   document/{id:guid}/public-access                          content Read PublicAccess
        PUT    document/{id:guid}/public-access                          content Read PublicAccess
        PUT    document/{id:guid}/publish                                content Read Publish
        PUT    document/{id:guid}/publish-with-descendants               content Read Publish
        GET    document/{id:guid}/publish-with-descendants/result/{task:guid} content Read
        GET    document/{id:guid}/published                              content Read
        GET    document/{id:guid}/referenced-by                          content Read
        GET    document/{id:guid}/referenced-descendants                 content Read
        PUT    document/{id:guid}/unpublish                              content Read Unpublish
        PUT    document/{id:guid}/validate                               content Read Update
        GET    imaging/resize/urls                                       either
        GET    item/data-type                                            either
        GET    item/document                                             either
        GET    item/document-blueprint                                   content
        GET    item/document-type                                        either
        GET    item/document-type/search                                 either
        GET    item/document/search                                      either
        GET    item/language                                             everybody
        GET    item/language/default                                     everybody
        GET    item/media                                                either
        GET    item/media-type                                           either
        GET    item/media-type/allowed                                   either
        GET    item/media-type/folders                                   either
        GET    item/media-type/search                                    either
        GET    item/media/search                                         either
        GET    item/member-group                                         content
        GET    item/template                                             content
        GET    item/user                                                 everybody
        GET    language                                                  everybody
        GET    language/{isoCode}                                        everybody
        GET    manifest/manifest                                         everybody
        GET    manifest/manifest/private                                 everybody
        GET    manifest/manifest/public                                  strangers
        POST   media                                                     media
        GET    media-type/allowed-at-root                                either
        GET    media-type/configuration                                  either
        GET    media-type/{id:guid}                                      either
        GET    media-type/{id:guid}/allowed-children                     either
        GET    media/are-referenced                                      media
        GET    media/configuration                                       media
        PUT    media/sort                                                media
        GET    media/urls                                                media
        POST   media/validate                                            media
        DELETE media/{id:guid}                                           media
        GET    media/{id:guid}                                           media
        PUT    media/{id:guid}                                           media
        GET    media/{id:guid}/audit-log                                 media
        PUT    media/{id:guid}/move                                      media
        PUT    media/{id:guid}/move-to-recycle-bin                       media
        GET    media/{id:guid}/referenced-by                             media
        GET    media/{id:guid}/referenced-descendants                    media
        PUT    media/{id:guid}/validate                                  media
        GET    member-group                                              content
        DELETE preview                                                   content
        POST   preview                                                   content
        DELETE recycle-bin/document                                      content Delete
        GET    recycle-bin/document/children                             content
        GET    recycle-bin/document/root                                 content
        DELETE recycle-bin/document/{id:guid}                            content Delete
        GET    recycle-bin/document/{id:guid}/original-parent            content
        PUT    recycle-bin/document/{id:guid}/restore                    content Read Create
        DELETE recycle-bin/media                                         media
        GET    recycle-bin/media/children                                media
        GET    recycle-bin/media/root                                    media
        DELETE recycle-bin/media/{id:guid}                               media
        GET    recycle-bin/media/{id:guid}/original-parent               media
        PUT    recycle-bin/media/{id:guid}/restore                       media
        GET    redirect-management                                       content
        GET    redirect-management/status                                content
        POST   redirect-management/status                                content
        DELETE redirect-management/{id:guid}                             content Read Update
        GET    redirect-management/{id:guid}                             content Read
        GET    security/back-office/graphics/login-background                    strangers
        GET    security/back-office/graphics/login-logo                          strangers
        GET    security/back-office/graphics/login-logo-alternative              strangers
        GET    security/back-office/graphics/logo                                strangers
        GET    segment                                                   content
        GET    server/configuration                                      strangers
        GET    server/information                                        everybody
        GET    server/status                                             strangers
        POST   temporary-file                                            either
        GET    temporary-file/configuration                              either
        DELETE temporary-file/{id:guid}                                  either
        GET    temporary-file/{id:guid}                                  either
        GET    tree/document/ancestors                                   either
        GET    tree/document/children                                    either
        GET    tree/document/root                                        either
        GET    tree/document/siblings                                    either
        GET    tree/media/ancestors                                      either
        GET    tree/media/children                                       either
        GET    tree/media/root                                           either
        GET    tree/media/siblings                                       either
        GET    user/current                                              everybody
        GET    user/current/configuration                                everybody
        GET    user/current/login-providers                              everybody
        """;

    /// <summary>By the name of the endpoint.</summary>
    public static FrozenDictionary<string, ManagementRight> All { get; } = Table.ReplaceLineEndings("\n")
        .Split('\n')
        .Select(line => Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .ToFrozenDictionary(right => right.Name);

    /// <summary>The names of the endpoints that there are.</summary>
    public static IEnumerable<string> Of(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        let controller = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo
        where controller?.IsAssignableTo(typeof(ManagementController)) is true
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method != HttpMethods.Head
        select $"{method} {Shorten(endpoint.RoutePattern.RawText!.TrimStart('/'))}";

    private static ManagementRight Read(string[] words) =>
        new(words[0], words[1], SectionsOf(words[2]), [.. words[3..].Select(verb => "Umb.Document." + verb)]);

    private static IReadOnlyList<string> SectionsOf(string word) =>
        word == "either" ? [Constants.Applications.Content, Constants.Applications.Media] : [word];

    // One endpoint of the client's has another version.
    private static string Shorten(string route) =>
        route.Replace("/v1.1/", "/v1/", StringComparison.Ordinal)[Prefix.Length..];
}
