namespace WraparoundCare.Foundation.Accounts;

/// <summary>Wrong passwords and codes that were counted together.</summary>
/// <param name="Source">Who or what they came from.</param>
/// <param name="First">The first of them, in UTC.</param>
/// <param name="Last">The last of them, in UTC.</param>
public sealed record FailureCount(string Source, int Failures, DateTime First, DateTime Last)
{
    public const int SourceMaxLength = 40;
}

/// <summary>
/// What went wrong at one account in a day: for each source by itself, and for all strange ones together. Strangers fill it, so it
/// is bounded; what was counted longest ago goes first.
/// </summary>
public sealed record SignInFailures(params IReadOnlyList<FailureCount> Counts)
{
    public const int MaxCounts = 200;

    /// <summary>Counted from the first failure; then counting begins again.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(1);

    public static readonly SignInFailures None = new();

    public FailureCount? Of(string source, DateTime now) =>
        Counts.FirstOrDefault(count => count.Source == source && now < count.First + Window);

    public SignInFailures With(string source, DateTime now)
    {
        var count = Of(source, now) is { } known
            ? known with { Failures = known.Failures + 1, Last = now }
            : new FailureCount(source, 1, now, now);
        return new SignInFailures([.. Without(source).Counts.OrderByDescending(other => other.Last).Take(MaxCounts - 1), count]);
    }

    public SignInFailures Without(params IReadOnlyList<string> sources) =>
        new([.. Counts.Where(count => !sources.Contains(count.Source))]);
}
