using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using WraparoundCare.Platform.Downloads.Forms;
using WraparoundCare.Platform.Tests.Sites;

namespace WraparoundCare.Platform.Tests.Downloads.Forms;

/// <summary>A form as PDF and as Word document: the same text, with the structure that assistive technology reads.</summary>
public partial class FormDocumentTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly FormDocument Form = new(
        "Voorbeeldformulier",
        "Kennisplatform",
        [
            new("Vragen", "Schrijf kort & bondig.", FormSection.Questions, ["Wie ben je?"], 2),
            new("Doelen", "", FormSection.Table, ["Doel", "Wanneer"], 3),
            new("Punten", "", FormSection.Checklist, ["Besproken", "Gedeeld"], 2),
            new("Weten", "", "Tekst", ["Bel 112."], 2),
        ])
    {
        Address = "https://example.org/hulpmiddelen/x",
        License = "CC BY 4.0",
    };

    [Fact]
    public void Make_SameFormTwice_GivesSameBytes()
    {
        Assert.Equal(FormPrinter.Print(Form).Bytes, FormPrinter.Print(Form).Bytes);
        Assert.Equal(FormWriter.Write(Form).Bytes, FormWriter.Write(Form).Bytes);
    }

    [Fact]
    public void Print_Form_HasHeadingsATableWithHeadsAndLists()
    {
        var pdf = new PdfText(FormPrinter.Print(Form).Bytes);

        Assert.Equal(1, pdf.Count("/S /H1"));
        Assert.Equal(4, pdf.Count("/S /H2"));
        Assert.Equal(2, pdf.Count("/S /TH"));
        Assert.Equal(2, pdf.Count("/A << /O /Table /Scope /Column >>"));
        Assert.Equal(4, pdf.Count("/S /TR"));
        Assert.Equal(6, pdf.Count("/S /TD"));
        Assert.Equal(3, pdf.Count("/S /LI"));
        Assert.Contains("Schrijfkort&bondig.", pdf.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_LongForm_GoesOnOnTheNextSheet()
    {
        var form = Form with { Sections = [.. Enumerable.Repeat(Form.Sections[1] with { Rows = 15 }, 3)] };

        var made = FormPrinter.Print(form);

        Assert.Equal(3, made.Pages);
        Assert.Equal(3, new PdfText(made.Bytes).Count("/Type /Page /"));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    public void Print_TableThatNoLongerFits_TakesItsHeadingAlong(int lines)
    {
        var form = Form with
        {
            Sections =
                [new("Vragen", "", FormSection.Questions, [.. Enumerable.Repeat("Vraag?", lines)], 1), Form.Sections[1] with { Rows = 7 }],
        };

        var pdf = new PdfText(FormPrinter.Print(form).Bytes);

        Assert.Equal(
            PageOf().Matches(pdf.Objects).Last(match => match.Groups[1].Value == "H2").Groups[2].Value,
            PageOf().Matches(pdf.Objects).First(match => match.Groups[1].Value == "TH").Groups[2].Value);
    }

    [Fact]
    public void Write_Form_HasRealHeadingsAndATableWithAHeadRow()
    {
        var document = Part("word/document.xml");
        var styles = document.Descendants(W + "pStyle").Select(style => style.Attribute(W + "val")!.Value).ToList();

        Assert.Equal(1, styles.Count(style => style == "Heading1"));
        Assert.Equal(4, styles.Count(style => style == "Heading2"));
        Assert.Single(document.Descendants(W + "tblHeader"));
        Assert.Equal(4, document.Descendants(W + "tr").Count());
        Assert.Equal(2, document.Descendants(W + "sdt").Count());
        Assert.Contains("Schrijf kort & bondig.", document.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Form_IsDutchAndNamesEveryPart()
    {
        Assert.Equal("nl-NL", Part("word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val")!.Value);
        Assert.Contains("Voorbeeldformulier", Part("docProps/core.xml").Value, StringComparison.Ordinal);
        using var zip = Open();
        var named = Part("[Content_Types].xml").Elements().Select(part => (string?)part.Attribute("PartName")).OfType<string>();
        Assert.Subset(zip.Entries.Select(entry => $"/{entry.FullName}").ToHashSet(), named.ToHashSet());
    }

    [Fact]
    public void Write_Form_IsAsTheSchemaOfOfficeSays()
    {
        using var file = new MemoryStream(FormWriter.Write(Form).Bytes);
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Write_Points_AreAListAndNotTypedBullets()
    {
        var document = Part("word/document.xml");

        Assert.Single(document.Descendants(W + "numPr"));
        Assert.DoesNotContain("•", document.Value, StringComparison.Ordinal);
        Assert.Equal("bullet", Part("word/numbering.xml").Descendants(W + "numFmt").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Make_FormWithoutAnything_StillGivesFiles()
    {
        var empty = new FormDocument("Leeg", "", [new("", "", FormSection.Table, [], 2)]) { Address = "https://example.org/x" };

        Assert.Equal(1, FormPrinter.Print(empty).Pages);
        Assert.NotEmpty(FormWriter.Write(empty).Bytes);
    }

    // The sheet on which an element of the structure begins.
    [GeneratedRegex(@"/S /(H2|TH) .*?/Pg (\d+) 0 R")]
    private static partial Regex PageOf();

    private static ZipArchive Open() => new(new MemoryStream(FormWriter.Write(Form).Bytes));

    private static XElement Part(string name)
    {
        using var zip = Open();
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
