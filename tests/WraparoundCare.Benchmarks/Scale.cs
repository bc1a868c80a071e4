using System.Globalization;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Benchmarks;

/// <summary>How much content a measurement runs on: 1x is a hundred documents beside the package's own.</summary>
internal static class Scale
{
    public const int DocumentsAtOne = 100;
    private const string Option = "--scale=";
    private const string DatabaseOption = "--database=";

    public static IReadOnlyList<int> Parse(string[] args)
    {
        var option = args.LastOrDefault(arg => arg.StartsWith(Option, StringComparison.Ordinal));
        return option is null
            ? [1, 10, 100]
            : [.. option[Option.Length..].Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))];
    }

    /// <summary>On which databases: both, unless one is asked for.</summary>
    public static IReadOnlyList<DatabaseKind> Databases(string[] args)
    {
        var option = args.LastOrDefault(arg => arg.StartsWith(DatabaseOption, StringComparison.Ordinal));
        return option is null
            ? Enum.GetValues<DatabaseKind>()
            : [.. option[DatabaseOption.Length..].Split(',').Select(Enum.Parse<DatabaseKind>)];
    }
}
