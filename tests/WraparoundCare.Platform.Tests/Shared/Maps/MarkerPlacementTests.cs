using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class MarkerPlacementTests
{
    private static readonly MapPoint Utrecht = MapFrame.Project(Municipalities.Find("Utrecht")!.Point());

    [Fact]
    public void Place_FarApart_StayWhereTheyAre()
    {
        MapPoint[] places = [new(100, 100), new(300, 300)];

        Assert.Equal(places, MarkerPlacement.Place(places));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void Place_InOneTown_NoneHidesAnother(int count)
    {
        var spots = MarkerPlacement.Place(Enumerable.Repeat(Utrecht, count));

        Assert.Equal(Utrecht, spots[0]);
        Assert.All(
            spots,
            (spot, index) => Assert.All(spots.Skip(index + 1), other => Assert.True(spot.DistanceTo(other) >= 2 * MarkerPlacement.Radius)));
    }

    [Fact]
    public void Place_TwoInOneTown_StayTogether() =>
        Assert.True(MarkerPlacement.Place([Utrecht, Utrecht])[1].DistanceTo(Utrecht) < 3 * MarkerPlacement.Radius);

    [Fact]
    public void Place_AtTheEdge_StaysWhollyOnTheMap() => Assert.All(
        MarkerPlacement.Place([new(0, 0), new(0, 0), new(MapFrame.Width, MapFrame.Height), new(MapFrame.Width, MapFrame.Height)]),
        spot =>
        {
            Assert.InRange(spot.X, MarkerPlacement.Radius, MapFrame.Width - MarkerPlacement.Radius);
            Assert.InRange(spot.Y, MarkerPlacement.Radius, MapFrame.Height - MarkerPlacement.Radius);
        });

    [Fact]
    public void Place_MoreThanFit_StillPlacesAll() => Assert.Equal(1000, MarkerPlacement.Place(Enumerable.Repeat(Utrecht, 1000)).Count);
}
