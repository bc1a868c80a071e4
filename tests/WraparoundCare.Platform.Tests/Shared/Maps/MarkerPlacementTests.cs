using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class MarkerPlacementTests
{
    private static readonly MapFrame Frame = MapFrame.Wide;
    private static readonly MapPoint Utrecht = Frame.Project(Municipalities.Find("Utrecht")!.Point());

    [Fact]
    public void Place_FarApart_StayWhereTheyAre()
    {
        MapPoint[] places = [new(100, 100), new(300, 300)];

        Assert.Equal(places, MarkerPlacement.Place(Frame, places));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void Place_InOneTown_NoneHidesAnother(int count)
    {
        var spots = MarkerPlacement.Place(Frame, Enumerable.Repeat(Utrecht, count));

        Assert.Equal(Utrecht, spots[0]);
        Assert.All(
            spots,
            (spot, index) => Assert.All(spots.Skip(index + 1), other => Assert.True(spot.DistanceTo(other) >= 2 * MarkerPlacement.Radius)));
    }

    [Fact]
    public void Place_TwoInOneTown_StayTogether() =>
        Assert.True(MarkerPlacement.Place(Frame, [Utrecht, Utrecht])[1].DistanceTo(Utrecht) < 3 * MarkerPlacement.Radius);

    [Fact]
    public void Place_AtTheEdge_StaysWhollyOnTheMap() => Assert.All(
        MarkerPlacement.Place(Frame, [new(0, 0), new(0, 0), new(Frame.Width, Frame.Height), new(Frame.Width, Frame.Height)]),
        spot =>
        {
            Assert.InRange(spot.X, MarkerPlacement.Radius, Frame.Width - MarkerPlacement.Radius);
            Assert.InRange(spot.Y, MarkerPlacement.Radius, Frame.Height - MarkerPlacement.Radius);
        });

    [Fact]
    public void Place_MoreThanFit_StillPlacesAll() =>
        Assert.Equal(1000, MarkerPlacement.Place(Frame, Enumerable.Repeat(Utrecht, 1000)).Count);
}
