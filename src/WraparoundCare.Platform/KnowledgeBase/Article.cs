using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Platform.KnowledgeBase;

[PublishedModel(KnowledgeBaseAliases.Article)]
public sealed class Article(IPublishedContent content, IPublishedValueFallback fallback) : KnowledgePage(content, fallback)
{
    public string Kind => Text();

    public IReadOnlyList<string> Audiences => Lines();

    public IReadOnlyList<string> KeyPoints => Lines();

    public IHtmlContent? Body => Rich();

    public DateTime? ReviewBefore => Read<DateTime>() is { Year: > 1 } day ? day : null;

    /// <summary>Examples that the site draws itself.</summary>
    public IReadOnlyList<string> Drawings => Lines();
}
