using System.Globalization;

namespace WraparoundCare.Durability.Tests;

/// <summary>
/// How long the durability tests keep at it: short in every run, and as long as somebody asks for otherwise
/// (tests/WraparoundCare.Benchmarks/README.md).
/// </summary>
internal static class RunLength
{
    public static TimeSpan Duration { get; } = TimeSpan.FromSeconds(Asked("DURABILITY_SECONDS") ?? 10);

    public static int Kills { get; } = Asked("DURABILITY_KILLS") ?? 10;

    private static int? Asked(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
        ? int.Parse(value, CultureInfo.InvariantCulture)
        : null;
}
