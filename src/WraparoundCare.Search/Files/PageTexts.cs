namespace WraparoundCare.Search.Files;

/// <summary>Gathers the text of a file, a page to an item, until it is as much as is kept.</summary>
internal sealed class PageTexts
{
    public const int MaxText = 300_000;

    private readonly List<string> _pages = [];
    private int _left = MaxText;

    /// <returns>Whether there is room for more.</returns>
    public bool Add(string page)
    {
        _pages.Add(page.Length > _left ? page[.._left] : page);
        if (page.Length > _left)
        {
            Failure = FileFailure.Length;
        }

        _left -= _pages[^1].Length;
        return Failure is null;
    }

    /// <summary>Why the rest is missing.</summary>
    public string? Failure { get; set; }

    public FileText ToText() => new(_pages, Failure);
}
