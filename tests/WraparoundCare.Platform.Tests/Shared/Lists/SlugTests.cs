using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.Tests.Shared.Lists;

public class SlugTests
{
    [Theory]
    [InlineData("Eigen kracht en regie", "eigen-kracht-en-regie")]
    [InlineData("Eén gezin, één plan", "een-gezin-een-plan")]
    [InlineData("ORS/SRS", "ors-srs")]
    [InlineData("‘We hebben niemand’", "we-hebben-niemand")]
    [InlineData("  ", "")]
    public void Write_Text_KeepsLettersAndDigits(string text, string expected) => Assert.Equal(expected, Slug.Of(text));
}
