using WraparoundCare.Platform.Downloads;

namespace WraparoundCare.Platform.Tests.Downloads;

public class FileSizeTextTests
{
    [Theory]
    [InlineData(999, "999 bytes")]
    [InlineData(1_000, "1 kB")]
    [InlineData(31_600, "32 kB")]
    [InlineData(1_020_000, "1,02 MB")]
    [InlineData(12_000_000, "12 MB")]
    public void Of_NumberOfBytes_IsWrittenInDutch(long bytes, string text) => Assert.Equal(text, FileSizeText.Of(bytes));
}
