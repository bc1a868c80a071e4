using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Editing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Editing;

/// <summary>What is typed and not saved, who else has a document open, and what was changed in the meantime.</summary>
[Collection(nameof(KernelHost))]
public sealed class EditingTests
{
    private static readonly object Existing = new { parent = (object?)null, documentType = (object?)null };

    [Theory, AllDatabases]
    public async Task Keep_ThenRestart_OffersWhatWasTypedToItsEditorAlone(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var other = await site.MemberOfAsync(new GroupRights { Sections = [Constants.Applications.Content] });
        var page = await MakePageAsync(site, editor);
        var session = Guid.NewGuid();
        var form = $"document/{page}/editing/{session}";

        var unknown = await editor.PutAsync($"{form}/draft", new { text = "te vroeg" });
        await editor.PutAsync(form, Existing);
        var kept = await editor.PutAsync($"{form}/draft", new { text = "half af" });
        var stolen = await other.PutAsync($"{form}/draft", new { text = "van een ander" });
        var closed = await editor.DeleteAsync(form);
        var offered = await editor.GetAsync($"document/{page}/editing");
        var toOther = await other.GetAsync($"document/{page}/editing");
        await editor.DeleteAsync($"{form}/draft");
        var afterwards = await editor.GetAsync($"document/{page}/editing");
        await editor.PutAsync($"{form}/draft", new { text = "van wie er niet meer is" });
        site.Host.Get<EditingSessions>().Forget([site.Host.Get<IUserService>().GetByUsername("esra@example.org")!.Key]);
        var afterForgetting = await editor.GetAsync($"document/{page}/editing");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.Status, stolen.Status));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (kept.Status, closed.Status));
        Assert.Equal("half af", offered.Body["draft"]!["text"]!.GetValue<string>());
        Assert.Equal(session, offered.Body["session"]!.GetValue<Guid>());
        Assert.All([toOther, afterwards, afterForgetting], answer => Assert.Equal(HttpStatusCode.NoContent, answer.Status));
    }

    /// <summary>Who leaves right after saving, before the journal has forgotten what was typed before that.</summary>
    [Fact]
    public async Task Close_WithEverythingSaved_OffersNothingOld()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var page = await MakePageAsync(site, editor);
        var form = $"document/{page}/editing/{Guid.NewGuid()}";
        await editor.PutAsync(form, Existing);
        await editor.PutAsync($"{form}/draft", new { text = "van voor het opslaan" });

        var closed = await editor.DeleteAsync($"{form}?saved=true");
        var offered = await editor.GetAsync($"document/{page}/editing");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent), (closed.Status, offered.Status));
    }

    [Fact]
    public async Task Keep_OfANewDocument_IsOfferedAtTheSamePlaceAndType()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var type = await site.MakePageTypeAsync();
        var form = $"document/{Guid.NewGuid()}/editing/{Guid.NewGuid()}";

        await editor.PutAsync(form, new { parent = (object?)null, documentType = new { id = type.Key } });
        await editor.PutAsync($"{form}/draft", new { text = "nog geen pagina" });
        var offered = await editor.GetAsync($"document/editing?parent=&documentType={type.Key}");
        var ofOtherType = await editor.GetAsync($"document/editing?documentType={Guid.NewGuid()}");

        Assert.Equal("nog geen pagina", offered.Body["draft"]!["text"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NoContent, ofOtherType.Status);
    }

    [Fact]
    public async Task Keep_MoreThanTheJournalTakes_SaysHowMuchThatIs()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var form = $"document/{await MakePageAsync(site, editor)}/editing/{Guid.NewGuid()}";
        await editor.PutAsync(form, Existing);

        var refused = await editor.PutAsync($"{form}/draft", new { text = new string('a', EditingController.MaxDraft) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains($"{EditingController.MaxDraft}", refused.Title, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task See_DocumentThatIsOpenElsewhere_SaysWhoHasIt(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var page = await MakePageAsync(site, editor);
        var other = await site.MemberOfAsync(new GroupRights { Sections = [Constants.Applications.Content] });
        var reader = await site.ReaderAsync();
        var theirs = $"document/{page}/editing/{Guid.NewGuid()}";

        await other.PutAsync(theirs, Existing);
        await other.PutAsync($"{theirs}/draft", new { text = "bezig" });
        var mine = await editor.PutAsync($"document/{page}/editing/{Guid.NewGuid()}", Existing);
        var second = await editor.PutAsync($"document/{page}/editing/{Guid.NewGuid()}", Existing);
        await other.PutAsync($"{theirs}/draft?closing=true", new { text = "laatste woorden" });
        var afterClosing = await editor.PutAsync($"document/{page}/editing/{Guid.NewGuid()}", Existing);
        var refused = await reader.PutAsync($"document/{page}/editing/{Guid.NewGuid()}", Existing);

        var seen = Assert.Single(mine.Body["others"]!.AsArray())!;
        Assert.Equal((false, true), (seen["isSelf"]!.GetValue<bool>(), seen["isTyping"]!.GetValue<bool>()));
        Assert.Equal("Esra Editor", seen["name"]!.GetValue<string>());
        Assert.Equal([false, true], second.Body["others"]!.AsArray().Select(one => one!["isSelf"]!.GetValue<bool>()));
        Assert.All(afterClosing.Body["others"]!.AsArray(), one => Assert.True(one!["isSelf"]!.GetValue<bool>()));
        Assert.False(refused.Status == HttpStatusCode.OK, "Who may not write does not say that they do.");
    }

    /// <summary>As umbraco/Umbraco-CMS#23573: the client saves a form that it has not filled yet, and the whole page is empty.</summary>
    [Theory, AllDatabases]
    public async Task Update_FormThatWasNotFilledYet_IsRefusedAndLosesNothing(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var page = await MakePageAsync(site, editor);
        var before = await editor.GetAsync($"document/{page}");
        var variants = new[] { new { name = "Welkom" } };

        var empty = await editor.PutAsync($"document/{page}", new { values = Array.Empty<object>(), variants });
        var other = await editor.PutAsync($"document/{page}", new { values = new[] { new { alias = "vinkje", value = true } }, variants });
        var nothing = await editor.PutAsync($"document/{page}", new { });
        var after = await editor.GetAsync($"document/{page}");
        var emptied = await editor.PutAsync(
            $"document/{page}", new { values = new[] { new { alias = "text", value = (string?)null } }, variants });

        Assert.All([empty, other, nothing], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.StartsWith("Het formulier was nog niet helemaal geladen.", empty.Title, StringComparison.Ordinal);
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(HttpStatusCode.OK, emptied.Status);
    }

    /// <summary>As umbraco/Umbraco-CMS#23743: somebody goes on with a form of before the session ended.</summary>
    [Theory, AllDatabases]
    public async Task Update_ReadBeforeSomebodyElseSaved_IsRefusedAndLosesNothing(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var other = await site.MemberOfAsync(new GroupRights { Sections = [Constants.Applications.Content] });
        var page = await MakePageAsync(site, editor);
        var read = await ReadDateAsync(editor, page);

        var first = await other.PutAsync($"document/{page}", Page("van de ander", read));
        var second = await editor.PutAsync($"document/{page}", Page("van mij", read));
        var kept = await editor.GetAsync($"document/{page}");
        var again = await editor.PutAsync($"document/{page}", Page("samengevoegd", await ReadDateAsync(editor, page)));
        var without = await editor.PutAsync($"document/{page}", Page("zonder datum", read: null));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.Status, second.Status));
        Assert.Equal("Esra Editor heeft deze pagina gewijzigd nadat je haar opende. "
            + "Er is niets overschreven: voeg de wijzigingen samen.", second.Title);
        Assert.Equal("Outdated", second.Body["operationStatus"]!.GetValue<string>());
        Assert.Equal("van de ander", kept.Body["values"]![0]!["value"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (again.Status, without.Status));
    }

    [Theory, AllDatabases]
    public async Task Update_DraftThatWasNeverPublished_StaysAsAVersion(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var page = await MakePageAsync(site, editor);

        await editor.PutAsync($"document/{page}", Page("tweede", read: null));
        await editor.PutAsync($"document/{page}", Page("tweede", read: null));
        await editor.PutAsync($"document/{page}", Page("derde", read: null));
        var versions = (await editor.GetAsync($"document-version?documentId={page}")).Body["items"]!.AsArray();
        var texts = new List<string>();
        foreach (var version in versions)
        {
            texts.Add((await editor.GetAsync($"document-version/{version!["id"]}")).Body["values"]![0]!["value"]!.GetValue<string>());
        }

        Assert.Equal(["derde", "eerste", "tweede"], texts.Order(StringComparer.Ordinal));
    }

    private static async Task<Guid> MakePageAsync(ManagementSite site, ManagementClient editor)
    {
        var type = await site.MakePageTypeAsync();
        var made = await editor.PostAsync("document", new
        {
            id = Guid.NewGuid(),
            parent = (object?)null,
            documentType = new { id = type.Key },
            values = new[] { new { alias = "text", value = "eerste" } },
            variants = new[] { new { name = "Welkom" } },
        });
        return made.Made!.Value;
    }

    private static async Task<string> ReadDateAsync(ManagementClient editor, Guid page) =>
        (await editor.GetAsync($"document/{page}")).Body["variants"]![0]!["updateDate"]!.GetValue<string>();

    private static object Page(string text, string? read) => new
    {
        values = new[] { new { alias = "text", value = text } },
        variants = new[] { new { name = "Welkom", updateDate = read } },
    };
}
