namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>Where we differ from the client on purpose, by the reason. What is not needed any more fails the test.</summary>
internal static class KnownDifferences
{
    /// <summary>What only we have.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Own = new Dictionary<string, string[]>
    {
        ["The package Redactie keeps what is typed, and tells who else has a document open."] =
            ["/v1/document/editing", "/v1/document/{}/editing/*"],
        ["The client shows these as pictures, and does not call them."] = ["/v1/security/back-office/graphics/*"],
    };

    /// <summary>Where what both have differs.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Different = new Dictionary<string, string[]>
    {
        ["A data type can have a picker pass over start nodes. Nobody sees more in a picker than in the tree."] =
        [
            "GET /v1/item/document/search?dataTypeId is not known",
            "GET /v1/item/media/search?dataTypeId is not known",
            "GET /v1/tree/document/children?dataTypeId is not known",
            "GET /v1/tree/document/root?dataTypeId is not known",
            "GET /v1/tree/document/siblings?dataTypeId is not known",
            "GET /v1/tree/media/children?dataTypeId is not known",
            "GET /v1/tree/media/root?dataTypeId is not known",
            "GET /v1/tree/media/siblings?dataTypeId is not known",
        ],
        ["A list of media answers every property, whatever its columns are."] = ["GET /v1/collection/media?dataTypeId is not known"],
        ["Names are searched in every language, and media have none."] =
            ["GET /v1/item/document/search?culture is not known", "GET /v1/item/media/search?culture is not known"],
        ["There are no segments, so none to skip."] = ["GET /v1/segment?skip is not known", "GET /v1/segment?take is not known"],
        ["Whether old addresses are kept is a setting of the host: to change it is refused, whatever is asked."] =
            ["POST /v1/redirect-management/status?status is not known"],
        ["Blueprints stand in one list, without folders."] =
        [
            "request: CreateDocumentBlueprintFromDocumentRequestModel.parent is not known",
            "request: CreateDocumentBlueprintRequestModel.parent is not known",
        ],
        ["The client reads the id of a variant nowhere."] =
        [
            "answer: DocumentVariantItemResponseModel.id is not answered",
            "answer: DocumentVariantResponseModel.id is not answered",
        ],
        ["A level of the kernel's own; the site answers nobody before it runs."] =
            ["answer: RuntimeLevelModel can be Upgrading, which the client does not know"],
    };

    /// <summary>What has no screen here.</summary>
    private static readonly Dictionary<string, string[]> WithoutScreen = new()
    {
        ["Members have no section here: editors choose groups of them for who may see a page."] =
        [
            "/v1/member/*", "/v1/member-type/*", "/v1/tree/member-type/*", "/v1/tree/member-group/*", "/v1/item/member/*",
            "/v1/item/member-type/*", "/v1/filter/member", "DELETE /v1/member-group/{}", "GET /v1/member-group/{}",
            "POST /v1/member-group", "PUT /v1/member-group/{}",
        ],
        ["Types and templates have no screen: an administrator's program makes and changes them, and asks no more than that."] =
        [
            "/v1/item/template/search", "POST /v1/document-type/available-compositions",
            "POST /v1/document-type/import", "POST /v1/document-type/{}/*", "PUT /v1/document-type/{}/import",
            "PUT /v1/document-type/{}/move", "/v1/document-type/{}/composition-references", "/v1/document-type/{}/export",
            "POST /v1/media-type/available-compositions", "POST /v1/media-type/import", "POST /v1/media-type/{}/*",
            "PUT /v1/media-type/{}/import", "PUT /v1/media-type/{}/move", "/v1/media-type/{}/composition-references",
            "/v1/media-type/{}/export", "/v1/template/configuration", "/v1/template/query/*", "/v1/property-type/*", "/v1/import/*",
            "/v1/models-builder/*",
        ],
        ["Views, scripts and style sheets are files of the program."] =
        [
            "/v1/partial-view/*", "/v1/tree/partial-view/*", "/v1/item/partial-view", "/v1/script/*", "/v1/tree/script/*",
            "/v1/item/script", "/v1/stylesheet/*", "/v1/tree/stylesheet/*", "/v1/item/stylesheet", "/v1/tree/static-file/*",
            "/v1/item/static-file",
        ],
        ["Users and their groups have no section of their own yet."] =
        [
            "/v1/user-group/*", "/v1/item/user-group", "/v1/filter/user", "/v1/filter/user-group", "GET /v1/user", "POST /v1/user",
            "DELETE /v1/user", "/v1/user/{}/*", "/v1/user/avatar/*", "/v1/user/configuration", "/v1/user/disable", "/v1/user/enable",
            "/v1/user/set-user-groups", "/v1/user/unlock",
        ],
        ["Languages and words of the dictionary have no section to change them in."] =
        [
            "/v1/culture", "/v1/dictionary/*", "/v1/tree/dictionary/*", "/v1/item/dictionary",
        ],
        ["Blueprints stand in one list, without folders."] =
        [
            "/v1/document-blueprint/folder/*", "PUT /v1/document-blueprint/{}/move",
        ],
    };

