using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Shared.Drawings;

namespace WraparoundCare.Platform.Tests.Shared.Drawings;

public class IconsTests
{
    public static TheoryData<Icon> All => new(Enum.GetValues<Icon>());

    [Theory, MemberData(nameof(All))]
    public void Of_Icon_IsALineDrawingThatSaysNothingToAScreenReader(Icon icon)
    {
        var drawing = Assert.Single(new HtmlParser().ParseDocument(Icons.Of(icon).ToString()!).Body!.Children);

        Assert.Equal("true", drawing.GetAttribute("aria-hidden"));
        Assert.Equal("0 0 24 24", drawing.GetAttribute("viewBox"));
        Assert.NotEmpty(drawing.Children);
        Assert.All(drawing.Children, shape => Assert.Contains(shape.LocalName, (string[])["path", "circle"]));
        Assert.All(drawing.Children, shape => Assert.False(shape.HasAttribute("style") || shape.HasAttribute("fill")));
    }

    [Fact]
    public void Of_EachIcon_IsAnotherDrawing() =>
        Assert.Distinct(Enum.GetValues<Icon>().Select(icon => Icons.Of(icon).ToString()));
}
