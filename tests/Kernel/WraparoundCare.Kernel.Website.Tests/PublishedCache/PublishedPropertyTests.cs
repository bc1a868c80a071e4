using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

public class PublishedPropertyTests
{
    [Fact]
    public void GetValue_ElementLevel_ConvertsOnceForever()
    {
        var site = new PublishedCacheBuilder().WithProperty("title", PropertyCacheLevel.Element);
        var property = site.Content(new StoredValue("title", string.Empty, string.Empty, "Stap 1")).GetProperty("title")!;

        var first = property.GetValue();
        site.Store.Touch();

        Assert.Equal("object of inter of Stap 1", first);
        Assert.Same(first, property.GetValue());
        Assert.Equal(1, site.Property("title").Conversions);
    }

    [Fact]
    public void GetValue_ElementsLevel_ConvertsAgainAfterAnyChange()
    {
        var site = new PublishedCacheBuilder().WithProperty("related", PropertyCacheLevel.Elements);
        var property = site.Content(new StoredValue("related", string.Empty, string.Empty, "x")).GetProperty("related")!;

        _ = property.GetValue();
        _ = property.GetValue();
        var before = site.Property("related").Conversions;
        site.Store.TouchElements();
        _ = property.GetValue();

        Assert.Equal((1, 2), (before, site.Property("related").Conversions));
    }

    [Fact]
    public void GetValue_ChangedDuringConversion_IsNotKept()
    {
        var site = new PublishedCacheBuilder().WithProperty("related", PropertyCacheLevel.Elements);
        var property = site.Content(new StoredValue("related", string.Empty, string.Empty, "x")).GetProperty("related")!;
        site.Property("related").WhileConverting = site.Store.TouchElements;

        _ = property.GetValue();
        site.Property("related").WhileConverting = null;
        _ = property.GetValue();

        Assert.Equal(2, site.Property("related").Conversions);
    }

    [Fact]
    public void GetValue_NoneLevel_ConvertsEachTime()
    {
        var site = new PublishedCacheBuilder().WithProperty("now", PropertyCacheLevel.None);
        var property = site.Content(new StoredValue("now", string.Empty, string.Empty, "x")).GetProperty("now")!;

        _ = property.GetValue();
        _ = property.GetValue();

        Assert.Equal(2, site.Property("now").Conversions);
    }

    [Fact]
    public void GetValue_Variant_FollowsTheVariationContext()
    {
        var site = new PublishedCacheBuilder().WithProperty("title", PropertyCacheLevel.Element, ContentVariation.Culture);
        var property = site.Content(
            new StoredValue("title", "nl-NL", string.Empty, "Stap"),
            new StoredValue("title", "fr-FR", string.Empty, "Étape")).GetProperty("TITLE")!;

        site.Variation.VariationContext = new VariationContext("fr-fr");

        Assert.Equal("Étape", property.GetSourceValue());
        Assert.Equal("Stap", property.GetSourceValue("nl-NL"));
        Assert.Null(property.GetSourceValue("de-DE"));
        Assert.False(property.HasValue("de-DE"));
    }

    [Fact]
    public void GetProperty_UnknownAlias_IsNull() => Assert.Null(new PublishedCacheBuilder().Content().GetProperty("nothing"));

    [Fact]
    public void GetValue_WithoutStoredValue_HasNoValue()
    {
        var property = new PublishedCacheBuilder().WithProperty("title", PropertyCacheLevel.Element).Content().GetProperty("title")!;

        Assert.False(property.HasValue());
        Assert.Null(property.GetSourceValue());
    }
}
