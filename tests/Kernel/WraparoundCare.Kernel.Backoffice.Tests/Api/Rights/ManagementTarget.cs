using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Rights;

/// <summary>A document and a media item with all that endpoints can be asked about them, made by an editor who may do everything.</summary>
internal sealed class ManagementTarget
{
    private const string Group = "Leden";

    private readonly ManagementSite _site;
    private readonly ManagementClient _editor;
    private readonly IContentType _type;

    private ManagementTarget(ManagementSite site, ManagementClient editor, IContentType type) =>
        (_site, _editor, _type) = (site, editor, type);

    public Guid Document { get; private set; }

    public Guid Media { get; private set; }

    /// <summary>Where it can be put, and where visitors are sent who may not see it.</summary>
    public Guid OtherDocument { get; init; }

    public Guid OtherMedia { get; init; }

    private Guid Version { get; set; }

    private Guid Redirect { get; set; }

    /// <summary>A published document with a version, an old address and a rule of who may see it, and a folder of media.</summary>
    public static async Task<ManagementTarget> MakeAsync(
        ManagementSite site, ManagementClient editor, IContentType type, string name, ManagementTarget? other = null)
    {
        var made = new ManagementTarget(site, editor, type)
        {
            OtherDocument = other?.Document ?? Guid.NewGuid(),
            OtherMedia = other?.Media ?? Guid.NewGuid(),
        };
        await made.MakeDocumentAsync(name);
        made.Media = site.MakeFolder(name).Key;
        return made;
    }

    /// <summary>Throws both away, for what can be asked of the recycle bin alone.</summary>
    public async Task TrashAsync()
    {
        Assert.Equal(200, (int)(await _editor.PutAsync($"document/{Document}/move-to-recycle-bin", new { })).Status);
        Assert.Equal(200, (int)(await _editor.PutAsync($"media/{Media}/move-to-recycle-bin", new { })).Status);
    }

    /// <summary>All that there is to be seen of both.</summary>
    public async Task<string> StateAsync() => string.Join('\n', await Task.WhenAll(
        ReadAsync($"document/{Document}"),
        ReadAsync($"document/{Document}/domains"),
        ReadAsync($"document/{Document}/public-access"),
        ReadAsync($"document-version?documentId={Document}"),
        ReadAsync($"redirect-management/{Document}"),
        ReadAsync($"tree/document/children?parentId={Document}&skip=0&take=100"),
        ReadAsync($"tree/document/ancestors?descendantId={Document}"),
        ReadAsync($"media/{Media}"),
        ReadAsync($"tree/media/children?parentId={Media}&skip=0&take=100"),
        ReadAsync($"tree/media/ancestors?descendantId={Media}")));

    /// <summary>Asks one endpoint about it, with all that the endpoint may want to know.</summary>
    public Task<ManagementAnswer> AskAsync(ManagementClient asker, ManagementRight right) => right.Name == "POST temporary-file"
        ? asker.UploadAsync(Guid.NewGuid(), "los.txt", "tekst"u8.ToArray())
        : asker.AskAsync(HttpMethod.Parse(right.Method), AddressOf(right), right.Method is "POST" or "PUT" ? BodyOf(right) : null);

    private string AddressOf(ManagementRight right)
    {
        var item = right.IsAboutMedia || right.Route.Contains("/media", StringComparison.Ordinal) ? Media : Document;
        var route = right.Route
            .Replace("{id:guid}", IdOf(right, item).ToString(), StringComparison.Ordinal)
            .Replace("{document:guid}", Document.ToString(), StringComparison.Ordinal)
            .Replace("{session:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("{task:guid}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            .Replace("{isoCode}", right.IsReading ? "nl-NL" : "xx-XX", StringComparison.Ordinal);
        var version = right.Route == "document/{id:guid}/validate" ? "1.1" : "1";
        return $"v{version}/{route}?id={item}&parentId={item}&descendantId={item}&target={item}&parent={item}&documentId={Document}"
            + $"&documentType={_type.Key}&query=Geheim&skip=0&take=100&preventCleanup=true&providerAlias=umbDocumentUrlProvider";
    }

    private Guid IdOf(ManagementRight right, Guid item) => right.Route.Split('/')[0] switch
    {
        // Who removes a type removes what was made of it, and the others that ask want it.
        "document-type" or "media-type" when !right.IsReading => Guid.NewGuid(),
        "document-version" => Version,
        "document-type" => _type.Key,
        "media-type" => ManagementSite.Folder,
        "document-blueprint" or "data-type" or "temporary-file" => Guid.NewGuid(),
        "redirect-management" when right.Method == "DELETE" => Redirect,
        _ => item,
    };

    private object BodyOf(ManagementRight right) => right.Name switch
    {
        "POST document" or "POST document/validate" => DocumentSteps.Page(_type, "Erbij", "tekst", Document),
        "PUT document/{id:guid}" or "PUT document/{id:guid}/validate" => DocumentSteps.Page(_type, "Anders", "tekst"),
        // As if it were new: that takes no right to the document itself.
        "PUT document/{document:guid}/editing/{session:guid}" =>
            new { parent = Reference(OtherDocument), documentType = Reference(_type.Key) },
        "POST document-blueprint/from-document" => new { document = Reference(Document), name = "Blauwdruk", id = Guid.NewGuid() },
        "PUT document/sort" => new { parent = Reference(Document), sorting = Array.Empty<object>() },
        "PUT document/{id:guid}/domains" => new { domains = new[] { new { domainName = "anders.nl", isoCode = "nl-NL" } } },
        "PUT document/{id:guid}/notifications" => new { subscribedActionIds = Array.Empty<string>() },
        "PUT document/{id:guid}/publish" => DocumentSteps.Now,
        "PUT document/{id:guid}/publish-with-descendants" => new { includeUnpublishedDescendants = true, cultures = new[] { "invariant" } },
        "POST media" or "POST media/validate" => MediaSteps.Item(ManagementSite.Folder, "Erbij", parent: Media),
        "PUT media/{id:guid}" or "PUT media/{id:guid}/validate" => MediaSteps.Item(ManagementSite.Folder, "Anders"),
        "PUT media/sort" => new { parent = Reference(Media), sorting = Array.Empty<object>() },
        _ when right.Route.EndsWith("public-access", StringComparison.Ordinal) => Rule(OtherDocument),
        _ when right.Route.Contains("media", StringComparison.Ordinal) => new { target = Reference(OtherMedia) },
        _ => new { target = Reference(OtherDocument) },
    };

    private async Task MakeDocumentAsync(string name)
    {
        Document = await _editor.AddPageAsync(_type, name);
        Assert.Equal(200, (int)(await _editor.PutAsync($"document/{Document}/publish", DocumentSteps.Now)).Status);
        Version = (await _editor.GetAsync($"document-version?documentId={Document}")).Body["items"]![0]!["id"]!.GetValue<Guid>();
        _site.Host.Get<IRedirectUrlService>().Register("/oud-adres-" + Document, Document);
        Redirect = (await _editor.GetAsync($"redirect-management/{Document}")).Body["items"]![0]!["id"]!.GetValue<Guid>();
        await _site.Host.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = Group });
        Assert.Equal(201, (int)(await _editor.PostAsync($"document/{Document}/public-access", Rule(Document))).Status);
    }

    private static object Rule(Guid page) => new
    {
        memberGroupNames = new[] { Group },
        memberUserNames = Array.Empty<string>(),
        loginDocument = Reference(page),
        errorDocument = Reference(page),
    };

    private async Task<string> ReadAsync(string address) => (await _editor.GetAsync(address)).Text;

    private static object Reference(Guid id) => new { id };
}
