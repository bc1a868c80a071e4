using System.Globalization;

namespace WraparoundCare.Architecture.Tests.Styles;

/// <summary>A colour as <c>#rrggbb</c>, and how it stands out from another as WCAG 2.2 counts it.</summary>
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    public static Colour Parse(string text)
        => text is ['#', .. { Length: 6 } digits]
            ? new Colour(Part(digits[..2]), Part(digits[2..4]), Part(digits[4..]))
            : throw new FormatException($"{text} is not written as #rrggbb");

    public double ContrastWith(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Part(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
