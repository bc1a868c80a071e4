using System.Globalization;

namespace WraparoundCare.Platform.Shared;

/// <summary>A day as Dutch readers write it: 22 november 2026.</summary>
public static class DutchDate
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Of(DateTime day) => day.ToString("d MMMM yyyy", Dutch);
}
