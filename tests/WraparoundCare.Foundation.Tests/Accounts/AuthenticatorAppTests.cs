using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

[Collection(nameof(KernelHost))]
public sealed class AuthenticatorAppTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly string _secret = AuthenticatorApp.NewSecret();

    [Theory, AllDatabases]
    public async Task Verify_CodeOfAnotherMoment_IsRightForHalfAMinute(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);

        Assert.All(
            [(0, true), (-30, true), (30, true), (-90, false), (90, false)],
            moment => Assert.Equal(moment, (moment.Item1, Verify(host, AuthenticatorApp.NewSecret(), moment.Item1))));
    }

    [Theory, AllDatabases]
    public async Task Verify_CodeThatWasUsed_IsWrongAndSoIsAnyBeforeIt(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);

        Assert.True(Verify(host, _secret, 0));
        Assert.False(Verify(host, _secret, 0));
        Assert.False(Verify(host, _secret, -30));
        Assert.True(Verify(host, _secret, 30));
        Assert.True(AuthenticatorApp.IsSecret(_secret));
        Assert.False(AuthenticatorApp.IsSecret("1"));
        Assert.False(Verify(host, "1", "000000"));
    }

    [Theory, AllDatabases]
    public async Task Verify_InWorkThatIsUndone_DoesNotUseTheCodeUp(DatabaseKind kind)
    {
        await using var host = await StartAsync(kind);

        Assert.True(Verify(host, _secret, Code(_secret, 0), isKept: false));
        Assert.True(Verify(host, _secret, 0));
    }

    [Theory, AllDatabases]
    public async Task Verify_CodeThatWasUsedOnAnotherNodeOrBeforeARestart_IsWrong(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await using var other = await KernelHost.JoinAsync(host.Database);
        var code = new Totp(Base32Encoding.ToBytes(_secret)).ComputeTotp(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);

        Assert.True(Verify(host, _secret, code));
        Assert.False(Verify(other, _secret, code));
        await host.RestartAsync();
        Assert.False(Verify(host, _secret, code));
    }

    [Theory, AllDatabases]
    public async Task Verify_OneCodeOnTwoNodesAtOnce_IsRightOnOne(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await using var other = await KernelHost.JoinAsync(host.Database);

        for (var round = 0; round < 10; round++)
        {
            var secret = AuthenticatorApp.NewSecret();
            var code = new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(host.Get<TimeProvider>().GetUtcNow().UtcDateTime);
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 6).Select(number => Task.Run(() => Verify(number % 2 == 0 ? host : other, secret, code))));

            Assert.Single(answers, isRight => isRight);
        }
    }

    [Fact]
    public void Of_Address_IsASquareWithThreeCorners()
    {
        var code = QrCode.Of(AuthenticatorApp.AddressOf("Kennis & praktijk", "a@example.org", _secret));

        Assert.True(code.Size > 29);
        Assert.StartsWith("M4 4h1v1h-1z", code.Path, StringComparison.Ordinal);
    }

    private Task<KernelHost> StartAsync(DatabaseKind kind) =>
        KernelHost.StartAsync(kind, services => services.AddSingleton<TimeProvider>(_clock));

    private bool Verify(KernelHost host, string secret, int seconds) => Verify(host, secret, Code(secret, seconds));

    private static bool Verify(KernelHost host, string secret, string code, bool isKept = true)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        var isRight = host.Get<AuthenticatorApp>().Verify(secret, code);
        if (isKept)
        {
            scope.Complete();
        }

        return isRight;
    }

    private string Code(string secret, int seconds) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(_clock.GetUtcNow().UtcDateTime.AddSeconds(seconds));
}
