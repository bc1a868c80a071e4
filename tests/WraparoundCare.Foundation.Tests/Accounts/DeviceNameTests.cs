using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36 Edg/149.0",
        "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0 Safari/537.36", "Chrome", "Linux")]
    [InlineData("Mozilla/5.0 (Linux; Android 16; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0 Safari",
        "Samsung Internet", "Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/604.1",
        "Safari", "iPhone")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:147.0) Gecko/20100101 Firefox/147.0", "Firefox", "macOS")]
    [InlineData("curl/8.0", "", "")]
    [InlineData(null, "", "")]
    public void Of_UserAgent_NamesBrowserAndSystem(string? userAgent, string browser, string system)
    {
        var device = DeviceName.Of(userAgent);

        Assert.Equal(new DeviceName(browser, system), device);
        Assert.Equal(device, DeviceName.Parse(device.ToString()));
        Assert.True(device.ToString().Length <= DeviceName.MaxLength);
    }
}
