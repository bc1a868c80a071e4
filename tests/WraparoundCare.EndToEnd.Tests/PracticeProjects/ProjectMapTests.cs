using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.PracticeProjects;

public class ProjectMapTests(Chromium chromium, SharedSites sites)
{
    [Fact]
    public async Task Press_TabThroughMap_FollowsTheListAndOpensTheProject()
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { ViewportSize = Viewports.Phone });
        await visit.Page.GotoAsync("/praktijkprojecten");
        var names = await visit.Page.Locator(".map--narrow .map__marker")
            .EvaluateAllAsync<string[]>("markers => markers.map(marker => marker.getAttribute('aria-label'))");
        var map = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Kaart van de provincie Utrecht" });

        foreach (var (index, name) in names.Index())
        {
            var marker = map.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
            await (index == 0 ? marker.FocusAsync() : visit.Page.Keyboard.PressAsync("Tab"));
            await Assertions.Expect(marker).ToBeFocusedAsync();
            await Assertions.Expect(marker).ToBeInViewportAsync();
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(names[^1].Split(". ")[1]);
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 900)]
    public async Task Show_Map_LeavesEveryMarkerBigEnoughAndUncovered(int width, int height)
    {
        await using var visit = await chromium.VisitAsync(
            await SiteAsync(), new() { ViewportSize = new() { Width = width, Height = height } });
        await visit.Page.GotoAsync("/praktijkprojecten");

        var boxes = await visit.Page.Locator(".map__marker").Locator("circle, rect").Locator("visible=true").EvaluateAllAsync<double[][]>(
            "signs => signs.map(sign => sign.getBoundingClientRect())"
            + ".map(box => [box.x + box.width / 2, box.y + box.height / 2, box.width])");

        Assert.NotEmpty(boxes);
        Assert.All(boxes, (box, index) =>
        {
            Assert.True(box[2] >= 24, $"A marker is {box[2]} pixels wide.");
            Assert.All(boxes.Skip(index + 1), other => Assert.True(double.Hypot(box[0] - other[0], box[1] - other[1]) >= box[2]));
        });
    }

    [Fact]
    public async Task Show_OwnColours_KeepsTheMapAccessible()
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { ForcedColors = ForcedColors.Active });
        await visit.Page.GotoAsync("/praktijkprojecten?status=lopend");

        await visit.Page.ShouldBeAccessibleAsync();
        var ground = await FillAsync(visit.Page, ".map--wide .map__province");
        var marker = await FillAsync(visit.Page, ".map--wide .map__marker text");
        Assert.NotEqual(ground, marker);
    }

    private static Task<string> FillAsync(IPage page, string selector) =>
        page.Locator(selector).First.EvaluateAsync<string>("part => getComputedStyle(part).fill");

    private async Task<Uri> SiteAsync() => (await sites.OnAsync(DatabaseKind.Sqlite)).Address;
}
