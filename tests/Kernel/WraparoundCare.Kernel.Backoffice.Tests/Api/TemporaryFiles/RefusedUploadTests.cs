using System.Net;
using System.Text.Json.Nodes;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.TemporaryFiles;

/// <summary>A file that is refused is refused aloud: the client shows the title, and that says in Dutch why.</summary>
[Collection(nameof(KernelHost))]
public sealed class RefusedUploadTests
{
    private static readonly byte[] Pdf = "%PDF-1.7 for a test"u8.ToArray();

    [Fact]
    public async Task Post_EachKindOfRefusal_SaysWhyInDutch()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite, "--Umbraco:CMS:Runtime:MaxRequestLength=100");
        var editor = await site.EditorAsync();
        var known = Guid.NewGuid();
        await editor.UploadAsync(known, "eerste.pdf", Pdf);

        (string Why, string Begin, ManagementAnswer Answer)[] refused =
        [
            ("kind", "Bestanden van deze soort mogen hier niet", await editor.UploadAsync(Guid.NewGuid(), "pagina.aspx", Pdf)),
            ("no kind", "Bestanden van deze soort mogen hier niet", await editor.UploadAsync(Guid.NewGuid(), "README", Pdf)),
            ("content", "Dit bestand is geweigerd: de inhoud", await editor.UploadAsync(Guid.NewGuid(), "foto.jpg", Pdf)),
            ("name", "De naam van dit bestand kan niet", await editor.UploadAsync(Guid.NewGuid(), "a\0b.pdf", Pdf)),
            ("size", "Dit bestand is te groot", await editor.UploadAsync(Guid.NewGuid(), "a.pdf", [.. Pdf, .. new byte[200 * 1024]])),
            ("empty", "Dit bestand is leeg", await editor.UploadAsync(Guid.NewGuid(), "leeg.txt", [])),
            ("twice", "Dit bestand is al gestuurd", await editor.UploadAsync(known, "tweede.pdf", Pdf)),
            ("no file", "Er ontbrak iets", await SendAsync(editor, form => form.Add(new StringContent(Guid.NewGuid().ToString()), "Id"))),
            ("text", "Er ontbrak iets", await SendAsync(editor, form =>
            {
                form.Add(new StringContent(Guid.NewGuid().ToString()), "Id");
                form.Add(new StringContent("geen bestand"), "File");
            })),
            ("no id", "Er ontbrak iets", await SendAsync(editor, form =>
            {
                form.Add(new StringContent("geen sleutel"), "Id");
                form.Add(new ByteArrayContent(Pdf), "File", "a.pdf");
            })),
        ];

        Assert.All(refused, one =>
        {
            Assert.True((int)one.Answer.Status is 400 or 409 or 413, $"{one.Why}: {one.Answer.Status} {one.Answer.Text}");
            Assert.Equal((one.Why, "application/problem+json"), (one.Why, one.Answer.ContentType));
            Assert.True(
                one.Answer.Title?.StartsWith(one.Begin, StringComparison.Ordinal), $"{one.Why}: {one.Answer.Title}");
            Assert.Equal((one.Why, "Error"), (one.Why, one.Answer.Body["type"]!.GetValue<string>()));
            Assert.Equal((int)one.Answer.Status, one.Answer.Body["status"]!.GetValue<int>());
        });
    }

    [Fact]
    public async Task Post_ItemWithAFileThatIsGoneOrNotOfItsKind_SaysWhyInDutchAtTheField()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var text = Guid.NewGuid();
        await editor.UploadAsync(text, "notitie.txt", "tekst"u8.ToArray());

        var gone = await editor.PostAsync("media", MediaSteps.Item(ManagementSite.File, "weg", Guid.NewGuid()));
        var other = await editor.PostAsync("media", MediaSteps.Item(ManagementSite.Image, "geen foto", text));

        Assert.Equal(HttpStatusCode.BadRequest, gone.Status);
        Assert.Equal(["Het bestand dat je koos, is hier niet meer. Kies het opnieuw."], Errors(gone));
        Assert.True(other.Status == HttpStatusCode.BadRequest, other.Text);
        Assert.All(Errors(other), error => Assert.StartsWith("Een bestand .txt mag hier niet", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Put_DocumentThatCannotBeRead_SaysSoInDutchToo()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var page = await editor.AddPageAsync(await site.MakePageTypeAsync(), "Welkom");

        var answer = await editor.PutAsync($"document/{page}", new { values = "geen lijst", variants = 7 });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((OperationProblems.TextsOf("nl")["Malformed"], "Error"), (answer.Title, answer.Body["type"]!.GetValue<string>()));
        Assert.NotEmpty(answer.Body["fields"]!.AsArray());
    }

    private static IEnumerable<string> Errors(ManagementAnswer answer) =>
        answer.Body["errors"]!.AsObject().SelectMany(field => ((JsonArray)field.Value!).Select(error => error!.GetValue<string>()));

    private static async Task<ManagementAnswer> SendAsync(ManagementClient editor, Action<MultipartFormDataContent> fill)
    {
        using var form = new MultipartFormDataContent();
        fill(form);
        return await editor.SendPartsAsync("temporary-file", form);
    }
}
