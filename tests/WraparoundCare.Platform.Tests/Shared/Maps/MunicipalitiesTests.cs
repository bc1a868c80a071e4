using WraparoundCare.Platform.Shared.Maps;

namespace WraparoundCare.Platform.Tests.Shared.Maps;

public class MunicipalitiesTests
{
    [Fact]
    public void Read_DataFile_HasTheTwentySixOfTheProvince()
    {
        Assert.Equal(26, Municipalities.All.Count);
        Assert.Equal(26, Municipalities.All.Select(municipality => municipality.Code).Distinct().Count());
        Assert.All(Municipalities.All, municipality => Assert.Matches("^[0-9]{4}$", municipality.Code));
    }

    [Theory]
    [InlineData("Stichtse Vecht", "Maarssen")]
    [InlineData(" ijsselstein ", "IJsselstein")]
    public void Find_ByName_IgnoresCaseAndSpaces(string name, string place) => Assert.Equal(place, Municipalities.Find(name)?.Place);

    [Fact]
    public void Find_UnknownName_IsNothing() => Assert.Null(Municipalities.Find("Gouda"));
}
