using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class ProvinceOutlineTests
{
    [Fact]
    public void Points_Border_GoesRoundEveryTownButTheOneThatJoinedLater() =>
        Assert.Equal(["Vijfheerenlanden"], Municipalities.All.Where(town => !IsInside(town.Point())).Select(town => town.Name));

    [Fact]
    public void Points_Border_FitsTheMap() => Assert.All(ProvinceOutline.Points, point => Assert.True(MapFrame.Holds(point)));

    [Fact]
    public void Path_OfAFrame_IsOneClosedLine() =>
        Assert.Matches(@"^M\d+ \d+(L\d+ \d+){50,}Z$", ProvinceOutline.Path(MapFrame.Narrow));

    // A line to the east crosses the border an odd number of times.
    private static bool IsInside(GeoPoint place)
    {
        var border = ProvinceOutline.Points;
        return border.Zip(border.Skip(1).Append(border[0]))
            .Count(side => (side.First.Latitude > place.Latitude) != (side.Second.Latitude > place.Latitude)
                && place.Longitude < side.First.Longitude + ((side.Second.Longitude - side.First.Longitude)
                    * (place.Latitude - side.First.Latitude) / (side.Second.Latitude - side.First.Latitude))) % 2 == 1;
    }
}
