using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Foundation.Privacy.Guard;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Privacy.Guard;

/// <summary>
/// Looks at a text that is being written, by the rules that it is judged by when it is sent: who writes sees in time what nobody should
/// read. The text is neither kept nor logged. Without a script nobody asks this.
/// </summary>
[AllowAnonymous]
[Route(Address)]
internal sealed class PrivacyCheckController(PrivacyGuard guard) : Controller
{
    public const string Address = "/privacycontrole";

    private const int MaxRequest = 256 * 1024;

    /// <returns>In the order of the text, each with its place in UTF-16 units, which are those of a script.</returns>
    [HttpPost]
    [EnableRateLimiting(Costs.Page)]
    [RequestSizeLimit(MaxRequest)]
    [ValidateAntiForgeryToken]
    [ResponseCache(NoStore = true)]
    public IReadOnlyList<Remark> Check([FromForm] string? text) => [.. guard.Check(text ?? string.Empty).Select(Remark.Of)];

    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="IsName">Whether it seems the name of somebody: a field that asks for a name passes over it.</param>
    /// <param name="Title">What it seems to be.</param>
    /// <param name="Why">Why it should not stand there.</param>
    /// <param name="Instead">What to write in a longer text.</param>
    internal sealed record Remark(int Start, int Length, bool IsName, string Title, string Why, string Instead)
    {
        public static Remark Of(PrivacyFinding finding)
        {
            var advice = PrivacyAdvice.For(finding.Kind);
            return new Remark(
                finding.Start, finding.Length, finding.Kind is PersonalDataKind.FullName, advice.Title, advice.Why, advice.Instead);
        }
    }
}
