using WraparoundCare.Platform.Reading.Feedback;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Reading.Feedback;

[Collection(nameof(KernelHost))]
public class PageFeedbackTests
{
    [Theory, AllDatabases]
    public async Task Count_Answers_AddsThemUpForEachPage(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var feedback = site.Get<PageFeedback>();
        var (page, other, cancellationToken) = (Guid.NewGuid(), Guid.NewGuid(), TestContext.Current.CancellationToken);

        await feedback.CountAsync(page, useful: true, cancellationToken);
        await feedback.CountAsync(page, useful: true, cancellationToken);
        await feedback.CountAsync(page, useful: false, cancellationToken);
        await feedback.CountAsync(other, useful: false, cancellationToken);

        var day = Assert.Single(await feedback.OfAsync(page, cancellationToken));
        Assert.Equal((2, 1), (day.Useful, day.NotUseful));
        var otherDay = Assert.Single(await feedback.OfAsync(other, cancellationToken));
        Assert.Equal((0, 1), (otherDay.Useful, otherDay.NotUseful));
    }
}
