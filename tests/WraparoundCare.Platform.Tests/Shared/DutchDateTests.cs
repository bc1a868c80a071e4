using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Tests.Shared;

public class DutchDateTests
{
    [Fact]
    public void Of_Day_IsWrittenInDutch()
        => Assert.Equal("1 maart 2026", DutchDate.Of(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc)));
}
