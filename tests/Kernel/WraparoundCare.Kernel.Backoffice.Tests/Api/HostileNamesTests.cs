using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api;

/// <summary>Names that are markup stay names: in every list of the API, and on the pages that the site shows editors itself.</summary>
[Collection(nameof(KernelHost))]
public sealed class HostileNamesTests
{
    private const string Hostile = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";

    [Theory, AllDatabases]
    public async Task Name_OfEverythingThatHasOne_ComesBackAsItIsAndNeverAsAPage(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var type = await site.MakePageTypeAsync();
        var editor = await site.EditorAsync();
        RenameEveryUser(site);
        var page = await editor.AddPageAsync(type, Hostile, Hostile);
        var folder = site.MakeFolder(Hostile).Key;
        var file = await editor.AddFileAsync("verslag.pdf", "%PDF-1.7 for a test"u8.ToArray());
        await editor.PutAsync($"media/{file}", new { values = Array.Empty<object>(), variants = new[] { new { name = Hostile } } });
        var blueprint = (await editor.PostAsync(
            "document-blueprint/from-document", new { id = Guid.NewGuid(), document = new { id = page }, name = Hostile })).Made;
        await editor.PutAsync($"document/{page}/publish", Later);
        var binned = await editor.AddPageAsync(type, Hostile + " weg");
        await editor.PutAsync($"document/{binned}/move-to-recycle-bin", new { });
        var version = (await editor.GetAsync($"document-version?documentId={page}")).Body["items"]![0]!["id"]!.GetValue<Guid>();
        var user = site.Host.Get<IUserService>().GetByUsername("esra@example.org")!.Key;

        string[] named =
        [
            $"document/{page}", $"document/{page}/audit-log", $"document-version/{version}", $"document-version?documentId={page}",
            $"item/document?id={page}", "item/document/search?query=alert", "tree/document/root", "recycle-bin/document/root",
            $"tree/document/ancestors?descendantId={page}", $"document-type/{type.Key}/blueprint", $"document-blueprint/{blueprint}",
            $"item/document-blueprint?id={blueprint}", $"item/media?id={folder}", "item/media/search?query=alert", "tree/media/root",
            "collection/media", $"media/{file}", $"media/{file}/audit-log", $"item/user?id={user}", "user/current",
            $"document/{page}/preview-url?providerAlias=umbDocumentUrlProvider", "language", "manifest/manifest",
            $"document/urls?id={page}", $"document/{page}/editing", "redirect-management?filter=" + Uri.EscapeDataString(Hostile),
        ];
        foreach (var address in named)
        {
            var answer = await editor.GetAsync(address);
            Assert.True((int)answer.Status is 200 or 204 or 400 or 404, $"{address}: {answer.Status} {answer.Text}");
            Assert.False(answer.MayBeGuessed, address);
            Assert.True(answer.ContentType is null or "application/json" or "application/problem+json", $"{address}: {answer.ContentType}");
        }

        Assert.Equal([Hostile], (await editor.GetAsync($"item/document?id={page}")).Names);
        Assert.Equal([Hostile], (await editor.GetAsync($"item/document-blueprint?id={blueprint}")).Names);
        Assert.Equal([Hostile], (await editor.GetAsync($"item/user?id={user}")).Names);
        Assert.Contains(Hostile, (await editor.GetAsync("tree/media/root")).Names);
    }

    [Fact]
    public async Task Name_InARefusal_IsTextToo()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.MemberOfAsync(new GroupRights
        {
            Sections = ["content", "media"],
            Verbs = ["Umb.Document.Read", "Umb.Document.Create", "Umb.Document.CultureAndHostnames"],
        });
        var page = await editor.AddPageAsync(await site.MakePageTypeAsync(), "Welkom");
        var domains = new { defaultIsoCode = (string?)null, domains = new[] { new { domainName = Hostile, isoCode = "en-US" } } };

        var host = await editor.PutAsync($"document/{page}/domains", domains);
        var upload = await editor.UploadAsync(Guid.NewGuid(), "<img src=x onerror=alert(1)>.aspx", "x"u8.ToArray());
        var type = await editor.GetAsync("tree/document/children?parentId=" + Uri.EscapeDataString(Hostile));
        var culture = await editor.GetAsync("language/" + Uri.EscapeDataString("<script>alert(2)"));

        Assert.All([host, upload, type, culture], answer =>
        {
            Assert.True((int)answer.Status is 400 or 404, answer.Status + answer.Text);
            Assert.False(answer.MayBeGuessed);
            Assert.True(answer.ContentType is null or "application/problem+json", answer.ContentType);
            Assert.DoesNotContain("<img", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script", answer.Text, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Empty((await editor.GetAsync($"document/{page}/domains")).Body["domains"]!.AsArray());
    }

    [Fact]
    public async Task Name_OfTheEditor_IsTextOnPagesOfTheSite()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var account = await site.Host.Services.MakeEditorAsync();
        RenameEveryUser(site);
        using var browser = new EditorClient(new Uri(site.Host.App.Urls.First()));
        await browser.SignInAsync(account, "/redactie");

        foreach (var path in new[] { "/redactie", "/redactie/voorbeeldlinks", "/umbraco/account", "/umbraco/account/sessions" })
        {
            var answer = await browser.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.Status));
            Assert.Empty(answer.Page.QuerySelectorAll("[onerror], script:not([src])"));
            Assert.True(path.EndsWith("sessions", StringComparison.Ordinal)
                || answer.Page.Body!.TextContent.Contains(Hostile, StringComparison.Ordinal), path);
        }
    }

    private static object Later => new
    {
        publishSchedules = new[] { new { culture = (string?)null, schedule = new { publishTime = "2999-01-01T09:00:00Z" } } },
    };

    private static void RenameEveryUser(ManagementSite site)
    {
        var users = site.Host.Get<IUserService>();
        foreach (var user in users.GetAll(0, 100, out _))
        {
            user.Name = Hostile;
            users.Save(user);
        }
    }
}
