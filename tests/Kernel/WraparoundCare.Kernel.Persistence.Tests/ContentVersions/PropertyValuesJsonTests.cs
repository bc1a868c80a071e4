using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentVersions;

public sealed class PropertyValuesJsonTests
{
    private readonly PropertyType _text = Type(ValueStorageType.Nvarchar, ContentVariation.CultureAndSegment);

    public static TheoryData<ValueStorageType, object> Values => new()
    {
        { ValueStorageType.Integer, int.MaxValue },
        { ValueStorageType.Decimal, 1.10m },
        { ValueStorageType.Decimal, 79228162514264337593543950335m },
        { ValueStorageType.Decimal, 10m },
        { ValueStorageType.Date, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1234567) },
        { ValueStorageType.Date, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Unspecified) },
        { ValueStorageType.Nvarchar, "2026-01-02T03:04:05Z" },
        { ValueStorageType.Nvarchar, "42" },
        { ValueStorageType.Ntext, "\0 \u2028 \"é\" 👪 </script>" },
        { ValueStorageType.Ntext, "" },
    };

    [Theory, MemberData(nameof(Values))]
    public void Read_WrittenValue_IsTheSame(ValueStorageType storage, object value)
    {
        var type = Type(storage, ContentVariation.Nothing);
        var property = new Property(type);
        property.SetValue(value);

        var read = PropertyValuesJson.Read(PropertyValuesJson.Write([property], published: false));

        var stored = Assert.Single(read.Of(type, null!));
        Assert.Equal(value, stored.Value);
        Assert.Equal(value.ToString(), stored.Value.ToString());
        Assert.Equal((value as DateTime?)?.Kind, (stored.Value as DateTime?)?.Kind);
    }

    [Fact]
    public void Write_NoValue_IsEmpty()
    {
        var property = new Property(_text);
        property.SetValue("x", "nl-NL");

        Assert.Equal(PropertyValuesJson.Empty, PropertyValuesJson.Write([property], published: true));
    }

    [Fact]
    public void Read_UnknownMembers_AreSkipped() =>
        Assert.Empty(PropertyValuesJson.Read("""{"naam":{"a":[1,{}]},"ander":1}"""));

    private static PropertyType Type(ValueStorageType storage, ContentVariation variation) =>
        new(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), "Test", storage, "alias")
        {
            Key = Guid.NewGuid(),
            Variations = variation,
            SupportsPublishing = true,
        };
}
