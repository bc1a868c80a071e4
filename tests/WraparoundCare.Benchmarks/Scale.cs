using System.Globalization;

namespace WraparoundCare.Benchmarks;

/// <summary>How much content a measurement runs on: 1x is a hundred documents beside the package's own.</summary>
internal static class Scale
{
    public const int DocumentsAtOne = 100;
    private const string Option = "--scale=";

    public static IReadOnlyList<int> Parse(string[] args)
    {
        var option = args.LastOrDefault(arg => arg.StartsWith(Option, StringComparison.Ordinal));
        return option is null
            ? [1, 10, 100]
            : [.. option[Option.Length..].Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
    }
}
