using System.Globalization;
using System.Text.RegularExpressions;
using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Testing;

namespace WraparoundCare.Platform.Tests.Shared.Components.Conversation;

public sealed partial class InitialsTests
{
    private static readonly string Css = Path.Combine(Repository.Root, "src", "WraparoundCare.Web", "wwwroot", "css");

    [Theory]
    [InlineData("Noor van den Berg", "NB")]
    [InlineData("Jip", "J")]
    [InlineData("  samir   el  idrissi ", "SI")]
    [InlineData("’t Hart", "TH")]
    [InlineData("Ayşe Yılmaz (Zeist)", "AZ")]
    [InlineData("Óskar -", "Ó")]
    [InlineData("!?", "?")]
    [InlineData("", "?")]
    public void Make_FromName_TakesTheFirstAndTheLast(string name, string initials) => Assert.Equal(initials, Initials.Of(name));

    [Fact]
    public void Choose_Colour_IsTheSameEveryTimeAndUsesAll()
    {
        var colours = Enumerable.Range(0, 200).Select(number => Initials.Colour($"naam {number}")).ToHashSet();

        Assert.Equal(Enumerable.Range(1, Initials.Colours), colours.Order());
        Assert.Equal(Initials.Colour("Noor van den Berg"), Initials.Colour("Noor van den Berg"));
    }

    [Fact]
    public void Read_ColoursOfTheStyleSheet_AreLegibleInBothThemes()
    {
        var roles = ColourRoles.Of(File.ReadAllText(Path.Combine(Css, "base.css")));
        var pairs = Pair().Matches(File.ReadAllText(Path.Combine(Css, "writing.css")));

        Assert.Equal(
            Enumerable.Range(1, Initials.Colours),
            pairs.Select(pair => int.Parse(pair.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.All(pairs, pair =>
        {
            var (text, ground) = (roles[pair.Groups[2].Value], roles[pair.Groups[3].Value]);
            Assert.True(ColourRoles.Contrast(text.Light, ground.Light) >= 4.5, pair.Value);
            Assert.True(ColourRoles.Contrast(text.Dark, ground.Dark) >= 4.5, pair.Value);
        });
    }

    [GeneratedRegex(@"\.avatar--(\d) \{ color: var\(--wc-([a-z0-9-]+)\); background: var\(--wc-([a-z0-9-]+)\); \}")]
    private static partial Regex Pair();
}
