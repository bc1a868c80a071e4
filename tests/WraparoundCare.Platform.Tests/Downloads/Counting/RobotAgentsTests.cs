using WraparoundCare.Platform.Downloads.Counting;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

public class RobotAgentsTests
{
    private const string Windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
    private const string Phone = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko)";
    private const string Apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("Mozilla/5.0")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData($"{Windows} (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/131.0.0.0 Safari/537.36")]
    [InlineData($"{Windows} HeadlessChrome/131.0.0.0 Safari/537.36")]
    [InlineData("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")]
    [InlineData("curl/8.5.0")]
    [InlineData("Wget/1.21.4")]
    [InlineData("python-requests/2.32.3")]
    [InlineData("Go-http-client/2.0")]
    [InlineData("libwww-perl/6.77")]
    [InlineData("WhatsApp/2.23.20.0 A")]
    public void IsRobot_ProgramThatAsksByItself_IsTrue(string agent) => Assert.True(RobotAgents.IsRobot(agent));

    [Theory]
    [InlineData($"{Windows} Chrome/131.0.0.0 Safari/537.36")]
    [InlineData($"{Windows} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0")]
    [InlineData($"{Windows} Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko")]
    [InlineData($"{Apple} Version/18.1 Mobile/15E148 Safari/604.1")]
    [InlineData($"{Apple} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1")]
    [InlineData($"{Phone} SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36")]
    [InlineData($"{Phone} Version/4.0 Chrome/131.0.0.0 Mobile DuckDuckGo/5 Safari/537.36")]
    [InlineData("Lynx/2.9.2 libwww-FM/2.14 SSL-MM/1.4.1 OpenSSL/3.0.13")] // for who reads with braille
    public void IsRobot_ProgramOfAPerson_IsFalse(string agent) => Assert.False(RobotAgents.IsRobot(agent));

    [Fact]
    public void IsRobot_VeryLongName_IsJudgedByItsBeginning()
    {
        Assert.False(RobotAgents.IsRobot("Firefox " + new string('x', 100_000) + "bot"));
        Assert.True(RobotAgents.IsRobot("Robot " + new string('x', 100_000)));
    }
}
