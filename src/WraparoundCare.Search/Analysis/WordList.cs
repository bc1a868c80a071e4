namespace WraparoundCare.Search.Analysis;

/// <summary>The word lists that are embedded beside this code.</summary>
internal static class WordList
{
    /// <summary>The words of each line; empty lines and lines with # are left out.</summary>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"{typeof(WordList).Namespace}.Words.{name}.txt")
            ?? throw new InvalidOperationException($"The word list {name} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return lines;
    }
}
