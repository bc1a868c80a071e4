using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads;

[PublishedModel(DownloadAliases.Tool)]
public sealed class Tool(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    public override string LinkText => FilePending ? $"{Title} (bestand volgt)" : Title;

    public override string Badge() => IsExample ? "Voorbeeld" : string.Empty;

    public string Kind => Text();

    public bool IsExample => Flag();

    public string Purpose => Text();

    public string Users => Text();

    public IReadOnlyList<string> Usage => Lines();

    public IHtmlContent? Body => Rich();

    public IPublishedContent? File => Read<IPublishedContent>();

    public bool FilePending => Flag();

    public string FileName => Text();

    public string FileSize => Text();

    public int PageCount => Whole();

    public string Version => Text();

    public string Author => Text();

    public int Year => Whole();

    public string License => Text();

    public IReadOnlyList<Link> HostPages => Links();

    public IReadOnlyList<string> Themes => Lines();

    public IReadOnlyList<ContentPage> Steps => Picked<ContentPage>();
}
