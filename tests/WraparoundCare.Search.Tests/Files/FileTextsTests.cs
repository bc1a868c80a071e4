using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Logging;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>The text of files: what is in them, and what hostile ones may cost.</summary>
public sealed class FileTextsTests : ILogger<FileTexts>
{
    private readonly List<string> _log = [];

    [Fact]
    public void Read_PlainPdf_GivesThePagesInOrder() =>
        Assert.Equal(["Eerste bladzijde\nmet een ecogram", "Tweede bladzijde"], Read(Pdf(
            "BT /F1 12 Tf 72 700 Td (Eerste blad) Tj (zijde) Tj 0 -14 Td [(met)-300(een)-300(eco)20(gram)] TJ ET",
            "BT /F1 12 Tf 72 700 Td (Tweede) Tj 60 0 Td (bladzijde) Tj ET")));

    [Fact]
    public void Read_PackedPdf_IsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write("BT /F1 12 Tf (Gezinsplan) Tj ET"u8);
        }

        Assert.Equal(["Gezinsplan"], Read(Pdf(packed.ToArray(), "/Filter /FlateDecode")));
    }

    [Theory]
    [InlineData("(pr\\351cies)", "précies")]
    [InlineData("(a\\(b\\)c)", "a(b)c")]
    [InlineData("<47657A696E>", "Gezin")]
    public void Read_EachWayToWrite_GivesTheText(string written, string text) =>
        Assert.Equal([text], Read(Pdf($"BT /F1 12 Tf {written} Tj ET")));

    [Fact]
    public void Read_Word_GivesParagraphsAndNoInstructions() => Assert.Equal(
        ["Steunafspraak wie doet wat\nTweede alinea"],
        Read(Word(
            "<w:p><w:r><w:t>Steun</w:t><w:t>afspraak</w:t><w:tab/><w:t>wie doet wat</w:t></w:r>"
            + "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p><w:p><w:t>Tweede alinea</w:t></w:p>")));

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "niets", [] },
        { "geen van beide", "GIF89a"u8.ToArray() },
        { "versleuteld", [.. Pdf("BT (a) Tj ET"), .. "trailer << /Encrypt 9 0 R >>"u8] },
        { "bom", Bomb() },
        { "zip-bom", ZipBomb() },
        { "diepe lijsten", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n" + new string('[', 1_000_000)) },
        { "diepe woordenboeken", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n" + string.Concat(Enumerable.Repeat("<</A ", 200_000))) },
        { "veel waarden", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n[" + string.Concat(Enumerable.Repeat("1 ", 5_000_000))) },
        { "naam vol tekens", Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n/" + string.Concat(Enumerable.Repeat("#20", 1_000_000))) },
        { "externe entiteit", Word("<w:p/>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>") },
        { "te groot", new byte[ReadingBudget.MaxFileSize + 1] },
    };

    [Theory, MemberData(nameof(Hostile))]
    public void Read_HostileFile_GivesNothingAndOneLine(string name, byte[] file)
    {
        Assert.All(Read(file), page => Assert.Equal(string.Empty, page));

        Assert.True(_log.Count <= 1, name);
        Assert.All(_log, line => Assert.StartsWith("Search does not have the text of /media/x.pdf: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FormThatDrawsItself_Ends()
    {
        var form = string.Concat(Enumerable.Repeat("/X Do ", 1000));

        Read(Pdf(Encoding.Latin1.GetBytes(form), "/Type /XObject /Subtype /Form /Resources << /XObject << /X 4 0 R >> >>"));

        Assert.True(_log.Count <= 1);
    }

    [Fact]
    public void Read_DamagedAnywhere_NeverFails()
    {
        var whole = Pdf("BT /F1 12 Tf 72 700 Td (Eerste blad) Tj 0 -14 Td [(met)-300(een)] TJ ET");
        var random = new Random(11);
        for (var turn = 0; turn < 3000; turn++)
        {
            var damaged = whole.ToArray();
            for (var changes = random.Next(1, 12); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Read(damaged[..random.Next(damaged.Length)]);
        }

        Assert.All(_log, line => Assert.DoesNotContain("cannot be read (", line, StringComparison.Ordinal));
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _log.Add(formatter(state, exception));

    private static byte[] Pdf(params string[] pages) => Pdf(pages.Select(page => (Encoding.Latin1.GetBytes(page), string.Empty)));

    private static byte[] Pdf(byte[] content, string entries) => Pdf([(content, entries)]);

    private static byte[] Pdf(IEnumerable<(byte[] Content, string Entries)> pages)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        var all = pages.ToList();
        Write("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        Write($"2 0 obj\n<< /Type /Pages /Count {all.Count} /Kids [{string.Join(' ', all.Select((_, index) => $"{3 + 2 * index} 0 R"))}] "
            + "/Resources << /Font << /F1 << /Subtype /Type1 /Encoding /WinAnsiEncoding >> >> /XObject << /X 4 0 R >> >> >>\nendobj\n");
        foreach (var (index, (content, entries)) in all.Index())
        {
            Write($"{3 + 2 * index} 0 obj\n<< /Type /Page /Parent 2 0 R /Contents {4 + 2 * index} 0 R >>\nendobj\n"
                + $"{4 + 2 * index} 0 obj\n<< {entries} /Length {content.Length} >>\nstream\n");
            file.Write(content);
            Write("\nendstream\nendobj\n");
        }

        return file.ToArray();
    }

    private static byte[] Bomb()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var turn = 0; turn < 300; turn++)
            {
                zip.Write(zeros);
            }
        }

        return Pdf(packed.ToArray(), "/Filter /FlateDecode");
    }

    private static byte[] ZipBomb() => Word(new string(' ', 40_000_000));

    private static byte[] Word(string body, string before = "")
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            part.Write($"{before}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + $"<w:body>{body}</w:body></w:document>");
        }

        return file.ToArray();
    }

    private IReadOnlyList<string> Read(byte[] file) =>
        new FileTexts(this).Read(new SearchFile("/media/x.pdf", "1", () => new MemoryStream(file)));
}
