using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Downloads.Versions;

/// <summary>Who refers to a version of a file finds it for ever, and who refers to the newest finds that.</summary>
[Collection(nameof(KernelHost))]
public sealed class ToolVersionsTests
{
    private const string Name = "Voorbeeldformulier Gezinsplan";
    private const string Tool = "/hulpmiddelen/gezinsplan";

    [Theory, AllDatabases]
    public async Task Follow_Permalinks_LeadToTheirVersion(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        const string note = "De vragen staan in een andere volgorde.";
        Publish(site, "2.0", "nieuw.txt", [("1.0", "oudste.txt", ""), ("1.1 (proef)", "oud.txt", note)]);
        var page = await new HtmlParser().ParseDocumentAsync(
            await site.Visitor.GetStringAsync(Tool, TestContext.Current.CancellationToken));

        Assert.Equal(
            ["Versie 2.0", "Versie 1.0", "Versie 1.1 (proef)", "Deze link"],
            page.QuerySelectorAll("[aria-labelledby=versies] a").Select(link => link.TextContent));
        Assert.Contains(note, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nieuw.txt", await ReadAsync(site, $"{Tool}/versie/laatste"));
        Assert.Equal("nieuw.txt", await ReadAsync(site, $"{Tool}/versie/2-0"));
        Assert.Equal("oudste.txt", await ReadAsync(site, $"{Tool}/versie/1-0"));
        Assert.Equal("oud.txt", await ReadAsync(site, $"{Tool}/VERSIE/1-1-Proef"));
        foreach (var missing in new[] { $"{Tool}/versie/3-0", $"{Tool}/versie/", "/hulpmiddelen/geen/versie/laatste" })
        {
            using var answer = await site.Visitor.GetAsync(missing, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Follow_LatestAfterANewVersion_LeadsToThat()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var before = await SiteAnswerAsync(site, $"{Tool}/versie/laatste");
        Publish(site, "1.0", "eerste.txt", []);
        var first = await ReadAsync(site, $"{Tool}/versie/laatste");
        Publish(site, "2.0", "tweede.txt", [("1.0", "eerste.txt", "")]);

        Assert.Equal($"{Tool}/formulier.pdf", before);
        Assert.Equal("eerste.txt", first);
        Assert.Equal("tweede.txt", await ReadAsync(site, $"{Tool}/versie/laatste"));
        Assert.Equal("eerste.txt", await ReadAsync(site, $"{Tool}/versie/1-0"));
    }

    private static async Task<string> SiteAnswerAsync(EditorsSite site, string path)
    {
        using var answer = await site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> ReadAsync(EditorsSite site, string path) =>
        await site.Visitor.GetStringAsync(await SiteAnswerAsync(site, path), TestContext.Current.CancellationToken);

    // The text of each file is its name.
    private static void Publish(EditorsSite site, string number, string file, (string Number, string File, string Note)[] earlier)
    {
        var services = site.Search.App.Services;
        var type = services.GetRequiredService<IContentTypeService>().Get("toolVersion")!.Key;
        Guid Add(string name) => ToolUploads.Add(services, name, System.Text.Encoding.UTF8.GetBytes(name));
        var blocks = earlier.Select(version => (Key: Guid.NewGuid(), Version: version)).ToList();
        var value = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["layout"] = new Dictionary<string, object>
            {
                ["Umbraco.BlockList"] = blocks.Select(block => new { contentKey = block.Key }),
            },
            ["contentData"] = blocks.Select(block => new
            {
                contentTypeKey = type,
                key = block.Key,
                values = new[]
                {
                    new { alias = "number", value = block.Version.Number },
                    new { alias = "changeNote", value = block.Version.Note },
                    new { alias = "file", value = ToolUploads.Pick(Add(block.Version.File)) },
                },
            }),
            ["settingsData"] = Array.Empty<object>(),
            ["expose"] = blocks.Select(block => new { contentKey = block.Key }),
        });
        ToolUploads.Publish(services, Name, page =>
        {
            page.SetValue("file", ToolUploads.Pick(Add(file)));
            page.SetValue("version", number);
            page.SetValue("versions", value);
        });
    }
}
