using System.Text;
using NetVips;
using UglyToad.PdfPig;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Attachments.Cleaning;

namespace WraparoundCare.Community.Tests.Forum.Attachments.Cleaning;

/// <summary>What is kept of a file says nothing of who made it, where, and on what; and what cannot be looked at is not kept.</summary>
public sealed class CleaningTests
{
    [Fact]
    public void Clean_PhotoOfAPhone_IsUprightWithoutPlaceOrDevice()
    {
        var clean = CleaningProgram.Clean(PictureFiles.Photo());
        using var picture = Image.NewFromBuffer(clean.Bytes);

        Assert.Equal((AttachmentKind.Jpeg, 40, 60), (clean.Kind, clean.Width, clean.Height));
        Assert.Equal((40, 60), (picture.Width, picture.Height));
        Assert.DoesNotContain(picture.GetFields(), field => field.StartsWith("exif", StringComparison.Ordinal) || field is "orientation");
        AssertNowhere(Encoding.Latin1.GetString(clean.Bytes), PictureFiles.Camera, "Exif", "xmpmeta");
    }

    [Fact]
    public void Clean_OtherPictures_AreWrittenAnewWithoutNotes()
    {
        var png = CleaningProgram.Clean(PictureFiles.PngWithNotes());
        var webp = CleaningProgram.Clean(PictureFiles.Plain(".webp"));
        var gif = CleaningProgram.Clean(PictureFiles.Plain(".gif"));
        var withTail = CleaningProgram.Clean([.. PictureFiles.Plain(".png"), .. "<script>alert(1)</script>"u8]);

        Assert.Equal((AttachmentKind.Png, AttachmentKind.WebP, AttachmentKind.Png), (png.Kind, webp.Kind, gif.Kind));
        AssertNowhere(Encoding.Latin1.GetString(png.Bytes), PictureFiles.Camera);
        AssertNowhere(Encoding.Latin1.GetString(withTail.Bytes), "script");
    }

    [Fact]
    public void Clean_WordDocument_SaysNothingOfItsWriter()
    {
        var clean = CleaningProgram.Clean(WordFiles.OfAWriter());
        var everything = WordFiles.Everything(clean.Bytes);

        Assert.Equal((AttachmentKind.Docx, null), (clean.Kind, clean.Problem));
        AssertNowhere(
            everything, "Willemijn", "Verborgen", "WV\"", "00AB12CD", "sjabloon", "2026-11-20", PictureFiles.Camera, "Exif", "docProps",
            "people.xml");
        Assert.Contains(WordFiles.Text, everything, StringComparison.Ordinal);
        Assert.Contains("https://www.example.org/", everything, StringComparison.Ordinal);
        Assert.Contains("media/image1.jpeg", everything, StringComparison.Ordinal);
        Assert.Equal(["Een tafel."], clean.Texts);
    }

    [Fact]
    public void Clean_Pdf_SaysNothingOfItsWriterAndDoesNothing()
    {
        var clean = CleaningProgram.Clean(PdfFiles.OfAWriter());
        var everything = PdfFiles.Everything(clean.Bytes);
        using var document = PdfDocument.Open(clean.Bytes);

        Assert.Equal((AttachmentKind.Pdf, null), (clean.Kind, clean.Problem));
        AssertNowhere(
            everything, "Willemijn", "Verborgen", PictureFiles.Camera, "Exif", "xmpmeta", "JavaScript", "Launch", "EmbeddedFile", "PTEX",
            "/Info", "/Metadata", "D:2026");
        Assert.Equal(PdfFiles.Words, document.GetPage(1).Text);
        Assert.Single(document.GetPage(1).GetImages());
        Assert.Equal(["Mooi"], clean.Texts);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "bomb", nameof(FileProblem.Pixels) },
        { "truncated", nameof(FileProblem.Damaged) },
        { "macros", nameof(FileProblem.Program) },
        { "macro kind", nameof(FileProblem.Program) },
        { "object", nameof(FileProblem.Content) },
        { "path", nameof(FileProblem.Content) },
        { "elsewhere", nameof(FileProblem.Elsewhere) },
        { "field", nameof(FileProblem.Elsewhere) },
        { "zip bomb", nameof(FileProblem.Size) },
        { "doctype", nameof(FileProblem.Damaged) },
        { "drawing", nameof(FileProblem.Picture) },
        { "no document", nameof(FileProblem.Damaged) },
        { "form", nameof(FileProblem.Fields) },
        { "file in pdf", nameof(FileProblem.Content) },
        { "no pdf", nameof(FileProblem.Damaged) },
        { "text", nameof(FileProblem.Kind) },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void Clean_WhatCannotBeLookedAt_IsRefused(string what, string problem)
    {
        byte[] file = what switch
        {
            "bomb" => PictureFiles.Bomb(),
            "truncated" => PictureFiles.Plain(".png", 400, 400)[..120],
            "macros" => WordFiles.With(("word/vbaProject.bin", [1, 2, 3])),
            "macro kind" => WordFiles.OfKind("application/vnd.ms-word.document.macroEnabled.main+xml"),
            "object" => WordFiles.With(("word/embeddings/oleObject1.bin", [1, 2, 3])),
            "path" => WordFiles.With(("word/../../etc/header1.xml", [1])),
            "elsewhere" => WordFiles.WithPicture("https://spoor.example/pixel.png"),
            "field" => WordFiles.OfBody(
                "<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd</w:instrText></w:r></w:p>"),
            "zip bomb" => WordFiles.Bomb(50),
            "doctype" => WordFiles.With(WordFiles.Part(
                "word/header1.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")),
            "drawing" => WordFiles.With(("word/media/image1.emf", [1, 2, 3])),
            "no document" => [.. "PK"u8, 3, 4, .. new byte[100]],
            "form" => PdfFiles.Plain("/AcroForm<</Fields[3 0 R]>>"),
            "file in pdf" => PdfFiles.Plain(page: "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[0 0 1 1]>>]"),
            "no pdf" => "%PDF-1.7 niets"u8.ToArray(),
            _ => "Een tekst."u8.ToArray(),
        };

        Assert.Equal((problem, 0), ($"{CleaningProgram.Clean(file).Problem}", CleaningProgram.Clean(file).Bytes.Length));
    }

    private static void AssertNowhere(string everything, params string[] words) =>
        Assert.All(words, word => Assert.DoesNotContain(word, everything, StringComparison.Ordinal));
}
