using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Website.Packaging;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

public class PropertyValueTextTests
{
    [Theory]
    [InlineData(ValueStorageType.Integer, "12", 12)]
    [InlineData(ValueStorageType.Integer, "true", 1)]
    [InlineData(ValueStorageType.Integer, "False", 0)]
    [InlineData(ValueStorageType.Nvarchar, " text ", " text ")]
    [InlineData(ValueStorageType.Integer, " ", null)]
    public void TryConvert_WithTextOfItsKind_GivesTheStoredType(ValueStorageType storage, string text, object? expected)
    {
        Assert.True(PropertyValueText.TryConvert(storage, text, out var value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void TryConvert_WithDate_GivesUtc()
    {
        Assert.True(PropertyValueText.TryConvert(ValueStorageType.Date, "2026-11-22T09:30:00", out var value));
        Assert.Equal(new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc), value);
        Assert.Equal(DateTimeKind.Utc, Assert.IsType<DateTime>(value).Kind);
    }

    [Fact]
    public void TryConvert_WithDecimal_ReadsThePoint()
    {
        Assert.True(PropertyValueText.TryConvert(ValueStorageType.Decimal, "52.0907", out var value));
        Assert.Equal(52.0907m, value);
    }

    [Theory]
    [InlineData(ValueStorageType.Integer, "12.5")]
    [InlineData(ValueStorageType.Decimal, "much")]
    [InlineData(ValueStorageType.Date, "soon")]
    public void TryConvert_WithTextOfAnotherKind_Fails(ValueStorageType storage, string text) =>
        Assert.False(PropertyValueText.TryConvert(storage, text, out _));
}
