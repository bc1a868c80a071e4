using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Strings;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors;

/// <summary>What the client sends, what is stored, what the client gets back and what a view gets.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly EditorHost _host = new();

    public static TheoryData<string, string, string, string?, string, string> Values => new()
    {
        { Aliases.TextBox, "{}", "\"Een gezin\"", "Een gezin", "\"Een gezin\"", "Een gezin" },
        { Aliases.TextBox, "{}", "\"2024-01-02\"", "2024-01-02", "\"2024-01-02\"", "2024-01-02" },
        { Aliases.TextArea, "{}", "\"regel 1\\nregel 2\"", "regel 1\nregel 2", "\"regel 1\\nregel 2\"", "regel 1\nregel 2" },
        { Aliases.EmailAddress, "{}", "\"a@b.nl\"", "a@b.nl", "\"a@b.nl\"", "a@b.nl" },
        { Aliases.Boolean, "{}", "true", "1", "true", "True" },
        { Aliases.Boolean, "{}", "false", "0", "false", "False" },
        {
            Aliases.DropDownListFlexible, """{"multiple":true,"items":["a","b"]}""", """["a","b"]""",
            """["a","b"]""", """["a","b"]""", "a|b"
        },
        { Aliases.DropDownListFlexible, """{"items":["a","b"]}""", """["b"]""", """["b"]""", """["b"]""", "b" },
        { Aliases.CheckBoxList, """{"items":["a","b"]}""", """["b","a"]""", """["b","a"]""", """["b","a"]""", "b|a" },
        { Aliases.RadioButtonList, """{"items":["[a]","b"]}""", "\"[a]\"", "[a]", "\"[a]\"", "[a]" },
        {
            Aliases.Tags, """{"group":"x","storageType":"Json"}""", """["rouw","school"]""",
            """["rouw","school"]""", """["rouw","school"]""", "rouw|school"
        },
        {
            Aliases.Tags, """{"group":"x","storageType":"Csv"}""", """["rouw","school"]""",
            "rouw,school", """["rouw","school"]""", "rouw|school"
        },
        { Aliases.MultipleTextstring, "{}", """["een","twee"]""", "een\ntwee", """["een","twee"]""", "een|twee" },
        { Aliases.Slider, """{"maxVal":10}""", """{"from":3.5,"to":3.5}""", "3.5", """{"from":3.5,"to":3.5}""", "3.5" },
        { Aliases.Slider, """{"maxVal":10,"enableRange":true}""", """{"from":1,"to":4}""", "1,4", """{"from":1,"to":4}""", "1-4" },
        {
            Aliases.ColorPicker, "{}", """{"value":"#ff0000","label":"rood"}""",
            """{"value":"#ff0000","label":"rood"}""", """{"value":"#ff0000","label":"rood"}""", "#ff0000 rood"
        },
        { Aliases.DateTime, "{}", "\"2026-03-29 02:30:00\"", "2026-03-29T02:30:00", "\"2026-03-29 02:30:00\"", "2026-03-29T02:30:00" },
        {
            Aliases.DateOnly, "{}", """{"date":"2026-03-29"}""",
            """{"date":"2026-03-29T00:00:00+00:00","timeZone":null}""", """{"date":"2026-03-29","timeZone":null}""", "03/29/2026"
        },
        {
            Aliases.TimeOnly, "{}", """{"date":"14:05:00"}""",
            """{"date":"0001-01-01T14:05:00+00:00","timeZone":null}""", """{"date":"14:05:00","timeZone":null}""", "14:05"
        },
        {
            Aliases.DateTimeUnspecified, "{}", """{"date":"2026-03-29T14:05:00"}""",
            """{"date":"2026-03-29T14:05:00+00:00","timeZone":null}""",
            """{"date":"2026-03-29T14:05:00","timeZone":null}""", "2026-03-29T14:05:00"
        },
        {
            Aliases.DateTimeWithTimeZone, "{}", """{"date":"2026-07-01T14:05:00+02:00","timeZone":"Europe/Amsterdam"}""",
            """{"date":"2026-07-01T14:05:00+02:00","timeZone":"Europe/Amsterdam"}""",
            """{"date":"2026-07-01T14:05:00+02:00","timeZone":"Europe/Amsterdam"}""", "07/01/2026 14:05:00 +02:00"
        },
        { Aliases.MarkdownEditor, "{}", "\"**vet**\"", "**vet**", "\"**vet**\"", "<p><strong>vet</strong></p>" },
        { Aliases.UploadField, "{}", "null", null, "null", "" },
        {
            Aliases.MultiUrlPicker, """{"maxNumber":1}""",
            """[{"type":"external","name":"Gids","url":"https://example.nl/","queryString":"#a","target":"_blank"}]""",
            """[{"name":"Gids","target":"_blank","udi":null,"url":"https://example.nl/","queryString":"#a"}]""",
            """[{"icon":"icon-link","name":"Gids","published":true,"queryString":"#a","target":"_blank","trashed":false"""
            + ""","type":"external","unique":null,"url":"https://example.nl/","culture":null}]""",
            "https://example.nl/#a Gids _blank"
        },
    };

    [Theory, MemberData(nameof(Values))]
    public void Save_ValueOfTheClient_ComesBackAndIsPublished(
        string alias, string configuration, string sent, string? expectedStored, string expectedShown, string expectedPublished)
    {
        var stored = _host.Save(alias, sent, configuration);

        Assert.Equal(expectedStored, Text(stored));
        var shown = _host.Show(alias, stored, configuration);
        Assert.True(EditorHost.SameJson(expectedShown, shown), shown);
        Assert.Equal(expectedPublished, Text(_host.Publish(alias, stored, configuration)));
    }

    [Fact]
    public void Save_NothingForAnyEditor_StoresNothing()
    {
        string[] aliases =
        [
            Aliases.TextBox, Aliases.TextArea, Aliases.RichText, Aliases.EmailAddress, Aliases.DropDownListFlexible, Aliases.CheckBoxList,
            Aliases.RadioButtonList, Aliases.Tags, Aliases.MultipleTextstring, Aliases.Slider, Aliases.ColorPicker, Aliases.DateTime,
            Aliases.DateOnly, Aliases.TimeOnly, Aliases.DateTimeUnspecified, Aliases.DateTimeWithTimeZone, Aliases.MediaPicker3,
            Aliases.MultiNodeTreePicker, Aliases.MultiUrlPicker, Aliases.UploadField, Aliases.ImageCropper, Aliases.BlockList,
            Aliases.SingleBlock,
        ];

        Assert.All(aliases, alias => Assert.Null(_host.Save(alias, "null")));
    }

    [Fact]
    public void Show_EmptyPicker_IsAnEmptyList()
    {
        Assert.Equal("[]", _host.Show(Aliases.MultiNodeTreePicker, null));
        Assert.Equal("[]", _host.Show(Aliases.MediaPicker3, null));
        Assert.Equal("[]", _host.Show(Aliases.MultiUrlPicker, null));
    }

    public void Dispose() => _host.Dispose();

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        IHtmlEncodedString html => html.ToHtmlString(),
        IEnumerable<string> texts => string.Join('|', texts),
        Range<decimal> range => string.Create(CultureInfo.InvariantCulture, $"{range.Minimum}-{range.Maximum}"),
        ColorPickerValueConverter.PickedColor color => $"{color.Color} {color.Label}",
        Link link => $"{link.Url} {link.Name} {link.Target}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
