using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class MarkerPlacementTests
{
    private static readonly MapPoint Utrecht = MapFrame.Wide.Project(Municipalities.Find("Utrecht")!.Point());

    [Fact]
    public void Place_FarApart_StayWhereTheyAre()
    {
        MapPoint[] places = [new(100, 100), new(300, 300)];

        Assert.Equal(places, MarkerPlacement.Place(MapFrame.Wide, places));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void Place_InOneTown_NoneHidesAnother(int count)
    {
        var spots = MarkerPlacement.Place(MapFrame.Wide, Enumerable.Repeat(Utrecht, count));

        Assert.Equal(Utrecht, spots[0]);
        Assert.All(
            spots,
            (spot, index) => Assert.All(spots.Skip(index + 1), other => Assert.True(spot.DistanceTo(other) >= 2 * MarkerPlacement.Radius)));
    }

    [Fact]
    public void Place_TwoInOneTown_StayTogether() =>
        Assert.True(MarkerPlacement.Place(MapFrame.Wide, [Utrecht, Utrecht])[1].DistanceTo(Utrecht) < 3 * MarkerPlacement.Radius);

    [Fact]
    public void Place_AtTheEdge_StaysWhollyOnTheMap() => Assert.All(
        MarkerPlacement.Place(MapFrame.Wide, [new(0, 0), new(0, 0), new(MapFrame.Wide.Width, MapFrame.Wide.Height), new(MapFrame.Wide.Width, MapFrame.Wide.Height)]),
        spot =>
        {
            Assert.InRange(spot.X, MarkerPlacement.Radius, MapFrame.Wide.Width - MarkerPlacement.Radius);
            Assert.InRange(spot.Y, MarkerPlacement.Radius, MapFrame.Wide.Height - MarkerPlacement.Radius);
        });

    [Fact]
    public void Place_MoreThanFit_StillPlacesAll() => Assert.Equal(1000, MarkerPlacement.Place(MapFrame.Wide, Enumerable.Repeat(Utrecht, 1000)).Count);
}
