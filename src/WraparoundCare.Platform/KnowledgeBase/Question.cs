using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Platform.KnowledgeBase;

[PublishedModel(KnowledgeBaseAliases.Question)]
public sealed class Question(IPublishedContent content, IPublishedValueFallback fallback) : KnowledgePage(content, fallback)
{
    public string ShortAnswer => Text();

    protected override string Gist => ShortAnswer;

    public IHtmlContent? Answer => Rich();
}
