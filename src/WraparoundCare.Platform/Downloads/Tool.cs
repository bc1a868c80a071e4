using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Downloads.Forms;
using WraparoundCare.Platform.Downloads.Versions;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads;

[PublishedModel(DownloadAliases.Tool)]
public sealed class Tool(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public override string LinkText => FilePending ? $"{Title} (bestand volgt)" : Title;

    public override string Badge() => IsExample ? "Voorbeeld" : string.Empty;

    public string Kind => Text();

    public bool IsExample => Flag();

    public string Purpose => Text();

    public string Users => Text();

    public IReadOnlyList<string> Usage => Lines();

    public IHtmlContent? Body => Rich();

    public IPublishedContent? File => Read<IPublishedContent>();

    /// <summary>What a form consists of, for a tool whose files the site makes itself.</summary>
    public IReadOnlyList<FormSection> Form =>
        [.. (Read<BlockListModel>() ?? BlockListModel.Empty).Select(block => FormSection.Of(block.Content, _fallback))];

    public bool HasForm() => File is null && !FilePending && Form.Count > 0;

    public bool FilePending => Flag();

    public string FileName => Text();

    public string FileSize => Text();

    public int PageCount => Whole();

    public string Version => Text();

    /// <summary>What is other than in the version before it.</summary>
    public string ChangeNote => Text();

    public IReadOnlyList<EarlierVersion> Versions =>
        [.. (Read<BlockListModel>() ?? BlockListModel.Empty).Select(block => EarlierVersion.Of(block.Content, _fallback))];

    public string Author => Text();

    public int Year => Whole();

    public string License => Text();

    public PickedLinks HostPages => Links();

    public IReadOnlyList<string> Themes => Lines();

    public PickedPages<ContentPage> Steps => Pages<ContentPage>();
}
