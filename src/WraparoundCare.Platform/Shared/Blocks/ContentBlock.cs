using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace WraparoundCare.Platform.Shared.Blocks;

/// <summary>A part of a page. Which of its fields are filled in depends on its kind (<see cref="BlockAliases"/>).</summary>
public sealed record ContentBlock(string Kind, string Heading)
{
    public IHtmlContent? Body { get; init; }

    public string Text { get; init; } = string.Empty;

    /// <summary>Empty for what is not an address of the web.</summary>
    public string Address { get; init; } = string.Empty;

    public required PickedLinks Links { get; init; }

    public required PickedPages<ContentPage> Tools { get; init; }

    public IPublishedContent? Film { get; init; }

    public IPublishedContent? Subtitles { get; init; }

    /// <param name="page">The page that they are part of.</param>
    public static IReadOnlyList<ContentBlock> All(IPublishedContent page, BlockListModel? blocks, IPublishedValueFallback fallback) =>
        [.. (blocks ?? BlockListModel.Empty).Select(block => Of(page, block.Content, fallback))];

    private static ContentBlock Of(IPublishedContent page, IPublishedElement element, IPublishedValueFallback fallback)
    {
        T? Read<T>(string member) => element.Value<T>(fallback, PropertyAlias.Of(member));
        return new ContentBlock(element.ContentType.Alias, Read<string>(nameof(Heading))?.Trim() ?? string.Empty)
        {
            Body = Read<IHtmlEncodedString>(nameof(Body))?.ToHtmlString() is { Length: > 0 } markup ? new HtmlString(markup) : null,
            Text = Read<string>(nameof(Text))?.Trim() ?? string.Empty,
            Address = Web(Read<string>(nameof(Address))),
            Links = new PickedLinks(page, Read<IEnumerable<Link>>(nameof(Links)) ?? []),
            Tools = new PickedPages<ContentPage>(
                page, [.. (Read<IEnumerable<IPublishedContent>>(nameof(Tools)) ?? []).Select(tool => tool.Key)]),
            Film = Read<IPublishedContent>(nameof(Film)),
            Subtitles = Read<IPublishedContent>(nameof(Subtitles)),
        };
    }

    private static string Web(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address.AbsoluteUri
            : string.Empty;
}
