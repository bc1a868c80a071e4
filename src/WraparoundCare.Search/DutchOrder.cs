using System.Globalization;

namespace WraparoundCare.Search;

/// <summary>The order of a Dutch alphabetical list: capitals and accents do not matter.</summary>
public static class DutchOrder
{
    public static StringComparer Comparer { get; } =
        StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
}
