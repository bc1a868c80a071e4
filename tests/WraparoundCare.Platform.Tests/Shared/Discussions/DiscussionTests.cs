using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Shared.Discussions;

/// <summary>Which pages can be asked about; what stands there is the matter of the part that knows.</summary>
public class DiscussionTests(SharedSites sites)
{
    [Theory]
    [InlineData("/de-13-stappen/1-sleutelpersonen", true)]
    [InlineData("/kennisbank/artikelen/meldcode-in-vijf-stappen", true)]
    [InlineData("/hulpmiddelen/gezinsplan", true)]
    [InlineData("/praktijkprojecten/een-kind-een-plan", true)]
    [InlineData("/", false)]
    [InlineData("/de-13-stappen", false)]
    [InlineData("/kennisbank/artikelen", false)]
    public async Task Open_Page_LeadsToAQuestionWhenItsTypeIsDiscussed(string path, bool isDiscussed)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };

        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(path, TestContext.Current.CancellationToken));

        Assert.Equal(isDiscussed, page.QuerySelector("[aria-labelledby=vragen-hierover] a[rel=nofollow]") is not null);
    }
}
