using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>
/// The base of a view with <c>@inherits UmbracoViewPage&lt;MyPage&gt;</c>: <c>Model</c> is the page, <c>Umbraco</c> finds the rest.
/// </summary>
public abstract class UmbracoViewPage<TModel> : RazorPage<TModel>
{
    public UmbracoHelper Umbraco => Context.RequestServices.GetRequiredService<UmbracoHelper>();
}

/// <summary>For views that are shown for pages of any type.</summary>
public abstract class UmbracoViewPage : UmbracoViewPage<IPublishedContent>;
