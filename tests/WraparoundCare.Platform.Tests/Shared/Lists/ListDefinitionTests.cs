using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.Tests.Shared.Lists;

public class ListDefinitionTests
{
    private static readonly Fruit[] All = [new("Peer", "groen", "zacht"), new("Appel", "groen", "hard"), new("Kers", "rood", "zacht")];

    private static readonly ListDefinition<Fruit> List = new(
        [
            new("kleur", "Kleur", fruit => [FacetValue.Of(fruit.Colour)]),
            new("vrucht", "Vrucht", fruit => [FacetValue.Of(fruit.Flesh)]),
        ],
        [
            new("naam", "Naam", all => all.OrderBy(fruit => fruit.Name)),
            new("omgekeerd", "Omgekeerd", all => all.OrderByDescending(fruit => fruit.Name)),
        ]);

    [Fact]
    public void Apply_NoChoice_ShowsAllInFirstOrder()
    {
        var list = List.Apply(All, Query(""));

        Assert.Equal(["Appel", "Kers", "Peer"], list.Items.Select(fruit => fruit.Name));
        Assert.Empty(list.Controls.Chosen);
    }

    [Fact]
    public void Apply_TwoChoices_KeepsWhatHasBoth() =>
        Assert.Equal(["Peer"], List.Apply(All, Query("?kleur=groen&vrucht=zacht")).Items.Select(fruit => fruit.Name));

    [Fact]
    public void Apply_Order_KeepsFilters()
    {
        var list = List.Apply(All, Query("?kleur=groen&sorteer=omgekeerd"));

        Assert.Equal(["Peer", "Appel"], list.Items.Select(fruit => fruit.Name));
        Assert.Equal("/fruit?kleur=groen", list.Controls.Sorts[0].Url);
    }

    [Fact]
    public void Count_OfFacet_IgnoresItsOwnChoiceOnly()
    {
        var controls = List.Apply(All, Query("?kleur=groen&vrucht=zacht")).Controls;

        Assert.Equal([("groen", 1), ("rood", 1)], controls.Facets[0].Options.Select(option => (option.Label, option.Count)));
        Assert.Equal([("hard", 1), ("zacht", 1)], controls.Facets[1].Options.Select(option => (option.Label, option.Count)));
    }

    [Fact]
    public void Link_OfChosenValue_TakesItAway()
    {
        var chosen = List.Apply(All, Query("?kleur=groen&vrucht=zacht")).Controls.Facets[0].Options.Single(option => option.IsChosen);

        Assert.Equal("/fruit?vrucht=zacht", chosen.Url);
    }

    [Fact]
    public void Apply_ChoiceThatLeavesNothing_SaysWhatIsChosenAndWhatHelps()
    {
        var list = List.Apply(All, Query("?kleur=rood&vrucht=hard"));

        Assert.Empty(list.Items);
        Assert.Equal(
            [("rood", "/fruit?vrucht=hard", 1), ("hard", "/fruit?kleur=rood", 1)],
            list.Controls.Chosen.Select(filter => (filter.Value, filter.UrlWithout, filter.CountWithout)));
    }

    [Fact]
    public void Apply_ValueOfNoItem_IsNotRepeated() =>
        Assert.Equal("onbekende keuze", List.Apply(All, Query("?kleur=<b>paars</b>")).Controls.Chosen.Single().Value);

    [Fact]
    public void Apply_UnknownKeysAndCapitals_DropsThem()
    {
        var list = List.Apply(All, Query("?KLEUR=Groen&x=1"));

        Assert.Equal(2, list.Items.Count);
        Assert.DoesNotContain(list.Controls.Sorts, sort => sort.Url.Contains('x', StringComparison.Ordinal));
    }

    private static ListQuery Query(string text)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString(text);
        return ListQuery.Of("/fruit", context.Request.Query);
    }

    private sealed record Fruit(string Name, string Colour, string Flesh);
}
