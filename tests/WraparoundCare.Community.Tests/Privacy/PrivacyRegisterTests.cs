using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Privacy;

[Collection(nameof(KernelHost))]
public sealed class PrivacyRegisterTests
{
    [Fact]
    public async Task Read_AsAnybody_NamesEachPartWithItsPurposeGroundAndTerm()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);

        var page = (await site.Visitor().GetAsync("/wat-we-bewaren")).Page;

        Assert.Equal(
            [
                "Genoemd op het forum", "Moderatie van het forum", "Forum", "Bestanden op het forum", "Volgen en meldingen",
                "Bewaarde berichten", "Berichten van het vorige forum", "Tips op de site", "Ervaringen die je deelt", "Inloggen",
                "Account",
            ],
            page.QuerySelectorAll("section h2").Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll("section"), part => Assert.Equal(5, part.QuerySelectorAll("dd").Length));
        Assert.All(page.QuerySelectorAll("section dd"), text => Assert.NotEmpty(text.TextContent.Trim()));
    }
}