    /// <summary>What is done in another way, or not at all.</summary>
    private static readonly Dictionary<string, string[]> Otherwise = new()
    {
        ["Editors look after their own account, forgotten passwords and invitations on pages outside the client."] =
        [
            "/v1/user/current/2fa/*", "/v1/user/current/avatar", "/v1/user/current/change-password", "/v1/user/invite/*",
            "/v1/security/*",
        ],
        ["Operators have the log, health checks and metrics of the site, and no screens in the client."] =
        [
            "/v1/log-viewer/*", "/v1/health-check/*", "/v1/health-check-group/*", "/v1/indexer/*", "/v1/searcher/*",
            "/v1/published-cache/*", "/v1/profiling/*", "/v1/server/troubleshooting", "/v1/telemetry/*",
        ],
        ["The site installs and upgrades itself when it starts."] =
        [
            "/v1/install/*", "/v1/upgrade/*", "/v1/package/*", "/v1/server/upgrade-check",
        ],
        ["The site asks nothing of other sites: no news, no help, no pages to embed, no webhooks."] =
        [
            "/v1/news-dashboard", "/v1/help", "/v1/oembed/*", "/v1/webhook/*", "/v1/item/webhook",
        ],
        ["No type of document has a field that asks this: tags, or a place that is looked up."] =
        [
            "/v1/tag", "/v1/dynamic-root/*",
        ],
        ["What refers to an item is shown there; kinds of relations have no screen."] =
        [
            "/v1/relation/*", "/v1/relation-type/*", "/v1/item/relation-type", "/v1/object-types",
        ],
        ["The client has these calls and makes them nowhere."] =
        [
            "/v1/user-data/*", "/v1/user/current/permissions/*", "/v1/recycle-bin/document/referenced-by",
            "/v1/recycle-bin/document/siblings", "/v1/recycle-bin/media/referenced-by", "/v1/recycle-bin/media/siblings",
        ],
        ["Pages do not differ for parts of the public."] =
        [
            "/v1/document/{}/available-segment-options",
        ],
    };

    /// <summary>What the client can call and we do not answer. An address that ends in <c>/*</c> means all below it too.</summary>
    public static IReadOnlyDictionary<string, string[]> NotOffered => WithoutScreen.Concat(Otherwise).ToDictionary();

    /// <returns>Whether a call is meant by an entry: an address, or one with its method.</returns>
    public static bool Means(string entry, string call)
    {
        var meant = entry.StartsWith('/') ? $"{call.Split(' ')[0]} {entry}" : entry;
        return meant.EndsWith("/*", StringComparison.Ordinal)
            ? call == meant[..^2] || call.StartsWith(meant[..^1], StringComparison.Ordinal)
            : call == meant;
    }
}
