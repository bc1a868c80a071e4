using System.Net;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Foundation.Tests.Data.Migrations.Upgrades;

/// <summary>A site of an earlier version becomes one of this version and loses nothing.</summary>
public sealed class UpgradeTests(FormerSites sites) : IClassFixture<FormerSites>
{
    // Tables that the site itself empties, and why.
    private static readonly string[] Passing =
    [
        "search_queue", // notes of changes: followed at the start
        "redirect_note", // what a killed process had not finished: finished at the start
        "cache_instruction", // what nodes told each other: kept for two days
        "last_synced", // how far each node had read that, which goes with it
    ];

    // Columns that change without anybody's doing, and why.
    private static readonly Dictionary<string, string[]> Passed = new(StringComparer.Ordinal)
    {
        ["schema_migration"] = ["module", "name"], // got other numbers
        ["property_type"] = ["alias"], // promoted became pinned
        ["node"] = ["update_date"], // of a type to which a newer package adds a property

        // made anew when words are analysed otherwise
        ["search_document"] = ["version", "fingerprint", "card", "texts", "tokens", "words", "terms"],
        ["search_token"] = ["tokens"],
        ["document_url"] = ["id", "url_segment"], // written anew; a draft beside a page with the same name got a segment of its own
        ["search_term"] = ["term"], // hashed when it was asked on fewer than three days
        ["search_state"] = ["version", "last_number"],
        ["server"] = ["address", "accessed_date", "is_active", "is_scheduling_publisher"], // a node that was not seen for minutes
        ["key_value"] = ["value", "update_date"], // which package was brought last
    };

    [Theory, AllDatabases]
    public async Task Start_SiteOfEarlierVersion_KeepsEveryRow(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        Assert.Equal("", string.Join('\n', site.Before.MissingIn(site.AfterStart, IsCompared)));
    }

    [Theory, AllDatabases]
    public async Task Start_Again_ChangesNothing(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var gone = site.AfterStart.MissingIn(site.AfterRestart, IsSteady);
        var come = site.AfterRestart.MissingIn(site.AfterStart, IsSteady);
        // The key with which searches are hashed is another one each day.
        Assert.Equal("", string.Join('\n', gone.Concat(come).Where(row => !row.Contains("'Search.QueryKey'", StringComparison.Ordinal))));
    }

    [Theory, AllDatabases]
    public async Task Start_SiteOfEarlierVersion_HasTheSchemaOfANewOne(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        await using var fresh = await DatabaseHost.CreateAsync(kind);

        fresh.Migrator.Migrate();

        Assert.Equal(SchemaCatalog.Read(fresh.Database!), SchemaCatalog.Read(site.Database));
    }

    [Theory, AllDatabases]
    public async Task Read_SiteOfEarlierVersion_WasUsedInEveryTable(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        // What several nodes tell each other is there on PostgreSQL only.
        string[] empty = kind == DatabaseKind.Sqlite ? ["cache_instruction", "last_synced", "server"] : [];
        Assert.Equal(empty, site.Before.EmptyTables);
    }

    [Theory, AllDatabases]
    public async Task Start_SiteOfEarlierVersion_KeepsTheIndex(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        Assert.DoesNotContain("made anew", site.FirstOutput, StringComparison.Ordinal);
        Assert.Equal(site.Before.Rows("search_state", "epoch"), site.AfterStart.Rows("search_state", "epoch"));
        var number = kind == DatabaseKind.Sqlite ? "rowid" : "id";
        // Pages that a newer package brings come to it.
        Assert.Empty(site.Before.Rows("search_token", number).Except(site.AfterStart.Rows("search_token", number)));
    }

    [Theory]
    [AllDatabases("/", HttpStatusCode.OK)]
    [AllDatabases("/de-13-stappen/7-crisisplan", HttpStatusCode.OK)]
    [AllDatabases("/over-ons/contact-opnemen", HttpStatusCode.OK)]
    [AllDatabases("/over-ons/contact", HttpStatusCode.MovedPermanently)]
    [AllDatabases("/over-ons/contact-en-vragen", HttpStatusCode.MovedPermanently)]
    [AllDatabases("/over-ons/spelregels-forum", HttpStatusCode.Redirect)]
    [AllDatabases("/hulpmiddelen/greep-op-wrap-around-care-tool", HttpStatusCode.OK)]
    [AllDatabases("/media/daah2wqa/handreiking.txt", HttpStatusCode.OK)]
    public async Task Visit_SiteOfEarlierVersion_AnswersAsItDid(DatabaseKind kind, string path, HttpStatusCode status)
    {
        using var visitor = Visitor(await sites.OnAsync(kind));

        using var answer = await visitor.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [AllDatabases("crisis", "/de-13-stappen/7-crisisplan")]
    [AllDatabases("poppenkast", "/kennisbank/begrippen/meldcode")] // a synonym of the editors
    [AllDatabases("ezelsbrug", "/kennisbank/begrippen")] // a page that the editors have put on top
    public async Task Search_SiteOfEarlierVersion_FindsWhatItFound(DatabaseKind kind, string query, string path)
    {
        using var visitor = Visitor(await sites.OnAsync(kind));

        var html = await visitor.GetStringAsync($"/zoeken?q={query}", TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(html);

        Assert.Contains(path, page.QuerySelectorAll(".results__title a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [AllDatabases("admin")]
    [AllDatabases("esra@example.org")]
    public async Task SignIn_EditorOfEarlierVersion_SeesTheOwnWords(DatabaseKind kind, string username)
    {
        using var editor = new EditorClient((await sites.OnAsync(kind)).Process.Address);

        await editor.SignInAsync(username, FormerSite.Password);
        var page = await editor.GetAsync("/redactie/zoeken/synoniemen");

        Assert.True(editor.IsSignedIn);
        Assert.Contains("poppenkast, meldcode", page.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static HttpClient Visitor(FormerSite site) =>
        new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Process.Address };

    private static bool IsCompared(string table, string column) =>
        !Passing.Contains(table) && !Passed.GetValueOrDefault(table, []).Contains(column);

    // What the site tidies up by its age: the stored copies grow older, and a start may be the first after a term.
    private static bool IsSteady(string table, string column) =>
        table is not ("server" or "last_synced" or "cache_instruction" or "search_state" or "search_term")
        || IsCompared(table, column);
}
