using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;

namespace WraparoundCare.Platform.StyleGuide;

/// <summary>A colour of base.css: its name and what it is in the light and the dark theme.</summary>
internal sealed record ColourRole(string Name, string Light, string Dark);

/// <summary>Reads the colours from the style sheet itself, so that the rules never say something else.</summary>
internal sealed partial class ColourRoles(IWebHostEnvironment site)
{
    /// <summary>The colours that text is written in, with what it stands on.</summary>
    public static readonly IReadOnlyList<(string Text, string Ground, string Use)> Pairs =
    [
        ("ink", "paper", "Gewone tekst"),
        ("ink-soft", "paper", "Bijzaken, zoals een datum"),
        ("label", "surface", "De naam van een gegeven"),
        ("link", "paper", "Waar je op kunt klikken"),
        ("on-action", "action", "De knop voor het belangrijkste"),
        ("on-brand", "brand", "De banden boven en onder"),
        ("success", "success-ground", "Iets is gelukt"),
        ("caution", "caution-ground", "Let op"),
        ("error", "error-ground", "Iets is niet goed ingevuld"),
        ("badge", "badge-ground", "Een label bij iets of iemand"),
        ("alarm", "alarm-ground", "Gevaar voor mensen, en niets anders"),
    ];

    public IReadOnlyDictionary<string, ColourRole> Read()
    {
        using var reader = new StreamReader(site.WebRootFileProvider.GetFileInfo("css/base.css").CreateReadStream());
        return Of(reader.ReadToEnd());
    }

    public static IReadOnlyDictionary<string, ColourRole> Of(string css)
    {
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        var inDark = Colours(css[dark..]).ToDictionary(colour => colour.Name, colour => colour.Value);
        return Colours(css[..dark]).ToDictionary(
            colour => colour.Name,
            colour => new ColourRole(colour.Name, colour.Value, inDark.GetValueOrDefault(colour.Name, colour.Value)));
    }

    /// <summary>The contrast of two colours as WCAG 2.2 counts it: from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static IEnumerable<(string Name, string Value)> Colours(string css) =>
        Colour().Matches(css).Select(match => (match.Groups["name"].Value, match.Groups["value"].Value));

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--wc-(?<name>[a-z0-9-]+):\\s*(?<value>#[0-9a-f]{6});", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();
}
