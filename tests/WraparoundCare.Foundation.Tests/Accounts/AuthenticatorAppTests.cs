using OtpNet;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class AuthenticatorAppTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly string _secret = AuthenticatorApp.NewSecret();

    [Theory]
    [InlineData(0, true)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public void Verify_CodeOfAnotherMoment_IsRightForHalfAMinute(int seconds, bool isRight) =>
        Assert.Equal(isRight, new AuthenticatorApp(_clock).Verify(_secret, Code(seconds)));

    [Fact]
    public void Verify_CodeThatWasUsed_IsWrongAndSoIsAnyBeforeIt()
    {
        var app = new AuthenticatorApp(_clock);

        Assert.True(app.Verify(_secret, Code(0)));
        Assert.False(app.Verify(_secret, Code(0)));
        Assert.False(app.Verify(_secret, Code(-30)));
        Assert.True(app.Verify(_secret, Code(30)));
        Assert.True(AuthenticatorApp.IsSecret(_secret));
        Assert.False(AuthenticatorApp.IsSecret("1"));
        Assert.False(app.Verify("1", "000000"));
    }

    [Fact]
    public void Of_Address_IsASquareWithThreeCorners()
    {
        var code = QrCode.Of(AuthenticatorApp.AddressOf("Kennis & praktijk", "a@example.org", _secret));

        Assert.True(code.Size > 29);
        Assert.StartsWith("M4 4h1v1h-1z", code.Path, StringComparison.Ordinal);
    }

    private string Code(int seconds) =>
        new Totp(Base32Encoding.ToBytes(_secret)).ComputeTotp(_clock.GetUtcNow().UtcDateTime.AddSeconds(seconds));
}
