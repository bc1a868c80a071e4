using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace WraparoundCare.Foundation.Privacy;

/// <summary>All that the site keeps of somebody as one ZIP file: JSON for programs, HTML for people, and their files.</summary>
public static class PersonalDataArchive
{
    public const string JsonName = "mijn-gegevens.json";
    public const string HtmlName = "mijn-gegevens.html";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes one file after the other: more than one is never in memory.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="parts">What the features keep, with what each holds of this person.</param>
    /// <param name="files">The files among it.</param>
    /// <param name="made">Now.</param>
    public static void Write(
        Stream to,
        IReadOnlyList<(PersonalData Data, IReadOnlyList<PersonalRecord> Records)> parts,
        IEnumerable<PersonalFile> files,
        DateTimeOffset made)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var json = JsonSerializer.Serialize(new { gemaakt = made, onderdelen = parts.Select(ToJson) }, Json);
        Add(zip, JsonName, Encoding.UTF8.GetBytes(json), made);
        Add(zip, HtmlName, Encoding.UTF8.GetBytes(ToHtml(parts, made)), made);
        foreach (var file in files)
        {
            Add(zip, file.Name, file.Read(), made);
        }
    }

    private static object ToJson((PersonalData Data, IReadOnlyList<PersonalRecord> Records) part) => new
    {
        naam = part.Data.Title,
        wat = part.Data.Content,
        waarvoor = part.Data.Purpose,
        grondslag = part.Data.Ground,
        bewaartermijn = part.Data.Term,
        gegevens = part.Records.Select(record => record.Fields.ToDictionary(field => field.Name, field => field.Value)),
    };

    private static string ToHtml(IReadOnlyList<(PersonalData Data, IReadOnlyList<PersonalRecord> Records)> parts, DateTimeOffset made)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<title>Mijn gegevens</title>\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n</head>\n<body>\n<main>\n")
            .Append("<h1>Mijn gegevens</h1>\n<p>Gemaakt op ").Append(Html.Encode(made.ToString("u", null))).Append("</p>\n");
        foreach (var (data, records) in parts)
        {
            page.Append("<h2>").Append(Html.Encode(data.Title)).Append("</h2>\n<p>").Append(Html.Encode(data.Content)).Append("</p>\n");
            page.Append(records.Count == 0 ? "<p>Hiervan bewaren we niets van jou.</p>\n" : string.Empty);
            foreach (var record in records)
            {
                page.Append("<dl>\n");
                foreach (var field in record.Fields.Where(field => !string.IsNullOrEmpty(field.Value)))
                {
                    page.Append("<dt>").Append(Html.Encode(field.Name)).Append("</dt>")
                        .Append("<dd>").Append(Html.Encode(field.Value!)).Append("</dd>\n");
                }

                page.Append("</dl>\n");
            }
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes, DateTimeOffset made)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = made;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
