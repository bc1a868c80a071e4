using System.Text.Json.Nodes;
using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class GMapsLocationTests
{
    private const string Stored =
        """
        {"address":{"full_address":"Domplein 1, Utrecht","streetNumber":"1","street":"Domplein","postalcode":"3512 JC","city":"Utrecht","state":"Utrecht",
        "country":"Nederland","coordinates":{"lat":52.0908,"lng":5.1222}},"mapconfig":{"zoom":16,"maptype":"terrain","centerCoordinates":{"lat":52.1,"lng":5.2}}}
        """;

    private static readonly GeoPoint Utrecht = new(52.0908m, 5.1222m);

    [Theory]
    [InlineData(Stored)]
    [InlineData("""{"address":{"coordinates":{"lat":"52.0908","lng":"5.1222"}},"mapconfig":{"zoom":"16"}}""")]
    [InlineData("""{"address":{"latlng":"52.0908, 5.1222"},"mapconfig":null}""")]
    public void Read_NowAndBefore_IsThePoint(string stored) => Assert.Equal(Utrecht, GMapsLocation.Read(stored));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Utrecht")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"address":"Utrecht"}""")]
    [InlineData("""{"address":{"coordinates":null}}""")]
    [InlineData("""{"address":{"coordinates":{"lat":52.09}}}""")]
    [InlineData("""{"address":{"coordinates":{"lat":{},"lng":[]}}}""")]
    [InlineData("""{"address":{"coordinates":{"lat":152.09,"lng":5.12}}}""")]
    [InlineData("""{"address":{"coordinates":{"lat":1e400,"lng":5.12}}}""")]
    [InlineData("""{"address":{"latlng":"52,0908, 5,1222"}}""")]
    public void Read_WithoutValidPoint_IsNothing(string? stored) => Assert.Null(GMapsLocation.Read(stored));

    [Fact]
    public void Write_New_HasTheShapeOfTheEditor() => AssertJson(
        """
        {"address":{"coordinates":{"lat":52.0908,"lng":5.1222}},
        "mapconfig":{"centerCoordinates":{"lat":52.0908,"lng":5.1222},"zoom":12,"maptype":"roadmap"}}
        """,
        GMapsLocation.Write(Utrecht));

    [Fact]
    public void Write_OverStored_KeepsTheRest() => AssertJson(
        Stored.Replace("52.0908", "52.155", StringComparison.Ordinal).Replace("5.1222", "5.3875", StringComparison.Ordinal)
            .Replace("52.1,", "52.155,", StringComparison.Ordinal).Replace("5.2}", "5.3875}", StringComparison.Ordinal),
        GMapsLocation.Write(new GeoPoint(52.155m, 5.3875m), Stored));

    [Fact]
    public void Write_OverOldShape_LeavesOnePoint() => AssertJson(
        """
        {"address":{"city":"Utrecht","coordinates":{"lat":52.0908,"lng":5.1222}},
        "mapconfig":{"zoom":9,"centerCoordinates":{"lat":52.0908,"lng":5.1222},"maptype":"roadmap"}}
        """,
        GMapsLocation.Write(Utrecht, """{"address":{"city":"Utrecht","latlng":"1,2"},"mapconfig":{"zoom":"9","mapcenter":"1,2"}}"""));

    [Fact]
    public void Write_ThenRead_IsTheSamePoint() => Assert.Equal(Utrecht, GMapsLocation.Read(GMapsLocation.Write(Utrecht)));

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
