using System.Text;

namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>Leaves out what cannot be seen and the marks between characters, and remembers where each character stood.</summary>
internal sealed class PlainTextReader(string text)
{
    private readonly StringBuilder _characters = new(text.Length);

    private readonly List<int> _starts = new(text.Length);

    private readonly List<int> _ends = new(text.Length);

    public PlainText Read()
    {
        var at = 0;
        while (at < text.Length)
        {
            at += ReadOne(at);
        }

        return new PlainText(_characters.ToString(), [.. _starts], [.. _ends]);
    }

    private int ReadOne(int at)
    {
        switch (text[at])
        {
            case '<' when Markup.TagLength(text, at) is > 0 and var length:
                if (Markup.IsBreak(text, at))
                {
                    Add('\n', at, length);
                }

                return length;
            case '&' when Markup.Entity(text, at) is { Meaning: { } meaning } entity:
                Rune.DecodeFromUtf16(meaning, out var meant, out _);
                Add(Characters.Plain(meant), at, entity.Length);
                return entity.Length;
            case 'O' or 'o' when IsZero(at):
                Add('0', at, 1);
                return 1;
            case '`' or '~' or '*' or '\\' when Markup.IsMark(text, at):
                return 1;
            default:
                Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units);
                Add(Characters.Plain(rune), at, units);
                return units;
        }
    }

    /// <summary>O6-12345678.</summary>
    private bool IsZero(int at) =>
        at + 2 < text.Length && text[at + 1] == '6' && (char.IsAsciiDigit(text[at + 2]) || text[at + 2] is '-' or ' ')
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));

    private void Add(char character, int start, int length)
    {
        if (character == Characters.Nothing)
        {
            return;
        }

        _characters.Append(character);
        _starts.Add(start);
        _ends.Add(start + length);
    }
}
