using Umbraco.Cms.Core.Routing;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>Finds the page that the request was begun for, whatever its address.</summary>
internal sealed class ShownPageFinder(CurrentPreview current) : IContentFinder
{
    public Task<bool> TryFindContent(IPublishedRequestBuilder request)
    {
        if (current.Request?.Page is not { } page)
        {
            return Task.FromResult(false);
        }

        request.SetPublishedContent(page);
        return Task.FromResult(true);
    }
}
