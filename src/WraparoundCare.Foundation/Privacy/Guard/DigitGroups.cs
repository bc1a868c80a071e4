using System.Runtime.CompilerServices;

namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// A number as people write it: groups of digits with a space, dot, dash, slash or bracket between them. Read from one token on, and no
/// further than the longest number that is looked for.
/// </summary>
/// <param name="most">The digits of the longest number.</param>
internal sealed class DigitGroups(PlainText text, int most)
{
    public const char Space = ' ';

    public const char Bracket = ')';

    private const int WidestGap = 3;

    private readonly char[] _digits = new char[most];

    private readonly List<(int Token, int Length, char Separator)> _groups = [];

    public int Count => _groups.Count;

    /// <summary>The first token of the number, and how many of its groups are taken together.</summary>
    public void Read(int token)
    {
        _groups.Clear();
        var total = 0;
        var separator = Space;
        while (text[token] is { Kind: TokenKind.Number } group && total + group.Length <= most && !text.IsInLink(token))
        {
            text.Of(token).CopyTo(_digits.AsSpan(total));
            _groups.Add((token, group.Length, separator));
            total += group.Length;
            (token, separator) = Next(token);
        }
    }

    public ReadOnlySpan<char> Digits(int groups) => _digits.AsSpan(0, LengthOf(groups));

    public int LengthOf(int groups)
    {
        var length = 0;
        for (var group = 0; group < groups; group++)
        {
            length += _groups[group].Length;
        }

        return length;
    }

    /// <returns>How many groups have this many digits together; 0 when none do.</returns>
    public int GroupsOf(int digits)
    {
        var length = 0;
        for (var group = 0; group < Count; group++)
        {
            length += _groups[group].Length;
            if (length >= digits)
            {
                return length == digits ? group + 1 : 0;
            }
        }

        return 0;
    }

    public int Token(int group) => _groups[group].Token;

    public int Length(int group) => _groups[group].Length;

    /// <summary>What stands before a group.</summary>
    public char Separator(int group) => _groups[group].Separator;

    /// <returns>The lengths of the groups as digits: 3, 3 and 3 is 333.</returns>
    public int Shape(int groups)
    {
        var shape = 0;
        for (var group = 0; group < groups; group++)
        {
            shape = (shape * 10) + _groups[group].Length;
        }

        return shape;
    }

    public bool HasOneSeparator(int groups)
    {
        for (var group = 2; group < groups; group++)
        {
            if (_groups[group].Separator != _groups[1].Separator)
            {
                return false;
            }
        }

        return true;
    }

    private (int Token, char Separator) Next(int token)
    {
        var next = token + 1;
        if (text.IsNumber(next))
        {
            return text.Gap(next) <= WidestGap ? (next, Space) : (-1, default);
        }

        if (IsSeparator(next) && text.IsNumber(next + 1))
        {
            return (next + 1, Of(next));
        }

        var isBracket = text.IsSign(next, "()") || text.IsSign(next + 1, "()");
        return isBracket && IsSeparator(next) && IsSeparator(next + 1) && text.IsNumber(next + 2) ? (next + 2, Bracket) : (-1, default);
    }

    /// <summary>A dot with a space behind it ends a sentence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsSeparator(int token) => text.IsSign(token, '.')
        ? text.Gap(token) == 0 && text.Gap(token + 1) == 0
        : text.IsSign(token, "=~:") ? text[token - 1].Length == 2 && text.Of(token - 1) is "06"
        : text.IsSign(token, "-/()") && text.Gap(token) <= 1 && text.Gap(token + 1) <= 1;

    private char Of(int token) => text.IsSign(token, "()") ? Bracket : text.Of(token)[0];
}
