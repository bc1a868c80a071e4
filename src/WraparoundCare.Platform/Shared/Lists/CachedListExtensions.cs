using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>For views.</summary>
public static class CachedListExtensions
{
    /// <summary>
    /// The list of a page in the view <paramref name="view"/>, whose model is the page and the list. As long as a visitor chose nothing it
    /// is the same for everyone, and kept as <see cref="CachedPartialExtensions.CachedPartialAsync"/> does, under the same rules. A list
    /// that was narrowed is made each time: there are as many of them as visitors can think of.
    /// </summary>
    public static Task<IHtmlContent> CachedListAsync<TPage, T>(
        this IHtmlHelper html, string view, TPage page, ListQuery query, Func<ListQuery, FilteredList<T>> list)
        where TPage : ContentPage
    {
        object? Model() => (page, list(query));
        return query.IsEmpty
            ? html.ViewContext.HttpContext.RequestServices.GetRequiredService<CachedPartials>().RenderAsync(html, view, page, Model)
            : html.PartialAsync(view, Model());
    }
}
