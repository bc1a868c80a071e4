using Microsoft.AspNetCore.DataProtection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class KnownDevicesTests
{
    private static readonly Guid Device = Guid.NewGuid();

    private readonly FakeTimeProvider _clock = new();
    private readonly Account _account =
        new Account(new AccountId("member", Guid.NewGuid())) { PasswordHash = "hash" }.WithNewSecurityStamp();

    private readonly KnownDevices _devices;

    public KnownDevicesTests() => _devices = new KnownDevices(new EphemeralDataProtectionProvider(), _clock);

    [Fact]
    public void Recognize_AfterSigningOutAndIn_IsTheSameDevice()
    {
        var token = _devices.Create(_account, Device);

        Assert.Equal(Device, _devices.Recognize(_account.WithNewSecurityStamp(), token));
    }

    [Fact]
    public void Recognize_UntilItsTermIsOver_IsStrangeAfterwards()
    {
        var token = _devices.Create(_account, Device);

        _clock.Advance(KnownDevices.Term - TimeSpan.FromSeconds(1));
        Assert.Equal(Device, _devices.Recognize(_account, token));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_devices.Recognize(_account, token));
    }

    [Fact]
    public void Recognize_OtherPasswordAccountOrKind_IsStrange()
    {
        var token = _devices.Create(_account, Device);

        Assert.Null(_devices.Recognize(_account with { PasswordHash = "other" }, token));
        Assert.Null(_devices.Recognize(_account with { Id = new AccountId("member", Guid.NewGuid()) }, token));
        Assert.Null(_devices.Recognize(_account with { Id = new AccountId("user", _account.Id.Key) }, token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("verzonnen")]
    [InlineData("é\0\ud800")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Recognize_MadeUp_IsStrange(string? token) => Assert.Null(_devices.Recognize(_account, token));
}
