using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Backoffice;

/// <summary>An editor's day, from signing in to a page that was renamed, on a site that is killed in the middle of it.</summary>
[Collection(nameof(KernelHost))]
public sealed class EditorsDayTests(Chromium chromium)
{
    private const string Articles = "/kennisbank/artikelen";
    private const string Word = "zonnebloemoverleg";

    // An article of the site, whose fields a new one begins with.
    private static readonly Guid Model = Guid.Parse("43fc580f-5afc-40de-9b20-35f09dd97a01");
    private static readonly Guid ImageType = Guid.Parse("cc07b313-0843-4aa8-bbda-871c8da728c8");

    private readonly Guid _article = Guid.NewGuid();
    private readonly Guid _picture = Guid.NewGuid();

    [Theory, AllDatabases]
    public async Task Work_AWholeDayOnASiteThatIsKilled_LosesNothing(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        var esra = await installed.MakeEditorAsync();
        IReadOnlyList<string> codes;
        await using (var morning = await installed.StartAsync())
        {
            await using (var first = await EditorAtWork.SignInAsync(chromium, morning.Address, InstalledSite.Administrator))
            {
                codes = await first.SetUpAppAsync();
            }

            await using var bea = await EditorAtWork.SignInAsync(chromium, morning.Address, InstalledSite.Administrator, codes[0]);
            await WriteAsync(bea);
            await ScheduleAsync(bea, "2999-01-01T09:00:00Z");
            await morning.KillAsync();
        }

        await using var site = await installed.StartAsync();
        using var visitor = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
        await using var editor = await EditorAtWork.SignInAsync(chromium, site.Address, InstalledSite.Administrator, codes[1]);
        await PreviewAsync(editor, visitor);
        await CollideAsync(editor, site.Address, esra);
        await ScheduleAsync(editor, time: null);
        await PublishAsync(editor, visitor);
        await RollBackAsync(editor, visitor);
        await RenameAsync(editor, visitor);
    }

    private async Task WriteAsync(EditorAtWork editor)
    {
        var upload = Guid.NewGuid();
        await editor.UploadPictureAsync(upload);
        await editor.DoAsync("POST", "media", new JsonObject
        {
            ["id"] = _picture,
            ["mediaType"] = Reference(ImageType),
            ["parent"] = null,
            ["variants"] = new JsonArray(new JsonObject { ["name"] = "Kring" }),
            ["values"] = new JsonArray(Value("umbracoFile", new JsonObject { ["temporaryFileId"] = upload })),
        });

        var model = await editor.GetAsync($"document/{Model}");
        var place = (await editor.GetAsync($"tree/document/ancestors?descendantId={Model}")).AsArray()[^2]!["id"]!.GetValue<Guid>();
        var address = (await editor.GetAsync($"media/urls?id={_picture}"))[0]!["urlInfos"]![0]!["url"]!.GetValue<string>();
        await editor.DoAsync("POST", "document", new JsonObject
        {
            ["id"] = _article,
            ["parent"] = Reference(place),
            ["documentType"] = Reference(model["documentType"]!["id"]!.GetValue<Guid>()),
            ["template"] = model["template"]!.DeepClone(),
            ["variants"] = Named("Het zonnebloemoverleg", date: null),
            ["values"] = With(With(model["values"]!, "umbracoUrlName", null), "body", Text(new Uri(address, UriKind.RelativeOrAbsolute))),
        });
        Assert.Equal("Het zonnebloemoverleg", (await ReadAsync(editor))["variants"]![0]!["name"]!.GetValue<string>());
    }

    private Task ScheduleAsync(EditorAtWork editor, string? time) => editor.DoAsync("PUT", $"document/{_article}/publish", new JsonObject
    {
        ["publishSchedules"] = new JsonArray(new JsonObject
        {
            ["culture"] = null,
            ["schedule"] = new JsonObject { ["publishTime"] = time },
        }),
    });

