using System.Text;

namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>
/// Reads tables out of a dump of PostgreSQL in its plain format (pg_dump), one row at a time. Nothing of it is executed: of all that such a
/// file can say, only the data of the tables that are asked for is looked at.
/// </summary>
internal static class DumpReader
{
    private const string Start = "COPY ";
    private const string End = ") FROM stdin;";

    /// <exception cref="UnreadableDumpException">A table is missing, or a line of one cannot be read.</exception>
    public static void Read(Stream dump, params IReadOnlyCollection<DumpTable> tables)
    {
        var lines = new DumpLines(dump);
        var missing = tables.Where(table => !table.IsOptional).Select(table => table.Name).ToHashSet();
        while (lines.Read())
        {
            if (HeadOf(lines) is not var (name, columns))
            {
                continue;
            }

            missing.Remove(name);
            var table = tables.FirstOrDefault(wanted => wanted.Name == name);
            if (table?.Columns.Except(columns).FirstOrDefault() is { } column)
            {
                throw new UnreadableDumpException(
                    $"In de tabel {name} ontbreekt de kolom {column}. Deze versie van Discourse kennen we niet.");
            }

            ReadRows(lines, name, table is null ? null : new DumpRow(columns), table);
        }

        if (missing.Count > 0)
        {
            throw new UnreadableDumpException(
                $"Deze tabellen staan niet in het bestand: {string.Join(", ", missing.Order())}. Is dit wel een back-up van Discourse?");
        }
    }

    private static void ReadRows(DumpLines lines, string name, DumpRow? row, DumpTable? table)
    {
        while (lines.Read())
        {
            if (lines.Line.Span.SequenceEqual("\\."u8))
            {
                return;
            }

            if (row is not null)
            {
                Read(lines, row, table!);
            }
        }

        throw new UnreadableDumpException($"Het bestand houdt midden in de tabel {name} op.");
    }

    private static void Read(DumpLines lines, DumpRow row, DumpTable table)
    {
        try
        {
            row.Set(lines.IsCutOff ? throw new FormatException() : lines.Line);
            table.Read(row);
        }
        catch (Exception e) when (e is FormatException or OverflowException or DecoderFallbackException)
        {
            throw new UnreadableDumpException($"Regel {lines.Number} van het bestand, in de tabel {table.Name}, is niet te lezen.", e);
        }
    }

    // As in: COPY public.posts (id, user_id, "position") FROM stdin;
    private static (string Name, List<string> Columns)? HeadOf(DumpLines lines)
    {
        if (lines.IsCutOff || !lines.Line.Span.StartsWith("COPY "u8) || !lines.Line.Span.EndsWith(") FROM stdin;"u8))
        {
            return null;
        }

        var head = Encoding.UTF8.GetString(lines.Line.Span);
        var open = head.IndexOf(" (", StringComparison.Ordinal);
        if (open < 0)
        {
            return null;
        }

        var name = head[Start.Length..open];
        return (
            Bare(name[(name.LastIndexOf('.') + 1)..]),
            [.. head[(open + 2)..^End.Length].Split(", ").Select(Bare)]);
    }

    private static string Bare(string name) => name.Trim('"');
}
