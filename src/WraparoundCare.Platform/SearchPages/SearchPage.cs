using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>The page where visitors search, and where editors say what search should know.</summary>
[PublishedModel(Alias)]
public sealed class SearchPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    internal const string Alias = "search";

    /// <summary>What stands on the page before anything has been searched for.</summary>
    public IHtmlContent? Body => Rich();

    /// <summary>For who finds nothing.</summary>
    public PickedLinks AskLinks => Links();

    /// <summary>A group of words with the same meaning to a line.</summary>
    public IReadOnlyList<string> Synonyms => Lines();

    /// <summary>More words that a query may do without.</summary>
    public IReadOnlyList<string> StopWords => Lines();

    /// <summary>"query = address of a page" to a line: that page stands on top for that query.</summary>
    public IReadOnlyList<string> Pinned => Lines();
}