    // What was written in the morning is there after the site was killed: a draft that is to be published, which visitors do not see.
    private async Task PreviewAsync(EditorAtWork editor, HttpClient visitor)
    {
        var read = await ReadAsync(editor);
        Assert.Equal("Draft", read["variants"]![0]!["state"]!.GetValue<string>());
        Assert.StartsWith("2999-01-01", read["variants"]![0]!["scheduledPublishDate"]!.GetValue<string>(), StringComparison.Ordinal);

        await editor.DoAsync("POST", "preview");
        await editor.Page.GotoAsync($"/{_article}");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Het zonnebloemoverleg");
        await Assertions.Expect(editor.Page.Locator("main table th").First).ToHaveTextAsync("Wie");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(new Uri($"/{_article}", UriKind.Relative))).StatusCode);
        await editor.Page.GotoAsync("/umbraco/section/content");
        await Assertions.Expect(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true })).ToBeVisibleAsync();
    }

    private async Task CollideAsync(EditorAtWork editor, Uri site, EditorAccount esra)
    {
        var mine = await ReadAsync(editor);
        await using (var other = await EditorAtWork.SignInAsync(chromium, site, esra))
        {
            await SaveAsync(other, await ReadAsync(other), "intro", "De inleiding van Esra.");
        }

        var (status, text) = await TrySaveAsync(editor, mine, "metaDescription", "De samenvatting van Bea.");
        Assert.Equal((409, "Esra Editor"), (status, JsonNode.Parse(text)!["changedBy"]!.GetValue<string>()));

        // Field by field: the other's introduction, and what was written here.
        await SaveAsync(editor, await ReadAsync(editor), "metaDescription", "De samenvatting van Bea.");
        var merged = await ReadAsync(editor);
        Assert.Equal("De inleiding van Esra.", ValueOf(merged, "intro"));
        Assert.Equal("De samenvatting van Bea.", ValueOf(merged, "metaDescription"));
    }

    private async Task PublishAsync(EditorAtWork editor, HttpClient visitor)
    {
        await PublishNowAsync(editor);

        var page = await visitor.GetStringAsync(new Uri($"{Articles}/het-zonnebloemoverleg", UriKind.Relative));
        Assert.Contains("De inleiding van Esra.", page, StringComparison.Ordinal);
        Assert.Contains("<th", page, StringComparison.Ordinal);
        Assert.Contains("/kennisbank/begrippen/gezinswerker", page, StringComparison.Ordinal);
        Assert.Contains("Een kring om een tafel", page, StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(Patience.Limit);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(await visitor.GetStringAsync(new Uri($"/zoeken?q={Word}", UriKind.Relative), patience.Token))
            .Contains("/het-zonnebloemoverleg", StringComparison.Ordinal))
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private async Task RollBackAsync(EditorAtWork editor, HttpClient visitor)
    {
        await SaveAsync(editor, await ReadAsync(editor), "intro", "Een zin waar niemand blij van wordt.");
        await PublishNowAsync(editor);
        var versions = (await editor.GetAsync($"document-version?documentId={_article}&skip=0&take=100"))["items"]!.AsArray();
        foreach (var version in versions.Select(version => version!["id"]!.GetValue<Guid>()))
        {
            if (ValueOf(await editor.GetAsync($"document-version/{version}"), "intro") == "De inleiding van Esra.")
            {
                await editor.DoAsync("POST", $"document-version/{version}/rollback");
                break;
            }
        }

        await PublishNowAsync(editor);
        var page = await visitor.GetStringAsync(new Uri($"{Articles}/het-zonnebloemoverleg", UriKind.Relative));
        Assert.Contains("De inleiding van Esra.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("niemand blij", page, StringComparison.Ordinal);
    }

    private async Task RenameAsync(EditorAtWork editor, HttpClient visitor)
    {
        var read = await ReadAsync(editor);
        read["variants"] = Named("Het gele overleg", DateOf(read));
        await editor.DoAsync("PUT", $"document/{_article}", read.DeepClone());
        await PublishNowAsync(editor);

        var former = await visitor.GetAsync(new Uri($"{Articles}/het-zonnebloemoverleg", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, former.StatusCode);
        Assert.EndsWith($"{Articles}/het-gele-overleg", former.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(1, (await editor.GetAsync($"redirect-management/{_article}"))["total"]!.GetValue<int>());
    }

    private Task<JsonNode> ReadAsync(EditorAtWork editor) => editor.GetAsync($"document/{_article}");

    private Task PublishNowAsync(EditorAtWork editor) => editor.DoAsync("PUT", $"document/{_article}/publish", new JsonObject
    {
        ["publishSchedules"] = new JsonArray(new JsonObject { ["culture"] = null }),
    });

    private async Task SaveAsync(EditorAtWork editor, JsonNode read, string alias, string value)
    {
        var (status, text) = await TrySaveAsync(editor, read, alias, value);
        Assert.True(status == 200, text);
    }

    private Task<(int Status, string Text)> TrySaveAsync(EditorAtWork editor, JsonNode read, string alias, string value) =>
        editor.AskAsync("PUT", $"document/{_article}", new JsonObject
        {
            ["template"] = read["template"]?.DeepClone(),
            ["variants"] = Named(read["variants"]![0]!["name"]!.GetValue<string>(), DateOf(read)),
            ["values"] = With(read["values"]!, alias, value),
        });

    private JsonObject Text(Uri picture) => new()
    {
        ["markup"] = $"""
            <p>Bij een {Word} zit iedereen om een tafel. De
            <a type="document" href="/{"{"}localLink:136cc4a7-94c3-4790-804d-3c360b5c4ae6{"}"}">gezinswerker</a> begint.</p>
            <p><img src="{picture}" data-udi="umb://media/{_picture:N}" alt="Een kring om een tafel"></p>
            <table><tbody><tr><th>Wie</th><th>Wat</th></tr><tr><td>Oma</td><td>Past op</td></tr></tbody></table>
            """,
        ["blocks"] = new JsonObject
        {
            ["layout"] = new JsonObject(),
            ["contentData"] = new JsonArray(),
            ["settingsData"] = new JsonArray(),
            ["expose"] = new JsonArray(),
        },
    };

    private static JsonArray With(JsonNode values, string alias, JsonNode? value) => [.. values.AsArray()
        .Where(field => field!["alias"]!.GetValue<string>() != alias)
        .Select(field => field!.DeepClone())
        .Append(Value(alias, value))];

    private static JsonObject Value(string alias, JsonNode? value) => new()
    {
        ["alias"] = alias,
        ["culture"] = null,
        ["segment"] = null,
        ["editorAlias"] = "x",
        ["value"] = value,
    };

    private static string? ValueOf(JsonNode document, string alias) =>
        document["values"]!.AsArray().FirstOrDefault(field => field!["alias"]!.GetValue<string>() == alias)?["value"]?.GetValue<string>();

    private static JsonArray Named(string name, string? date) =>
        [new JsonObject { ["name"] = name, ["culture"] = null, ["segment"] = null, ["updateDate"] = date }];

    private static string DateOf(JsonNode read) => read["variants"]![0]!["updateDate"]!.GetValue<string>();

    private static JsonObject Reference(Guid id) => new() { ["id"] = id };
}
