using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>A meeting. Its times are those of the clock in the Netherlands.</summary>
[PublishedModel(NewsAndEventsAliases.Event)]
public sealed class EventPage(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    internal const string ExampleBadge = "Voorbeeld (fictief)";

    public DateTime Start => Read<DateTime>();

    public DateTime? End => Read<DateTime>() is { Year: > 1 } end && end >= Start ? end : null;

    public bool IsCancelled => Flag();

    public bool IsExample => Flag();

    public string Place => Text();

    /// <summary>The place as Our.Umbraco.GMaps stores it.</summary>
    public string Location => Text();

    public string OnlineAddress => Text();

    public string Organizer => Text();

    public PickedLinks Registration => Links();

    public IHtmlContent? Body => Rich();

    public IReadOnlyList<IPublishedContent> Attachments => Files();

    public PickedPages<ContentPage> Steps => Pages<ContentPage>();

    public IReadOnlyList<string> Themes => Lines();

    public override string Badge() => IsExample ? ExampleBadge : IsCancelled ? "Gaat niet door" : string.Empty;

    public GeoPoint? Point() => GMapsLocation.Read(Location);

    public EventMoment Moment() => new(Start, End);

    /// <summary>Where it is held in a browser; empty for what is not a web address.</summary>
    public string OnlineUrl() =>
        Uri.TryCreate(OnlineAddress, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address.AbsoluteUri
            : string.Empty;
}
