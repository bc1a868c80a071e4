using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Experiences;

/// <summary>Experiences from practice: their list, their page, and where else they stand.</summary>
public class ExperienceTests(SharedSites sites)
{
    private const string List = "/praktijkprojecten/ervaringen";
    private const string Experience = $"{List}/een-ouder-zit-voor";

    [Theory, AllDatabases]
    public async Task Follow_EveryFilter_ShowsAsManyAsItSays(DatabaseKind kind)
    {
        var options = (await sites.ReadAsync(kind, List)).QuerySelectorAll(".filters__options a").ToList();

        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            var narrowed = await sites.ReadAsync(kind, option.GetAttribute("href")!);
            Assert.Equal(option.QuerySelector(".filters__count")!.Number(), narrowed.QuerySelectorAll(".listing .card").Length);
        }
    }

    [Theory]
    [InlineData("stap=5-plan")]
    [InlineData("thema=onderwijs-en-school")]
    [InlineData("project=voorbeeldproject-huis-en-school")]
    public async Task Choose_WhatAnExperienceHas_ShowsIt(string query)
        => Assert.Contains(Experience, (await sites.ReadAsync(DatabaseKind.Sqlite, $"{List}?{query}")).Links(".listing .card"));

    [Theory, AllDatabases]
    public async Task Read_MadeUpExperience_SaysSoOnItsPageAndInLists(DatabaseKind kind)
    {
        var page = await sites.ReadAsync(kind, Experience);
        var list = await sites.ReadAsync(kind, List);

        Assert.Equal("Voorbeeld (fictief)", page.QuerySelector(".utrecht-data-badge")!.TextContent);
        Assert.NotNull(page.QuerySelector(".notice"));
        Assert.All(
            list.QuerySelectorAll(".listing .card"),
            card => Assert.Equal("Voorbeeld (fictief)", card.QuerySelector(".utrecht-data-badge")!.TextContent));
    }

    [Theory]
    [InlineData("/praktijkprojecten/voorbeeldproject-huis-en-school")]
    [InlineData("/de-13-stappen/3-team")]
    [InlineData("/de-13-stappen/5-plan")]
    [InlineData("/kennisbank/themas/samenwerken-en-regie")]
    public async Task Read_WhatAnExperienceNames_ShowsTheExperienceAndIsLinkedBack(string path)
    {
        Assert.Contains(Experience, (await sites.ReadAsync(DatabaseKind.Sqlite, path)).Links("[aria-labelledby=ervaringen]"));
        Assert.Contains(path, (await sites.ReadAsync(DatabaseKind.Sqlite, Experience)).Links(".columns__aside"));
    }

    [Fact]
    public async Task Read_ProjectWithoutExperiences_HasNoEmptyHeading()
        => Assert.Null((await sites.ReadAsync(DatabaseKind.Sqlite, "/praktijkprojecten/een-kind-een-plan")).QuerySelector("#ervaringen"));
}
