using WraparoundCare.Platform.PracticeProjects.Maps;
using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.PracticeProjects.Maps;

public class ProjectPlaceTests
{
    private static readonly GeoPoint Zuilen = new(52.11m, 5.08m);

    [Fact]
    public void Find_WithPoint_IsThePoint() => Assert.Equal(Zuilen, ProjectPlace.Of([Zuilen], ["Zeist"]));

    [Fact]
    public void Find_WithoutPoint_IsTheFirstKnownMunicipality() =>
        Assert.Equal(Municipalities.Find("Zeist")!.Point(), ProjectPlace.Of([null, default(GeoPoint)], ["Gouda", "Zeist", "Utrecht"]));

    [Fact]
    public void Find_WithoutLocation_IsTheDegreesOfBefore() => Assert.Equal(Zuilen, ProjectPlace.Of([null, Zuilen], ["Zeist"]));

    [Fact]
    public void Find_WithBoth_IsTheLocation() => Assert.Equal(Zuilen, ProjectPlace.Of([Zuilen, new GeoPoint(52.15m, 5.38m)], ["Zeist"]));

    [Fact]
    public void Find_PointOutsideTheProvince_IsTheMunicipality() =>
        Assert.Equal(Municipalities.Find("Zeist")!.Point(), ProjectPlace.Of([new GeoPoint(5.08m, 52.11m)], ["Zeist"]));

    [Fact]
    public void Find_WithoutPointAndMunicipality_IsNothing() => Assert.Null(ProjectPlace.Of([null, default(GeoPoint)], []));
}
