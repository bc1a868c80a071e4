using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class MapTilesTests
{
    private static readonly MapTilesOptions On = new() { Address = "https://tiles.example.org/{z}/{x}/{y}.png", Attribution = "Voorbeeld" };

    [Fact]
    public void Read_WithoutAddress_HasNoTilesAndNoOrigin()
    {
        Assert.Empty(new MapTiles(Options.Create(new MapTilesOptions())).All);
        Assert.Null(new MapTilesOptions().Origin());
    }

    [Fact]
    public void Read_WithAddress_CoversTheMapWithoutGaps()
    {
        var tiles = new MapTiles(Options.Create(On)).All;

        Assert.InRange(tiles.Count, 6, 30);
        Assert.InRange(tiles.Min(tile => tile.Corner.X), -400, 0);
        Assert.InRange(tiles.Min(tile => tile.Corner.Y), -400, 0);
        Assert.True(tiles.Max(tile => tile.Corner.X + tile.Width) >= MapFrame.Wide.Width);
        Assert.True(tiles.Max(tile => tile.Corner.Y + tile.Height) >= MapFrame.Wide.Height);
        Assert.All(tiles.Where(tile => tile.Corner.X + tile.Width < MapFrame.Wide.Width), tile =>
            Assert.Contains(tiles, other => other.Corner.Y == tile.Corner.Y && other.Corner.X == tile.Corner.X + tile.Width));
    }

    // Tile 10/526/337 holds the Dom tower of Utrecht (52.0907, 5.1214).
    [Fact]
    public void Read_TileOfATown_IsWhereTheTownIs()
    {
        var tile = Assert.Single(new MapTiles(Options.Create(On)).All, tile => tile.Url == "https://tiles.example.org/10/526/337.png");
        var town = MapFrame.Wide.Project(new GeoPoint(52.0907m, 5.1214m));

        Assert.InRange(town.X, tile.Corner.X, tile.Corner.X + tile.Width);
        Assert.InRange(town.Y, tile.Corner.Y, tile.Corner.Y + tile.Height);
    }

    [Fact]
    public void Origin_OfAddress_IsTheHostOnly() => Assert.Equal("https://tiles.example.org", On.Origin());

    [Theory]
    [InlineData("http://tiles.example.org/{z}/{x}/{y}.png", "Voorbeeld")]
    [InlineData("https://tiles.example.org/{z}/{x}.png", "Voorbeeld")]
    [InlineData("https://", "Voorbeeld")]
    [InlineData("https://tiles.example.org/{z}/{x}/{y}.png", "")]
    public void Validate_UnusableSetting_SaysWhich(string address, string attribution)
    {
        var options = new MapTilesOptions { Address = address, Attribution = attribution };

        Assert.NotEmpty(options.Validate(new ValidationContext(options)));
    }

    [Fact]
    public void Validate_OffOrComplete_IsFine()
    {
        Assert.Empty(new MapTilesOptions().Validate(new ValidationContext(On)));
        Assert.Empty(On.Validate(new ValidationContext(On)));
    }
}
