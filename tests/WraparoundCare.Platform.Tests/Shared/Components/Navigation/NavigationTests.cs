using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Platform.Tests.StyleGuide;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Platform.Tests.StyleGuide.StyleGuidePages;

namespace WraparoundCare.Platform.Tests.Shared.Components.Navigation;

/// <summary>What shows the way, as the style guide shows it.</summary>
[Collection(nameof(KernelHost))]
public sealed class NavigationTests(StyleGuidePages pages) : IClassFixture<StyleGuidePages>
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 9, "1 2 9")]
    [InlineData(5, 9, "1 4 5 6 9")]
    [InlineData(9, 9, "1 8 9")]
    public void Make_LinksAround_KeepsTheFirstTheLastAndTheNext(int current, int last, string labels)
    {
        var links = PageLink.Around(current, last, page => $"?p={page}");

        Assert.Equal(labels, string.Join(' ', links.Select(link => link.Label)));
        Assert.Equal($"?p={current}", links.Single(link => link.IsCurrent).Url);
    }

    [Fact]
    public void Show_Pagination_NamesPagesGapsAndNeighbours()
    {
        var paging = Find(pages.Guide, "nav[aria-label='Meer onderwerpen']");

        Assert.Equal(
            ["Bladzijde 1", "…", "Bladzijde 6", "Bladzijde 7", "Bladzijde 8", "…", "Bladzijde 24"],
            paging.QuerySelectorAll("li").Select(Words));
        Assert.Equal("Bladzijde 7", Words(Find(paging, "[aria-current=page]")));
        Assert.Equal("Vorige onderwerpen", Words(Find(paging, "a[rel=prev]")));
        Assert.Equal("Volgende onderwerpen", Words(Find(paging, "a[rel=next]")));
        Assert.Null(Find(pages.Guide, "nav[aria-label='Meer berichten']").QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public void Show_Breadcrumb_EndsHere()
    {
        var trail = Find(pages.Guide, "nav[aria-label='Voorbeeld van een kruimelpad']");

        Assert.Equal(["Redactie", "Stijlgids", "Onderdelen"], trail.QuerySelectorAll("li").Select(Words));
        Assert.Equal("Onderdelen", Words(Find(trail, "span[aria-current=page]")));
    }

    [Fact]
    public void Show_Tabs_AreLinksOfWhichOneIsHere()
    {
        var tabs = Find(pages.Guide, "nav.tabs");

        Assert.Equal(
            [StyleGuideController.Address, StyleGuideController.FormAddress, StyleGuideController.RulesAddress],
            tabs.QuerySelectorAll("a").Select(tab => tab.GetAttribute("href")));
        Assert.Equal("Onderdelen", Words(Find(tabs, "[aria-current=page]")));
        Assert.Equal("Regels", Words(Find(pages.Rules, "nav.tabs [aria-current=page]")));
    }

    [Fact]
    public void Show_Flow_SaysWhichStepItIs()
    {
        var flow = Find(pages.Guide, ".flow");

        Assert.Equal("Stap 2 van 4: Bijlagen", Words(Find(flow, "p")));
        Assert.Equal("Bijlagen", Words(Find(flow, "[aria-current=step]")));
        Assert.Equal("Je bericht (klaar)", Words(Find(flow, "li")));
    }

    [Fact]
    public void Show_Table_NamesTheColumnOfEachValue()
    {
        var table = Find(pages.Guide, "table.data-table");

        Assert.Equal("Drie voorbeeldprojecten", Words(Find(table, "caption")));
        Assert.Equal(
            ["Gemeente", "Gezinnen", "Sinds"],
            table.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.GetAttribute("data-label")));
        Assert.Equal("row", Find(table, "tbody th").GetAttribute("scope"));
        Assert.Equal("#tabel", Find(table, "tbody th a").GetAttribute("href"));
    }
}
