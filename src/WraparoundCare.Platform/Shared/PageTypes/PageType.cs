using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>What pages with one model are for whoever treats all pages alike: search, and the search engines of others.</summary>
public abstract class PageType
{
    /// <summary>What a page is found as when its feature says nothing else.</summary>
    public static readonly SearchType OrdinaryPage = new("pagina", "Pagina", 0.95, 11);

    /// <summary>What a page is found as that leads to others.</summary>
    public static readonly SearchType Overview = new("overzicht", "Overzicht", 0.85, 12);

    public abstract Type Model { get; }

    /// <summary>What stands beside the name of its pages in lists.</summary>
    public virtual Icon Icon => FoundAs == Overview ? Icon.Overview : Icon.Page;

    /// <summary>What its pages are found as; null when search leaves them out.</summary>
    public virtual SearchType? FoundAs => OrdinaryPage;

    /// <summary>Whether its pages show what readers ask about them.</summary>
    public virtual bool IsDiscussed => false;

    /// <summary>Whether its pages show tips of professionals.</summary>
    public virtual bool ShowsTips => false;

    /// <summary>
    /// Aliases of properties that do not belong to the running text: they are said elsewhere, or are not about the subject.
    /// </summary>
    public virtual IReadOnlyCollection<string> NotBody => [];

    /// <param name="document">What search knows of every page.</param>
    /// <param name="page">A page of this type.</param>
    /// <returns>The document with what is special to this type.</returns>
    public abstract SearchDocument Describe(SearchDocument document, ContentPage page);

    public abstract PageSchema SchemaOf(ContentPage page);

    /// <returns>The number of the step of the model that a page is; null for any other page.</returns>
    public virtual int? StepOf(ContentPage page) => null;
}

/// <inheritdoc />
public abstract class PageType<TPage> : PageType
    where TPage : ContentPage
{
    public sealed override Type Model => typeof(TPage);

    public sealed override SearchDocument Describe(SearchDocument document, ContentPage page) => Describe(document, (TPage)page);

    public sealed override PageSchema SchemaOf(ContentPage page) => SchemaOf((TPage)page);

    protected virtual SearchDocument Describe(SearchDocument document, TPage page) => document;

    protected virtual PageSchema SchemaOf(TPage page) => PageSchema.WebPage;
}
