using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class MapFrameTests
{
    [Fact]
    public void Project_NorthAndEast_AreUpAndRight()
    {
        var utrecht = MapFrame.Wide.Project(new GeoPoint(52.09m, 5.12m));

        Assert.True(MapFrame.Wide.Project(new GeoPoint(52.19m, 5.12m)).Y < utrecht.Y);
        Assert.True(MapFrame.Wide.Project(new GeoPoint(52.09m, 5.22m)).X > utrecht.X);
    }

    // Distances over the earth by the haversine formula.
    [Theory]
    [InlineData("Utrecht", "Amersfoort", 19.5)]
    [InlineData("Woerden", "Zeist", 23.9)]
    [InlineData("Eemnes", "Vijfheerenlanden", 41.3)]
    public void Measure_BetweenTowns_IsTrueToScale(string from, string to, double kilometres)
    {
        var drawn = Spot(from).DistanceTo(Spot(to)) * 10 / MapFrame.Wide.TenKilometres;

        Assert.InRange(drawn, kilometres - 0.5, kilometres + 0.5);
    }

    [Fact]
    public void Hold_EveryMunicipality_IsOnTheMap() => Assert.All(Municipalities.All, municipality =>
    {
        Assert.True(MapFrame.Holds(municipality.Point()));
        Assert.InRange(Spot(municipality.Name).X, 0, MapFrame.Wide.Width);
        Assert.InRange(Spot(municipality.Name).Y, 0, MapFrame.Wide.Height);
    });

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5.12, 52.09)]
    [InlineData(52.37, 4.90)]
    public void Hold_PlaceElsewhere_IsRefused(double latitude, double longitude) =>
        Assert.False(MapFrame.Holds(new GeoPoint((decimal)latitude, (decimal)longitude)));

    private static MapPoint Spot(string name) => MapFrame.Wide.Project(Municipalities.Find(name)!.Point());
}
