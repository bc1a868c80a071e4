using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Telemetry;

namespace WraparoundCare.Kernel.Website.Tests.PageCache;

/// <summary>A page is rendered for one visitor only when a cookie of the site asks for that.</summary>
public class OwnCookieTests
{
    [Fact]
    public async Task Get_WithCookiesOfOthers_IsAnsweredFromTheKeptPages()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        site.Publish("Begin");
        await site.HtmlAsync("/");
        using var renders = new Measurements("website.page.render.duration");

        await GetAsync(site, "_ga=GA1.1; consent=yes; my_UMB_UCONTEXT=1");
        Assert.Empty(renders.All);

        string[] own =
        [
            "UMB_UCONTEXT=x", "__Host-UMB_UCONTEXT=x", "UMB_PREVIEW=preview", ".AspNetCore.Identity.Application=x",
            ".AspNetCore.Mvc.CookieTempDataProvider=x", "__Host-.AspNetCore.Mvc.CookieTempDataProvider=x",
        ];
        foreach (var (number, cookie) in own.Index())
        {
            await GetAsync(site, cookie);
            Assert.Equal((cookie, number + 1), (cookie, renders.All.Count));
        }
    }

    private static async Task GetAsync(WebsiteHost site, string cookies)
    {
        using var answer = await site.SendAsync(HttpMethod.Get, "/", request => request.Headers.Add("Cookie", cookies));
        Assert.True(answer.IsSuccessStatusCode);
    }
}
