using System.Text;

namespace WraparoundCare.Community.Forum.History;

/// <summary>
/// What is different between two texts, in words. Two long texts that have little in common are compared line by line, and when even that
/// is too much, as wholes: comparing takes time with the product of their lengths.
/// </summary>
internal static class WordDiff
{
    /// <summary>How many pairs of words are looked at.</summary>
    private const int MostPairs = 1_000_000;

    public static IReadOnlyList<TextPart> Between(string before, string after)
    {
        var (one, other) = (before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"));
        return Between(Words(one), Words(other))
            ?? Between(Lines(one), Lines(other))
            ?? [new TextPart(PartKind.Removed, one), new TextPart(PartKind.Added, other)];
    }

    /// <returns>Null when it would take too long.</returns>
    private static List<TextPart>? Between(List<string> before, List<string> after)
    {
        var shortest = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < shortest && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < shortest - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (one, other) = (before[start..^end], after[start..^end]);
        if ((long)one.Count * other.Count > MostPairs)
        {
            return null;
        }

        var parts = new Parts();
        before[..start].ForEach(parts.Same);
        Walk(one, other, CommonAfter(one, other), parts);
        before[^end..].ForEach(parts.Same);
        return parts.All();
    }

    // How much both have in common after each pair of places.
    private static int[,] CommonAfter(List<string> one, List<string> other)
    {
        var common = new int[one.Count + 1, other.Count + 1];
        for (var i = one.Count - 1; i >= 0; i--)
        {
            for (var j = other.Count - 1; j >= 0; j--)
            {
                common[i, j] = one[i] == other[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Walk(List<string> one, List<string> other, int[,] common, Parts parts)
    {
        var (i, j) = (0, 0);
        while (i < one.Count || j < other.Count)
        {
            if (i < one.Count && j < other.Count && one[i] == other[j])
            {
                parts.Same(one[i++]);
                j++;
            }
            else if (j == other.Count || (i < one.Count && common[i + 1, j] >= common[i, j + 1]))
            {
                parts.Remove(one[i++]);
            }
            else
            {
                parts.Add(other[j++]);
            }
        }
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select((line, at) => at == 0 ? line : "\n" + line)];

    // Letters and digits together, white space together, and every other character by itself.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var kind = KindOf(text[at]);
            var end = at + 1;
            while (end < text.Length && kind is not CharacterKind.Other && KindOf(text[end]) == kind)
            {
                end++;
            }

            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static CharacterKind KindOf(char character) =>
        char.IsWhiteSpace(character) ? CharacterKind.Space
        : char.IsLetterOrDigit(character) || char.IsSurrogate(character) ? CharacterKind.Letter
        : CharacterKind.Other;

    private enum CharacterKind
    {
        Space,
        Letter,
        Other,
    }

    /// <summary>Puts what follows one another together: white space between two changes belongs to both.</summary>
    private sealed class Parts
    {
        private readonly List<TextPart> _all = [];
        private readonly StringBuilder _same = new();
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();
        private string _space = string.Empty;

        public void Same(string word)
        {
            if (_removed.Length + _added.Length > 0 && _space.Length == 0 && string.IsNullOrWhiteSpace(word))
            {
                _space = word;
                return;
            }

            EndChange();
            _same.Append(word);
        }

        public void Remove(string word)
        {
            BeginChange();
            _removed.Append(word);
        }

        public void Add(string word)
        {
            BeginChange();
            _added.Append(word);
        }

        public List<TextPart> All()
        {
            EndChange();
            Move(PartKind.Same, _same);
            return _all;
        }

        private void BeginChange()
        {
            Move(PartKind.Same, _same);
            _removed.Append(_space);
            _added.Append(_space);
            _space = string.Empty;
        }

        private void EndChange()
        {
            Move(PartKind.Removed, _removed);
            Move(PartKind.Added, _added);
            _same.Append(_space);
            _space = string.Empty;
        }

        private void Move(PartKind kind, StringBuilder from)
        {
            if (from.Length > 0)
            {
                _all.Add(new TextPart(kind, from.ToString()));
                from.Clear();
            }
        }
    }
}

internal enum PartKind
{
    Same,
    Removed,
    Added,
}

/// <param name="Kind">Whether it stayed.</param>
/// <param name="Text">As it was typed.</param>
internal sealed record TextPart(PartKind Kind, string Text);
