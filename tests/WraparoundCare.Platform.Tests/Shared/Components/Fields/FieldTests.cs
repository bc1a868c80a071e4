using WraparoundCare.Platform.Tests.StyleGuide;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Platform.Tests.StyleGuide.StyleGuidePages;

namespace WraparoundCare.Platform.Tests.Shared.Components.Fields;

/// <summary>The fields of a form, as the style guide shows them.</summary>
[Collection(nameof(KernelHost))]
public sealed class FieldTests(StyleGuidePages pages) : IClassFixture<StyleGuidePages>
{
    [Theory]
    [InlineData("#Empty_Title", "Titel")]
    [InlineData("#Empty_Email", "E-mailadres (niet verplicht)")]
    [InlineData("#Empty_Story", "Je bericht")]
    [InlineData("#Empty_Step", "Bij welke stap hoort het?")]
    [InlineData("#Empty_Attachment", "Bijlage (niet verplicht)")]
    [InlineData("#Empty_HasNoNames", "Er staan geen namen van gezinnen in")]
    [InlineData("#Empty_Date", "Dag")]
    [InlineData("#Empty_Date_Month", "Maand")]
    [InlineData("#Empty_Kind", "Een vraag")]
    [InlineData("#Empty_Subjects-2", "Veiligheid en crisis")]
    public void Show_Field_HasItsLabel(string field, string label) =>
        Assert.Equal(label, Words(Find(pages.Guide, $"label[for='{Find(pages.Guide, field).Id}']")));

    [Theory]
    [InlineData("#Empty_Title", "Zeg waar je bericht over gaat. | Je kunt hooguit 80 tekens gebruiken.")]
    [InlineData("#Empty_Story", "Je kunt hooguit 500 tekens gebruiken.")]
    [InlineData("#Empty_Attachment", "Hooguit 2 MB. De naam eindigt op .pdf of .jpg of .png.")]
    [InlineData("#Empty_Kind", "Je wilt iets weten van collega’s.")]
    [InlineData("#Wrong_Title", "Fout: Maak de tekst 1 teken korter. | Je kunt hooguit 80 tekens gebruiken.")]
    [InlineData("#Wrong_Email", "Fout: Schrijf een e-mailadres zoals naam@voorbeeld.nl.")]
    [InlineData("#Wrong_Date", "Fout: Deze dag bestaat niet in die maand.")]
    [InlineData("#Wrong_HasNoNames", "Fout: Zet een vinkje als er geen namen in staan.")]
    public void Show_Field_IsDescribedByItsHintAndItsErrors(string field, string text) =>
        Assert.Equal(text, Described(Find(pages.Guide, field)));

    [Fact]
    public void Show_Group_IsDescribedAsAWhole()
    {
        var kinds = Find(pages.Guide, "#Wrong_Kind").Closest("fieldset")!;

        Assert.Equal("Fout: Kies wat voor bericht het is.", Described(kinds));
        Assert.Equal("Wat voor reactie is het?", Words(Find(kinds, "legend")));
        Assert.Equal(
            "Kies wat past.", Described(Find(pages.Guide, "#Empty_Subjects").Closest("fieldset")!));
    }

    [Fact]
    public void Show_WrongPartOfADate_MarksThatPartOnly()
    {
        Assert.Equal("true", Find(pages.Guide, "#Wrong_Date").GetAttribute("aria-invalid"));
        Assert.Null(Find(pages.Guide, "#Wrong_Date_Month").GetAttribute("aria-invalid"));
        Assert.Equal(
            ["numeric", "numeric", "numeric"],
            pages.Guide.QuerySelectorAll("[name^='Wrong.Date.']").Select(part => part.GetAttribute("inputmode")));
    }

    [Fact]
    public void Show_GoodField_IsNotInvalid()
    {
        Assert.Null(Find(pages.Guide, "#Filled_Title").GetAttribute("aria-invalid"));
        Assert.Equal("email", Find(pages.Guide, "#Filled_Email").GetAttribute("type"));
        Assert.Equal("email", Find(pages.Guide, "#Filled_Email").GetAttribute("autocomplete"));
        Assert.Empty(Find(pages.Guide, "#Filled_Title").Closest(".field")!.QuerySelectorAll(".field__error"));
    }

    [Fact]
    public void Show_LongText_KeepsItsToolbarForTheScript()
    {
        var toolbar = Find(pages.Form, "[role=toolbar]");

        Assert.True(toolbar.HasAttribute("hidden"));
        Assert.Equal("Story", toolbar.GetAttribute("aria-controls"));
        Assert.Equal(["Vet", "Cursief", "Link", "Lijst", "Citaat"], toolbar.QuerySelectorAll("button").Select(Words));
        Assert.All(toolbar.QuerySelectorAll("button"), button => Assert.Equal("button", button.GetAttribute("type")));
    }

    [Fact]
    public void Show_File_SaysHowFarItIs()
    {
        Assert.True(Find(pages.Form, "#Attachment").Closest(".field")!.QuerySelector("[data-upload-state]")!.HasAttribute("hidden"));
        Assert.Equal(
            ["0", "50", "100"],
            pages.Guide.QuerySelectorAll(".guide__states > .upload progress").Select(bar => bar.GetAttribute("value")));
    }
}
