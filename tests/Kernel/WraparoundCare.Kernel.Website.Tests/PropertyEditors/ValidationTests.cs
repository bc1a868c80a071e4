using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors;

public sealed class ValidationTests : IDisposable
{
    private readonly EditorHost _host = new();

    [Theory]
    [InlineData(Aliases.TextBox, """{"maxChars":3}""", "\"abcd\"")]
    [InlineData(Aliases.TextArea, """{"maxChars":3}""", "\"abcd\"")]
    [InlineData(Aliases.EmailAddress, "{}", "\"geen adres\"")]
    [InlineData(Aliases.DropDownListFlexible, """{"items":["a"],"multiple":true}""", """["a","z"]""")]
    [InlineData(Aliases.DropDownListFlexible, """{"items":["a","b"]}""", """["a","b"]""")]
    [InlineData(Aliases.CheckBoxList, """{"items":["a"]}""", """["z"]""")]
    [InlineData(Aliases.RadioButtonList, """{"items":["a"]}""", "\"z\"")]
    [InlineData(Aliases.MultipleTextstring, """{"max":1}""", """["a","b"]""")]
    [InlineData(Aliases.MultipleTextstring, """{"min":3}""", """["a","b"]""")]
    [InlineData(Aliases.Slider, """{"minVal":1,"maxVal":5}""", """{"from":0,"to":0}""")]
    [InlineData(Aliases.Slider, """{"minVal":1,"maxVal":5}""", """{"from":6,"to":6}""")]
    [InlineData(Aliases.Slider, """{"minVal":0,"maxVal":5}""", """{"from":1,"to":2}""")]
    [InlineData(Aliases.Slider, """{"minVal":0,"maxVal":5,"enableRange":true}""", """{"from":3,"to":2}""")]
    [InlineData(Aliases.Slider, """{"minVal":0,"maxVal":5,"enableRange":true,"minimumRange":2}""", """{"from":2,"to":3}""")]
    [InlineData(Aliases.Slider, """{"minVal":0,"maxVal":5,"step":2}""", """{"from":3,"to":3}""")]
    [InlineData(Aliases.ColorPicker, """{"items":[{"value":"#00ff00","label":"groen"}]}""", """{"value":"#ff0000"}""")]
    [InlineData(Aliases.DateTime, "{}", "\"gisteren\"")]
    [InlineData(Aliases.DateOnly, "{}", """{"date":"gisteren"}""")]
    [InlineData(
        Aliases.DateTimeWithTimeZone,
        """{"timeZones":{"mode":"custom","timeZones":["Europe/Amsterdam"]}}""",
        """{"date":"2026-01-01T00:00:00Z","timeZone":"Europe/Paris"}""")]
    [InlineData(Aliases.MultiUrlPicker, """{"maxNumber":1}""", """[{"type":"external","url":"/a"},{"type":"external","url":"/b"}]""")]
    [InlineData(Aliases.MultiUrlPicker, "{}", """[{"type":"external","url":"javascript:run()"}]""")]
    public void Validate_WrongValue_IsRefused(string alias, string configuration, string value) =>
        Assert.NotEmpty(_host.Validate(alias, value, configuration));

    [Theory]
    [InlineData(Aliases.TextBox, """{"maxChars":4}""", "\"abcd\"")]
    [InlineData(Aliases.EmailAddress, "{}", "\"a@b.nl\"")]
    [InlineData(Aliases.DropDownListFlexible, """{"items":["a","b"],"multiple":true}""", """["a","b"]""")]
    [InlineData(Aliases.CheckBoxList, """{"items":["a"]}""", "[]")]
    [InlineData(Aliases.RadioButtonList, """{"items":["a"]}""", "\"a\"")]
    [InlineData(Aliases.MultipleTextstring, """{"min":1,"max":2}""", """["a","b"]""")]
    [InlineData(Aliases.Slider, """{"minVal":0,"maxVal":6,"step":2,"enableRange":true}""", """{"from":2,"to":4}""")]
    [InlineData(Aliases.ColorPicker, """{"items":[{"value":"00ff00","label":"groen"}]}""", """{"value":"#00FF00"}""")]
    [InlineData(Aliases.DateTime, "{}", "\"2026-01-01 10:00:00\"")]
    [InlineData(Aliases.TimeOnly, "{}", """{"date":"10:00:00"}""")]
    [InlineData(Aliases.MultiUrlPicker, """{"minNumber":1}""", """[{"type":"external","url":"mailto:a@b.nl"}]""")]
    [InlineData(Aliases.Boolean, "{}", "false")]
    public void Validate_RightValue_IsAccepted(string alias, string configuration, string value) =>
        Assert.Empty(_host.Validate(alias, value, configuration));

    [Theory]
    [InlineData(Aliases.TextBox, "\"\"")]
    [InlineData(Aliases.Boolean, "false")]
    [InlineData(Aliases.DropDownListFlexible, "[]")]
    [InlineData(Aliases.Tags, "[]")]
    [InlineData(Aliases.MultiNodeTreePicker, "[]")]
    [InlineData(Aliases.MultiUrlPicker, "[]")]
    [InlineData(Aliases.MediaPicker3, "[]")]
    [InlineData(Aliases.UploadField, """{"src":""}""")]
    [InlineData(Aliases.ImageCropper, """{"src":"","crops":[]}""")]
    [InlineData(Aliases.ColorPicker, """{"value":""}""")]
    [InlineData(Aliases.BlockList, """{"layout":{},"contentData":[],"settingsData":[],"expose":[]}""")]
    public void Validate_RequiredValueLeftOpen_IsRefused(string alias, string value) =>
        Assert.NotEmpty(_host.Validate(alias, value, required: true));

    [Fact]
    public void Validate_Pattern_IsApplied()
    {
        Assert.NotEmpty(_host.Validate(Aliases.TextBox, "\"abc\"", pattern: "^[0-9]+$"));
        Assert.Empty(_host.Validate(Aliases.TextBox, "\"123\"", pattern: "^[0-9]+$"));
    }

    [Fact]
    public void Validate_TwiceTheSameOption_IsRefusedInTheConfiguration() =>
        Assert.NotEmpty(_host.Editor(Aliases.CheckBoxList).GetConfigurationEditor().Validate(
            new Dictionary<string, object> { ["items"] = new[] { "a", "a" } }));

    public void Dispose() => _host.Dispose();
}
