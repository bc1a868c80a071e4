using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.KnowledgeBase;

[PublishedModel(KnowledgeBaseAliases.Term)]
public sealed class Term(IPublishedContent content, IPublishedValueFallback fallback) : KnowledgePage(content, fallback)
{
    /// <summary>Other spellings, for search; misspellings among them, so pages do not show them.</summary>
    public IReadOnlyList<string> Variants => Lines();

    public string Abbreviation => Text();

    public string Meaning => Text();

    protected override string Gist => Meaning;

    public IHtmlContent? Explanation => Rich();

    public PickedPages<Term> SeeAlso => Pages<Term>();

    /// <summary>Some terms are better known by their abbreviation and have it as their name.</summary>
    public bool HasAbbreviation() => Abbreviation.Length > 0 && !Title.Contains(Abbreviation, StringComparison.OrdinalIgnoreCase);

    /// <summary>Examples that the site draws itself.</summary>
    public IReadOnlyList<string> Drawings => Lines();
}
