using System.Globalization;

namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>What stands for somebody who has no picture: the first letters of the first and last name, on a colour of their own.</summary>
internal static class Initials
{
    /// <summary>How many pairs of colours writing.css has.</summary>
    public const int Colours = 6;

    public static string Of(string name)
    {
        List<string> letters =
        [
            .. name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimStart('(', '\'', '’', '"', '-'))
                .Where(word => word.Length > 0 && char.IsLetterOrDigit(word, 0))
                .Select(word => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.GetCultureInfo("nl-NL"))),
        ];
        return letters.Count switch
        {
            0 => "?",
            1 => letters[0],
            _ => letters[0] + letters[^1],
        };
    }

    /// <summary>The number of a colour, the same for a name on every node and after every start.</summary>
    public static int Colour(string name)
    {
        // FNV-1a: the hash of .NET differs from start to start.
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)(hash % Colours) + 1;
    }
}
