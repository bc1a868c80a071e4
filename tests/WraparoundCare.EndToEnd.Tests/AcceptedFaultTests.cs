using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests;

/// <summary>What engines may say without being right is only in the list for as long as they say it.</summary>
public class AcceptedFaultTests(Chromium chromium, SharedSites sites)
{
    public static TheoryData<AcceptedFault> Accepted => [.. AcceptedFaults.All];

    [Theory, MemberData(nameof(Accepted))]
    public async Task Ask_PageOfAnAcceptedFault_StillFindsIt(AcceptedFault accepted)
    {
        await using var visit = await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address);
        await visit.Page.GotoAsync(accepted.Page);

        var all = await AskAsync(visit, accepted.Engine, []);
        var rest = await AskAsync(visit, accepted.Engine, [accepted]);

        Assert.True(all.Count > rest.Count, $"{accepted} can go");
    }

    private static Task<IReadOnlyList<AccessibilityFault>> AskAsync(Visit visit, string engine, AcceptedFault[] accepted)
        => engine == AcceptedFaults.Ibm ? visit.Page.AskIbmAsync(accepted) : visit.Page.AskCodeSnifferAsync(accepted);
}
