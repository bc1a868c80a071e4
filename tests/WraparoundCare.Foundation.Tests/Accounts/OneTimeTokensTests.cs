using Microsoft.AspNetCore.DataProtection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

public sealed class OneTimeTokensTests
{
    private const string Purpose = "reset-password";

    private readonly FakeTimeProvider _clock = new();
    private readonly Account _account = new Account(new AccountId("member", Guid.NewGuid())).WithNewSecurityStamp();
    private readonly OneTimeTokens _tokens;

    public OneTimeTokensTests() => _tokens = new OneTimeTokens(new EphemeralDataProtectionProvider(), _clock);

    [Fact]
    public void IsValid_UntilItsTimeIsOver_HoldsNoLonger()
    {
        var token = _tokens.Create(_account, Purpose, TimeSpan.FromHours(1));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.True(_tokens.IsValid(_account, Purpose, token));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_tokens.IsValid(_account, Purpose, token));
    }

    [Fact]
    public void IsValid_AfterUse_IsRefused()
    {
        var token = _tokens.Create(_account, Purpose, TimeSpan.FromHours(1));

        Assert.False(_tokens.IsValid(_account.WithNewSecurityStamp(), Purpose, token));
    }

    [Fact]
    public void IsValid_OtherAccountKindOrPurpose_IsRefused()
    {
        var token = _tokens.Create(_account, Purpose, TimeSpan.FromHours(1));
        var neighbour = _account with { Id = new AccountId("member", Guid.NewGuid()) };
        var namesake = _account with { Id = new AccountId("user", _account.Id.Key) };

        Assert.False(_tokens.IsValid(neighbour, Purpose, token));
        Assert.False(_tokens.IsValid(namesake, Purpose, token));
        Assert.False(_tokens.IsValid(_account, "confirm-email", token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("verzonnen")]
    [InlineData("é\0\ud800")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void IsValid_MadeUp_IsRefused(string token) => Assert.False(_tokens.IsValid(_account, Purpose, token));
}
