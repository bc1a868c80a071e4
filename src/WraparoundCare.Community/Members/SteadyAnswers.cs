using Microsoft.Extensions.Options;

namespace WraparoundCare.Community.Members;

/// <summary>Makes what a page does for known and for unknown addresses take equally long, so that its time tells nothing.</summary>
internal sealed class SteadyAnswers(IOptions<MemberOptions> options, TimeProvider time)
{
    /// <returns>For <see cref="WaitAsync"/>.</returns>
    public long Begin() => time.GetTimestamp();

    public Task WaitAsync(long began, CancellationToken cancellationToken)
    {
        var left = options.Value.MinAnswerTime - time.GetElapsedTime(began);
        return left > TimeSpan.Zero ? Task.Delay(left, time, cancellationToken) : Task.CompletedTask;
    }
}
