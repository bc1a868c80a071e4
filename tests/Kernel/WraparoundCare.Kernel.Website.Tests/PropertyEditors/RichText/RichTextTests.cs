using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Website.Tests.PropertyEditors.Html;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.RichText;

public sealed class RichTextTests : IDisposable
{
    private static readonly Guid Document = new("5b1d5b1d-0000-0000-0000-000000000001");
    private static readonly Guid Media = new("5b1d5b1d-0000-0000-0000-000000000002");
    private static readonly string MediaUdi = $"umb://media/{Media:N}";
    private static readonly string Costly = CostlyMarkup.Times("<b><div></b>") + "a &amp; b";

    private readonly EditorHost _host = new();

    [Fact]
    public void Save_MarkupWithScript_StoresItClean()
    {
        var stored = _host.Save(Aliases.RichText, Value("<p onclick=\"run()\">a</p><script>run()</script>"));

        Assert.Equal("<p>a</p>", Markup(stored));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<script>run()</script>")]
    public void Save_NothingToRead_StoresNothing(string markup) => Assert.Null(_host.Save(Aliases.RichText, Value(markup)));

    [Fact]
    public void Save_PictureOfTheLibrary_StoresNoAddress()
    {
        var stored = _host.Save(
            Aliases.RichText, Value($"<p><img src=\"/media/oud.jpg?width=500\" data-udi=\"{MediaUdi}\" alt=\"x\"></p>"));

        Assert.Equal($"<p><img src=\"?width=500\" data-udi=\"{MediaUdi}\" alt=\"x\"></p>", Markup(stored));
    }

    [Fact]
    public void Show_StoredValue_HasTheShapeOfTheClient()
    {
        _host.Addresses[Media] = "/media/nieuw.jpg";
        var stored = _host.Save(Aliases.RichText, Value($"<p><img src=\"\" data-udi=\"{MediaUdi}\" alt=\"x\"></p>"));

        var shown = JsonNode.Parse(_host.Show(Aliases.RichText, stored))!;

        Assert.Contains("src=\"/media/nieuw.jpg\"", shown["markup"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("""{"layout":{},"contentData":[],"settingsData":[],"expose":[]}""", shown["blocks"]!.ToJsonString());
    }

    [Fact]
    public void Publish_LocalLinks_LeadToTheCurrentAddress()
    {
        _host.Addresses[Document] = "/de-13-stappen";
        _host.Addresses[Media] = "/media/gids.pdf";

        Assert.Equal(
            "<p><a href=\"/de-13-stappen#stap-1\" title=\"x &quot;y&quot;\">stap</a> <a href=\"/de-13-stappen\">oud</a> "
            + "<a href=\"/media/gids.pdf\">gids</a></p>",
            Published(
                $"<p><a type=\"document\" href=\"/{{localLink:{Document}}}#stap-1\" data-anchor=\"#stap-1\" title='x \"y\"'>stap</a> "
                + $"<a href=\"/{{localLink:umb://document/{Document:N}}}\">oud</a> "
                + $"<a type=\"media\" href=\"/%7BlocalLink:{Media}%7D\">gids</a></p>"));
    }

    [Theory]
    [InlineData("<a type=\"document\" href=\"/{localLink:5b1d5b1d-0000-0000-0000-000000000009}\">woord <em>twee</em></a>")]
    [InlineData("<a href=\"/{localLink:umb://document/5b1d5b1d000000000000000000000009}\">woord <em>twee</em></a>")]
    [InlineData("<a type=\"media\" href=\"/{localLink:5b1d5b1d-0000-0000-0000-000000000009}\">woord <em>twee</em></a>")]
    [InlineData("<a href=\"/{localLink:1234}\">woord <em>twee</em></a>")]
    [InlineData("<a href=\"/{localLink:umb://member/5b1d5b1d000000000000000000000009}\">woord <em>twee</em></a>")]
    public void Publish_LinkToNothing_KeepsTheWords(string link) =>
        Assert.Equal("<p>Een woord <em>twee</em>.</p>", Published($"<p>Een {link}.</p>"));

    [Fact]
    public void Publish_LinkThatBreaksLater_FollowsWithoutSavingAgain()
    {
        IPublishedPropertyType type = _host.PublishedPropertyType(Aliases.RichText);
        IPublishedElement owner = PortStub.Of<IPublishedElement>();
        var inter = type.ConvertSourceToInter(owner, Value($"<p><a type=\"document\" href=\"/{{localLink:{Document}}}\">x</a></p>"), false);

        _host.Addresses[Document] = "/eerst";
        Assert.Equal(
            "<p><a href=\"/eerst\">x</a></p>", type.ConvertInterToObject(owner, PropertyCacheLevel.Element, inter, false)!.ToString());
        _host.Addresses[Document] = "/later";
        Assert.Equal(
            "<p><a href=\"/later\">x</a></p>", type.ConvertInterToObject(owner, PropertyCacheLevel.Element, inter, false)!.ToString());
        _host.Addresses.Clear();
        Assert.Equal("<p>x</p>", type.ConvertInterToObject(owner, PropertyCacheLevel.Element, inter, false)!.ToString());
    }

    [Fact]
    public void Publish_Picture_HasTheCurrentAddressAndNoIdentifier()
    {
        _host.Addresses[Media] = "/media/a.jpg";

        Assert.Equal(
            "<p><img src=\"/media/a.jpg\" loading=\"lazy\" decoding=\"async\" width=\"500\" alt=\"x\"></p>",
            Published($"<p><img src=\"?width=500\" data-udi=\"{MediaUdi}\" alt=\"x\" width=\"500\"></p>"));
    }

    [Theory]
    [InlineData("src=\"\"", "320w,640w,960w,1280w,1920w", "100vw", "3000x2000")]
    [InlineData("src=\"?width=500\"", "320w,500w,640w,960w,1000w", "(max-width: 500px) 100vw, 500px", "500x333")]
    [InlineData("src=\"\" width=\"200\"", "200w,320w,400w", "(max-width: 200px) 100vw, 200px", "200x133")]
    [InlineData("src=\"\" width=\"300\" height=\"100\"", "300w,320w,600w", "(max-width: 300px) 100vw, 300px", "300x100")]
    [InlineData("src=\"\" height=\"200\" loading=\"eager\"", "300w,320w,600w", "(max-width: 300px) 100vw, 300px", "300x200")]
    public void Publish_PictureOfKnownSize_ComesInTheWidthsThatFit(string attributes, string widths, string sizes, string size)
    {
        _host.Addresses[Media] = "/media/a.jpg";
        _host.Sizes[Media] = (3000, 2000);

        var image = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(Published($"<p><img {attributes} data-udi=\"{MediaUdi}\" alt=\"x\"></p>")).QuerySelector("img")!;
        var sources = image.GetAttribute("srcset")!.Split(", ").Select(source => source.Split(' ')).ToList();

        Assert.Equal(widths, string.Join(',', sources.Select(source => source[1])));
        Assert.All(sources, source => Assert.Matches(@"\A/media/a\.jpg\?width=\d+&v=[0-9a-f]+&hmac=[0-9a-f]{64}\z", source[0]));
        Assert.Contains(sources, source => source[0] == image.GetAttribute("src"));
        Assert.Equal((sizes, size), (image.GetAttribute("sizes"), $"{image.GetAttribute("width")}x{image.GetAttribute("height")}"));
        Assert.Equal(("lazy", "x"), (image.GetAttribute("loading"), image.GetAttribute("alt")));
    }

    [Fact]
    public void Publish_PictureThatIsOnlyAnAddress_IsSignedWhenItAsksForSomething()
    {
        var html = Published("<p><img src=\"/media/a.jpg?width=50&amp;hmac=oud\" alt=\"x\"><img src=\"/media/b.jpg\" alt=\"y\"></p>");

        Assert.Matches(
            "\\A<p><img src=\"/media/a\\.jpg\\?width=50&amp;hmac=[0-9a-f]{64}\" alt=\"x\"><img src=\"/media/b\\.jpg\" alt=\"y\"></p>\\z",
            html);
    }

    [Fact]
    public void Publish_PictureThatIsGone_LeavesNothing() =>
        Assert.Equal("<p>a</p>", Published($"<p>a<img src=\"\" data-udi=\"{MediaUdi}\" alt=\"x\"></p>"));

    [Fact]
    public void Publish_ValueThatWasNeverSanitised_IsSafe() =>
        Assert.Equal("<p>a</p>", Published("<p onclick=\"run()\">a</p><script>run()</script>"));

    [Fact]
    public void Publish_BareMarkup_IsAValue() =>
        Assert.Equal("<p>a &amp; b</p>", ((IHtmlEncodedString)_host.Publish(Aliases.RichText, "<p>a &amp; b</p>")!).ToHtmlString());

    [Theory]
    [InlineData("<p></p>", false)]
    [InlineData("<p>&nbsp;<br></p>", false)]
    [InlineData("<p>a</p>", true)]
    [InlineData("<p><img src=\"/a.png\" alt=\"\"></p>", true)]
    public void IsValue_Markup_SaysWhetherThereIsSomethingToSee(string markup, bool expected)
    {
        IPublishedPropertyType type = _host.PublishedPropertyType(Aliases.RichText);
        var inter = type.ConvertSourceToInter(PortStub.Of<IPublishedElement>(), Value(markup), false);

        Assert.Equal(expected, type.IsValue(inter, PropertyValueLevel.Inter));
    }

    [Fact]
    public void References_LinksAndPictures_AreAllFound()
    {
        var references = _host.References(
            Aliases.RichText,
            Value($"<p><a type=\"document\" href=\"/{{localLink:{Document}}}\">x</a><img src=\"\" data-udi=\"{MediaUdi}\" alt=\"\"></p>"));

        Assert.Equal(
            [new GuidUdi("document", Document).ToString(), MediaUdi],
            references.Select(reference => reference.Udi.ToString()).Order());
    }

    [Fact]
    public void Validate_RequiredTextWithoutWords_IsRefused()
    {
        Assert.NotEmpty(_host.Validate(Aliases.RichText, Value("<p> </p>"), required: true));
        Assert.Empty(_host.Validate(Aliases.RichText, Value("<p>a</p>"), required: true));
    }

    [Fact]
    public void Validate_Pattern_IsAboutTheMarkup()
    {
        Assert.Empty(_host.Validate(Aliases.RichText, Value("<p>a</p>"), pattern: "^<p>"));
        Assert.NotEmpty(_host.Validate(Aliases.RichText, Value("<p>a</p>"), pattern: "^b"));
    }

    [Fact]
    public void Publish_Markdown_TurnsItIntoSafeHtmlWithCurrentLinks()
    {
        _host.Addresses[Document] = "/stap";

        var html = _host.Publish(
            Aliases.MarkdownEditor,
            "# Kop\n\n<script>run()</script>\n\n"
            + $"[x](javascript:run()) [stap](/{{localLink:umb://document/{Document:N}}}#a) [weg](/{{localLink:umb://document/{Media:N}}})"
            + "\n\n| a | b |\n|---|---|\n| 1 | 2 |")!.ToString()!;

        Assert.StartsWith("<h2>Kop</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/stap#a\">stap</a> weg", html, StringComparison.Ordinal);
        Assert.Contains("<td>2</td>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Validate_CostlyMarkup_IsRefused() => Assert.Equal(
        "markupTooCostly", Assert.Single(_host.Validate(Aliases.RichText, Value(Costly), required: true)).ErrorMessage);

    [Theory]
    [InlineData("nl-NL", "Deze tekst is te lang")]
    [InlineData("en-US", "This text is too long")]
    [InlineData("en-GB", "This text is too long")]
    public void Validate_CostlyMarkup_IsExplainedInTheLanguageOfTheEditor(string language, string expected)
    {
        var texts = new LocalizedTextService(
            new Lazy<LocalizedTextServiceFileSources>(_host.Services.GetRequiredService<LocalizedTextServiceFileSources>),
            NullLogger<LocalizedTextService>.Instance);

        Assert.StartsWith(
            expected, texts.Localize("validation", "markupTooCostly", CultureInfo.GetCultureInfo(language)), StringComparison.Ordinal);
    }

    [Fact]
    public void Save_CostlyMarkup_KeepsWhatWasThere()
    {
        var before = _host.Save(Aliases.RichText, Value("<p>a</p>"));

        Assert.Equal(before, _host.Save(Aliases.RichText, Value(Costly), current: before));
    }

    [Fact]
    public void Publish_CostlyMarkup_ShowsTheText() => Assert.Equal("a &amp; b", Published(Costly));

    [Fact]
    public void Save_CostlyMarkupWithAnUpload_KeepsWhatWasThere() =>
        Assert.Null(_host.Save(Aliases.RichText, Value($"<img data-tmpimg=\"{Media}\">{Costly}")));

    [Theory]
    [InlineData("> ")]
    [InlineData("*")]
    [InlineData("[")]
    public void Publish_MarkdownNestedDeeply_ShowsTheText(string nesting) => Assert.Contains(
        "einde",
        _host.Publish(Aliases.MarkdownEditor, CostlyMarkup.Times(nesting, 2_000) + "einde")!.ToString()!,
        StringComparison.Ordinal);

    public void Dispose() => _host.Dispose();

    private string Published(string markup) => ((IHtmlEncodedString)_host.Publish(Aliases.RichText, Value(markup))!).ToHtmlString()!;

    private static string Value(string markup) => new JsonObject { ["markup"] = markup, ["blocks"] = null }.ToJsonString();

    private static string Markup(object? stored) => JsonNode.Parse((string)stored!)!["markup"]!.GetValue<string>();
}
