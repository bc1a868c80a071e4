using System.Drawing;
using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class LabelPlacementTests
{
    [Theory]
    [InlineData]
    [InlineData("Utrecht", "Amersfoort", "Zeist", "Nieuwegein", "Veenendaal", "Woerden", "Wijk bij Duurstede")]
    [InlineData("Utrecht", "Utrecht", "Utrecht")]
    public void Place_Names_CoverNoNameAndNoMarker(params string[] towns)
    {
        var markers = MarkerPlacement.Place(MapFrame.Wide, towns.Select(town => MapFrame.Wide.Project(Municipalities.Find(town)!.Point())));

        var boxes = LabelPlacement.Place(MapFrame.Wide, Municipalities.All, markers).Select(LabelPlacement.Box).ToList();

        Assert.All(boxes, (box, index) =>
        {
            Assert.DoesNotContain(boxes.Skip(index + 1), box.IntersectsWith);
            Assert.DoesNotContain(markers, marker => box.IntersectsWith(Around(marker)));
            Assert.True(new Rectangle(0, 0, MapFrame.Wide.Width, MapFrame.Wide.Height).Contains(box));
        });
    }

    [Fact]
    public void Place_Names_OneForEachMunicipality() =>
        Assert.Equal(
            Municipalities.All.Select(municipality => municipality.Name),
            LabelPlacement.Place(MapFrame.Wide, Municipalities.All, []).Select(label => label.Name));

    private static Rectangle Around(MapPoint marker) =>
        new(marker.X - MarkerPlacement.Radius, marker.Y - MarkerPlacement.Radius, 2 * MarkerPlacement.Radius, 2 * MarkerPlacement.Radius);
}
