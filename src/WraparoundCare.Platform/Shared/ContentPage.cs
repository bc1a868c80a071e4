using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// What every page has (the composition pageBase), and typed reading of property values.
/// A property of a model is named after the alias it reads, so that no alias is written down twice.
/// </summary>
public abstract class ContentPage(IPublishedContent content, IPublishedValueFallback fallback)
    : PublishedContentModel(content, fallback)
{
    private readonly IPublishedValueFallback _fallback = fallback;

    public string Title => Heading.Length > 0 ? Heading : Name;

    /// <summary>How other pages call this one in a list of links.</summary>
    public virtual string LinkText => Title;

    /// <summary>The page in one or two sentences, for whoever has not opened it yet.</summary>
    public string Summary() => MetaDescription.Length > 0 ? MetaDescription : Intro.Length > 0 ? Intro : Gist;

    /// <summary>What a list says of the page below its title.</summary>
    public string Teaser() => Intro.Length > 0 ? Intro : Gist;

    /// <summary>What readers must know before they open the page: that it was made up, for one. Mostly empty.</summary>
    public virtual string Badge() => string.Empty;

    /// <summary>What says most of a page without an introduction.</summary>
    protected virtual string Gist => string.Empty;

    /// <summary>The keys of the pages that an editor picked as belonging to this one, and that show it in return.</summary>
    public virtual IEnumerable<Guid> Picks() => [];

    public string Heading => Text();

    public string Intro => Text();

    /// <summary>What must be read before everything else, because people may be in danger. Mostly null.</summary>
    public IHtmlContent? Warning => Rich();

    public string MetaDescription => Text();

    /// <summary>How people look for the page, for search alone.</summary>
    public IReadOnlyList<string> SearchTerms => Lines();

    public bool UmbracoNaviHide => Flag();

    /// <summary>The day on which somebody last read whether the page is right. Null for a page that nobody checked.</summary>
    public DateTime? LastReviewed => Read<DateTime>() is { Year: > 1 } day ? day : null;

    /// <summary>How old the page is: the day on which it was checked, or else the day on which it was written.</summary>
    public DateTime Dated() => LastReviewed ?? DutchTime.On(DateTime.SpecifyKind(CreateDate, DateTimeKind.Utc)).Date;

    public IReadOnlyList<string> KnowledgeKinds => Lines();

    public string SourceNote => Text();

    public PickedLinks Sources => Links();

    protected string Text([CallerMemberName] string member = "") => Read<string>(member)?.Trim() ?? string.Empty;

    protected bool Flag([CallerMemberName] string member = "") => Read<bool>(member);

    protected int Whole([CallerMemberName] string member = "") => Read<int>(member);

    protected decimal Exact([CallerMemberName] string member = "") => Read<decimal>(member);

    protected IReadOnlyList<string> Lines([CallerMemberName] string member = "") =>
        [.. (Read<IEnumerable<string>>(member) ?? []).Where(line => !string.IsNullOrWhiteSpace(line))];

    protected PickedLinks Links([CallerMemberName] string member = "") => new(this, Read<IEnumerable<Link>>(member) ?? []);

    protected PickedPages<T> Pages<T>([CallerMemberName] string member = "")
        where T : ContentPage =>
        new(this, Read<object>(member) switch
        {
            IPublishedContent only => [only.Key],
            IEnumerable<IPublishedContent> many => [.. many.Select(page => page.Key)],
            _ => [],
        });

    protected IReadOnlyList<IPublishedContent> Files([CallerMemberName] string member = "") =>
        [.. Read<IEnumerable<IPublishedContent>>(member) ?? []];

    /// <summary>The property's converter has already reduced the markup to what is allowed.</summary>
    protected IHtmlContent? Rich([CallerMemberName] string member = "") =>
        Read<IHtmlEncodedString>(member)?.ToHtmlString() is { Length: > 0 } markup ? new HtmlString(markup) : null;

    protected T? Read<T>([CallerMemberName] string member = "") =>
        PublishedElementExtensions.Value<T>(this, _fallback, PropertyAlias.Of(member));
}
