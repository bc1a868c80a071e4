using System.Globalization;
using System.Text;

namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>A row as PostgreSQL writes it for COPY: values with tabs between them, in the order of the columns.</summary>
/// <param name="columns">The names of the columns, in their order.</param>
internal sealed class DumpRow(List<string> columns)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<Range> _values = [];
    private ReadOnlyMemory<byte> _line;

    /// <exception cref="FormatException">It has more or fewer values than there are columns.</exception>
    public void Set(ReadOnlyMemory<byte> line)
    {
        _line = line;
        _values.Clear();
        foreach (var value in line.Span.Split((byte)'\t'))
        {
            _values.Add(value);
        }

        // PostgreSQL has no such letter either.
        if (_values.Count != columns.Count || line.Span.Contains((byte)0))
        {
            throw new FormatException();
        }
    }

    /// <returns>Null for no value, and for a column that this dump does not have.</returns>
    public string? Text(string column)
    {
        var at = columns.IndexOf(column);
        if (at < 0 || _line.Span[_values[at]] is var value && value.SequenceEqual("\\N"u8))
        {
            return null;
        }

        var text = Utf8.GetString(_line.Span[_values[at]]);
        return text.Contains('\\', StringComparison.Ordinal) ? Unescaped(text) : text;
    }

    public long? Number(string column) => Text(column) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    public bool IsTrue(string column) => Text(column) is "t";

    /// <summary>A moment without a zone is in UTC.</summary>
    public DateTime? Moment(string column) => Text(column) is { } text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
        : null;

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            plain.Append(text[at] is '\\' ? Letter(++at < text.Length ? text[at] : throw new FormatException()) : text[at]);
        }

        return plain.ToString();
    }

    private static char Letter(char name) => name switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        _ => name,
    };
}
